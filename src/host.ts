import type { CellRef } from "./book/address";
import type { Book } from "./book/book";
import type { Edit } from "./book/edit";
import type { PreviewedCell } from "./book/preview";

/** Of a sheet with more cells in use than these, Excel's host reads only what may be a report: no report is larger. */
export const mostCellsRead = 60_000;

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
  /** The host refuses without saying why: a protection, missing rights, or another program that guards the file. */
  | "denied"
  /** More than the host carries in one request. */
  | "tooLarge"
  /** The host asks to wait. */
  | "throttled"
  /** The host has lost the workbook: it must be opened again. */
  | "sessionLost"
  /** The host did not answer in time. */
  | "noAnswer"
  /** The sheet to be shown is hidden. */
  | "sheetHidden"
  /** The sheet to be shown is no longer there. */
  | "sheetGone"
  /** Anything else; `message` has the host's own words. */
  | "unknown";

/** Of what was to be written when a call failed: nothing stands in the workbook, or it could not be found out. */
export type Written = "nothing" | "unknown";

export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly code: HostErrorCode,
    message: string = code,
    readonly written: Written = "nothing",
  ) {
    super(message);
  }
}

/**
 * Why an edit was not made. `protected`: a locked cell, or a sheet whose formats are. `changed`: the workbook no longer
 * holds `from`. `gone`: its place is no longer there. `exists`: there is such a name already. `notDone`: the host
 * stopped before it, or at it for another reason.
 */
export type Refusal = "protected" | "changed" | "gone" | "exists" | "notDone";

/** What became of a batch of edits. What is done stands in the workbook; refused edits changed nothing. */
export interface Applied {
  readonly done: readonly Edit[];
  readonly refused: readonly { readonly edit: Edit; readonly reason: Refusal }[];
  /** What stopped the host in the middle of the batch. */
  readonly stoppedBy?: HostError;
}

/** A text to be kept with the workbook under a key. */
export interface KeptText {
  readonly key: string;
  readonly text: string;
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
  /** Whether adding or removing a sheet makes the program's own undo forget what the user did before. */
  readonly forgetsUndo: boolean;
  /** The sheet in front when the workbook was last read; `null` where that is not known. */
  readonly activeSheet: string | null;
  /** The whole workbook as values. */
  read(options?: ReadOptions): Promise<Book>;
  /**
   * Applies edits in one batch, a text to be kept with the workbook before any of them. Sheets come and go before all
   * else, and none is left half made. Where the host fails on the way it
   * looks what stands in the workbook: it rejects where that is nothing, or where it cannot be seen (`written`).
   */
  apply(edits: readonly Edit[], first?: KeptText): Promise<Applied>;
  /**
   * Shows cells as they would be, and no other preview; `null`: as they are. No content changes, nothing of it is saved
   * with a file, and it ends with the next `apply`. Rejects with `protected` where the sheet cannot show it.
   */
  preview(cells: readonly PreviewedCell[] | null): Promise<void>;
  /** Whether a preview stands in the workbook, as far as the last call could see; it may be one that was left there. */
  readonly hasPreview: boolean;
  /** Shows a cell to the user and selects it; `sheetHidden`, `sheetGone` where that cannot be. */
  select(cell: CellRef): Promise<void>;
  /**
   * Lights cells without selecting or changing anything; `null`: none. Only a host that draws its cells itself has it: Excel could
   * light them by writing formats or by moving the selection only.
   */
  point?(cells: readonly CellRef[] | null): void;
  /** Calls back, debounced, after cells, sheets or names changed, locally or by a co-author. Returns the way to stop. */
  onChanged(listener: () => void): () => void;
  /** Calls back with the selected cell (the first of a selection), or `null`. Returns the way to stop. */
  onSelected(listener: (cell: CellRef | null) => void): () => void;
  /** A text kept with the workbook, or `null`. */
  readSetting(key: string): Promise<string | null>;
  /** Keeps a text with the workbook; `null` removes it. */
  writeSetting(key: string, text: string | null): Promise<void>;
}
