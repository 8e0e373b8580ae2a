import { positionOf } from "../../../book/book";
import { outlineOf, spliced } from "../../xml/xml-outline";
import { CellWriter } from "./cell-writer";
import { markSplices } from "./mark-splices";
import { mergeSplices } from "./merge-splices";
import type { EditContext, SheetEdit } from "./sheet-edit";

/** Changes the XML of a sheet in the given places; all the rest stays as it is, letter by letter. */
export function editSheet(xml: string, edit: SheetEdit, context: EditContext): string {
  const rows = new Set([...edit.cells.keys()].map((key) => positionOf(key).row + 1));
  const hasFormula = [...edit.cells.keys()].some((key) => edit.before.get(key)?.formula);
  const outline = outlineOf(xml, (element) =>
    element.name === "row"
      ? hasFormula || element.attributes["r"] === undefined || rows.has(Number(element.attributes["r"]))
      : element.name !== "extLst",
  );
  const cells = new CellWriter(outline, edit, context);
  return spliced(outline.xml, [
    ...cells.splices(),
    ...mergeSplices(outline, edit.addedMerges),
    ...markSplices(outline, edit, context.styles),
  ]);
}
