// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBlock, readTabbed, writeTabbed } from "../../src/workbench/clipboard";

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
    expect(readBlock(html, "ignored")).toEqual({
      isMerged: false,
      rows: [
        ["1,113", "5"],
        ["a\nb", ""],
      ],
    });
  });

  test("of a word processor: paragraphs, no-break spaces, cells that span", () => {
    const html = `<table><tr><td colspan=3><p class=MsoNormal><span>规&nbsp;章</span></p></td><td rowspan="2"><p>5</p>
      <p>6</p></td></tr><tr><td> 8 </td></tr></table>`;
    expect(readBlock(html, "")).toEqual({ isMerged: true, rows: [["规 章", "5\n6"], ["8"]] });
  });

  test("markup without a table is the text", () => {
    expect(readBlock("<b>5</b>", "5\t6")).toEqual({ isMerged: false, rows: [["5", "6"]] });
  });
});
