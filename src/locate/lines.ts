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

function isLine(text: string): boolean {
  const label = /^(.*?\p{Script=Han}.*?)(?:[\s|｜]+[-+]?\d[\d,.]*)+\s*$/su.exec(text)?.[1];
  const key = label === undefined ? null : labelKey(label);
  return key !== null && isPrinted(key);
}
