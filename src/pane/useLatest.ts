import { useLayoutEffect, useRef } from "react";

/** What was given at the last drawing, for what is called later and shall not be made anew with every drawing. */
export function useLatest<T>(given: T): { readonly current: T } {
  const latest = useRef(given);
  useLayoutEffect(() => {
    latest.current = given;
  });
  return latest;
}
