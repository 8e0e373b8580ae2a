import type { Book } from "../../../book/book";
import type { LitMark } from "../../../book/mark";
import { everything, type EngineUse } from "./engine";
import { createLitMarks, type LitMarks } from "./lit-marks";
import { calculated, Recalculation, type Which } from "./recalculate";

/** The cells that marks light on a sheet, by `keyOf(position)`. */
export type Lit = ReadonlyMap<number, LitMark>;

/**
 * Calculates the formulas of one workbook, state after state: on this thread, or in a worker (`remote-calculator.ts`).
 * One call is answered after the other; none rejects, for what cannot be calculated is a value.
 */
export interface Calculator {
  /** A book whose formulas have results, as far as they can be calculated; it is no state to go on from. */
  complete(book: Book, which: Which): Promise<Book>;
  /** Goes on from a state whose results hold. */
  open(book: Book): void;
  /**
   * The next state, with the results of those formulas that depend on what has changed. One that depends on it and
   * cannot be calculated has no result any more.
   */
  follow(next: Book): Promise<Book>;
  /** Goes to a state that was here before: its results hold. */
  restore(book: Book): Promise<void>;
  /** What the marks of a sheet light; `null` where it cannot be told. */
  litOn(book: Book, sheet: string): Promise<Lit | null>;
  /** Frees what it holds; no call is made afterwards. */
  dispose(): void;
}

/** A calculator on this thread; only the static budget of `limits.work` bounds it. */
export function calculatorHere(use: EngineUse = everything): Calculator {
  return new CalculatorHere(use);
}

class CalculatorHere implements Calculator {
  private recalculation: Recalculation | null = null;
  private marks: LitMarks | null = null;

  constructor(private readonly use: EngineUse) {}

  complete(book: Book, which: Which): Promise<Book> {
    return calculated(book, which, this.use);
  }

  open(book: Book): void {
    this.recalculation?.dispose();
    this.recalculation = new Recalculation(book, this.use);
  }

  async follow(next: Book): Promise<Book> {
    return (await this.recalculation?.follow(next)) ?? next;
  }

  async restore(book: Book): Promise<void> {
    this.recalculation?.restore(book);
  }

  async litOn(book: Book, sheet: string): Promise<Lit | null> {
    if (!book.sheets.some(({ name, marks }) => name === sheet && marks.length > 0)) return new Map();
    try {
      this.marks ??= createLitMarks(await this.use.load());
      return this.marks.litOn(book, sheet);
    } catch {
      return null;
    }
  }

  dispose(): void {
    this.recalculation?.dispose();
    this.marks?.dispose();
  }
}
