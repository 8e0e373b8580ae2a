import type { CheckedReport } from "../check/check-book";
import type { CheckSettings } from "../check/finding";
import { figuresOfYear } from "../check/last-year";
import type { FieldId } from "../form/fields";
import type { CorrectionOptions } from "../repair/corrections";

/**
 * What a search for corrections is told: the rules that are off, the figures that are right, and last year's figures.
 *
 * @example
 * correctionOptions(checked, settings.off, new Set(["t3.granted.natural"]))
 * // { off: new Set(), pinned: new Set(["t3.granted.natural"]) }
 */
export function correctionOptions(
  { lastYear }: CheckedReport,
  off: CheckSettings["off"],
  pinned: ReadonlySet<FieldId> = new Set(),
): Pick<CorrectionOptions, "off" | "pinned" | "previous"> {
  return { off, pinned, ...(lastYear && { previous: figuresOfYear(lastYear.year) }) };
}
