import { describe, expect, test } from "vitest";
import type { FormatId } from "../../../src/form/types";
import { openSource } from "../../../src/files/open";
import { balancedFigures } from "../../support/balanced-figures";
import { htmlOf, htmlTable, partsOfForm, type Part, type PartCell } from "../../support/documents";
import { docxOf, paragraph, run, tableCell, tableRow } from "../../support/docx";
import { figuresOf } from "../../support/figures";
import { officialForm } from "../../support/official-form";

type Rows = readonly (readonly PartCell[])[];
type WriteText = (text: string) => string;

const lines: WriteText = (text) =>
  text
    .split("\n")
    .map((line) => paragraph(line))
    .join("");
const isFigure = (text: string) => /^-?\d+(?:\.\d+)?$/u.test(text);
const figuresAs =
  (write: WriteText): WriteText =>
  (text) =>
    isFigure(text) ? `<w:p>${write(text)}</w:p>` : lines(text);

/** A table of Word: a cell that is reached from above goes on in each row. */
function wordTable(rows: Rows, write: WriteText = lines): string {
  const cells = rows.flat();
  const inRow = (row: number) =>
    cells
      .filter(({ area }) => area.top <= row && row <= area.bottom)
      .sort((a, b) => a.area.left - b.area.left)
      .map(({ area, columnSpan, rowSpan, text }) => {
        const isTop = area.top === row;
        const merge = rowSpan === 1 ? "" : isTop ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
        return tableCell(isTop ? write(text) : paragraph(""), `<w:gridSpan w:val="${String(columnSpan)}"/>${merge}`);
      });
  return `<w:tbl>${rows.map((_, row) => tableRow(inRow(row))).join("")}</w:tbl>`;
}

function body(parts: readonly Part[], table: (rows: Rows) => string = wordTable): string {
  return parts.map((part) => (typeof part === "string" ? lines(part) : table(part))).join("");
}

/** A table in two, where a page ends: what spanned the place goes on in the second as an empty cell. */
function cut(rows: Rows, at: number): readonly [Rows, Rows] {
  const all = rows.flat();
  const part = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) =>
      all
        .filter(({ area }) => (i === 0 ? area.top <= from && area.bottom >= from : area.top === from + i))
        .sort((a, b) => a.area.left - b.area.left)
        .map((cell): PartCell => {
          const top = Math.max(cell.area.top, from);
          const bottom = Math.min(cell.area.bottom, to - 1);
          const area = { ...cell.area, top: top - from, bottom: bottom - from };
          return { ...cell, text: cell.area.top < from ? "" : cell.text, rowSpan: bottom - top + 1, area };
        }),
    );
  return [part(0, at), part(at, rows.length)];
}

function lower(rows: Rows, by: number): Rows {
  return rows.map((row) =>
    row.map((cell) => ({ ...cell, area: { ...cell.area, top: cell.area.top + by, bottom: cell.area.bottom + by } })),
  );
}

describe.each<FormatId>(["2019", "2021"])("a report of format %s as it comes out of a word processor", (format) => {
  const wanted = Object.fromEntries(balancedFigures(format));
  const parts = partsOfForm(
    officialForm({ format, figures: wanted, title: "柳浦区教育局2030年政府信息公开工作年度报告" }),
  );
  const tables = parts.filter((part) => typeof part !== "string");
  const requests = tables[1] ?? expect.fail();
  const withRequests = (write: (rows: Rows) => string) =>
    docxOf({ body: body(parts, (rows) => (rows === requests ? write(rows) : wordTable(rows))) });
  const changed = (change: (text: string) => string) =>
    parts.map((part) =>
      typeof part === "string" ? part : part.map((row) => row.map((cell) => ({ ...cell, text: change(cell.text) }))),
    );
  const isHead = (text: string) =>
    /^(?:自然人|商业企业|科研机构|社会公益组织|法律服务机构|其他|总计|结果维持)$/u.test(text);
  const upright = changed((text) => (isHead(text) ? [...text].join("\n") : text));

  const atPages = [4, 6, 9, 14, 20].flatMap((at): [string, () => Uint8Array][] => [
    [`表三 cut at row ${at}`, () => withRequests((rows) => cut(rows, at).map((each) => wordTable(each)).join(paragraph("— 3 —") + paragraph("（续表）")))], // prettier-ignore
    [`表三 cut at row ${at}, its head typed again`, () => withRequests((rows) => { const [above, below] = cut(rows, at); return wordTable(above) + paragraph("") + wordTable([...rows.slice(0, 3), ...lower(below, 3)]); })], // prettier-ignore
    [`表三 with its head typed again at row ${at}`, () => withRequests((rows) => { const [above, below] = cut(rows, at); return wordTable([...above, ...lower(rows.slice(0, 3), at), ...lower(below, at + 3)]); })], // prettier-ignore
  ]);
  const field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>=SUM(LEFT) 99</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'; // prettier-ignore
  const boxed = (rows: Rows) => {
    const box = `<w:txbxContent>${wordTable(rows)}${paragraph("")}</w:txbxContent>`;
    return `<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  };
  const asWord = (write: WriteText) => docxOf({ body: body(parts, (rows) => wordTable(rows, figuresAs(write))) });

  test.each<[string, () => Uint8Array]>([
    ...atPages,
    ["all tables in one", () => docxOf({ body: body(parts).replaceAll(/<\/w:tbl>(?:(?!<w:tbl>).)*<w:tbl>/gsu, "") })],
    ["heads with one letter a line", () => docxOf({ body: body(upright) })],
    ["figures that are results of fields", () => asWord((text) => `${field}${run(text)}<w:r><w:fldChar w:fldCharType="end"/></w:r>`)], // prettier-ignore
    ["figures that were changed", () => asWord((text) => `<w:del><w:r><w:delText>77</w:delText></w:r></w:del><w:ins>${run(text)}</w:ins>`)], // prettier-ignore
    ["figures with a run for each digit, linked, with a note", () => asWord((text) => `<w:hyperlink>${[...text].map((digit) => run(digit)).join("")}</w:hyperlink><w:r><w:footnoteReference w:id="1"/></w:r>`)], // prettier-ignore
    ["a content control round each row", () => docxOf({ body: body(parts).replaceAll(/<w:tr>(.*?)<\/w:tr>/gsu, "<w:sdt><w:sdtContent><w:tr>$1</w:tr></w:sdtContent></w:sdt>") })], // prettier-ignore
    ["all of it in a table that lays out the page", () => docxOf({ body: `<w:tbl>${tableRow([tableCell(body(parts) + paragraph(""))])}</w:tbl>` })], // prettier-ignore
    ["tables in text boxes", () => docxOf({ body: body(parts, boxed) })],
  ])("%s (.docx)", async (_, write) => {
    expect(await numbersIn(write(), "年报.docx")).toEqual(wanted);
  });

  const page = htmlOf(parts);
  const content = parts.map((part) => (typeof part === "string" ? `<p>${part}</p>` : htmlTable(part))).join("");
  test.each<[string, string]>([
    ["heads with one letter a line", htmlOf(upright)],
    ["Word's own HTML", `<html xmlns:o="urn:o"><!--[if gte mso 9]><xml><w:WordDocument/></xml><![endif]--><body lang=ZH-CN>${content.replaceAll(/(<td[^>]*>|<p>)([^<]*)/gu, "$1<span lang=EN-US style='mso-x:1'>$2<o:p></o:p></span>")}</body></html>`], // prettier-ignore
    ["a site's page of layout tables", `<header>首页</header><table><tr><td colspan=2><ul><li>政务公开<li>年报</ul></td></tr><tr><td>左栏</td><td><table><tr><td><div>${content}</div></td></tr></table></td></tr></table><footer>主办：区政府</footer>`], // prettier-ignore
    ["ends of cells left out", page.replaceAll(/<\/(?:td|tr|p)>/gu, "")],
    ["what nobody sees beside each figure", page.replaceAll(/>(\d+)<\/td>/gu, '><input type="hidden" value="9"><span style="display:none">9</span><span>$1</span></td>')], // prettier-ignore
  ])("%s (.html)", async (_, html) => {
    expect(await numbersIn(new TextEncoder().encode(html), "年报.html")).toEqual(wanted);
  });
});

/** The numbers of the one report in a file, by field. */
async function numbersIn(bytes: Uint8Array, fileName: string): Promise<Record<string, number>> {
  const reports = figuresOf((await openSource(bytes, fileName)).book);
  expect(reports.map(({ uncertain }) => uncertain)).toEqual([[]]);
  return Object.fromEntries(
    Object.entries(reports[0]?.fields ?? {}).map(([id, read]) => [id, Number(read.slice(read.lastIndexOf("=") + 1))]),
  );
}
