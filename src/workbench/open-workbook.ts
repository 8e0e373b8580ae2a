import { isSameCell, type Area, type CellRef } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import { cellOf, sheetOf, type Book } from "../book/book";
import type { LitMark } from "../book/mark";
import type { PreviewedCell } from "../book/preview";
import type { Host } from "../host";
import { createQueue } from "../session/queue";
import { editText } from "./edit-text";
import { changedCell, createHistory } from "./history";
import type { Placed } from "./paste";
import { cellArea } from "./selection";

/** What the page needs of a file besides what the pane needs. */
export interface WorkbookFile extends Host {
  readonly book: Book;
  /** The cells that are shown as they would be. */
  readonly previewed: readonly PreviewedCell[];
  readonly isDirty: boolean;
  /** Types into cells, of which some are merged then; answers with those that were left alone because they are locked. */
  edit(
    cells: readonly { readonly cell: CellRef; readonly input: string }[],
    merges?: readonly (Area & { readonly sheet: string })[],
  ): Promise<readonly CellRef[]>;
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

/** What is being typed, into the selected cell. */
export interface Draft {
  readonly text: string;
  /** `new`: typing began it, in the cell; `edit`: the cell was opened, to change what is in it; `bar`: in the formula bar. */
  readonly where: "new" | "edit" | "bar";
}

/** What became of the last texts that were entered. */
export interface Entered {
  readonly how: "typed" | "pasted" | "cleared";
  readonly count: number;
  /** How many of them were refused because their cell is locked. */
  readonly refused: number;
}

/** An open workbook as the page shows it. Immutable: every change is a new object. */
export interface WorkbookState {
  readonly book: Book;
  readonly preview: readonly PreviewedCell[];
  /** The cells that the pane speaks of just now. */
  readonly pointed: readonly CellRef[];
  /** The active cell. */
  readonly selected: CellRef;
  /** All cells that are selected, the active one among them. */
  readonly area: Area;
  readonly draft: Draft | null;
  readonly entered: Entered | null;
  readonly isDirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/**
 * One open workbook, shared by the grid and the pane. What is being typed belongs to it: whatever else is done to the
 * workbook, by whatever face, the draft is written first, into the cell for which it was typed.
 */
export interface OpenWorkbook {
  readonly name: string;
  /** The workbook as the pane sees it; what the pane changes is one step of the page's undo. */
  readonly host: Host;
  readonly drawing: Drawing;
  readonly getState: () => WorkbookState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Calls back when the pane asks for a cell to be shown. Returns the way to stop. */
  readonly onShow: (listener: () => void) => () => void;
  /**
   * Selects a cell; the pane hears of it.
   * @param area what is selected with it
   */
  select(cell: CellRef, area?: Area): Promise<void>;
  /** Selects more or less around the active cell. */
  extend(area: Area): void;
  /** Begins, changes or (`null`) drops what is being typed into the selected cell. */
  type(draft: Draft | null): void;
  /** Writes what is being typed. */
  finish(): Promise<void>;
  /** Enters texts into the sheet in front, each as if it had been typed, and merges areas, as one change. */
  enter(how: "pasted" | "cleared", texts: readonly Placed[], merges?: readonly Area[]): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
  save(): Promise<Uint8Array>;
  close(): void;
}

/**
 * Opens a file for the page.
 * @param front the sheet to show; `null`: the first that is visible
 */
export function openWorkbook(
  name: string,
  file: WorkbookFile,
  drawing: Drawing,
  front: string | null = null,
): OpenWorkbook {
  const listeners = new Set<() => void>();
  const showListeners = new Set<() => void>();
  const history = createHistory();
  const inTurn = createQueue();
  const { sheets } = file.book;
  const first = sheets.find(({ visibility }) => visibility === "visible") ?? sheets[0];
  const start: CellRef = { sheet: front ?? first?.name ?? "", row: 0, column: 0 };
  let state: WorkbookState = {
    book: file.book,
    preview: file.previewed,
    pointed: [],
    selected: start,
    area: areaIn(file.book, start),
    draft: null,
    entered: null,
    isDirty: false,
    canUndo: false,
    canRedo: false,
  };

  const show = (change: Partial<WorkbookState> = {}) => {
    const { book, previewed: preview, isDirty } = file;
    state = { ...state, ...change, book, preview, isDirty, canUndo: history.canUndo, canRedo: history.canRedo };
    for (const listener of listeners) listener();
  };
  /** Makes a change one step of the history, if it changes the workbook; one change after the other. */
  const asStep = <Result>(
    change: () => Promise<Result>,
    told: (result: Result) => Partial<WorkbookState> = () => ({}),
  ): Promise<Result> =>
    inTurn(async () => {
      const before = file.book;
      const result = await change();
      if (file.book !== before) history.push(before);
      show(told(result));
      return result;
    });
  const enter = async (how: Entered["how"], sheet: string, texts: readonly Placed[], areas: readonly Area[] = []) => {
    const cells = texts.map(({ text, row, column }) => ({ cell: { sheet, row, column }, input: text }));
    const merges = areas.map((area) => ({ ...area, sheet }));
    await asStep(
      () => file.edit(cells, merges),
      ({ length: refused }) => ({ entered: { how, count: cells.length - refused, refused } }),
    );
  };
  const finish = async () => {
    const { draft, selected, book } = state;
    if (!draft) return;
    show({ draft: null });
    if (draft.text !== editText(cellOf(book, selected)))
      await enter("typed", selected.sheet, [{ ...selected, text: draft.text }]);
  };
  const travel = async (direction: "undo" | "redo") => {
    void finish();
    await inTurn(async () => {
      const before = file.book;
      const book = history.travel(direction, before);
      if (!book) return;
      await file.restore(book);
      show({ entered: null });
      const seen = changedCell(before, book, state.selected);
      if (seen && !isSameCell(seen, state.selected)) await file.select(seen);
    });
  };

  file.onSelected((cell) => {
    if (cell) show({ selected: cell, area: areaIn(file.book, cell) });
  });

  return {
    name,
    drawing,
    host: {
      access: file.access,
      forgetsUndo: file.forgetsUndo,
      get activeSheet() {
        return state.selected.sheet;
      },
      read: (options) => inTurn(() => file.read(options)),
      apply: (edits, first) => {
        void finish();
        return asStep(() => file.apply(edits, first));
      },
      preview: async (cells) => {
        void finish();
        // A preview is no step: it changes nothing that could be undone.
        await inTurn(() => file.preview(cells)).finally(show);
      },
      get hasPreview() {
        return file.hasPreview;
      },
      select: async (cell) => {
        void finish();
        await file.select(cell);
        for (const listener of showListeners) listener();
      },
      point: (cells) => {
        show({ pointed: cells ?? [] });
      },
      onChanged: (listener) => file.onChanged(listener),
      onSelected: (listener) => {
        listener(state.selected);
        return file.onSelected(listener);
      },
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
    select: async (cell, area) => {
      void finish();
      const isThere = isSameCell(cell, state.selected);
      if (!isThere) await file.select(cell); // which shows it, alone
      if (isThere || area) show({ area: area ?? areaIn(file.book, cell) });
    },
    extend: (area) => {
      void finish();
      show({ area });
    },
    type: (draft) => {
      show({ draft });
    },
    finish,
    enter: (how, texts, merges) => {
      void finish();
      return enter(how, state.selected.sheet, texts, merges);
    },
    undo: () => travel("undo"),
    redo: () => travel("redo"),
    save: () => {
      void finish();
      return inTurn(() => file.save()).finally(show);
    },
    close: () => {
      drawing.dispose();
      listeners.clear();
      showListeners.clear();
    },
  };
}

function areaIn(book: Book, cell: CellRef): Area {
  return cellArea(cell, sheetOf(book, cell.sheet)?.merges ?? []);
}
