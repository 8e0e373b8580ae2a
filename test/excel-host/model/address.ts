import { formatArea, maxColumns, maxRows, parseArea, quoteSheet, type Area } from "../../../src/book/address";
import { ExcelError } from "../richapi";

export const wholeSheet: Area = { top: 0, left: 0, bottom: maxRows - 1, right: maxColumns - 1 };

/** "A1", "A1:C3", "A:C", "2:4", with or without a sheet; no text = the whole sheet. */
export function readAddress(text: string | null | undefined): Area {
  if (text === null || text === undefined || text === "") return wholeSheet;
  const bare = text.slice(text.lastIndexOf("!") + 1).replaceAll("$", "");
  const area = parseArea(bare);
  if (area) return area;
  const rows = /^(\d+):(\d+)$/u.exec(bare);
  if (rows) return { ...wholeSheet, top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1 };
  const columns = parseArea(bare.replace(/^([A-Z]+):([A-Z]+)$/iu, "$11:$21"));
  if (columns) return { ...wholeSheet, left: columns.left, right: columns.right };
  throw new ExcelError("InvalidArgument", `no address: ${text}`);
}

/** As Excel writes it: the sheet is quoted where its name is not plain letters and digits. */
export function writeAddress(sheet: string, area: Area): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : quoteSheet(sheet);
  return `${name}!${formatArea(area)}`;
}
