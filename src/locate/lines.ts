import type { Grid } from "./grid";
import { labelKey } from "./label";
import { isPrinted } from "./wording";
import { minLines } from "./thresholds";

/** Whether a sheet has the form as lines of text, each label with its figures in one cell. */
export function isOfLines(grid: Grid): boolean {
  let lines = 0;
  for (const row of grid.rows) {
    for (const { isText, text } of grid.cellsOf(row)) {
      if (isText && isLine(text) && ++lines >= minLines) return true;
    }
  }
  return false;
}

/** A label and the seven figures of its row are shorter; a paragraph is not looked at. */
const longestLine = 300;

function isLine(text: string): boolean {
  if (text.length > longestLine) return false;
  const figures = /(?:[\s|｜]+[-+]?\d[\d,.]*)+\s*$/u.exec(text);
  const label = figures && text.slice(0, figures.index);
  const key = label && /\p{Script=Han}/u.test(label) ? labelKey(label) : null;
  return key !== null && isPrinted(key);
}
