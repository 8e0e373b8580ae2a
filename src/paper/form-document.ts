import type { Block, DocumentTable, NewDocument } from "../book/new-document";
import { printedTables, reportTitle, type PrintedTable } from "../form/layout";
import { printedHead, sections } from "../form/sections";
import type { FormContent } from "./form-content";
import { printedText } from "./form-text";

/**
 * The official form as a document as an office publishes it: title, six sections, three tables with their merges.
 *
 * @example
 * const { title, blocks } = formDocument(blankContent("2021", "云溪市教育局", 2023));
 * title // "云溪市教育局2023年政府信息公开工作年度报告"
 * blocks.filter(({ kind }) => kind === "table").length // 3
 */
export function formDocument(content: FormContent): NewDocument {
  const title = reportTitle(content.name, content.year);
  const blocks = sections.flatMap(({ id }): Block[] => {
    const head = printedHead(id);
    const table = printedTables(content.format).find(({ heading }) => heading === head);
    const paragraphs = content.narrative.get(id) ?? [];
    return [
      // 表三 fills most of a page: not every program keeps its rows together, so it has one.
      { kind: "heading", text: head, ...(table?.table === "t3" ? { startsPage: true } : {}) },
      ...paragraphs.map((text): Block => ({ kind: "paragraph", text })),
      ...(table ? [documentTable(table, content)] : []),
    ];
  });
  return { title, kind: "form", blocks: [{ kind: "title", text: title }, ...blocks] };
}

function documentTable(table: PrintedTable, content: FormContent): DocumentTable {
  return {
    kind: "table",
    rows: table.rows,
    columns: table.columns,
    size: table.table === "t2" ? 10.5 : 9,
    headRows: 0,
    cells: table.cells.map((cell) => ({
      area: cell.area,
      text: String(printedText(cell, content)),
      align: table.table === "t3" && cell.part === "side" ? "left" : "center",
    })),
  };
}
