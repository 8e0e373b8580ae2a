import { useCallback, useState } from "react";
import { useSession } from "./context";
import type { Entry } from "./entries";
import { useLatest } from "./useLatest";
import { useWindowKeys } from "./useWindowKeys";

/** A walk through the findings, by F8 and Shift+F8 from anywhere on the page, and by the buttons. */
export interface Walk {
  /** The place of the entry that it has come to; -1 before the first step. */
  readonly at: number;
  /** The same for ever. */
  readonly step: (by: 1 | -1) => void;
}

/** Walks through entries, round and round, and shows the place of each in the sheet. */
export function useWalk(entries: readonly Entry[]): Walk {
  const session = useSession();
  const [key, setKey] = useState<string | null>(null);
  const at = entries.findIndex((entry) => entry.key === key);
  const latest = useLatest({ at, entries });
  const step = useCallback(
    (by: 1 | -1) => {
      const { at, entries } = latest.current;
      const from = at < 0 && by < 0 ? 0 : at;
      const next = entries[(from + by + entries.length) % entries.length];
      if (!next) return;
      setKey(next.key);
      const [cell] = next.cells;
      if (cell) void session.select(cell);
    },
    [latest, session],
  );
  useWindowKeys(
    useCallback(
      (event) => {
        if (event.key !== "F8" || event.ctrlKey || event.altKey || event.metaKey) return;
        event.preventDefault();
        step(event.shiftKey ? -1 : 1);
      },
      [step],
    ),
  );
  return { at, step };
}
