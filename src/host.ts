import type { CellRef } from "./book/address";
import type { Book } from "./book/book";
import type { Edit } from "./book/edit";

/** Why a host could not do what it was asked. Sentences for these live in the locales. */
export type HostErrorCode =
  /** A cell is being edited: finish it first. */
  | "cellEditMode"
  /** Another workbook is in front. */
  | "anotherWorkbook"
  /** The workbook cannot be written. */
  | "readOnly"
  /** The sheet or the workbook structure is protected. */
  | "protected"
  /** More than the host carries in one request. */
  | "tooLarge"
  /** The host did not answer in time. */
  | "noAnswer"
  /** Anything else; `message` has the host's own words. */
  | "unknown";

export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    message: string = code,
  ) {
    super(message);
  }
}

/** What became of a batch of edits. Refused edits changed nothing. */
export interface Applied {
  readonly done: readonly Edit[];
  readonly refused: readonly {
    readonly edit: Edit;
    /** `protected`: a locked cell of a protected sheet. `changed`: the cell no longer holds `from`. */
    readonly reason: "protected" | "changed" | "gone";
  }[];
}

/** What a read asks for. */
export interface ReadOptions {
  /** Read merged areas too. In Excel that call empties the user's undo, so it is asked for by a button press only. */
  readonly merges?: boolean;
}

/**
 * The one interface to a workbook: a live one in Excel, or a file. Nothing else touches cells.
 * Every call may reject with a `HostError`; none throws anything else.
 */
export interface Host {
  /** `readOnly`: reads work, `apply` rejects with `readOnly`. */
  readonly access: "readWrite" | "readOnly";
  /** The whole workbook as values. */
  read(options?: ReadOptions): Promise<Book>;
  /** Applies edits in one batch. */
  apply(edits: readonly Edit[]): Promise<Applied>;
  /** Shows a cell to the user and selects it. */
  select(cell: CellRef): Promise<void>;
  /** Calls back, debounced, after cells, sheets or names changed, locally or by a co-author. Returns the way to stop. */
  onChanged(listener: () => void): () => void;
  /** Calls back with the selected cell (the first of a selection), or `null`. Returns the way to stop. */
  onSelected(listener: (cell: CellRef | null) => void): () => void;
  /** A text kept with the workbook, or `null`. */
  readSetting(key: string): Promise<string | null>;
  /** Keeps a text with the workbook; `null` removes it. */
  writeSetting(key: string, text: string | null): Promise<void>;
}
