import { useState } from "react";
import type { CheckedReport } from "../check/check-book";
import { countOf, type Filter } from "./entries";

/**
 * Which findings of a report are shown alone. It is of one report: with another, or when nothing of its kind is left, all
 * are shown.
 */
export function useFilter(checked: CheckedReport | null): readonly [Filter, (filter: Filter) => void] {
  const [wish, setWish] = useState<{ readonly key: string | null; readonly filter: Filter }>({
    key: null,
    filter: null,
  });
  const key = checked?.key ?? null;
  const filter =
    checked && wish.key === key && wish.filter && countOf(checked.result, wish.filter) > 0 ? wish.filter : null;
  return [
    filter,
    (next) => {
      setWish({ key, filter: next });
    },
  ];
}
