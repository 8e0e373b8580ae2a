import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSource } from "../../../src/files/open";
import { partsOfPublished } from "../../support/documents";
import { docxOf, docxOfParts, paragraph, run, tableCell, tableRow, type DocxParts } from "../../support/docx";
import { figuresOf } from "../../support/figures";
import { linesOf, mergesOf } from "../../support/lines";

const open = async (parts: DocxParts | string) =>
  (await openSource(docxOf(typeof parts === "string" ? { body: parts } : parts), "年报.docx")).book;
const read = async (parts: DocxParts | string) => linesOf(await open(parts));
const p = (content: string) => `<w:p>${content}</w:p>`;

describe("a published report as a Word document", () => {
  it.each(["000_c40ad2a1dac19f22", "004_0c438f8114f0a000"])("%s gives what its workbook gives", async (name) => {
    const bytes = await docxOfParts(partsOfPublished(readFileSync(`test/fixtures/texts/${name}.txt`, "utf8")));
    const { kind, book } = await openSource(bytes, "年报.docx");
    const workbook = await openSource(readFileSync(`test/fixtures/reports/${name}.xlsx`));
    expect(kind).toBe("docx");
    expect(figuresOf(book)).toEqual(figuresOf(workbook.book));
  });
});

describe("the text of a document", () => {
  it.each<[string, string, string]>([
    ["inserted text counts", `<w:ins>${run("新收")}</w:ins>${run("8件")}`, "新收8件"],
    ["deleted text does not", `${run("8")}<w:del><w:r><w:delText>9</w:delText></w:r></w:del>${run("件")}`, "8件"],
    [
      "moved text counts where it is now",
      `<w:moveFrom>${run("甲")}</w:moveFrom><w:moveTo>${run("乙")}</w:moveTo>`,
      "乙",
    ],
    ["hidden text does not", `${run("8")}${run("9", "<w:vanish/>")}${run("件", '<w:vanish w:val="0"/>')}`, "8件"],
    ["content controls are transparent", `<w:sdt><w:sdtPr/><w:sdtContent>${run("8件")}</w:sdtContent></w:sdt>`, "8件"],
    [
      "their placeholders are no text",
      `${run("甲")}<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run("单击此处")}</w:sdtContent></w:sdt>`,
      "甲",
    ],
    [
      "smart tags and links are transparent",
      `<w:smartTag><w:hyperlink>${run("8件")}</w:hyperlink></w:smartTag>`,
      "8件",
    ],
    [
      "of a field the result counts, its code does not",
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>${run("x")}` +
        `<w:r><w:fldChar w:fldCharType="separate"/></w:r>${run("8")}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run("件")}`,
      "8件",
    ],
    ["notes and comments do not", `${run("8件")}<w:r><w:footnoteReference w:id="1"/></w:r>`, "8件"],
    [
      "of a former look nothing counts",
      `<w:r><w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr><w:t>8件</w:t></w:r>`,
      "8件",
    ],
  ])("%s", async (_, content, text) => {
    expect(await read(p(content))).toEqual([text]);
  });

  it("is a row a paragraph, and a line break begins a row", async () => {
    expect(await read(paragraph("甲") + p("") + p(`${run("乙")}<w:r><w:br/></w:r>${run("丙")}`))).toEqual([
      "甲",
      "",
      "乙",
      "丙",
    ]);
  });

  it("goes on in one line where the mark of a paragraph is deleted", async () => {
    expect(await read(paragraph("一、总体", "<w:rPr><w:del/></w:rPr>") + paragraph("情况"))).toEqual(["一、总体情况"]);
  });

  it("has the text of a text box once, behind the paragraph where it is anchored", async () => {
    const box = `<w:txbxContent>${paragraph("框中")}</w:txbxContent>`;
    const both = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    expect(await read(p(`${run("前")}<w:r>${both}</w:r>${run("后")}`))).toEqual(["前后", "框中"]);
  });

  it("has no page header, footer, note or comment in it", async () => {
    const parts = { "word/header1.xml": "<x/>", "word/footnotes.xml": "<x/>", "word/comments.xml": "<x/>" };
    expect(await read({ body: paragraph("正文"), parts })).toEqual(["正文"]);
  });
});

describe("tables of a document", () => {
  it("stand where they stood, with gridSpan, vMerge and gridBefore", async () => {
    const book = await open(
      paragraph("前") +
        `<w:tbl>${tableRow([tableCell("甲", '<w:vMerge w:val="restart"/>'), tableCell("乙", '<w:gridSpan w:val="2"/>')])}` +
        tableRow([tableCell("", "<w:vMerge/>"), tableCell("1"), tableCell("2")]) +
        tableRow([tableCell("3")], '<w:gridBefore w:val="2"/>') +
        `</w:tbl>${paragraph("后")}`,
    );
    expect(linesOf(book)).toEqual(["前", "甲|乙", "|1|2", "||3", "后"]);
    expect(mergesOf(book)).toEqual(["A2:A3", "B2:C2"]);
  });

  it("join cells across with hMerge", async () => {
    const row = tableRow([
      tableCell("甲", '<w:hMerge w:val="restart"/>'),
      tableCell("", "<w:hMerge/>"),
      tableCell("1"),
    ]);
    const book = await open(`<w:tbl>${row}${tableRow([tableCell("乙"), tableCell("2"), tableCell("3")])}</w:tbl>`);
    expect(linesOf(book)).toEqual(["甲||1", "乙|2|3"]);
    expect(mergesOf(book)).toEqual(["A1:B1"]);
  });

  it("have rows and cells in content controls; deleted rows are gone", async () => {
    const control = (content: string) => `<w:sdt><w:sdtContent>${content}</w:sdtContent></w:sdt>`;
    const rows = [
      control(tableRow([control(tableCell("甲")), tableCell("1")])),
      tableRow([tableCell("乙"), tableCell("2")], "<w:del/>"),
      tableRow([tableCell("丙"), tableCell("3")], "<w:ins/>"),
    ];
    expect(await read(`<w:tbl>${rows.join("")}</w:tbl>`)).toEqual(["甲|1", "丙|3"]);
  });

  it("that only lay out the page are as if they were not there", async () => {
    const data = `<w:tbl>${tableRow([tableCell("甲"), tableCell("1")])}</w:tbl>`;
    const layout = (content: string) => `<w:tbl>${tableRow([tableCell(content), tableCell("旁")])}</w:tbl>`;
    expect(await read(layout(paragraph("一") + data + paragraph("二")))).toEqual(["一", "甲|1", "二", "旁"]);
    expect(await read(`<w:tbl>${tableRow([tableCell(paragraph("一") + paragraph("二"))])}</w:tbl>`)).toEqual([
      "一",
      "二",
    ]);
  });

  it("cut in two are one, without the head that is repeated", async () => {
    const head = tableRow([tableCell("项目"), tableCell("数量")], "<w:tblHeader/>");
    const part = (label: string, value: string) =>
      `<w:tbl>${head}${tableRow([tableCell(label), tableCell(value)])}</w:tbl>`;
    expect(await read(part("甲", "1") + p("") + part("乙", "2"))).toEqual(["项目|数量", "甲|1", "乙|2"]);
  });

  it("have the lines of a cell in one cell; clean digits are numbers", async () => {
    const book = await open(
      `<w:tbl>${tableRow([tableCell(paragraph("本年新") + paragraph("公开数量")), tableCell("42")])}${tableRow([tableCell("甲"), tableCell(" 42")])}</w:tbl>`,
    );
    expect([...(book.sheets[0]?.cells.values() ?? [])].map(({ value }) => value)).toEqual([
      "本年新\n公开数量",
      42,
      "甲",
      " 42",
    ]);
  });
});

describe("automatic numbers", () => {
  const level = (at: number, format: string, text: string, more = "") =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const definition = (levels: string, id = 1) => `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
  const list = (id: number, of = 1, overrides = "") =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
  const item = (text: string, at = 0, id = 1) =>
    paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);
  const heads = definition(
    level(0, "chineseCounting", "%1、") + level(1, "chineseCounting", "（%2）") + level(2, "decimal", "%3."),
  );

  it("stand before the text; an inner level begins anew under each outer number", async () => {
    const body =
      item("总体情况") +
      item("主动", 1) +
      item("平台", 1) +
      item("细", 2) +
      paragraph("文") +
      item("主动公开") +
      item("甲", 1);
    expect(await read({ numbering: heads + list(1), body })).toEqual([
      "一、总体情况",
      "（一）主动",
      "（二）平台",
      "1.细",
      "文",
      "二、主动公开",
      "（一）甲",
    ]);
  });

  it.each<[string, string]>([
    ["chineseCountingThousand", "十、 十一、"],
    ["ideographDigital", "一〇、 一一、"],
    ["japaneseCounting", "十、 十一、"],
    ["chineseLegalSimplified", "壹拾、 壹拾壹、"],
    ["ideographTraditional", "癸、 11、"],
    ["decimal", "10、 11、"],
    ["decimalFullWidth", "１０、 １１、"],
    ["decimalEnclosedCircleChinese", "⑩、 ⑪、"],
    ["upperRoman", "X、 XI、"],
    ["lowerLetter", "j、 k、"],
  ])("%s", async (format, numbers) => {
    const body = Array.from({ length: 11 }, () => item("甲")).join("");
    const lines = await read({ numbering: definition(level(0, format, "%1、")) + list(1), body });
    expect(lines.slice(9)).toEqual(numbers.split(" ").map((number) => `${number}甲`));
  });

  it("come from the style of a paragraph, and from the style that it is based on", async () => {
    const styles =
      `<w:style w:type="paragraph" w:styleId="a"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>` +
      `<w:style w:type="paragraph" w:styleId="b"><w:basedOn w:val="a"/></w:style>`;
    const body = paragraph("甲", '<w:pStyle w:val="a"/>') + paragraph("乙", '<w:pStyle w:val="b"/>');
    const none = paragraph("丙", '<w:pStyle w:val="a"/><w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await read({ numbering: heads + list(1), styles, body: body + none })).toEqual(["一、甲", "二、乙", "丙"]);
  });

  it("of a level go with the style that the level names", async () => {
    const levels = level(0, "chineseCounting", "%1、") + level(1, "decimal", "%2.", '<w:pStyle w:val="h2"/>');
    const styles = `<w:style w:type="paragraph" w:styleId="h2"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;
    const body = item("甲") + paragraph("乙", '<w:pStyle w:val="h2"/>');
    expect(await read({ numbering: definition(levels) + list(1), styles, body })).toEqual(["一、甲", "1.乙"]);
  });

  it("count on in lists of one definition, and begin anew where a list says so", async () => {
    const anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
    const numbering = heads + list(1) + list(2) + list(3, 1, anew);
    const body = item("甲") + item("乙", 0, 2) + item("丙", 0, 3) + item("丁", 0, 3);
    expect(await read({ numbering, body })).toEqual(["一、甲", "二、乙", "一、丙", "二、丁"]);
  });

  it("never begin anew where the level says so, and are digits in a legal list", async () => {
    const levels =
      level(0, "chineseCounting", "%1、") +
      level(1, "chineseCounting", "%1.%2", '<w:lvlRestart w:val="0"/><w:isLgl/><w:suff w:val="nothing"/>');
    const body = item("甲") + item("乙", 1) + item("丙") + item("丁", 1);
    expect(await read({ numbering: definition(levels) + list(1), body })).toEqual([
      "一、甲",
      "1.1乙",
      "二、丙",
      "2.2丁",
    ]);
  });

  it("bullets are none; an empty paragraph counts and shows nothing", async () => {
    expect(await read({ numbering: definition(level(0, "bullet", "\uf06c")) + list(1), body: item("甲") })).toEqual([
      "甲",
    ]);
    expect(await read({ numbering: heads + list(1), body: item("甲") + item("") + item("乙") })).toEqual([
      "一、甲",
      "",
      "三、乙",
    ]);
  });
});

describe("hostile documents", () => {
  const sound = docxOf({ body: paragraph("甲") });
  const codeOf = (bytes: Uint8Array) =>
    openSource(bytes, "年报.docx").then(
      () => "read",
      (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
    );
  const document = (xml: string) => docxOf({ body: "", parts: { "word/document.xml": xml } });

  it.each<[string, () => Uint8Array, string]>([
    ["cut off", () => sound.subarray(0, sound.length / 2), "unreadable"],
    ["a wrong end tag", () => docxOf({ body: "<w:p><w:r></w:p></w:r>" }), "unreadable"],
    [
      "an entity bomb",
      () => document(`<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><w:document>&b;</w:document>`),
      "unreadable",
    ],
    [
      "an external entity",
      () => document(`<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document>&a;</w:document>`),
      "unreadable",
    ],
    ["tables in tables without end", () => docxOf({ body: "<w:tbl><w:tr><w:tc>".repeat(20_000) }), "unreadable"],
    ["a zip bomb", () => docxOf({ body: " ".repeat(300 * 2 ** 20) }), "tooLarge"],
    ["no main part", () => docxOf({ body: "", parts: { "_rels/.rels": "<Relationships/>" } }), "unreadable"],
    ["another main part", () => document("<w:styles xmlns:w='w'/>"), "unreadable"],
    ["styles that are based on each other", () => docxOf({ body: paragraph("甲", '<w:pStyle w:val="a"/>'), styles: `<w:style w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:styleId="b"><w:basedOn w:val="a"/></w:style>` }), "read"], // prettier-ignore
    ["a run of empty lines in a cell", () => docxOf({ body: `<w:tbl>${tableRow([tableCell(paragraph("甲") + "<w:p/>".repeat(100_000) + paragraph("乙")), tableCell("1")])}</w:tbl>` }), "read"], // prettier-ignore
    ["fields in fields", () => docxOf({ body: `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(30_000)}${run("甲").repeat(30_000)}</w:p>` }), "read"], // prettier-ignore
    ["a list without a definition", () => docxOf({ body: paragraph("甲", '<w:numPr><w:numId w:val="7"/></w:numPr>'), numbering: "" }), "read"], // prettier-ignore
    ["a span beyond any sheet", () => docxOf({ body: `<w:tbl>${tableRow([tableCell("甲", '<w:gridSpan w:val="999999999"/>'), tableCell("1")])}</w:tbl>` }), "read"], // prettier-ignore
  ])("%s: %s", async (_, file, code) => {
    expect(await codeOf(file())).toBe(code);
  });
});
