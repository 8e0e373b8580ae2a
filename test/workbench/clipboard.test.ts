// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArea } from "../../src/book/address";
import {
  plainBlock,
  readBlock,
  readClipboard,
  readTabbed,
  writeClipboard,
  writeTabbed,
} from "../../src/workbench/clipboard";
import { bookOf, gridSheet } from "../support/test-sheet";

describe("tab-separated text", () => {
  test("is read as spreadsheet programs write it", () => {
    expect(readTabbed("5\t-3\t2\r\n8\t\t29\r\n")).toEqual([
      ["5", "-3", "2"],
      ["8", "", "29"],
    ]);
    expect(readTabbed('"本年新\n公开数量"\t"他说""好"""')).toEqual([["本年新\n公开数量", '他说"好"']]);
  });

  test("a quotation mark inside a cell is only that", () => {
    expect(readTabbed('5"\t6')).toEqual([['5"', "6"]]);
  });

  test("an empty clipboard is no block", () => {
    expect(readTabbed("")).toEqual([]);
  });

  test("what is written is read again", () => {
    const cell = fc.string({ unit: fc.constantFrom("5", "年", "\t", "\n", '"', " ") });
    const block = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(block, (rows) => {
        expect(readTabbed(writeTabbed(rows))).toEqual(rows);
      }),
    );
  });
});

describe("a table on the clipboard", () => {
  test("of a spreadsheet program comes before the text", () => {
    const html = `<html><body><table><tr><td>1,113</td><td x:num>5</td></tr><tr><td>a<br>b</td><td></td></tr></table>`;
    expect(readBlock(html, "ignored")).toEqual(
      plainBlock([
        ["1,113", "5"],
        ["a\nb", ""],
      ]),
    );
  });

  test("of a word processor: paragraphs, no-break spaces, cells that span", () => {
    const html = `<table><tr><td colspan=3><p class=MsoNormal><span>规&nbsp;章</span></p></td><td rowspan="2"><p>5</p>
      <p>6</p></td></tr><tr><td> 8 </td></tr></table>`;
    expect(readBlock(html, "")).toEqual([
      [
        { text: "规 章", rows: 1, columns: 3 },
        { text: "5\n6", rows: 2, columns: 1 },
      ],
      [{ text: "8", rows: 1, columns: 1 }],
    ]);
  });

  test("markup without a table is the text", () => {
    expect(readBlock("<b>5</b>", "5\t6")).toEqual(plainBlock([["5", "6"]]));
  });
});

describe("copied cells", () => {
  const copied = (grid: string, area: string) => {
    const [sheet] = bookOf([gridSheet("Sheet1", grid)]).sheets;
    const formats = new Map<string, string>();
    const place = parseArea(area);
    if (!sheet || !place) throw new Error("no sheet");
    writeClipboard({ setData: (format, data) => formats.set(format, data) }, sheet, place);
    return { getData: (format: string) => formats.get(format) ?? "" };
  };

  test("are a text with tabs and a table with its merged cells", () => {
    const clipboard = copied("a<b | < | 1\n 2 | 3 | 4", "A1:C2");
    expect(clipboard.getData("text/plain")).toBe("a<b\t\t1\n2\t3\t4");
    expect(clipboard.getData("text/html")).toBe(
      '<table><tr><td rowspan="1" colspan="2">a&lt;b</td><td>1</td></tr><tr><td>2</td><td>3</td><td>4</td></tr></table>',
    );
  });

  test("are read by ourselves as what they hold, a formula as its result", () => {
    expect(readClipboard(copied("=A2*2→12 | 0.1", "A1:B1"))).toEqual(plainBlock([["12", "0.1"]]));
  });
});
