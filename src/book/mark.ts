import type { Area } from "./address";

/**
 * How a mark looks: the colour of its severity, and by its role
 * - `place`: the cell at which something is found
 * - `part`: another cell that takes part in it
 * - `suspect`: a cell that the best correction would change; beside its other marks
 */
export interface MarkStyle {
  readonly severity: "error" | "warning" | "hint";
  readonly role: "place" | "part" | "suspect";
}

/** One conditional format of ours: a formula over areas, relative to the top-left cell of the first area. */
export interface Mark {
  readonly areas: readonly Area[];
  /** Without a leading "=", under 255 characters, carrying our tag `N("nianbao:RULE…")`. */
  readonly formula: string;
  readonly style: MarkStyle;
  /** The host's handle for a mark that stands in the workbook; absent for one to be added. */
  readonly id?: string;
}

/** What the lit marks of one cell show: the look of the gravest, and what the others add to it. */
export interface LitMark extends MarkStyle {
  /** The best correction would change the cell. */
  readonly isSuspect?: true;
}

/** The text by which a conditional format is known as ours. */
export const markTag = 'N("nianbao:';

/**
 * Whether a conditional format's formula carries our tag.
 *
 * @example isOurMark('AND($J4<>18,N("nianbao:t3.applicants")=0)') // true
 * @example isOurMark("$J4>100") // false
 */
export function isOurMark(formula: string): boolean {
  return formula.includes(markTag);
}

/** The formula of a conditional format that shows a preview. It carries our tag, so that nobody takes it for another's. */
export const previewFormula = `${markTag}preview")=0`;

/**
 * Whether a conditional format's formula is a preview's.
 *
 * @example isPreviewFormula(previewFormula) // true
 * @example isPreviewFormula('N("nianbao:t3.applicants")=0') // false
 */
export function isPreviewFormula(formula: string): boolean {
  return formula.includes(`${markTag}preview")`);
}
