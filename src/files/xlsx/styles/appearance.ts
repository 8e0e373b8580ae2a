import { parsePosition, type Position } from "../../../book/address";
import { plainLook, type CellLook, type SheetAppearance } from "../../../book/appearance";
import { keyOf } from "../../../book/book";
import { officeTheme, readTheme } from "./colors";
import { readLooks } from "./looks";
import { findParts } from "../read/parts";
import { isOn, readXml, type Attributes } from "../../xml/xml";
import { openZip, unpack, type ZipEntry } from "../../zip/zip";

/**
 * How the sheets of a file look. A sheet's part is read when the sheet is first asked for.
 * @param bytes a file that `readWorkbook` could read
 * @returns the appearance of a sheet by its name
 */
export function readAppearance(bytes: Uint8Array): (sheet: string) => SheetAppearance {
  const zip = openZip(bytes);
  const parts = findParts(zip);
  const theme = [...zip.values()].find((entry) => /\/theme\/theme1\.xml$/iu.test(entry.name));
  const looks = parts.styles ? readLooks(unpack(parts.styles), theme ? readTheme(unpack(theme)) : officeTheme) : [];
  const sheets = new Map<string, SheetAppearance>();
  return (name) => {
    const known = sheets.get(name);
    if (known) return known;
    const part = parts.sheets.find((sheet) => sheet.name === name)?.part ?? null;
    const appearance = part ? readSheetAppearance(part, looks) : plainSheet;
    sheets.set(name, appearance);
    return appearance;
  };
}

interface Columns {
  readonly min: number;
  readonly max: number;
  readonly width: number;
  readonly style: number;
}

/** Excel's own sizes for its default font. */
const defaultWidth = 72;
const defaultHeight = 19;

/** A sheet that the file says nothing of. */
export const plainSheet: SheetAppearance = {
  lookAt: () => plainLook,
  widthOf: () => defaultWidth,
  heightOf: () => null,
  defaultHeight,
  showsGridLines: true,
};

function readSheetAppearance(part: ZipEntry, looks: readonly CellLook[]): SheetAppearance {
  const columns: Columns[] = [];
  const heights = new Map<number, number>();
  const rowStyles = new Map<number, number>();
  const cellStyles = new Map<number, number>();
  const sheet = { width: defaultWidth, height: defaultHeight, showsGridLines: true };
  let row = -1;
  let column = -1;

  const openRow = ({ r, ht, hidden, s, customFormat }: Attributes) => {
    row = r === undefined ? row + 1 : Number(r) - 1;
    column = -1;
    if (isOn(hidden)) heights.set(row, 0);
    else if (ht !== undefined) heights.set(row, pixelsOfPoints(Number(ht)));
    if (isOn(customFormat)) rowStyles.set(row, Number(s ?? 0));
  };
  const openCell = ({ r, s }: Attributes) => {
    column = (r === undefined ? null : parsePosition(r)?.column) ?? column + 1;
    cellStyles.set(keyOf({ row, column }), Number(s ?? 0));
  };

  readXml(unpack(part), {
    open(name, attributes) {
      if (name === "c") openCell(attributes);
      else if (name === "row") openRow(attributes);
      else if (name === "col") columns.push(readColumns(attributes, sheet.width));
      else if (name === "sheetFormatPr") {
        const { defaultColWidth, defaultRowHeight } = attributes;
        if (defaultColWidth !== undefined) sheet.width = pixelsOfCharacters(Number(defaultColWidth));
        if (defaultRowHeight !== undefined) sheet.height = pixelsOfPoints(Number(defaultRowHeight));
      } else if (name === "sheetView")
        sheet.showsGridLines = attributes["showGridLines"] === undefined || isOn(attributes["showGridLines"]);
    },
  });

  const columnsOf = (index: number) => columns.find(({ min, max }) => index >= min && index <= max);
  return {
    lookAt: (position: Position) => {
      const style =
        cellStyles.get(keyOf(position)) ?? rowStyles.get(position.row) ?? columnsOf(position.column)?.style ?? 0;
      return looks[style] ?? plainLook;
    },
    widthOf: (index) => columnsOf(index)?.width ?? sheet.width,
    heightOf: (index) => heights.get(index) ?? null,
    defaultHeight: sheet.height,
    showsGridLines: sheet.showsGridLines,
  };
}

function readColumns({ min, max, width, hidden, style }: Attributes, usual: number): Columns {
  return {
    min: Number(min) - 1,
    max: Number(max) - 1,
    width: isOn(hidden) ? 0 : width === undefined ? usual : pixelsOfCharacters(Number(width)),
    style: Number(style ?? 0),
  };
}

/** Widths are given in digits of the default font, 7 pixels wide, with 5 pixels for the margins. */
function pixelsOfCharacters(width: number): number {
  return Number.isFinite(width) ? Math.round(width * 7 + 5) : defaultWidth;
}

function pixelsOfPoints(points: number): number {
  return Number.isFinite(points) ? Math.round((points * 96) / 72) : defaultHeight;
}
