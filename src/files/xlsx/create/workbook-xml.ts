import { formatArea, quoteSheet, type Area } from "../../../book/address";
import type { DefinedName } from "../../../book/book";
import type { NewSheet } from "../../../book/new-sheet";
import { elementXml, escapeXml } from "../../xml/xml-write";

/** The workbook's part: its sheets and names. */
export function workbookXml(sheets: readonly NewSheet[]): string {
  const entries = sheets.map(({ name, visibility = "visible" }, i) =>
    elementXml("sheet", {
      name,
      sheetId: i + 1,
      state: visibility === "visible" ? undefined : visibility,
      "r:id": `rId${String(i + 1)}`,
    }),
  );
  const names = sheets.flatMap((sheet) => [...(sheet.names ?? []), ...builtInNames(sheet)]);
  const shown = firstVisible(sheets);
  const isToCalculate = sheets.some(({ cells }) =>
    cells.some(({ formula, value }) => formula !== undefined && value === null),
  );
  return elementXml(
    "workbook",
    {
      xmlns: "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
      "xmlns:r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    },
    "<workbookPr/>",
    `<bookViews>${elementXml("workbookView", { activeTab: shown > 0 ? shown : undefined })}</bookViews>`,
    elementXml("sheets", {}, ...entries),
    names.length > 0 ? elementXml("definedNames", {}, ...names.map((name) => nameXml(name, sheets))) : "",
    elementXml("calcPr", { calcId: 191029, fullCalcOnLoad: isToCalculate ? 1 : undefined }),
  );
}

/** The place of the sheet that is seen first. */
export function firstVisible(sheets: readonly NewSheet[]): number {
  return sheets.findIndex(({ visibility = "visible" }) => visibility === "visible");
}

/** Filter, print area and head rows are kept as names of the sheet. */
export function builtInNames({ name: sheet, filter, print }: NewSheet): readonly DefinedName[] {
  const names: DefinedName[] = [];
  const add = (name: string, address: string, isVisible: boolean) =>
    names.push({ name: `_xlnm.${name}`, sheet, refersTo: `=${quoteSheet(sheet)}!${address}`, isVisible });
  if (filter) add("_FilterDatabase", absolute(filter), false);
  if (print?.area) add("Print_Area", absolute(print.area), true);
  if (print?.headRows)
    add("Print_Titles", `$${String(print.headRows.from + 1)}:$${String(print.headRows.to + 1)}`, true);
  return names;
}

/** "A3:E20" → "$A$3:$E$20". */
function absolute(area: Area): string {
  return formatArea(area).replaceAll(/[A-Z]+|\d+/gu, "$$$&");
}

function nameXml({ name, sheet, refersTo, isVisible }: DefinedName, sheets: readonly NewSheet[]): string {
  const index = sheets.findIndex((each) => each.name === sheet);
  return elementXml(
    "definedName",
    { name, localSheetId: sheet === null ? undefined : index, hidden: isVisible ? undefined : 1 },
    escapeXml(refersTo.slice(1)),
  );
}
