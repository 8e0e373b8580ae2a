import type { FieldId } from "../form/fields";
import type { Corrections } from "./corrections";
import type { Slip } from "./slips";

/** The corrections of one report in `nianbao check --json`. */
export interface CorrectionsJson {
  /** Each makes the whole report right; empty where nothing fails or no smallest one is known. */
  readonly corrections: readonly {
    readonly cells: number;
    readonly minimal: boolean;
    readonly changes: readonly {
      readonly field: FieldId;
      readonly from: number | null;
      readonly to: number;
      readonly slip: Slip;
    }[];
  }[];
  /** No correction has fewer cells. */
  readonly atLeast: number;
}

/**
 * The machine-readable form: ids and figures, in the order of the list.
 *
 * @example
 * correctionsToJson(corrections(report))
 * // { corrections: [{ cells: 1, minimal: true, changes: [{ field: "t3.granted.total", from: 81, to: 18,
 * //   slip: "swapped" }] }], atLeast: 1 }
 */
export function correctionsToJson({ list, minimal, atLeast }: Corrections): CorrectionsJson {
  return {
    corrections: list.map(({ changes }) => ({
      cells: changes.length,
      minimal,
      changes: changes.map(({ field, from, to, slip }) => ({ field, from, to, slip })),
    })),
    atLeast,
  };
}
