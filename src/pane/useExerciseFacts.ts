import { useMemo } from "react";
import type { CellRef } from "../book/address";
import { formsLocaleOf } from "../locales/forms-page";
import { claimsOf } from "../narrative/claim";
import { brokenBy } from "../training/broken-rules";
import type { Exercise, Mistake } from "../training/exercise";
import { exerciseSheets } from "../training/exercise-sheets";
import type { Finding } from "../check/finding";
import { useLocale, useSessionState } from "./context";

/** What can be told of a slip: what the checker found when it was planted, and the cell where it stands in the sheet now. */
export interface ExerciseFacts {
  readonly findingsOf: (mistake: Mistake) => readonly Finding[];
  readonly cellOf: (mistake: Pick<Mistake, "topic" | "field">) => CellRef | null;
}

/** @param sheet the sheet on which the exercise stands, as far as it is known */
export function useExerciseFacts(exercise: Exercise, sheet: string | null): ExerciseFacts {
  const { language } = useLocale();
  const { reports } = useSessionState("reports");
  const findingsOf = useMemo(() => {
    const { form, training } = formsLocaleOf(language);
    return brokenBy(exerciseSheets(exercise, form, training));
  }, [exercise, language]);
  const found = reports.find((each) => [...each.report.tables.values()].some((table) => table.sheet === sheet));
  const checked = found ?? reports[0];
  const cellOf: ExerciseFacts["cellOf"] = ({ topic, field }) => {
    if (!checked) return null;
    const { report, narrative } = checked;
    if (topic === "narrative") return claimsOf(narrative, report.tables).find(({ at }) => at === field)?.cell ?? null;
    return (
      [...report.fields.values()].find((bound) => bound.field.id === field || bound.field.row === field)?.cell ?? null
    );
  };
  return { findingsOf, cellOf };
}
