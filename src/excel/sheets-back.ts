import type { Edit, SheetEdit } from "../book/edit";
import { sheetOfNew } from "../book/new-book";
import { printOf } from "../book/sheet-print";
import { askBlock, cellsOf } from "./content";
import { codeOf } from "./errors";
import { removeSheet } from "./sheets";
import { areaOfRange } from "./sizes";

/**
 * Which sheets were added or removed after all. One that was begun and not finished is taken away: it is known by being
 * hidden from all menus, or by being empty.
 * @param error what Excel said: where there was such a sheet already it is not ours
 */
export async function standingSheets(
  context: Excel.RequestContext,
  edits: readonly SheetEdit[],
  error: unknown,
): Promise<readonly [Edit, Edit][]> {
  const asked = edits.map((edit) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject((edit.to ?? edit.from)?.name ?? "");
    sheet.load("id,visibility");
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { edit, sheet, used };
  });
  await context.sync();

  const there = asked
    .filter(({ sheet }) => !sheet.isNullObject)
    .map((each) => ({ ...each, area: areaOfRange(each.used) }));
  const blocks = there.flatMap(({ edit, sheet, area }) =>
    edit.to && area ? [{ edit, block: askBlock(context, { id: sheet.id, area, isProtected: false }) }] : [],
  );
  if (blocks.length > 0) await context.sync();
  const standing = new Set<SheetEdit>();
  for (const { edit, sheet } of asked) if (!edit.to && sheet.isNullObject) standing.add(edit);
  const halves: Excel.Worksheet[] = [];
  for (const { edit, sheet, area } of there) {
    if (!edit.to) continue;
    const block = blocks.find((each) => each.edit === edit)?.block;
    const isWhole =
      sheet.visibility === visibilities[edit.to.visibility ?? "visible"] &&
      printOf({ cells: new Map(block ? cellsOf(block) : []) }) === printOf(sheetOfNew(edit.to));
    if (isWhole) standing.add(edit);
    else if (sheet.visibility === "VeryHidden" || (area === null && codeOf(error) !== "ItemAlreadyExists"))
      halves.push(sheet);
  }
  for (const sheet of halves) removeSheet(sheet);
  if (halves.length > 0) await context.sync();
  return [...standing].map((edit) => [edit, edit]);
}

const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
