import type { Area } from "./address";

/**
 * A cell as it would be, shown in the sheet for the time being: no content changes, and it is no mark and no edit. Where it
 * stands is the host's own affair.
 */
export interface PreviewedCell {
  readonly sheet: string;
  /** The cell, or what shows it: its merged area. */
  readonly area: Area;
  /** What stands in the cell meanwhile: "3 → 8". Absent where the cell is blank: then it only gets the look. */
  readonly shows?: string;
}
