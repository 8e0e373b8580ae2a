import { strToU8, zipSync } from "fflate";
import { columnName, formatArea, formatPosition } from "../../src/book/address";
import type { Book, CellValue, DefinedName } from "../../src/book/book";
import type { TestCell, TestLook, TestSheet } from "./test-sheet";

/** What a test file has besides its sheets. */
export interface XlsxOptions {
  readonly names?: readonly DefinedName[];
  readonly is1904?: boolean;
  /** Parts to add or to replace, by name; `null` leaves a part out. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>;
}

/**
 * A real .xlsx from test sheets: merges, visibility, protection, number formats, defined names, formulas with their
 * results (and without, where the value is `notCalculated`). Texts stand in the shared strings, as Excel puts them.
 */
export function xlsxOf(sheets: readonly TestSheet[], options: XlsxOptions = {}): Uint8Array {
  const parts = xlsxParts(sheets, options);
  for (const [name, content] of Object.entries(options.parts ?? {})) {
    if (content === null) parts.delete(name);
    else parts.set(name, typeof content === "string" ? strToU8(content) : content);
  }
  return zipOf(parts);
}

/** A zip of parts, by name. */
export function zipOf(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  // The date is fixed, so that the same sheets give the same bytes.
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2020, 0, 1) });
}

/** A book back as test sheets, to write what a host holds. */
export function testSheetsOf(book: Book): TestSheet[] {
  return book.sheets.map((sheet) => ({
    name: sheet.name,
    visibility: sheet.visibility,
    isProtected: sheet.isProtected,
    merges: sheet.merges ?? [],
    cells: [...sheet.cells].map(([key, cell]) => ({
      row: Math.floor(key / 16_384),
      column: key % 16_384,
      value: cell.value,
      numberFormat: cell.numberFormat,
      isLocked: cell.isLocked,
      ...(cell.formula === null ? {} : { formula: cell.formula }),
    })),
  }));
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function xlsxParts(sheets: readonly TestSheet[], options: XlsxOptions): Map<string, Uint8Array> {
  const strings = new Indexed();
  const formats = new Indexed();
  formats.indexOf(formatKey({}));
  const sheetParts = sheets.map((sheet) => sheetXml(sheet, strings, formats));
  const parts: [string, string][] = [
    ["[Content_Types].xml", contentTypes(sheets.length)],
    ["_rels/.rels", relationships([["officeDocument", "xl/workbook.xml"]])],
    ["xl/workbook.xml", workbookXml(sheets, options)],
    [
      "xl/_rels/workbook.xml.rels",
      relationships([
        ...sheets.map((_, i): [string, string] => ["worksheet", `worksheets/sheet${String(i + 1)}.xml`]),
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
      ]),
    ],
    ["xl/styles.xml", stylesXml(formats.values())],
    ["xl/sharedStrings.xml", stringsXml(strings.values())],
    ...sheetParts.map((xml, i): [string, string] => [`xl/worksheets/sheet${String(i + 1)}.xml`, xml]),
  ];
  return new Map(parts.map(([name, xml]) => [name, strToU8(xmlHead + xml)]));
}

/** Values in the order in which they were first met. */
class Indexed {
  private readonly found = new Map<string, number>();
  indexOf(value: string): number {
    const index = this.found.get(value) ?? this.found.size;
    this.found.set(value, index);
    return index;
  }
  values(): string[] {
    return [...this.found.keys()];
  }
}

interface Format {
  readonly isLocked: boolean;
  readonly look: TestLook | null;
  readonly code: string;
}

function formatKey({ numberFormat = "General", isLocked = true, look }: Partial<TestCell>): string {
  return JSON.stringify({ isLocked, look: look ?? null, code: numberFormat } satisfies Format);
}

/** Of each look: its font, its border and its alignment, as indices into the style sheet below. */
const looks: Record<TestLook, { font: number; border: number; alignment: string }> = {
  title: { font: 2, border: 0, alignment: 'horizontal="center" vertical="center" wrapText="1"' },
  heading: { font: 1, border: 0, alignment: 'horizontal="left" vertical="center"' },
  paragraph: { font: 0, border: 0, alignment: 'horizontal="left" vertical="top" wrapText="1"' },
  label: { font: 0, border: 1, alignment: 'horizontal="center" vertical="center" wrapText="1"' },
  figure: { font: 0, border: 1, alignment: 'horizontal="center" vertical="center"' },
};

function sheetXml(sheet: TestSheet, strings: Indexed, formats: Indexed): string {
  const rows = new Map<number, TestCell[]>();
  for (const cell of sheet.cells) {
    const row = rows.get(cell.row) ?? [];
    row.push(cell);
    rows.set(cell.row, row);
  }
  const rowsXml = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => {
      const inOrder = cells.sort((a, b) => a.column - b.column);
      const cellsXml = inOrder.map((cell) => cellXml(cell, strings, formats)).join("");
      const height = sheet.rowHeights?.get(row);
      const heightXml = height === undefined ? "" : ` ht="${String(height)}" customHeight="1"`;
      return `<row r="${String(row + 1)}"${heightXml}>${cellsXml}</row>`;
    })
    .join("");
  const merges = sheet.merges ?? [];
  return (
    `<worksheet xmlns="${main}"><dimension ref="${dimension(sheet)}"/>${columnsXml(sheet)}<sheetData>${rowsXml}</sheetData>` +
    (sheet.isProtected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "") +
    counted(
      "mergeCells",
      merges.map((area) => `<mergeCell ref="${formatArea(area)}"/>`),
    ) +
    "</worksheet>"
  );
}

function columnsXml({ columnWidths = [] }: TestSheet): string {
  const columns = columnWidths.map((width, i) => {
    const number = String(i + 1);
    return `<col min="${number}" max="${number}" width="${String(width)}" customWidth="1"/>`;
  });
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function dimension({ cells }: TestSheet): string {
  const right = cells.reduce((most, cell) => Math.max(most, cell.column), 0);
  const bottom = cells.reduce((most, cell) => Math.max(most, cell.row), 0);
  return `A1:${columnName(right)}${String(bottom + 1)}`;
}

function cellXml(cell: TestCell, strings: Indexed, formats: Indexed): string {
  const style = formats.indexOf(formatKey(cell));
  const head = `<c r="${formatPosition(cell)}"${style === 0 ? "" : ` s="${String(style)}"`}`;
  const formula = cell.formula === undefined ? "" : `<f>${escape(cell.formula.slice(1))}</f>`;
  const [type, value] = contentOf(cell.value, cell.formula !== undefined, strings);
  const content = formula + (value === null ? "" : `<v>${value}</v>`);
  return content === "" ? `${head}/>` : `${head}${type}>${content}</c>`;
}

function contentOf(value: CellValue, isFormula: boolean, strings: Indexed): [type: string, value: string | null] {
  if (value === null) return ["", null];
  if (typeof value === "number") return ["", String(value)];
  if (typeof value === "boolean") return [' t="b"', value ? "1" : "0"];
  if (typeof value === "object") return value.kind === "error" ? [' t="e"', escape(value.text)] : ["", null];
  return isFormula ? [' t="str"', escape(value)] : [' t="s"', String(strings.indexOf(value))];
}

function stringsXml(strings: readonly string[]): string {
  const items = strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join("");
  return `<sst xmlns="${main}" count="${String(strings.length)}" uniqueCount="${String(strings.length)}">${items}</sst>`;
}

function stylesXml(formats: readonly string[]): string {
  const parsed = formats.map((key) => JSON.parse(key) as Format);
  const own = [...new Set(parsed.map(({ code }) => code))].filter((code) => code !== "General" && code !== "@");
  const idOf = (code: string) => (code === "General" ? 0 : code === "@" ? 49 : 164 + own.indexOf(code));
  const numFmts = own.map((code) => `<numFmt numFmtId="${String(idOf(code))}" formatCode="${escape(code)}"/>`);
  const line = (side: string) => `<${side} style="thin"><color indexed="64"/></${side}>`;
  return (
    `<styleSheet xmlns="${main}">` +
    counted("numFmts", numFmts) +
    counted("fonts", [
      '<font><sz val="11"/><name val="宋体"/></font>',
      '<font><b/><sz val="12"/><name val="宋体"/></font>',
      '<font><b/><sz val="16"/><name val="宋体"/></font>',
    ]) +
    counted("fills", [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ]) +
    counted("borders", [
      "<border><left/><right/><top/><bottom/><diagonal/></border>",
      `<border>${["left", "right", "top", "bottom"].map(line).join("")}<diagonal/></border>`,
    ]) +
    counted("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
    counted(
      "cellXfs",
      parsed.map((format) => xfXml(format, idOf(format.code))),
    ) +
    counted("cellStyles", ['<cellStyle name="常规" xfId="0" builtinId="0"/>']) +
    "</styleSheet>"
  );
}

function xfXml({ look, isLocked }: Format, numFmtId: number): string {
  const { font, border, alignment } = look ? looks[look] : { font: 0, border: 0, alignment: null };
  const children =
    (alignment === null ? "" : `<alignment ${alignment}/>`) + (isLocked ? "" : '<protection locked="0"/>');
  return (
    `<xf numFmtId="${String(numFmtId)}" fontId="${String(font)}" fillId="0" borderId="${String(border)}" xfId="0"` +
    (numFmtId > 0 ? ' applyNumberFormat="1"' : "") +
    (look ? ' applyFont="1" applyBorder="1" applyAlignment="1"' : "") +
    (isLocked ? "" : ' applyProtection="1"') +
    (children === "" ? "/>" : `>${children}</xf>`)
  );
}

function counted(name: string, items: readonly string[]): string {
  return items.length === 0 ? "" : `<${name} count="${String(items.length)}">${items.join("")}</${name}>`;
}

function workbookXml(sheets: readonly TestSheet[], options: XlsxOptions): string {
  const sheetsXml = sheets.map(({ name, visibility = "visible" }, i) => {
    const state = visibility === "visible" ? "" : ` state="${visibility}"`;
    return `<sheet name="${escape(name)}" sheetId="${String(i + 1)}"${state} r:id="rId${String(i + 1)}"/>`;
  });
  const names = (options.names ?? []).map(({ name, sheet, refersTo, isVisible }) => {
    const index = sheets.findIndex((each) => each.name === sheet);
    const scope = sheet === null ? "" : ` localSheetId="${String(index)}"`;
    return `<definedName name="${escape(name)}"${scope}${isVisible ? "" : ' hidden="1"'}>${escape(refersTo.slice(1))}</definedName>`;
  });
  return (
    `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${options.is1904 ? ' date1904="1"' : ""}/>` +
    `<sheets>${sheetsXml.join("")}</sheets>` +
    (names.length > 0 ? `<definedNames>${names.join("")}</definedNames>` : "") +
    '<calcPr calcId="191029"/></workbook>'
  );
}

function relationships(targets: readonly [type: string, target: string][]): string {
  const items = targets.map(
    ([type, target], i) => `<Relationship Id="rId${String(i + 1)}" Type="${relations}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelations}">${items.join("")}</Relationships>`;
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string) =>
    `<Override PartName="/xl/${part}" ContentType="${spreadsheetType}.${type}+xml"/>`;
  const worksheets = Array.from({ length: sheets }, (_, i) =>
    override(`worksheets/sheet${String(i + 1)}.xml`, "worksheet"),
  );
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override("workbook.xml", "sheet.main") +
    worksheets.join("") +
    override("styles.xml", "styles") +
    override("sharedStrings.xml", "sharedStrings") +
    "</Types>"
  );
}

function escape(text: string): string {
  return text
    .replaceAll(/_x(?=[0-9A-Fa-f]{4}_)/gu, "_x005F_x")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("\r", "_x000D_");
}
