import { createContext, useContext, useEffect, useMemo, useState } from "react";
import type { Book } from "../book/book";
import type { CheckedReport } from "../check/check-book";
import type * as Teller from "../training/exercise-reports";
import type { ExerciseReport } from "../training/exercise-reports";
import { mayHoldExercise } from "../training/may-hold-exercise";

type Tell = (typeof Teller)["exerciseReports"];

/** The reports that are exercises, by their keys. */
export type Exercises = ReadonlyMap<string, ExerciseReport>;

const none: Exercises = new Map();
const tellNone: Tell = () => new Map();

/**
 * The exercises of the open workbook. What tells them is fetched where there may be some; where it cannot be had, all is checked as
 * ever.
 * @returns `null` until that is known
 */
export function useExercises(book: Book | null, reports: readonly CheckedReport[]): Exercises | null {
  const isAsked = useMemo(() => book !== null && mayHoldExercise(book), [book]);
  const [tell, setTell] = useState<Tell | null>(null);
  useEffect(() => {
    if (!isAsked || tell) return;
    import("../training/exercise-reports").then(
      ({ exerciseReports }) => {
        setTell(() => exerciseReports);
      },
      () => {
        setTell(() => tellNone);
      },
    );
  }, [isAsked, tell]);
  return useMemo(() => {
    if (!isAsked || !book) return none;
    if (!tell) return null;
    const found = tell(
      book,
      reports.map(({ report }) => report),
    );
    return new Map(
      reports.flatMap(({ key, report }) => {
        const exercise = found.get(report);
        return exercise ? [[key, exercise] as const] : [];
      }),
    );
  }, [isAsked, tell, book, reports]);
}

/** The reports over which the pane keeps still, by their keys: nothing is said of them anywhere. */
export const StillContext = createContext<ReadonlySet<string>>(new Set());

export function useStill(): ReadonlySet<string> {
  return useContext(StillContext);
}
