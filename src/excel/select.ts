import type { Position } from "../book/address";
import { HostError } from "../host";

/**
 * Shows a cell and selects it, by its address: selecting a named range takes the focus away from the pane. The sheet is
 * looked at first, for Excel says the same of one that is hidden as of another workbook in front.
 * @param sheet its id or its name
 * @throws HostError `sheetGone`, `sheetHidden`
 */
export async function showCell(context: Excel.RequestContext, sheet: string, { row, column }: Position): Promise<void> {
  const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
  worksheet.load("visibility");
  await context.sync();
  if (worksheet.isNullObject) throw new HostError("sheetGone");
  if (worksheet.visibility !== "Visible") throw new HostError("sheetHidden");
  worksheet.activate();
  worksheet.getCell(row, column).select();
  await context.sync();
}
