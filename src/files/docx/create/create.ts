import type * as Library from "docx";
import type { IParagraphOptions, IRunOptions, ITableCellOptions } from "docx";
import type { DocumentCell, DocumentTable, DocumentText, NewDocument } from "../../../book/new-document";

/** The library, which is fetched when the first document is written. */
type Docx = typeof Library;

/** Writes a new document as .docx, on A4. */
export async function createDocx(document: NewDocument): Promise<Uint8Array> {
  const docx = await import(/* webpackChunkName: "docx" */ "docx");
  const file = new docx.Document({
    title: document.title,
    creator: "nianbao",
    customProperties: [{ name: "nianbao", value: document.kind }],
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin } },
        footers: { default: new docx.Footer({ children: [pageNumber(docx)] }) },
        children: document.blocks.map((block) =>
          block.kind === "table" ? tableOf(docx, block) : paragraphOf(docx, block),
        ),
      },
    ],
  });
  return new Uint8Array(await docx.Packer.toArrayBuffer(file));
}

/** In twentieths of a point: 25 mm above and below, 15 mm beside. */
const margin = { top: 1417, bottom: 1417, left: 850, right: 850 };
const textWidth = 11906 - margin.left - margin.right;

const looks: Readonly<Record<DocumentText["kind"], { run: IRunOptions; paragraph: IParagraphOptions }>> = {
  title: { run: { ...fontOf("宋体", 18), bold: true }, paragraph: { alignment: "center", spacing: { after: 240 } } },
  heading: { run: fontOf("黑体", 14), paragraph: { spacing: { before: 200, after: 100 }, keepNext: true } },
  subheading: {
    run: { ...fontOf("仿宋", 14), bold: true },
    paragraph: { spacing: { before: 120, after: 60 }, keepNext: true },
  },
  paragraph: {
    run: fontOf("仿宋", 14),
    // Two characters, as paragraphs of an office begin.
    paragraph: { alignment: "both", indent: { firstLine: 560 }, spacing: { line: 400 } },
  },
  address: { run: fontOf("仿宋", 14), paragraph: { spacing: { before: 120, line: 400 } } },
  note: { run: fontOf("宋体", 9), paragraph: { spacing: { after: 60 } } },
};

function fontOf(eastAsia: string, points: number): IRunOptions {
  return { font: { ascii: "Times New Roman", hAnsi: "Times New Roman", eastAsia }, size: points * 2 };
}

function paragraphOf(docx: Docx, { kind, text, startsPage }: DocumentText) {
  const { run, paragraph } = looks[kind];
  return new docx.Paragraph({ ...paragraph, pageBreakBefore: startsPage === true, children: linesOf(docx, text, run) });
}

/** A text whose lines stay lines. */
function linesOf(docx: Docx, text: string, run: IRunOptions) {
  return text.split("\n").map((line, i) => new docx.TextRun({ ...run, text: line, ...(i > 0 ? { break: 1 } : {}) }));
}

function pageNumber(docx: Docx) {
  return new docx.Paragraph({
    alignment: "center",
    children: [new docx.TextRun({ ...fontOf("宋体", 9), children: [docx.PageNumber.CURRENT] })],
  });
}

function tableOf(docx: Docx, table: DocumentTable) {
  const all = table.columns.reduce((sum, share) => sum + share, 0);
  const widths = table.columns.map((share) => Math.round((share / all) * textWidth));
  const rows = Array.from({ length: table.rows }, (_, row) => {
    const cells = table.cells.filter(({ area }) => area.top === row).sort((a, b) => a.area.left - b.area.left);
    return new docx.TableRow({
      cantSplit: true,
      tableHeader: row < table.headRows,
      children: cells.map((cell) => new docx.TableCell(cellOf(docx, cell, table, widths))),
    });
  });
  return new docx.Table({
    rows,
    layout: "fixed",
    alignment: "center",
    columnWidths: widths,
    width: { size: textWidth, type: "dxa" },
  });
}

function cellOf(
  docx: Docx,
  { area, text, align, isHead }: DocumentCell,
  { size, rows, headRows }: DocumentTable,
  widths: readonly number[],
): ITableCellOptions {
  const width = widths.slice(area.left, area.right + 1).reduce((sum, each) => sum + each, 0);
  const run = { ...fontOf("宋体", size), bold: isHead === true };
  // A table without repeated heads is asked to stay on one page; LibreOffice does not heed it.
  const keepNext = headRows === 0 && area.bottom < rows - 1;
  return {
    columnSpan: area.right - area.left + 1,
    rowSpan: area.bottom - area.top + 1,
    verticalAlign: "center",
    width: { size: width, type: "dxa" },
    margins: { top: 30, bottom: 30, left: 30, right: 30 },
    children: [new docx.Paragraph({ alignment: align, keepNext, children: linesOf(docx, text, run) })],
  };
}
