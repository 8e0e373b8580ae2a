import type { CheckSettings } from "../check/finding";
import type { FieldId } from "../form/fields";
import type { Report } from "../report/report";
import type { CheckedReport } from "../check/check-book";
import { correctionOptions } from "./correction-options";
import { inSlices } from "./slices";
import type { SessionState } from "./state";

/** How long marking may wait for the search, in milliseconds for all reports together. */
const patience = 1000;

/** The cells that are probably wrong, of each report whose corrections are found quickly. */
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
  const until = performance.now() + patience;
  for (const checked of failing) {
    const { report } = checked;
    const options = correctionOptions(checked, off, pinned.get(checked.key));
    const found = await inSlices(correctionSteps(report, options), () => performance.now() > until);
    if (found) suspects.set(report, suspectsOf(found));
  }
  return suspects;
}
