import { useEffect, useRef, useState } from "react";
import type { Begun } from "../repair/begun";
import type { Corrections } from "../repair/corrections";
import type { CheckedReport } from "../check/check-book";
import { correctionOptions } from "../session/correction-options";
import { inSlices } from "../session/slices";
import type { SessionState } from "../session/state";

/** The corrections of a report, and the report that they were found for. */
export interface FoundCorrections extends Corrections {
  readonly checked: CheckedReport;
  /** What the user had begun by then; it stays first. */
  readonly begun: readonly Begun[];
}

/**
 * Searches the smallest corrections of a report, in small steps and from a part that is loaded when it is first needed:
 * typing never waits for it. While it works the last answer stays.
 */
export function useCorrections(
  checked: CheckedReport,
  { settings: { off }, pinned: allPinned }: Pick<SessionState, "settings" | "pinned">,
): FoundCorrections | null {
  const pinned = allPinned.get(checked.key);
  const [found, setFound] = useState<FoundCorrections | null>(null);
  const last = useRef<FoundCorrections | null>(null);
  const hasErrors = checked.result.verdict.errors > 0 || checked.result.verdict.warnings > 0;
  useEffect(() => {
    let isDropped = false;
    const settle = (answer: FoundCorrections | null) => {
      last.current = answer;
      setFound(answer);
    };
    const search = async () => {
      const [{ correctionSteps }, { begunIn }] = await Promise.all([
        import("../repair/corrections"),
        import("../repair/begun"),
      ]);
      const before = last.current?.checked.key === checked.key ? last.current : null;
      const begun = begunIn(checked.report, before, before?.begun);
      const answer = await inSlices(
        correctionSteps(checked.report, { ...correctionOptions(checked, off, pinned), begun }),
        () => isDropped,
      );
      if (answer && !isDropped) settle({ ...answer, checked, begun });
    };
    if (hasErrors) void search();
    else settle(null);
    return () => {
      isDropped = true;
    };
  }, [checked, off, pinned, hasErrors]);
  return found?.checked.key === checked.key ? found : null;
}
