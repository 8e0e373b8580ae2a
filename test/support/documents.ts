import { contains, type Area } from "../../src/book/address";
import type { CellValue } from "../../src/book/book";
import { publishedReport } from "../../scripts/fixtures/published-report";
import type { BuiltForm } from "./official-form";
import type { TestSheet } from "./test-sheet";

/** A report as a word processor has it: paragraphs, and tables by the cells of their rows. */
export type Part = string | readonly (readonly PartCell[])[];

export interface PartCell {
  readonly text: string;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** How many cells of earlier rows, and how many columns of them, stand before it since the cell before. */
  readonly area: Area;
}

/** The parts of a published report, from its text. */
export function partsOfPublished(text: string): Part[] {
  const sheet = publishedReport(text);
  const rows = new Set(sheet.cells.filter(({ look }) => look === "label" || look === "figure").map(({ row }) => row));
  return partsOf(sheet, (row) => rows.has(row));
}

/** The parts of a report built like the official form. */
export function partsOfForm({ sheet, areas }: BuiltForm): Part[] {
  return partsOf(sheet, (row) => Object.values(areas).some(({ top, bottom }) => row >= top && row <= bottom));
}

function partsOf(sheet: TestSheet, isInTable: (row: number) => boolean): Part[] {
  const parts: Part[] = [];
  const last = Math.max(...sheet.cells.map(({ row }) => row));
  const values = new Map(sheet.cells.map(({ row, column, value }) => [`${row},${column}`, value]));
  for (let row = 0; row <= last; row++) {
    if (!isInTable(row)) {
      parts.push(textOf(values.get(`${row},0`) ?? null));
      continue;
    }
    const top = row;
    while (isInTable(row + 1)) row++;
    const right = Math.max(
      ...(sheet.merges ?? []).filter((area) => area.top >= top && area.bottom <= row).map((area) => area.right),
    );
    parts.push(tableOf(sheet, values, { top, left: 0, bottom: row, right }));
  }
  return parts;
}

function tableOf(sheet: TestSheet, values: ReadonlyMap<string, CellValue>, table: Area): PartCell[][] {
  const areaAt = (row: number, column: number): Area =>
    sheet.merges?.find((area) => contains(area, { row, column })) ?? {
      top: row,
      left: column,
      bottom: row,
      right: column,
    };
  return Array.from({ length: table.bottom - table.top + 1 }, (_, i) => {
    const row: PartCell[] = [];
    for (let column = 0; column <= table.right;) {
      const area = areaAt(table.top + i, column);
      if (area.top === table.top + i)
        row.push({
          text: textOf(values.get(`${area.top},${area.left}`) ?? null),
          columnSpan: area.right - area.left + 1,
          rowSpan: area.bottom - area.top + 1,
          area: { ...area, top: i, bottom: i + area.bottom - area.top },
        });
      column = area.right + 1;
    }
    return row;
  });
}

function textOf(value: CellValue): string {
  return value === null ? "" : String(value);
}

/** A text with a line for each cell, as a word processor saves it; a cell that is reached from above is an empty one. */
export function cellLines(parts: readonly Part[]): string {
  return parts
    .map((part) =>
      typeof part === "string"
        ? `${part}\n`
        : `${slotRows(part)
            .map((row) => row.map((text) => `\t${text}\n`).join(""))
            .join("\n")}\n\n`,
    )
    .join("");
}

/**
 * A text with a line for each row: every column in its place, or only the row's own cells.
 * @param breaks inside cells: as spreadsheet programs save them, or as word processors do
 */
export function rowLines(parts: readonly Part[], columns: "all" | "own", breaks: "quoted" | "bare" = "bare"): string {
  const cellOf = (text: string) =>
    breaks === "quoted" && /[\n",]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  return parts
    .flatMap((part) => {
      if (typeof part === "string") return [part];
      const rows = columns === "all" ? gridRows(part) : part.map((row) => row.map(({ text }) => text));
      return rows.map((row) => row.map(cellOf).join("\t"));
    })
    .join("\r\n");
}

/** The cells of each row, an empty one for each that is reached from above. */
function slotRows(rows: readonly (readonly PartCell[])[]): string[][] {
  const all = rows.flat();
  return rows.map((_, top) =>
    all
      .filter(({ area }) => area.top <= top && area.bottom >= top)
      .sort((a, b) => a.area.left - b.area.left)
      .map(({ area, text }) => (area.top === top ? text : "")),
  );
}

function gridRows(rows: readonly (readonly PartCell[])[]): string[][] {
  const width = Math.max(...rows.flat().map(({ area }) => area.right)) + 1;
  return rows.map((row) => {
    const line = Array.from({ length: width }, () => "");
    for (const { area, text } of row) line[area.left] = text;
    return line;
  });
}

/** A page: paragraphs and tables, with the spans as attributes. */
export function htmlOf(parts: readonly Part[], { charset = "utf-8", title = "政府信息公开" } = {}): string {
  return [
    `<!DOCTYPE html><html><head><meta charset="${charset}"><title>${title}</title></head><body>`,
    ...parts.map((part) => (typeof part === "string" ? `<p>${escaped(part)}</p>` : htmlTable(part))),
    "</body></html>",
  ].join("\n");
}

export function htmlTable(rows: readonly (readonly PartCell[])[]): string {
  const cells = rows.map((row) =>
    row.map(
      ({ text, columnSpan, rowSpan }) =>
        `<td colspan="${columnSpan}" rowspan="${rowSpan}">${escaped(text).replaceAll("\n", "<br>")}</td>`,
    ),
  );
  return `<table border="1">${cells.map((row) => `<tr>${row.join("")}</tr>`).join("\n")}</table>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
