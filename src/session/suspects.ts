import type { CheckSettings } from "../check/finding";
import type { FieldId } from "../form/fields";
import type { Report } from "../report/report";
import type { CheckedReport } from "../check/check-book";
import { correctionOptions } from "./correction-options";
import { inSlices } from "./slices";
import type { SessionState } from "./state";

/**
 * How many steps of search marking gives each independent part of a report: the fewer, the more reports fail. The page
 * stays free meanwhile (`inSlices`).
 */
const stepsOfAll = 4000;

/**
 * Where many reports fail each gets this many: what a usual slip needs. Measured over 1,800 exercises with 1 to 3 slips,
 * both formats: 99 % take 21 steps, all take 23 at most. Of as many reports with slips drawn anywhere, whether they have one
 * smallest correction or several, 99 % take 32, and 99.7 % no more than these.
 */
const stepsOfOne = 40;

/**
 * The cells that are probably wrong, of each report whose corrections are found in a few steps. Steps are counted, not
 * seconds, so that the same workbook gets the same marks on every machine.
 */
export async function findSuspects(
  reports: readonly CheckedReport[],
  { off }: CheckSettings,
  pinned: SessionState["pinned"],
): Promise<ReadonlyMap<Report, ReadonlySet<FieldId>>> {
  const suspects = new Map<Report, ReadonlySet<FieldId>>();
  const failing = reports.filter(({ result: { verdict } }) => verdict.errors > 0);
  if (failing.length === 0) return suspects;
  // Loaded when something fails: most of what opens the pane needs it not at all.
  const [{ correctionSteps }, { suspectsOf }] = await Promise.all([
    import("../repair/corrections"),
    import("../repair/suspects"),
  ]);
  const budget = Math.max(stepsOfOne, Math.ceil(stepsOfAll / failing.length));
  for (const checked of failing) {
    const { report } = checked;
    const options = { ...correctionOptions(checked, off, pinned.get(checked.key)), budget };
    const found = await inSlices(correctionSteps(report, options));
    if (found) suspects.set(report, suspectsOf(found));
  }
  return suspects;
}
