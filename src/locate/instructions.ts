import { formats } from "../form/fields";
import type { Grid } from "./grid";
import { lettersOf } from "./label";
import { minQuotedLabels } from "./thresholds";

/** Whether a sheet without a table of the form quotes its labels: a sheet of instructions. */
export function quotesTheForm(grid: Grid): boolean {
  const found = new Set<string>();
  for (const row of grid.rows) {
    for (const cell of grid.cellsOf(row)) {
      if (!cell.isText || cell.text.length > 4000) continue;
      const letters = lettersOf(cell.text);
      for (const label of longLabels) if (letters.includes(label)) found.add(label);
    }
  }
  return found.size >= minQuotedLabels && !isNarrative(grid);
}

/** The text of a report quotes the form, too. It counts something and says nothing of how to fill in. */
function isNarrative(grid: Grid): boolean {
  const texts = grid.rows.flatMap((row) => grid.cellsOf(row).filter(({ isText }) => isText)).map(({ text }) => text);
  const isCalledInstructions = texts
    .slice(0, 3)
    .some((text) => text.length <= 40 && /说明|须知|指引|要求|注意/u.test(text));
  return (
    !isCalledInstructions &&
    texts.some((text) => /\d\s*[件份宗]/u.test(text)) &&
    !texts.some((text) => /填写|填报|填入|填列|填“|例如|举例|勾稽关系/u.test(text))
  );
}

/** Whether a sheet holds more figures than texts: it does not explain the form, it sums up. */
export function isOfFigures(grid: Grid): boolean {
  const cells = grid.rows.flatMap((row) => grid.cellsOf(row));
  return cells.filter(({ isText }) => !isText).length * 2 > cells.length;
}

/** Labels long enough to be found inside a sentence. */
const longLabels: readonly string[] = [
  ...new Set(
    Object.values(formats).flatMap((format) =>
      [
        ...format.t3.rows,
        ...format.t2.blocks.flatMap((block) => [...block.columns, ...block.rows]),
        ...format.t4.groups,
      ]
        .map((each) =>
          lettersOf(each.label.replace(/^[（(]?[一二三四五六七八九十\d]+[）)、.]/u, "").replace(/（.*$/u, "")),
        )
        .filter((letters) => letters.length >= 4),
    ),
  ),
];
