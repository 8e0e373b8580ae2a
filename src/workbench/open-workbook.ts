import { isSameCell, type CellRef } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import type { Book } from "../book/book";
import type { LitMark } from "../book/mark";
import type { PreviewedCell } from "../book/preview";
import type { Host } from "../host";
import type { Placed } from "./paste";

/** What the page needs of a file besides what the pane needs. */
export interface WorkbookFile extends Host {
  readonly book: Book;
  /** The cells that are shown as they would be. */
  readonly previewed: readonly PreviewedCell[];
  readonly isDirty: boolean;
  /** Types into cells; answers with those that were left alone because they are locked. */
  edit(cells: readonly { readonly cell: CellRef; readonly input: string }[]): Promise<readonly CellRef[]>;
  /** Goes to another state of the workbook. */
  restore(book: Book): Promise<void>;
  /** The whole file with the changes. */
  save(): Promise<Uint8Array>;
}

/** What draws a file as it looks. */
export interface Drawing {
  readonly appearanceOf: (sheet: string) => SheetAppearance;
  /** The marks that are lit on a sheet; `null` where they cannot be told (the engine did not load). */
  readonly litOn: (book: Book, sheet: string) => Promise<ReadonlyMap<number, LitMark> | null>;
  readonly dispose: () => void;
}

/** An open workbook as the page shows it. Immutable: every change is a new object. */
export interface WorkbookState {
  readonly book: Book;
  readonly preview: readonly PreviewedCell[];
  readonly selected: CellRef;
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** One open workbook, shared by the grid and the pane. */
export interface OpenWorkbook {
  readonly name: string;
  /** The workbook as the pane sees it; what the pane changes is one step of the page's undo. */
  readonly host: Host;
  readonly drawing: Drawing;
  readonly getState: () => WorkbookState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls back when the pane asks for a cell to be shown. Returns the way to stop. */
  readonly onShow: (listener: () => void) => () => void;
  /** Selects a cell of the sheet; the pane hears of it. */
  select(cell: CellRef): Promise<void>;
  /**
   * Enters texts as if each had been typed, as one change.
   * @returns how many were refused because their cell is locked
   */
  enter(sheet: string, texts: readonly Placed[]): Promise<number>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  save(): Promise<Uint8Array>;
  close(): void;
}

/** How many states can be gone back. */
const mostSteps = 200;

/** Opens a file for the page. */
export function openWorkbook(name: string, file: WorkbookFile, drawing: Drawing): OpenWorkbook {
  const listeners = new Set<() => void>();
  const showListeners = new Set<() => void>();
  const past: Book[] = [];
  const future: Book[] = [];
  const sheet = file.book.sheets.find(({ visibility }) => visibility === "visible") ?? file.book.sheets[0];
  let selected: CellRef = { sheet: sheet?.name ?? "", row: 0, column: 0 };
  let state = stateNow();

  function stateNow(): WorkbookState {
    const { book, previewed: preview, isDirty } = file;
    return { book, preview, selected, isDirty, canUndo: past.length > 0, canRedo: future.length > 0 };
  }
  const show = () => {
    state = stateNow();
    for (const listener of listeners) listener();
  };
  /** Makes a change one step of the history, if it changes the workbook. */
  const asStep = async <Result>(change: () => Promise<Result>): Promise<Result> => {
    const before = file.book;
    const result = await change();
    if (file.book !== before) {
      past.push(before);
      if (past.length > mostSteps) past.shift();
      future.length = 0;
    }
    show();
    return result;
  };
  const travel = async (from: Book[], to: Book[]) => {
    const book = from.pop();
    if (!book) return;
    to.push(file.book);
    await file.restore(book);
    show();
  };

  file.onSelected((cell) => {
    if (!cell) return;
    selected = cell;
    show();
  });

  return {
    name,
    drawing,
    host: {
      access: file.access,
      read: (options) => file.read(options),
      apply: (edits, first) => asStep(() => file.apply(edits, first)),
      preview: async (cells) => {
        await file.preview(cells);
        show();
      },
      get hasPreview() {
        return file.hasPreview;
      },
      select: async (cell) => {
        await file.select(cell);
        for (const listener of showListeners) listener();
      },
      onChanged: (listener) => file.onChanged(listener),
      onSelected: (listener) => file.onSelected(listener),
      readSetting: (key) => file.readSetting(key),
      writeSetting: (key, text) => file.writeSetting(key, text),
    },
    getState: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    onShow: (listener) => {
      showListeners.add(listener);
      return () => showListeners.delete(listener);
    },
    select: async (cell) => {
      if (!isSameCell(cell, selected)) await file.select(cell);
    },
    enter: async (sheetName, texts) => {
      const cells = texts.map(({ text, row, column }) => ({ cell: { sheet: sheetName, row, column }, input: text }));
      return (await asStep(() => file.edit(cells))).length;
    },
    undo: () => travel(past, future),
    redo: () => travel(future, past),
    save: async () => {
      const bytes = await file.save();
      show();
      return bytes;
    },
    close: () => {
      drawing.dispose();
      listeners.clear();
      showListeners.clear();
    },
  };
}
