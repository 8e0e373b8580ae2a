import { formatArea } from "../../../book/address";
import {
  emptyCell,
  isNotCalculated,
  sheetOf,
  type Book,
  type Cell,
  type DefinedName,
  type Sheet,
} from "../../../book/book";
import type { Mark } from "../../../book/mark";
import { requireZip } from "../../file-kind";
import { additionOf, removalOf } from "./package-edit";
import { findParts, type WorkbookParts } from "../read/parts";
import { readSharedStrings } from "../read/shared-strings";
import { editSheet } from "./edit-sheet";
import type { EditContext, SheetEdit } from "./sheet-edit";
import { emptyStyleSheet, StyleSheet } from "../styles/style-sheet";
import { editNames, withFullCalculation } from "./workbook-edit";
import { decodeXml } from "../../xml/xml";
import { encodeXml } from "../../xml/xml-write";
import { openZip, unpack, type ZipEntry } from "../../zip/zip";
import { zipWith } from "../../zip/zip-write";

/**
 * Writes what differs between two states of a workbook into its file. Cells, our marks and defined names may differ;
 * a part that they do not touch keeps its bytes, and a part that they touch keeps all but those places.
 * @param before what `readWorkbook` gave for these bytes
 * @throws FileError where the bytes are no workbook
 */
export function writeWorkbook(bytes: Uint8Array, before: Book, after: Book): Uint8Array {
  requireZip(bytes, undefined);
  const zip = openZip(bytes);
  const parts = findParts(zip);
  const xmls = new Map<string, string>();
  const written = new Map<string, Uint8Array | null>();
  const change = (name: string, edit: (xml: string) => string) => {
    const part = zip.get(name.toLowerCase());
    if (!part) return;
    const xml = xmls.get(name) ?? decodeXml(unpack(part));
    const edited = edit(xml);
    if (edited === xml) return;
    xmls.set(name, edited);
    written.set(part.name, encodeXml(edited));
  };

  const styles = new StyleSheet(parts.styles ? decodeXml(unpack(parts.styles)) : emptyStyleSheet);
  const context: EditContext = { styles, sharedIndex: sharedIndexOf(parts.sharedStrings), is1904: parts.is1904 };
  let isFormulaChanged = false;
  let isResultLost = false;
  for (const { name, part } of parts.sheets) {
    const [old, wanted] = [sheetOf(before, name), sheetOf(after, name)];
    if (!part || !old || !wanted || old === wanted) continue;
    const edit = sheetEditOf(old, wanted);
    isFormulaChanged ||= [...edit.cells].some(([key, cell]) => cell.formula !== (old.cells.get(key)?.formula ?? null));
    isResultLost ||= [...edit.cells.values()].some(({ value }) => isNotCalculated(value));
    change(part.name, (xml) => editSheet(xml, edit, context));
  }
  change(parts.workbook.name, (xml) => withNames(xml, parts, before, after));
  if (isResultLost) change(parts.workbook.name, withFullCalculation);

  if (parts.styles) change(parts.styles.name, () => styles.toXml());
  else if (styles.isChanged()) {
    const name = `${parts.workbook.name.replace(/[^/]*$/u, "")}styles.xml`;
    written.set(name, encodeXml(styles.toXml()));
    for (const [owner, edit] of additionOf(name, parts.workbook.name, styleSheetTypes)) change(owner, edit);
  }
  // The order of calculation does not fit any more; without it Excel makes a new one and does not complain.
  if (isFormulaChanged && parts.calcChain) {
    for (const [owner, edit] of removalOf(parts.calcChain.name, parts.workbook.name)) change(owner, edit);
    written.set(parts.calcChain.name, null);
  }
  return written.size === 0 ? bytes.slice() : zipWith(zip, written);
}

const styleSheetTypes = {
  relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles",
  content: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
};

function sheetEditOf(before: Sheet, after: Sheet): SheetEdit {
  const cells = new Map<number, Cell>();
  if (before.cells !== after.cells) {
    for (const [key, cell] of after.cells) if (!isSameCell(before.cells.get(key), cell)) cells.set(key, cell);
    for (const key of before.cells.keys()) if (!after.cells.has(key)) cells.set(key, emptyCell);
  }
  return {
    cells,
    before: before.cells,
    addedMerges: without(after.merges ?? [], before.merges ?? [], formatArea),
    addedMarks: without(after.marks, before.marks, markKey),
    removedMarks: new Set(without(before.marks, after.marks, markKey).map((mark) => mark.id ?? "")),
  };
}

function isSameCell(a: Cell | undefined, b: Cell): boolean {
  if (a === b) return true;
  if (a?.formula !== b.formula || a.numberFormat !== b.numberFormat) return false;
  return a.value === b.value || JSON.stringify(a.value) === JSON.stringify(b.value);
}

function withNames(xml: string, parts: WorkbookParts, before: Book, after: Book): string {
  const removed = new Set(without(before.names, after.names, nameKey).map((name) => before.names.indexOf(name)));
  const added = without(after.names, before.names, nameKey);
  if (removed.size === 0 && added.length === 0) return xml;
  return editNames(
    xml,
    removed,
    added,
    parts.sheets.map(({ name }) => name),
  );
}

function markKey({ areas, formula, style: { severity, role } }: Mark): string {
  return JSON.stringify([areas.map(formatArea), formula, severity, role]);
}

function nameKey({ name, sheet, refersTo, isVisible }: DefinedName): string {
  return JSON.stringify([name, sheet, refersTo, isVisible]);
}

/** What a list has more of than another. */
function without<T>(all: readonly T[], others: readonly T[], keyOf: (each: T) => string): T[] {
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) left.set(key, (left.get(key) ?? 0) + 1);
  return all.filter((each) => {
    const count = left.get(keyOf(each)) ?? 0;
    left.set(keyOf(each), count - 1);
    return count <= 0;
  });
}

/** Looks texts up among the shared strings, which are read when the first is asked for. */
function sharedIndexOf(part: ZipEntry | null): (text: string) => number | undefined {
  let indices: Map<string, number> | null = null;
  return (text) => {
    if (!part) return undefined;
    indices ??= new Map([...readSharedStrings(unpack(part)).entries()].reverse().map(([i, each]) => [each, i]));
    return indices.get(text);
  };
}
