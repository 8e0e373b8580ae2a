import { formats } from "../form/fields";
import type { Grid } from "./grid";
import { lettersOf } from "./label";
import { minQuotedLabels } from "./thresholds";

/** Whether a sheet without a table of the form quotes its labels: a sheet of instructions. */
export function quotesTheForm(grid: Grid): boolean {
  const found = new Set<string>();
  const clauses = { stating: 0, others: 0 };
  for (const row of grid.rows) {
    for (const cell of grid.cellsOf(row)) {
      if (!cell.isText || cell.text.length > 4000) continue;
      for (const clause of cell.text.split(/[，,。；;：:？?\n]/u)) {
        const labels = labelsIn(clause);
        if (labels.length === 0) continue;
        for (const label of labels) found.add(label);
        clauses[states(clause) ? "stating" : "others"] += 1;
      }
    }
  }
  const isNarrative = clauses.stating >= clauses.others && !isCalledInstructions(grid);
  return found.size >= minQuotedLabels && !isNarrative;
}

function labelsIn(clause: string): readonly string[] {
  const letters = lettersOf(clause);
  return longLabels.filter((label) => letters.includes(label));
}

/** The text of a report quotes the form, too: it says how many of each there were, and not how to count them. */
function states(clause: string): boolean {
  return statement.test(clause) && !explanation.test(clause);
}

const statement =
  /[\d０-９〇零一二两三四五六七八九十百]\s*(?:[件份宗项条个起例]|万?元)|(?:^|[^有])无(?!法|正当)|未|没有|均为/u;
const explanation = /填|指|按|应|不得|必须|统计|计入|例如|举例|怎|如何|算|勾稽/u;

function isCalledInstructions(grid: Grid): boolean {
  return grid.rows
    .flatMap((row) => grid.cellsOf(row).filter(({ isText }) => isText))
    .slice(0, 3)
    .some(({ text }) => text.length <= 40 && /说明|须知|指引|要求|注意/u.test(text));
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
