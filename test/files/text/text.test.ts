import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { cellAt } from "../../../src/book/book";
import { openSource } from "../../../src/files/open";
import { fieldsOfFormat } from "../../../src/form/fields";
import { balancedFigures } from "../../support/balanced-figures";
import { cellLines, partsOfForm, partsOfPublished, rowLines } from "../../support/documents";
import { figuresOf } from "../../support/figures";
import { officialForm } from "../../support/official-form";

const published = ["000_c40ad2a1dac19f22", "004_0c438f8114f0a000"];
const textOf = (name: string) => readFileSync(`test/fixtures/texts/${name}.txt`, "utf8");
const workbookOf = async (name: string) =>
  figuresOf((await openSource(readFileSync(`test/fixtures/reports/${name}.xlsx`))).book);
const open = async (text: string, encode = (content: string) => new TextEncoder().encode(content)) =>
  (await openSource(encode(text), "年报.txt")).book;

describe("a published report as text", () => {
  it.each(published)("%s: a line a cell", async (name) => {
    expect(figuresOf(await open(textOf(name)))).toEqual(await workbookOf(name));
  });

  it.each(published)("%s: a line a row, only the row's own cells", async (name) => {
    const text = rowLines(partsOfPublished(textOf(name)), "own");
    expect(figuresOf(await open(text))).toEqual(await workbookOf(name));
  });

  it.each(published)("%s: a line a row, every column in its place", async (name) => {
    const text = rowLines(partsOfPublished(textOf(name)), "all");
    expect(figuresOf(await open(text))).toEqual(await workbookOf(name));
  });
});

describe.each(["2019", "2021"] as const)("a report of format %s", (format) => {
  const form = (fill: null | undefined) =>
    partsOfForm(
      officialForm(fill === null ? { format, fill } : { format, figures: Object.fromEntries(balancedFigures(format)) }),
    );
  const writers = {
    "a line a cell": cellLines,
    "a line a cell, and nothing between rows": bareLines,
    "own cells": (parts: ReturnType<typeof form>) => rowLines(parts, "own"),
    "own cells, in quotes where they break": (parts: ReturnType<typeof form>) => rowLines(parts, "own", "quoted"),
    "all columns": (parts: ReturnType<typeof form>) => rowLines(parts, "all"),
    "all columns, in quotes where they break": (parts: ReturnType<typeof form>) => rowLines(parts, "all", "quoted"),
  };

  it.each(Object.entries(writers))("%s: every figure is read", async (_, write) => {
    const [report] = figuresOf(await open(write(form(undefined))));
    expect(report?.uncertain).toEqual([]);
    expect(report?.fields).toEqual(
      Object.fromEntries([...balancedFigures(format)].map(([id, value]) => [id, `${value} = ${value}`])),
    );
  });

  it.each(["a line a cell", "own cells"] as const)(
    "%s: with blanks for figures every field has its cell",
    async (name) => {
      const filled = writers[name](form(null))
        .replace("\t规章\n\t", "\t规章\n\t0")
        .replace(/规章\t/u, "规章\t0");
      const [report] = figuresOf(await open(filled));
      expect(Object.keys(report?.fields ?? {})).toHaveLength(fieldsOfFormat(format).length);
    },
  );
});

describe("a table as rows of text", () => {
  const figuresIn = async (lines: readonly string[]) => {
    const [report] = figuresOf(await open(lines.map((line) => line.replaceAll("|", "\t")).join("\n")));
    return { uncertain: report?.uncertain, ...report?.fields };
  };
  const regulations = [
    "第二十条第（一）项",
    "信息内容|本年制发件数|本年废止件数|现行有效件数",
    "规章|0|0|/",
    "行政规范性文件|3|—|12",
    "第二十条第（五）项",
    "信息内容|本年处理决定数量",
    "行政许可|—",
    "第二十条第（六）项",
    "信息内容|本年处理决定数量",
    "行政处罚|5",
    "行政强制|0",
    "第二十条第（八）项",
    "信息内容|本年收费金额（单位：万元）",
    "行政事业性收费|0",
  ];

  it("what is written for no figure is no beginning of the label below", async () => {
    expect(await figuresIn(regulations)).toMatchObject({
      uncertain: [],
      "t2.regulations.inForce": "/ = null",
      "t2.normative.issued": "3 = 3",
      "t2.normative.repealed": "— = null",
      "t2.normative.inForce": "12 = 12",
      "t2.licensing.decisions": "— = null",
    });
  });

  it("a row that lost the tabs of its blanks keeps its figures below their heads", async () => {
    const short = regulations.map((line) => line.replace("规章|0|0|/", "规章").replace("|3|—|12", "|3"));
    expect(await figuresIn(short)).toMatchObject({
      uncertain: [],
      "t2.regulations.issued": " = null",
      "t2.normative.issued": "3 = 3",
      "t2.normative.inForce": " = null",
    });
  });

  it.each(["own", "all"] as const)("%s cells, the tabs of blanks lost in 表三 and 表四", async (cells) => {
    const figures = { "t3.received.natural": 8, "t3.carriedOut.natural": 8, "t4.direct.upheld": 2 } as const;
    const text = rowLines(partsOfForm(officialForm({ format: "2021", figures, fill: null })), cells);
    const lost = text.replaceAll(/\t+(?=\r?\n)/gu, "");
    expect(lost).not.toBe(text);
    const read = async (content: string) => figuresOf(await open(content))[0];
    expect((await read(lost))?.fields).toMatchObject({ "t3.received.natural": "8 = 8", "t4.direct.upheld": "2 = 2" });
    expect(await read(lost)).toEqual(await read(text));
  });

  it("figures that are all written as nothing stand in their fields", async () => {
    const text = cellLines(partsOfForm(officialForm({ format: "2019", fill: 0 }))).replaceAll("\t0\n", "\t/\n");
    const [report] = figuresOf(await open(text));
    expect(report?.uncertain).toEqual([]);
    expect(new Set(Object.values(report?.fields ?? {}))).toEqual(new Set(["/ = null"]));
  });
});

describe("a line a cell, and nothing between rows", () => {
  const text = bareLines(partsOfForm(officialForm({ format: "2021", figures: { "t3.received.total": 8 }, fill: 0 })));
  const label = "一、本年新收政府信息公开申请数量\n";

  it.each([
    ["a figure too few", text.replace(`${label}0\n`, label)],
    ["a figure too many", text.replace(label, `${label}0\n`)],
    ["a figure of two lines", text.replace(`${label}0\n`, `${label}0\n（无）\n`)],
    ["a label that is gone", text.replace("2.重复申请\n", "")],
    [
      "a label out of its place",
      text.replace("2.重复申请\n", "").replace("1.信访举报投诉类申请", "2.重复申请\n1.信访举报投诉类申请"),
    ],
  ])("%s: what stands where is not certain, and no field of the table is read", async (_, changed) => {
    expect(changed).not.toBe(text);
    const [report] = figuresOf(await open(changed));
    const ids = Object.keys(report?.fields ?? {});
    expect(ids.filter((id) => id.startsWith("t3."))).toEqual([]);
    expect(ids.filter((id) => id.startsWith("t2."))).toHaveLength(10);
  });
});

describe("cells in quotes, as a spreadsheet program saves a sheet as text", () => {
  const parts = partsOfForm(officialForm({ format: "2021", figures: { "t3.received.total": 1113 }, fill: 0 }));

  it("holds a figure with commas", async () => {
    const text = rowLines(parts, "all").replace("1113", '"1,113"');
    expect(figuresOf(await open(text))[0]?.fields["t3.received.total"]).toBe("1,113 = 1113");
  });

  it("holds a paragraph with line breaks, which is as many paragraphs", async () => {
    const text = `"一、总体情况\n我局认真贯彻""放管服""要求。"\n${rowLines(parts, "all")}`;
    expect(paragraphsOf(await open(text)).slice(0, 2)).toEqual(["一、总体情况", '我局认真贯彻"放管服"要求。']);
  });

  it("leaves a paragraph that begins with a quoted word, or with a quote that nothing ends, as it is", async () => {
    const lines = ['"放管服"改革。', '"十四五规划。', "一、总体情况"];
    const text = `${lines.join("\n")}\n${rowLines(parts, "all")}`;
    const [report] = figuresOf(await open(text));
    expect(paragraphsOf(await open(text)).slice(0, 3)).toEqual(lines);
    expect(Object.keys(report?.fields ?? {})).toHaveLength(fieldsOfFormat("2021").length);
  });

  it("joins no figure with the label of the next row", async () => {
    const text = rowLines(parts, "all").replaceAll("\t\r\n", "\t0\r\n");
    expect(Object.keys(figuresOf(await open(text))[0]?.fields ?? {})).toHaveLength(fieldsOfFormat("2021").length);
  });

  it.each([
    ["quotes", '\t"'.repeat(300_000)],
    ["lines with an open quote", '"\t"a\n'.repeat(150_000)],
    ["doubled quotes", `\t"${'""'.repeat(400_000)}`],
    ["short lines", "本\t年\n新\n".repeat(150_000)],
  ])("is read in a moment from a hostile text: %s", async (_, text) => {
    const begin = process.cpuUsage();
    await open(text).catch(() => null);
    const { user, system } = process.cpuUsage(begin);
    expect((user + system) / 1e6).toBeLessThan(10);
  });
});

function paragraphsOf(book: Awaited<ReturnType<typeof open>>): readonly unknown[] {
  const [sheet] = book.sheets;
  return sheet
    ? [0, 1, 2, 3].map((row) => cellAt(sheet, { row, column: 0 }).value).filter((value) => value !== null)
    : [];
}

/** As LibreOffice saves a document: a line for each cell, an empty one for a cell that is reached from above. */
function bareLines(parts: Parameters<typeof cellLines>[0]): string {
  return cellLines(parts)
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.replace(/^\t/u, ""))
    .join("\n");
}
