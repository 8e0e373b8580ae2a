import type { Area, CellRef } from "../../book/address";
import { applyEdits } from "../../book/apply";
import { cellAt, keyOf, sheetOf, type Book, type Cell, type Sheet } from "../../book/book";
import type { Edit } from "../../book/edit";
import { isPreviewFormula } from "../../book/mark";
import type { NewSheet } from "../../book/new-sheet";
import type { PreviewedCell } from "../../book/preview";
import { type Applied, type Host, HostError, type KeptText } from "../../host";
import { fitting } from "./write/fitting";
import { readWorkbook } from "./read/read";
import { calculatorHere, type Calculator } from "./engine/calculator";
import { withCells } from "./engine/recalculate";
import { typedInput } from "./write/typed-input";
import { readSettings, writeSettings } from "./write/settings-part";
import { withWholeSheets } from "./write/whole-sheets";
import { writeWorkbook } from "./write/write";
import { builtInNames } from "./create/workbook-xml";

/** What a user types into a cell. */
export interface TypedCell {
  readonly cell: CellRef;
  readonly input: string;
}

/** An area of a sheet. */
export interface SheetArea extends Area {
  readonly sheet: string;
}

/** A workbook that was opened from a file: the host of the page and of tests. */
export interface FileHost extends Host {
  /** The workbook as it is now. Books are values: keep one to come back to it with `restore`. */
  readonly book: Book;
  readonly selection: CellRef | null;
  /** The cells that are shown as they would be. */
  readonly previewed: readonly PreviewedCell[];
  /** Whether there is something to save. */
  readonly isDirty: boolean;
  /**
   * Types into cells as a user does, formulas included, and tells the listeners.
   * @param merges areas to merge with it, on sheets that are not protected
   * @returns the cells that were left alone, because they are locked on a protected sheet, part of an array
   *   formula, or their sheet is gone
   */
  edit(cells: readonly TypedCell[], merges?: readonly SheetArea[]): Promise<readonly CellRef[]>;
  /** Goes back (or forth) to an earlier state of this workbook, and tells the listeners. */
  restore(book: Book): Promise<void>;
  /**
   * The file with all changes; whatever was not changed has its bytes as before. Rejects rather than give half a file.
   */
  save(): Promise<Uint8Array>;
}

/**
 * Opens a file.
 * @param fileName decides between `unreadable` and `unsupported` where the content does not
 * @param calculator calculates this file's formulas, from now on
 * @throws FileError
 */
export async function openFile(
  bytes: Uint8Array,
  fileName?: string,
  calculator: Calculator = calculatorHere(),
): Promise<FileHost> {
  const book = await readWorkbook(bytes, fileName, calculator);
  return new OpenFile(bytes, book, new Map(readSettings(bytes)), calculator);
}

class OpenFile implements FileHost {
  readonly access = "readWrite";
  readonly forgetsUndo = false;
  selection: CellRef | null = null;
  previewed: readonly PreviewedCell[] = [];
  private current: Book;
  /** The state that stands in the file, as it was reached here and as it is read from the bytes. */
  private clean: Book;
  private readonly changeListeners = new Set<() => void>();
  private readonly selectionListeners = new Set<(cell: CellRef | null) => void>();
  private turn: Promise<unknown> = Promise.resolve();
  /** The sheets that were added here, by their names, with the looks that a book does not have. */
  private readonly looks = new Map<string, NewSheet>();

  constructor(
    private bytes: Uint8Array,
    private written: Book,
    /** The texts kept with the workbook; they travel in the saved file. */
    private readonly settings: Map<string, string>,
    private readonly calculator: Calculator,
  ) {
    this.current = this.clean = withoutPreview(written);
    calculator.open(this.current);
  }

  get activeSheet(): string | null {
    return this.selection?.sheet ?? null;
  }

  get book(): Book {
    return this.current;
  }

  get isDirty(): boolean {
    return this.current !== this.clean;
  }

  async read(): Promise<Book> {
    return this.current;
  }

  apply(edits: readonly Edit[], first?: KeptText): Promise<Applied> {
    return this.inTurn(async () => {
      const applied = fitting(this.current, edits);
      if (first) this.settings.set(first.key, first.text);
      const added = applied.done.flatMap((edit) => (edit.kind === "sheet" && edit.to ? [edit.to] : []));
      for (const sheet of added) this.looks.set(sheet.name, sheet);
      if (applied.done.length > 0) {
        const next = applyEdits(this.current, applied.done);
        // What is printed of a sheet, and its filter, are names in a file.
        const names = [...next.names, ...added.flatMap(builtInNames)];
        const hasOtherSheets = applied.done.some(({ kind }) => kind === "sheet");
        if (!hasOtherSheets) await this.become(next);
        else {
          // The formulas of other sheets than before are followed anew.
          this.current = await this.calculator.complete({ ...next, names }, "missing");
          this.calculator.open(this.current);
        }
      }
      this.previewed = [];
      return applied;
    });
  }

  get hasPreview(): boolean {
    return this.previewed.length > 0;
  }

  async preview(cells: readonly PreviewedCell[] | null): Promise<void> {
    if (cells?.some(({ sheet }) => sheetOf(this.current, sheet)?.isProtected)) throw new HostError("protected");
    this.previewed = cells ?? [];
  }

  edit(cells: readonly TypedCell[], merges: readonly SheetArea[] = []): Promise<readonly CellRef[]> {
    return this.inTurn(() => this.type(cells, merges));
  }

  private async type(cells: readonly TypedCell[], merges: readonly SheetArea[]): Promise<readonly CellRef[]> {
    const refused: CellRef[] = [];
    const changed = new Map<string, Map<number, Cell>>();
    for (const { cell: ref, input } of cells) {
      const sheet = sheetOf(this.current, ref.sheet);
      const cell = sheet && cellAt(sheet, ref);
      if (!sheet || !cell || cell.isArray || (sheet.isProtected && cell.isLocked)) {
        refused.push(ref);
        continue;
      }
      const ofSheet = changed.get(sheet.name) ?? new Map<number, Cell>();
      changed.set(sheet.name, ofSheet.set(keyOf(ref), { ...cell, ...typedInput(input, cell.numberFormat) }));
    }
    if (changed.size > 0) {
      await this.become(withMerges(withCells(this.current, changed), merges));
      this.tellChanged();
    }
    return refused;
  }

  restore(book: Book): Promise<void> {
    return this.inTurn(async () => {
      const names = ({ sheets }: Book) => sheets.map(({ name }) => name).join("/");
      if (names(book) === names(this.current)) await this.calculator.restore(book);
      else this.calculator.open(book);
      this.current = book;
      this.tellChanged();
    });
  }

  save(): Promise<Uint8Array> {
    return this.inTurn(async () => {
      const book = this.current;
      const whole = withWholeSheets(this.bytes, this.written, book, this.looks);
      const between = whole === this.bytes ? this.written : await readWorkbook(whole, undefined, this.calculator);
      const bytes = writeSettings(writeWorkbook(whole, between, book), this.settings);
      // Read again before it counts: a file that cannot be read back is not saved.
      this.written = await readWorkbook(bytes, undefined, this.calculator);
      this.bytes = bytes;
      this.clean = book;
      return bytes.slice();
    });
  }

  async select(cell: CellRef): Promise<void> {
    if (!sheetOf(this.current, cell.sheet)) throw new HostError("sheetGone");
    this.selection = cell;
    for (const listener of this.selectionListeners) listener(cell);
  }

  onChanged(listener: () => void): () => void {
    this.changeListeners.add(listener);
    return () => this.changeListeners.delete(listener);
  }

  onSelected(listener: (cell: CellRef | null) => void): () => void {
    this.selectionListeners.add(listener);
    return () => this.selectionListeners.delete(listener);
  }

  async readSetting(key: string): Promise<string | null> {
    return this.settings.get(key) ?? null;
  }

  async writeSetting(key: string, text: string | null): Promise<void> {
    if (text === null) this.settings.delete(key);
    else this.settings.set(key, text);
  }

  /** One change after the other: each starts from the state that the one before has reached. */
  private inTurn<T>(task: () => Promise<T>): Promise<T> {
    const result = this.turn.then(task);
    this.turn = result.catch(() => undefined);
    return result;
  }

  private async become(book: Book): Promise<void> {
    this.current = await this.calculator.follow(book);
  }

  private tellChanged(): void {
    for (const listener of this.changeListeners) listener();
  }
}

/** A preview that Excel was closed in is not shown, and goes with the next save. */
function withoutPreview(book: Book): Book {
  const isLeft = (sheet: Sheet) => sheet.marks.some(({ formula }) => isPreviewFormula(formula));
  if (!book.sheets.some(isLeft)) return book;
  const sheets = book.sheets.map((sheet) =>
    isLeft(sheet) ? { ...sheet, marks: sheet.marks.filter(({ formula }) => !isPreviewFormula(formula)) } : sheet,
  );
  return { ...book, sheets };
}

function withMerges(book: Book, merges: readonly SheetArea[]): Book {
  if (merges.length === 0) return book;
  const sheets = book.sheets.map((sheet) => {
    const areas = merges.filter((area) => area.sheet === sheet.name);
    if (areas.length === 0 || sheet.isProtected) return sheet;
    const added = areas.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }));
    return { ...sheet, merges: [...(sheet.merges ?? []), ...added] };
  });
  return { ...book, sheets };
}
