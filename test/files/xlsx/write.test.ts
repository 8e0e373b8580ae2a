import fc from "fast-check";
import { strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parsePosition } from "../../../src/book/address";
import { applyEdits } from "../../../src/book/apply";
import { cellAt, sheetOf, type Book, type CellValue, type DefinedName } from "../../../src/book/book";
import type { Edit } from "../../../src/book/edit";
import type { Mark } from "../../../src/book/mark";
import { fitting } from "../../../src/files/xlsx/write/fitting";
import { readWorkbook } from "../../../src/files/xlsx/read/read";
import { writeWorkbook } from "../../../src/files/xlsx/write/write";
import { areas, gridSheet, type TestSheet } from "../../support/test-sheet";
import { xlsxOf } from "../../support/xlsx";
import { differingParts, partsOf } from "./parts";
import { inverse } from "../../support/inverse";

const sheetPart = "xl/worksheets/sheet1.xml";
const sheets: TestSheet[] = [
  gridSheet("Sheet1", "甲 | 1 | '2\n | | =B1+1→2\n | \n_ | 5"),
  { name: "A'局", cells: [{ row: 1, column: 1, value: "+21", numberFormat: "@", look: "figure" }] },
];
const bytes = xlsxOf(sheets);

function setTo(book: Book, sheet: string, address: string, value: CellValue, numberFormat?: string): Edit {
  const position = parsePosition(address) ?? { row: 0, column: 0 };
  const cell = cellAt(sheetOf(book, sheet) ?? never(), position);
  if (typeof cell.value === "object" && cell.value !== null) return never();
  if (typeof value === "object" && value !== null) return never();
  return {
    kind: "value",
    cell: { sheet, ...position },
    from: { value: cell.value, numberFormat: cell.numberFormat },
    to: { value, numberFormat: numberFormat ?? cell.numberFormat },
  };
}

function never(): never {
  throw new Error("the test is wrong");
}

const mark: Mark = {
  areas: areas("B1:B4 D1"),
  formula: 'AND(B1<>$B$4,N("nianbao:t3.balance")=0)',
  style: { severity: "error", role: "place" },
};
const part: Mark = { ...mark, areas: areas("C1:C2"), style: { severity: "warning", role: "part" } };
const suspect: Mark = { ...mark, areas: areas("B2"), style: { severity: "error", role: "suspect" } };
const name: DefinedName = {
  name: "nianbao.t3.received.total",
  sheet: "A'局",
  refersTo: "='A''局'!$B$2",
  isVisible: false,
};

/** Applies edits to the file and gives it back, checking that it says what the edited book says. */
async function edited(file: Uint8Array, edits: readonly Edit[]): Promise<Uint8Array> {
  const before = await readWorkbook(file);
  expect(fitting(before, edits).refused).toEqual([]);
  const book = applyEdits(before, edits);
  const result = writeWorkbook(file, before, book);
  expect(meaning(await readWorkbook(result))).toEqual(meaning(book));
  return result;
}

/** A book without blank plain cells and without the handles of marks. */
function meaning(book: Book) {
  return {
    names: book.names,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      marks: sheet.marks.map(({ areas, formula, style }) => ({ areas, formula, style })),
      cells: new Map(
        [...sheet.cells]
          .filter(([, { value, numberFormat, isLocked }]) => value !== null || numberFormat !== "General" || !isLocked)
          .sort(([a], [b]) => a - b),
      ),
    })),
  };
}

describe("writeWorkbook", () => {
  it("gives the same bytes where nothing differs", async () => {
    const book = await readWorkbook(bytes);
    expect(writeWorkbook(bytes, book, book)).toEqual(bytes);
  });

  it("changes a value in its place and nothing else", async () => {
    const book = await readWorkbook(bytes);
    const result = await edited(bytes, [setTo(book, "Sheet1", "B1", 7)]);
    expect(differingParts(bytes, result)).toEqual([sheetPart]);
    expect(partsOf(result).get(sheetPart)).toBe(
      partsOf(bytes).get(sheetPart)?.replace('<c r="B1"><v>1</v></c>', '<c r="B1"><v>7</v></c>'),
    );
  });

  it.each<[string, TestSheet]>([
    ["with none before", gridSheet("Sheet1", "1 | 2\n 3 | 4")],
    ["after others", gridSheet("Sheet1", "1 | 2\n 3 | 4\n 5 | < | <")],
  ])("merges cells, %s", async (_, sheet) => {
    const original = xlsxOf([sheet]);
    const book = await readWorkbook(original);
    const merged = book.sheets.map((each) => ({ ...each, merges: [...(each.merges ?? []), ...areas("A1:B1 A2:B2")] }));
    const again = await readWorkbook(writeWorkbook(original, book, { ...book, sheets: merged }));
    expect(again.sheets[0]?.merges).toEqual(merged[0]?.merges);
  });

  it("adds rows and cells where they belong", async () => {
    const book = await readWorkbook(bytes);
    const result = await edited(bytes, [
      setTo(book, "Sheet1", "A3", 3),
      setTo(book, "Sheet1", "B2", 2),
      setTo(book, "Sheet1", "E9", "末"),
    ]);
    expect(
      partsOf(result)
        .get(sheetPart)
        ?.match(/ r(?:ef)?="[^"]*"/gu)
        ?.map((each) => each.split('"')[1]),
    ).toEqual(
      ["A1:E9", "1", "A1", "B1", "C1", "2", "B2", "C2", "3", "A3", "4", "A4", "B4", "9", "E9"], // prettier-ignore
    );
  });

  it("keeps a text a text, whatever it looks like", async () => {
    const texts = [
      "+21",
      "=1+1",
      "3-5",
      "1,113",
      " ",
      "\t\n",
      "<a>&\"'",
      "_x000D_",
      "a\r\nb",
      "\u0001",
      "\uD800",
      "@SUM",
    ];
    const book = await readWorkbook(bytes);
    await edited(
      bytes,
      texts.map((text, i) => setTo(book, "Sheet1", `F${String(i + 1)}`, text)),
    );
  });

  it("writes a number into a text cell as a number, and gives the format back", async () => {
    const book = await readWorkbook(bytes);
    const edit = setTo(book, "A'局", "B2", 21, "General");
    const filled = await edited(bytes, [edit]);
    expect(differingParts(bytes, filled)).toEqual(["xl/styles.xml", "xl/worksheets/sheet2.xml"]);
    const undone = await edited(filled, [inverse(edit)]);
    expect(partsOf(undone).get("xl/worksheets/sheet2.xml")).toBe(partsOf(bytes).get("xl/worksheets/sheet2.xml"));
  });

  it("adds marks and names, and takes them away without a trace", async () => {
    const edits: Edit[] = [
      { kind: "mark", sheet: "Sheet1", from: null, to: mark },
      { kind: "mark", sheet: "Sheet1", from: null, to: part },
      { kind: "mark", sheet: "Sheet1", from: null, to: suspect },
      { kind: "name", from: null, to: name },
    ];
    const marked = await edited(bytes, edits);
    expect(differingParts(bytes, marked)).toEqual(["xl/styles.xml", "xl/workbook.xml", sheetPart]);
    const cleared = await edited(marked, edits.map(inverse).reverse());
    expect(differingParts(bytes, cleared)).toEqual(["xl/styles.xml"]);
    // The looks stay in the style sheet, where nothing refers to them; marking again uses them.
    expect(differingParts(marked, await edited(cleared, edits))).toEqual([]);
  });

  it("knows a mark again after a program that drops the colours of its border", async () => {
    const marked = await edited(
      bytes,
      [mark, part, suspect].map((to): Edit => ({ kind: "mark", sheet: "Sheet1", from: null, to })),
    );
    const styles = partsOf(marked).get("xl/styles.xml") ?? "";
    const parts = {
      ...Object.fromEntries(partsOf(marked)),
      "xl/styles.xml": styles.replaceAll(/<color rgb="\w+"\/>/gu, ""),
    };
    const book = await readWorkbook(xlsxOf([], { parts }));
    expect(book.sheets[0]?.marks.map(({ style }) => style)).toEqual([mark.style, part.style, suspect.style]);
  });

  it("leaves the conditional formats of others alone", async () => {
    const foreign =
      '<conditionalFormatting sqref="A1:B9"><cfRule type="cellIs" dxfId="0" priority="4" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting>';
    const xml = partsOf(bytes).get(sheetPart)?.replace("</worksheet>", `${foreign}<pageMargins left="1" right="1" top="1" bottom="1" header="1" footer="1"/></worksheet>`) ?? ""; // prettier-ignore
    const file = xlsxOf(sheets, { parts: { [sheetPart]: xml } });
    const add: Edit = { kind: "mark", sheet: "Sheet1", from: null, to: mark };
    const marked = await edited(file, [add]);
    expect(partsOf(marked).get(sheetPart)).toContain(`${foreign}<conditionalFormatting sqref="B1:B4 D1"><cfRule type="expression" dxfId="0" priority="5">`); // prettier-ignore
    expect(partsOf(await edited(marked, [inverse(add)])).get(sheetPart)).toBe(xml);
  });

  it("writes with the prefix that the sheet uses", async () => {
    const withPrefix = (xml: string) =>
      xml
        .replaceAll(/<(\/?)(?=[a-z])/giu, "<$1x:")
        .replaceAll("<x:?xml", "<?xml")
        .replace(" xmlns=", " xmlns:x=");
    const parts = partsOf(bytes);
    const names = [sheetPart, "xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/styles.xml", "xl/sharedStrings.xml"];
    const file = xlsxOf(sheets, {
      parts: Object.fromEntries(names.map((each) => [each, withPrefix(parts.get(each) ?? "")])),
    });
    expect(await readWorkbook(file)).toEqual(await readWorkbook(bytes));
    const book = await readWorkbook(file);
    await edited(file, [
      setTo(book, "Sheet1", "H8", "新"),
      setTo(book, "A'局", "B2", 21, "General"),
      { kind: "mark", sheet: "Sheet1", from: null, to: mark },
      { kind: "name", from: null, to: name },
    ]);
  });

  it("edits, and takes back, anything anywhere", async () => {
    const book = await readWorkbook(bytes);
    const value = fc.oneof(
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
      fc.boolean(),
      fc.constant(null),
      fc.string({ unit: "binary", minLength: 1 }),
      fc.constantFrom("甲", "+21", " "),
    );
    const address = fc.constantFrom("A1", "B1", "C1", "A2", "B2", "D2", "A3", "A4", "Z9", "XFD1048576");
    const format = fc.constantFrom("General", "@", "0.00", 'yyyy"年"');
    const edits = fc.uniqueArray(fc.tuple(address, value, format), { selector: ([each]) => each, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(edits, async (wanted) => {
        const list = wanted.map(([at, to, code]) => setTo(book, "Sheet1", at, to, code));
        const result = await edited(bytes, list);
        const undone = await edited(result, list.map(inverse));
        expect(meaning(await readWorkbook(undone))).toEqual(meaning(book));
      }),
      { numRuns: 100 },
    );
  });
});

it("a large part that packs like a bomb is stored, so that it can be read again", async () => {
  const parts = unzipSync(bytes);
  const xml = new TextDecoder().decode(parts[sheetPart]);
  const wide = strToU8(xml.replace("</sheetData>", `${" ".repeat(5 * 2 ** 20)}</sheetData>`));
  const stored = zipSync({ ...parts, [sheetPart]: wide }, { level: 0 });
  const after = await edited(stored, [setTo(await readWorkbook(stored), "Sheet1", "A3", 7)]);
  expect(differingParts(stored, after)).toEqual([sheetPart]);
});

describe("a text behind an apostrophe", () => {
  /** The file with every cell format marked as Excel marks what was typed behind an apostrophe. */
  function prefixed(): Uint8Array {
    const parts = unzipSync(bytes);
    const styles = partsOf(bytes).get("xl/styles.xml") ?? never();
    const xml = styles.replace(/<cellXfs[^]*<\/cellXfs>/u, (formats) =>
      formats.replaceAll("<xf ", '<xf quotePrefix="1" '),
    );
    return zipSync({ ...parts, "xl/styles.xml": strToU8(xml) });
  }

  it("becomes a number without it, and the cells beside it keep theirs", async () => {
    const file = prefixed();
    const before = await readWorkbook(file);
    const edit = setTo(before, "Sheet1", "C1", 2);
    const saved = writeWorkbook(file, before, applyEdits(before, [edit]));
    const styles = partsOf(saved).get("xl/styles.xml") ?? "";
    const formats = [...(/<cellXfs[^]*<\/cellXfs>/u.exec(styles)?.[0] ?? "").matchAll(/<xf [^>]*>/gu)].map(
      ([xf]) => xf,
    );
    const styleOf = (address: string) =>
      Number(
        new RegExp(`<c r="${address}"[^>]*\\bs="(\\d+)"`, "u").exec(partsOf(saved).get(sheetPart) ?? "")?.[1] ?? 0,
      );
    expect(formats[styleOf("C1")]).not.toContain("quotePrefix");
    expect(formats[styleOf("B2")]).toContain("quotePrefix");
    expect(cellAt(sheetOf(await readWorkbook(saved), "Sheet1") ?? never(), { row: 0, column: 2 }).value).toBe(2);
  });
});
