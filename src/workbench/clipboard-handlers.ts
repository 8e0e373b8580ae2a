import type { ClipboardEvent } from "react";
import { contains } from "../book/address";
import { intersection } from "../book/areas";
import { sheetOf, type Sheet } from "../book/book";
import { readClipboard, writeClipboard, type Block } from "./clipboard";
import type { OpenWorkbook, WorkbookState } from "./open-workbook";
import { placeBlock, type Pasted } from "./paste";
import { boxOf, cellArea, filledIn, usedArea } from "./selection";

/** Copy, cut and paste of the selected cells. While a text is typed the clipboard is that text's. */
export function clipboardHandlers(workbook: OpenWorkbook) {
  const onCopy = (event: ClipboardEvent) => {
    const { sheet, state } = inFront(workbook);
    if (!sheet || state.draft) return;
    event.preventDefault();
    const { area, selected } = state;
    writeClipboard(
      event.clipboardData,
      sheet,
      intersection(area, usedArea(sheet)) ?? cellArea(selected, sheet.merges ?? []),
    );
  };
  const onCut = (event: ClipboardEvent) => {
    onCopy(event);
    if (event.isDefaultPrevented()) clearSelected(workbook);
  };
  const onPaste = (event: ClipboardEvent) => {
    const { sheet, state } = inFront(workbook);
    if (!sheet || state.draft) return;
    event.preventDefault();
    const block = readClipboard(event.clipboardData);
    const { texts, merges } = pasted(block, state, sheet);
    const [first] = texts;
    if (!first) return;
    void workbook.enter("pasted", texts, merges);
    workbook.extend(
      boxOf([state.area, ...texts.map((each) => cellArea(each, [...merges, ...(sheet.merges ?? [])]))], []),
    );
  };
  return { onCopy, onCut, onPaste };
}

/** Empties the selected cells. */
export function clearSelected(workbook: OpenWorkbook): void {
  const { sheet, state } = inFront(workbook);
  const cells = sheet ? filledIn(sheet, state.area) : [];
  if (cells.length === 0) return;
  void workbook.enter(
    "cleared",
    cells.map((cell) => ({ ...cell, text: "" })),
  );
}

function inFront(workbook: OpenWorkbook): { readonly sheet: Sheet | undefined; readonly state: WorkbookState } {
  const state = workbook.getState();
  return { sheet: sheetOf(state.book, state.selected.sheet), state };
}

/** One copied cell fills all that are selected; a block is laid out from the first of them on. */
function pasted(block: Block, { area }: WorkbookState, sheet: Sheet): Pasted {
  const start = { row: area.top, column: area.left };
  const [[only, ...others] = [], ...rest] = block;
  const isOne = only !== undefined && others.length === 0 && rest.length === 0;
  const count = (area.bottom - area.top + 1) * (area.right - area.left + 1);
  if (!isOne || count > mostFilled) return placeBlock(block, start, sheet);
  const isCovered = (row: number, column: number) =>
    (sheet.merges ?? []).some((each) => contains(each, { row, column }) && (each.top !== row || each.left !== column));
  const texts = Array.from({ length: count }, (_, i) => {
    const width = area.right - area.left + 1;
    return { text: only.text, row: area.top + Math.floor(i / width), column: area.left + (i % width) };
  });
  return { texts: texts.filter(({ row, column }) => !isCovered(row, column)), merges: [] };
}

/** A whole column is not filled with one text. */
const mostFilled = 10_000;
