import { formats } from "../../form/fields";
import { requestCorner, resultsLabel } from "../../form/request-table";
import type { DisclosureTable, DisputeTable, Format, Label, RequestTable } from "../../form/types";
import { isLabel, labelKey } from "../../locate/label";
import { tableOfRows, type DocumentBlock, type DocumentTable, type FlowCell } from "../document/document";

/** A table found among lines: `from` its first line, `to` the line behind its last. */
interface Found {
  readonly from: number;
  readonly to: number;
  readonly table: DocumentTable;
}

/**
 * A text in which each cell of a table is a line and nothing tells its rows apart, as LibreOffice saves a document: an
 * empty line can be a blank figure, or a cell that one above reaches. A table of the form is read where all its labels
 * come in their order, each followed by as many lines as there are columns, which are figures or blank.
 */
export function blocksOfLines(lines: readonly string[]): readonly DocumentBlock[] {
  const blocks: DocumentBlock[] = [];
  let at = 0;
  for (const { from, to, table } of tablesIn(lines)) {
    if (from < at) continue;
    for (const line of lines.slice(at, from)) blocks.push(line);
    blocks.push(table);
    at = to;
  }
  for (const line of lines.slice(at)) blocks.push(line);
  return blocks;
}

function tablesIn(lines: readonly string[]): readonly Found[] {
  // What begins a table is looked for first: a text of lines alone has none of it.
  const starts = lines.flatMap((line, at) => (beginnings.some((label) => is(line, label)) ? [at] : []));
  return starts.slice(0, maxTables).flatMap((at) => {
    for (const format of Object.values(formats)) {
      const found = tableAt(lines, at, format);
      if (found) return [found];
    }
    return [];
  });
}

/** More tables than any text holds. */
const maxTables = 100;

const beginnings: readonly Label[] = Object.values(formats).flatMap(({ t2, t3, t4 }: Format) => [
  ...t2.blocks.slice(0, 1).map(({ title }) => ({ label: title })),
  ...t3.rows.slice(0, 1),
  ...t4.groups.slice(0, 1),
]);

function tableAt(lines: readonly string[], at: number, { t2, t3, t4 }: Format): Found | null {
  return disclosureAt(lines, at, t2) ?? requestsAt(lines, at, t3) ?? disputesAt(lines, at, t4);
}

function disclosureAt(lines: readonly string[], from: number, { blocks }: DisclosureTable): Found | null {
  const width = Math.max(...blocks.map(({ columns }) => columns.length));
  const reader = new LineReader(lines, from);
  const rows: FlowCell[][] = [];
  const push = (texts: readonly string[]) =>
    rows.push(texts.map((text, i) => cell(text, i === texts.length - 1 ? width + 2 - texts.length : 1)));
  for (const { title, columns, rows: of } of blocks) {
    if (!reader.label({ label: title })) return null;
    push([title]);
    const head = [{ label: "信息内容" }, ...columns].map((column) => reader.label(column));
    if (head.includes(null)) return null;
    push(head.map(String));
    for (const row of of) {
      const label = reader.label(row);
      const figures = reader.figures(columns.length);
      if (label === null || figures === null) return null;
      push([label, ...figures]);
    }
  }
  return { from, to: reader.at, table: tableOfRows(rows) };
}

function requestsAt(lines: readonly string[], at: number, { columns, rows: of }: RequestTable): Found | null {
  const reader = new LineReader(lines, at);
  const body: FlowCell[][] = [];
  const passed = [{ label: resultsLabel }, ...of.flatMap(({ group }) => (group ? [{ label: group }] : []))];
  for (const [i, row] of of.entries()) {
    const label = reader.label(row, passed);
    const figures = reader.figures(columns.length);
    if (label === null || figures === null) return null;
    const isFirst = row.group !== undefined && of[i - 1]?.group !== row.group;
    const size = of.filter(({ group }) => group === row.group).length;
    const front =
      row.group === undefined ? [cell(label, 2)] : [...(isFirst ? [cell(row.group, 1, size)] : []), cell(label)];
    body.push([...front, ...figures.map((text) => cell(text))]);
  }
  const inHead = [
    { label: requestCorner },
    { label: "申请人情况" },
    ...columns,
    ...columns.flatMap(({ group }) => (group ? [{ label: group }] : [])),
  ];
  let from = at;
  while (from > 0 && at - from < 24 && (blank(lines[from - 1]) || inHead.some((label) => is(lines[from - 1], label))))
    from--;
  const head = [cell("", 2), ...columns.map(({ label }) => cell(label))];
  return { from, to: reader.at, table: tableOfRows([head, ...body]) };
}

function disputesAt(lines: readonly string[], from: number, { groups, columns }: DisputeTable): Found | null {
  const reader = new LineReader(lines, from);
  const [first, ...others] = groups;
  if (!first) return null;
  const parent = { label: others[0]?.group ?? "" };
  const head = [first, parent, ...columns, ...others, ...others.flatMap(() => columns)];
  if (head.some((label) => reader.label(label) === null)) return null;
  const figures = reader.figures(groups.length * columns.length);
  if (!figures) return null;
  const count = columns.length;
  const labels = columns.map(({ label }) => label);
  const table = tableOfRows([
    [cell(first.label, count, 2), cell(parent.label, others.length * count)],
    others.map(({ label }) => cell(label, count)),
    groups.flatMap(() => labels.map((label) => cell(label))),
    figures.map((text) => cell(text)),
  ]);
  return { from, to: reader.at, table };
}

/** Goes through lines: labels with blanks before them, and figures that follow a label at once. */
class LineReader {
  constructor(
    private readonly lines: readonly string[],
    public at: number,
  ) {}

  /** Takes the next line that is not blank, and none of those to be passed over, where it is this label. */
  label(label: Label, passed: readonly Label[] = []): string | null {
    while (this.at < this.lines.length && this.isPassed(label, passed)) this.at++;
    // The form breaks 本年新制作数量 into two lines of one cell.
    for (const count of [1, 2, 3]) {
      const text = this.lines.slice(this.at, this.at + count).join("");
      if (!is(text, label)) continue;
      this.at += count;
      return text;
    }
    return null;
  }

  /** Takes so many lines, none of which is a word. */
  figures(count: number): readonly string[] | null {
    const taken = this.lines.slice(this.at, this.at + count);
    if (taken.some((line) => /\p{Script=Han}{3}/u.test(line) || line.length > 40)) return null;
    const next = this.lines[this.at + count];
    // A figure of two lines, or one too many: what stands where is not certain.
    if (next !== undefined && /^\s*[-+−]?[\d０-９][\d０-９.,，\s]*$/u.test(next)) return null;
    this.at += count;
    return [...taken, ...Array.from({ length: count - taken.length }, () => "")];
  }

  private isPassed(label: Label, passed: readonly Label[]): boolean {
    const line = this.lines[this.at];
    return blank(line) || (!is(line, label) && passed.some((each) => is(line, each)));
  }
}

function cell(text: string, columnSpan = 1, rowSpan = 1): FlowCell {
  return { text, columnSpan, rowSpan };
}

function blank(line: string | undefined): boolean {
  return line !== undefined && line.trim() === "";
}

function is(line: string | undefined, label: Label): boolean {
  const key = line === undefined || line.trim() === "" || line.length > 120 ? null : labelKey(line);
  return key !== null && isLabel(key, label);
}
