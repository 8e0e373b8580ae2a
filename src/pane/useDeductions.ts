import { useEffect, useState } from "react";
import type { CheckSettings } from "../check/finding";
import type { FieldId } from "../form/fields";
import { classifySteps } from "../repair/blanks";
import type { Deduction } from "../repair/deduce";
import type { CheckedReport } from "../check/check-book";
import { inSlices } from "../session/slices";

interface Known {
  readonly key: string;
  readonly deductions: ReadonlyMap<FieldId, Deduction>;
}

/**
 * What each blank of a report must be, found out in small steps so that nothing waits for it. While it works the last
 * answer stays; `null` where there is none yet.
 */
export function useDeductions(
  checked: CheckedReport | null,
  { off }: CheckSettings,
): ReadonlyMap<FieldId, Deduction> | null {
  const [known, setKnown] = useState<Known | null>(null);
  useEffect(() => {
    if (!checked) return;
    let isDropped = false;
    void inSlices(classifySteps(checked.report, { off }), () => isDropped).then((deductions) => {
      if (deductions && !isDropped) setKnown({ key: checked.key, deductions });
    });
    return () => {
      isDropped = true;
    };
  }, [checked, off]);
  return known && known.key === checked?.key ? known.deductions : null;
}
