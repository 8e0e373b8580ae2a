import { formatArea, formatPosition, type Area } from "../../../book/address";
import type { Mark } from "../../../book/mark";
import type { NewCell, NewSheet } from "../../../book/new-sheet";
import { elementXml, escapeXml, listXml } from "../../xml/xml-write";
import type { Relationship } from "./package";
import { printXml } from "./print-xml";
import { rowsXml } from "./rows-xml";
import type { StringTable } from "./string-table";
import type { Styles } from "./style-table";
import { validationXml } from "./validation-xml";

/** A sheet's part, and the addresses outside the workbook to which its cells link. */
export interface SheetPart {
  readonly xml: string;
  readonly links: readonly Relationship[];
}

/**
 * Writes a sheet; its elements stand in the order that ECMA-376 part 1, 18.3.1.99 asks for.
 * @param strings where the texts of its cells are collected; `null`: they stand in the cells
 */
export function sheetXml(sheet: NewSheet, strings: StringTable | null, styles: Styles, isSelected: boolean): SheetPart {
  const { merges = [], marks = [], validations = [], filter } = sheet;
  const links = new Links();
  const xml = elementXml(
    "worksheet",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    sheet.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : "",
    viewsXml(sheet, isSelected),
    '<sheetFormatPr defaultRowHeight="14.25"/>',
    columnsXml(sheet.columnWidths ?? []),
    `<sheetData>${rowsXml(sheet, strings, styles)}</sheetData>`,
    sheet.isProtected === true ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : "",
    filter ? elementXml("autoFilter", { ref: formatArea(filter) }) : "",
    listXml(
      "mergeCells",
      merges.filter(isWide).map((area) => elementXml("mergeCell", { ref: formatArea(area) })),
    ),
    ...marks.map((mark, i) => markXml(mark, i + 1, styles)),
    listXml("dataValidations", validations.map(validationXml)),
    hyperlinksXml(sheet.cells, links),
    sheet.print ? printXml(sheet.print) : "",
  );
  return { xml, links: links.relationships };
}

function viewsXml({ freeze, showsGridLines }: NewSheet, isSelected: boolean): string {
  const pane =
    freeze && (freeze.row > 0 || freeze.column > 0)
      ? elementXml("pane", {
          xSplit: freeze.column || undefined,
          ySplit: freeze.row || undefined,
          topLeftCell: formatPosition(freeze),
          activePane: freeze.column === 0 ? "bottomLeft" : freeze.row === 0 ? "topRight" : "bottomRight",
          state: "frozen",
        })
      : "";
  const view = elementXml(
    "sheetView",
    {
      showGridLines: showsGridLines === false ? 0 : undefined,
      tabSelected: isSelected ? 1 : undefined,
      workbookViewId: 0,
    },
    pane,
  );
  return `<sheetViews>${view}</sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map((width, i) => elementXml("col", { min: i + 1, max: i + 1, width, customWidth: 1 }));
  return columns.length === 0 ? "" : `<cols>${columns.join("")}</cols>`;
}

function isWide({ top, left, bottom, right }: Area): boolean {
  return bottom > top || right > left;
}

function markXml(mark: Mark, priority: number, styles: Styles): string {
  return elementXml(
    "conditionalFormatting",
    { sqref: mark.areas.map(formatArea).join(" ") },
    elementXml(
      "cfRule",
      { type: "expression", dxfId: styles.lookOf(mark), priority },
      elementXml("formula", {}, escapeXml(mark.formula)),
    ),
  );
}

/** Gives each address outside the workbook its relationship, once. */
class Links {
  private readonly ids = new Map<string, string>();

  get relationships(): readonly Relationship[] {
    return [...this.ids.keys()].map((target) => ({ type: "hyperlink", target, isExternal: true }));
  }

  idOf(target: string): string {
    const id = this.ids.get(target) ?? `rId${String(this.ids.size + 1)}`;
    this.ids.set(target, id);
    return id;
  }
}

function hyperlinksXml(cells: readonly NewCell[], links: Links): string {
  const items = cells.flatMap((cell) => {
    const { link } = cell;
    if (link === undefined) return [];
    const target = link.startsWith("#") ? { location: link.slice(1) } : { "r:id": links.idOf(link) };
    return [elementXml("hyperlink", { ref: formatPosition(cell), ...target })];
  });
  return items.length === 0 ? "" : elementXml("hyperlinks", {}, ...items);
}
