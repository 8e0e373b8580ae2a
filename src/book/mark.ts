import type { Area } from "./address";

/**
 * How a mark looks: the colour of its severity, and by its role
 * - `place`: the cell at which something is found
 * - `part`: another cell that takes part in it
 * - `suspect`: a cell that the best correction would change; beside its other marks
 * - `preview`: shows what a correction would write; no finding, it counts as a hint
 */
export interface MarkStyle {
  readonly severity: "error" | "warning" | "hint";
  readonly role: "place" | "part" | "suspect" | "preview";
}

/** One conditional format of ours: a formula over areas, relative to the top-left cell of the first area. */
export interface Mark {
  readonly areas: readonly Area[];
  /** Without a leading "=", under 255 characters, carrying our tag `N("nianbao:RULE…")`. */
  readonly formula: string;
  readonly style: MarkStyle;
  /** A text that stands in the cell as long as the mark is lit, whatever the cell holds; it must hold something. */
  readonly shows?: string;
  /** The host's handle for a mark that stands in the workbook; absent for one to be added. */
  readonly id?: string;
}

/** What the lit marks of one cell show: the look of the gravest, and what the others add to it. */
export interface LitMark extends MarkStyle {
  /** The best correction would change the cell. */
  readonly isSuspect?: true;
  /** The text that stands in the cell instead of its own. */
  readonly shows?: string;
}

/** The text by which a conditional format is known as ours. */
export const markTag = 'N("nianbao:';

/** Whether a conditional format's formula carries our tag. */
export function isOurMark(formula: string): boolean {
  return formula.includes(markTag);
}
