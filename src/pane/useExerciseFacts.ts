import { useMemo } from "react";
import type { CellRef } from "../book/address";
import { formsLocaleOf } from "../locales/forms-page";
import { brokenBy } from "../training/broken-rules";
import type { Exercise, Mistake } from "../training/exercise";
import { exerciseSheets } from "../training/exercise-sheets";
import type { Finding } from "../check/finding";
import { useLocale, useSessionState } from "./context";

/** What can be told of a slip: what the checker found when it was planted, and the cell where it stands in the sheet now. */
export interface ExerciseFacts {
  readonly findingsOf: (mistake: Mistake) => readonly Finding[];
  readonly cellOf: (field: string) => CellRef | null;
}

/** @param sheet the sheet on which the exercise stands, as far as it is known */
export function useExerciseFacts(exercise: Exercise, sheet: string | null): ExerciseFacts {
  const { language } = useLocale();
  const { reports } = useSessionState("reports");
  const findingsOf = useMemo(() => {
    const { form, training } = formsLocaleOf(language);
    return brokenBy(exerciseSheets(exercise, form, training));
  }, [exercise, language]);
  const { report } =
    reports.find((each) => [...each.report.tables.values()].some((table) => table.sheet === sheet)) ?? reports[0] ?? {};
  const cellOf = (field: string) =>
    [...(report?.fields.values() ?? [])].find((bound) => bound.field.id === field || bound.field.row === field)?.cell ??
    null;
  return { findingsOf, cellOf };
}
