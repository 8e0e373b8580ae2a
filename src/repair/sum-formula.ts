import { parseArea, type Position } from "../book/address";

const reference = "[A-Z]+\\d+(?::[A-Z]+\\d+)?";
const addend = `(?:SUM\\(${reference}(?:,${reference})*\\)|[A-Z]+\\d+)`;
const sum = new RegExp(`^=\\+?${addend}(?:\\+${addend})*$`, "u");

/**
 * The cells that a formula adds up: `=SUM(D5:I5)`, `=D5+E5`, `=SUM($D$5:$D$24,D26)+D27`.
 * @returns `null` where it does anything else, adds whole columns or rows, or looks at another sheet
 */
export function cellsOfSum(formula: string): Position[] | null {
  const bare = formula.replaceAll(/[\s$]/gu, "").toUpperCase();
  if (!sum.test(bare)) return null;
  const cells: Position[] = [];
  for (const text of bare.match(new RegExp(reference, "gu")) ?? []) {
    const area = parseArea(text);
    if (!area || (area.bottom - area.top + 1) * (area.right - area.left + 1) > mostCells) return null;
    for (let row = area.top; row <= area.bottom; row++) {
      for (let column = area.left; column <= area.right; column++) cells.push({ row, column });
    }
  }
  return cells;
}

/** More cells than any table of the form has. */
const mostCells = 200;
