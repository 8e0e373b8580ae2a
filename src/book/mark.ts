import type { Area } from "./address";

/** How a mark looks: the colour of its severity; `place` = fill, border and bold, `part` = the border only. */
export interface MarkStyle {
  readonly severity: "error" | "warning" | "hint";
  readonly role: "place" | "part";
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

/** The text by which a conditional format is known as ours. */
export const markTag = 'N("nianbao:';

/** Whether a conditional format's formula carries our tag. */
export function isOurMark(formula: string): boolean {
  return formula.includes(markTag);
}
