import type { CellRef } from "../book/address";
import type { FieldId } from "../form/fields";
import type { ReportSystem, RuleRef } from "./report-system";
import type { Slip } from "./slips";

/** One cell of a correction. */
export interface Change {
  readonly field: FieldId;
  readonly cell: CellRef;
  /** What stands there; `null` = no number. */
  readonly from: number | null;
  readonly to: number;
  /** How the figure may have come about. */
  readonly slip: Slip;
}

/** A set of cells with new values that makes rules hold. Nothing smaller does. */
export interface Correction {
  /** In the order of the form. */
  readonly changes: readonly Change[];
  /** The findings that are gone once all changes are made. */
  readonly cures: readonly RuleRef[];
  /** Whether these are the only values with which these cells do. If not, they are an example to look at. */
  readonly isUnique: boolean;
}

/** An independent part of the report in which something fails, solved. */
export interface Part {
  readonly system: ReportSystem;
  readonly failing: readonly RuleRef[];
  /**
   * - `found`: `corrections` are smallest
   * - `gaveUp`: only `atLeast` is known
   * - `open`: so many cells have to change, but the figure of some, which is no whole number now, does not follow
   * - `impossible`: cells that may not change contradict each other
   */
  readonly kind: "found" | "gaveUp" | "open" | "impossible";
  readonly atLeast: number;
  /** Best first. */
  readonly corrections: readonly Correction[];
  readonly isComplete: boolean;
  /** What the user works on. */
  readonly begun: readonly Pick<Correction, "changes">[];
}
