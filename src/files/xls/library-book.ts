import { type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { maxColumns, maxRows, type Area } from "../../book/address";
import { keyOf, type Book, type Cell, type CellValue, type DefinedName, type Sheet } from "../../book/book";
import { FileError } from "../file-error";
import { limits } from "../limits";
import { serialFromFile } from "../xlsx/read/dates";

/**
 * A workbook of the library as a book. Cells count as locked on a sheet without protection: the library does not tell, and
 * the file itself is never written.
 * @throws FileError `tooLarge`
 */
export function bookOfLibrary(workbook: WorkBook): Book {
  const about = workbook.Workbook;
  const is1904 = about?.WBProps?.date1904 ?? false;
  let cells = 0;
  const sheets = workbook.SheetNames.flatMap((name, i): Sheet[] => {
    const sheet = Object.hasOwn(workbook.Sheets, name) ? workbook.Sheets[name] : undefined;
    if (!sheet || (sheet["!type"] !== undefined && sheet["!type"] !== "sheet")) return [];
    const read = cellsOf(sheet, is1904);
    cells += read.size;
    if (cells > limits.cells) throw new FileError("tooLarge", "too many cells");
    const visibility = (["visible", "hidden", "veryHidden"] as const)[about?.Sheets?.[i]?.Hidden ?? 0] ?? "visible";
    return [{ name, visibility, isProtected: false, cells: read, merges: mergesOf(sheet), marks: [] }];
  });
  return { sheets, names: namesOf(workbook) };
}

function cellsOf(sheet: WorkSheet, is1904: boolean): ReadonlyMap<number, Cell> {
  const cells = new Map<number, Cell>();
  sheet["!data"]?.forEach((row, r) =>
    row?.forEach((cell, column) => {
      const read = cellOf(cell, is1904);
      if (read && r < maxRows && column < maxColumns) cells.set(keyOf({ row: r, column }), read);
    }),
  );
  return cells;
}

function cellOf(cell: CellObject, is1904: boolean): Cell | null {
  const numberFormat = typeof cell.z === "string" ? cell.z : "General";
  const formula = typeof cell.f === "string" && cell.f !== "" ? `=${cell.f}` : null;
  const value = valueOf(cell, numberFormat, is1904);
  if (value === null && formula === null) return null;
  return { value: value ?? { kind: "notCalculated" }, formula, numberFormat, isLocked: true };
}

function valueOf({ t, v, w }: CellObject, numberFormat: string, is1904: boolean): CellValue {
  if (t === "e") return { kind: "error", text: w ?? "#VALUE!" };
  if (typeof v === "number") return serialFromFile(v, numberFormat, is1904);
  return typeof v === "string" || typeof v === "boolean" ? v : null;
}

function mergesOf(sheet: WorkSheet): readonly Area[] {
  return (sheet["!merges"] ?? [])
    .map(({ s, e }) => ({ top: s.r, left: s.c, bottom: e.r, right: e.c }))
    .filter(({ top, left, bottom, right }) => top <= bottom && left <= right && bottom < maxRows && right < maxColumns);
}

function namesOf({ Workbook, SheetNames }: WorkBook): readonly DefinedName[] {
  return (Workbook?.Names ?? []).flatMap((each) => {
    const { Name, Ref, Sheet } = each;
    if (typeof Ref !== "string" || Ref === "" || Name.startsWith("_xlnm.")) return [];
    const sheet = Sheet === undefined ? null : (SheetNames[Sheet] ?? null);
    // The types of the library leave it out.
    const isVisible = !("Hidden" in each && each.Hidden === true);
    return [{ name: Name, refersTo: `=${Ref}`, sheet, isVisible }];
  });
}
