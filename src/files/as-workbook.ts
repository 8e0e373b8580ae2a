import type { BorderLook, Side } from "../book/appearance";
import { positionOf, type Book, type Cell, type Sheet } from "../book/book";
import type { CellStyle, NewCell, NewSheet } from "../book/new-sheet";
import { FileError } from "./file-error";
import { limits } from "./limits";
import { createWorkbook } from "./xlsx/create/create";

/**
 * A book as a new .xlsx: its values, formulas, merges, names and sheets; looks are not part of a book.
 * @throws FileError `tooLarge` where merged areas without measure would take minutes to write
 */
export function asWorkbook({ sheets, names }: Book): Uint8Array {
  if (sheets.reduce((sum, sheet) => sum + mergedRows(sheet), 0) > limits.mergedRows)
    throw new FileError("tooLarge", "merged areas without measure");
  const [first, ...others] = sheets.map(newSheetOf);
  return createWorkbook({
    kind: "opened",
    sheets: first ? [{ ...first, names }, ...others] : [{ name: "Sheet1", cells: [] }],
  });
}

/** The rows of all merged areas together: two areas side by side count twice. */
function mergedRows({ merges }: Sheet): number {
  return (merges ?? []).reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
}

function newSheetOf({ name, visibility, isProtected, cells, merges, marks }: Sheet): NewSheet {
  const styles = new Map<string, CellStyle>();
  const tableRows = new Set((merges ?? []).map(({ top }) => top));
  for (const key of cells.keys()) if (positionOf(key).column > 0) tableRows.add(positionOf(key).row);
  return {
    name,
    visibility,
    isProtected,
    marks,
    ...(merges ? { merges } : {}),
    cells: [...cells].map(([key, cell]): NewCell => {
      const position = positionOf(key);
      const style = styleOf(cell, tableRows.has(position.row), styles);
      return { ...position, ...contentOf(cell), style };
    }),
  };
}

function contentOf({ value, formula }: Cell): Pick<NewCell, "value" | "formula"> {
  if (formula !== null) return { formula, value: typeof value === "object" ? null : value };
  return {
    value: typeof value === "object" && value?.kind === "error" ? value.text : typeof value === "object" ? null : value,
  };
}

/** Cells of a table have borders and wrap; a paragraph runs on over the columns beside it. */
function styleOf({ numberFormat, isLocked }: Cell, isTable: boolean, known: Map<string, CellStyle>): CellStyle {
  const key = `${String(isTable)} ${String(isLocked)} ${numberFormat}`;
  const style: CellStyle = known.get(key) ?? {
    numberFormat,
    isLocked,
    ...(isTable ? { wraps: true, horizontal: "center", vertical: "center", borders } : {}),
  };
  known.set(key, style);
  return style;
}

const line: BorderLook = { style: "solid", width: 1, color: "#000000" };
const borders: Record<Side, BorderLook> = { top: line, right: line, bottom: line, left: line };
