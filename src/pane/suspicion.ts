import { createContext } from "react";
import type { FieldId } from "../form/fields";
import type { Correction } from "../repair/correction";
import { keyOfRef } from "../repair/rule-ref";
import { advisedBy, suspectsOf } from "../repair/suspects";
import type { FoundCorrections } from "./useCorrections";

/** What the corrections throw on the findings: which cells are suspect, and which findings they would clear. */
export interface Suspicion {
  /** The fields that the best correction of some cause would change. */
  readonly suspects: ReadonlySet<FieldId>;
  /** The findings, as "rule place", for which the advice has corrections. */
  readonly advised: ReadonlySet<string>;
  /** The findings, as "rule place", that the correction under the pointer or the focus would clear. */
  readonly previewed: ReadonlySet<string>;
}

export const SuspicionContext = createContext<Suspicion>({
  suspects: new Set(),
  advised: new Set(),
  previewed: new Set(),
});

export function suspicionOf(found: FoundCorrections | null, preview: Correction | null): Suspicion {
  return {
    suspects: found ? suspectsOf(found) : new Set(),
    advised: found ? advisedBy(found) : new Set(),
    previewed: new Set(preview?.cures.map(keyOfRef)),
  };
}
