import { useEffect, useState } from "react";
import type { Corrections } from "../repair/corrections";
import type { CheckedReport } from "../session/examine";
import type { CheckSettings } from "../check/finding";

/** How long the search may work before it lets the pane breathe, in milliseconds. */
const slice = 8;

/** The corrections of a report, and the report that they were found for. */
export interface FoundCorrections extends Corrections {
  readonly checked: CheckedReport;
}

/**
 * Searches the smallest corrections of a report, in small steps and from a part that is loaded when it is first needed:
 * typing never waits for it. While it works the last answer stays.
 */
export function useCorrections(checked: CheckedReport, { off }: CheckSettings): FoundCorrections | null {
  const [found, setFound] = useState<FoundCorrections | null>(null);
  const hasErrors = checked.result.verdict.errors > 0 || checked.result.verdict.warnings > 0;
  useEffect(() => {
    if (!hasErrors) {
      setFound(null);
      return;
    }
    let isDropped = false;
    const search = async () => {
      const { correctionSteps } = await import("../repair/corrections");
      const steps = correctionSteps(checked.report, { off });
      for (;;) {
        const until = performance.now() + slice;
        while (performance.now() < until && !isDropped) {
          const step = steps.next();
          if (step.done) {
            setFound({ ...step.value, checked });
            return;
          }
        }
        if (isDropped) return;
        await pause();
      }
    };
    void search();
    return () => {
      isDropped = true;
    };
  }, [checked, off, hasErrors]);
  return found?.checked.key === checked.key ? found : null;
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
