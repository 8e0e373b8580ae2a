import { isNotCalculated, type Book, type Cell } from "../../../book/book";
import { createQueue } from "../../../session/queue";
import { limits } from "../../limits";
import { changeBetween, withValues } from "./book-change";
import { calculatorHere, type Calculator, type Lit } from "./calculator";
import type { LeftOut } from "./engine";
import { litTask, type Answer, type Ask, type Task } from "./protocol";
import { hasCell, isFormula, isWanted, Recalculation, type Which } from "./recalculate";

/** What is needed of a worker. */
export interface EngineWorker {
  post(ask: Ask): void;
  listen(onAnswer: (answer: Answer) => void, onFailure: () => void): void;
  end(): void;
}

/** How long an answer may take, in milliseconds: until the engine is loaded, and from then on. */
export interface Patience {
  readonly loading: number;
  readonly calculating: number;
}

const usual: Patience = { loading: 60_000, calculating: limits.calculationTime };

/**
 * A calculator in a worker, which is started when it is first needed. What takes longer than its time has no result: the
 * worker is ended, and the next one leaves those formulas out; where that was not enough, it calculates none any more.
 * Where no worker can be had, it calculates on this thread.
 */
export function calculatorInWorker(startWorker: () => EngineWorker, patience: Patience = usual): Calculator {
  return new CalculatorInWorker(startWorker, patience);
}

/** An answer; `late`: none came in time, or the worker broke down; `none`: there is no worker to be had. */
type Outcome = Answer | "late" | "none";

const nothing: Book = { sheets: [], names: [] };

class CalculatorInWorker implements Calculator {
  private readonly inTurn = createQueue();
  private worker: RunningWorker | null = null;
  /** Where no worker can be had. */
  private here: Calculator | null = null;
  /** The state whose results hold, and whether the worker goes on from it. */
  private current: Book = nothing;
  private isOpened = false;
  private leftOut: LeftOut = new Set();
  private isLightTooSlow = false;

  constructor(
    private readonly startWorker: () => EngineWorker,
    private readonly patience: Patience,
  ) {}

  complete(book: Book, which: Which): Promise<Book> {
    return this.inTurn(async () => {
      if (!hasCell(book, isWanted(which))) return book;
      const outcome = await this.ask({ kind: "complete", which }, book);
      if (outcome === "none") return this.onThisThread().complete(book, which);
      if (outcome !== "late") return this.taken(book, outcome);
      this.leaveOut(book, isWanted(which));
      return book;
    });
  }

  open(book: Book): void {
    this.current = book;
    this.isOpened = false;
    this.here?.open(book);
  }

  follow(next: Book): Promise<Book> {
    return this.inTurn(async () => (this.current = await this.followed(next)));
  }

  private async followed(next: Book): Promise<Book> {
    if (!hasCell(next, isFormula)) return next;
    const outcome = await this.ask({ kind: "follow" }, next);
    if (outcome === "none") return this.onThisThread().follow(next);
    if (outcome !== "late") return this.taken(next, outcome);
    // Which results are lost is told by the texts of the formulas, without the engine.
    const lost = await new Recalculation(this.current, { load: noEngine, leftOut: "all" }).follow(next);
    this.leaveOut(lost, (cell) => isFormula(cell) && isNotCalculated(cell.value));
    return lost;
  }

  restore(book: Book): Promise<void> {
    return this.inTurn(async () => {
      if (this.here) await this.here.restore(book);
      else if (this.worker && this.isOpened) await this.ask({ kind: "restore" }, book);
      this.current = book;
    });
  }

  litOn(book: Book, sheet: string): Promise<Lit | null> {
    return this.inTurn(async () => {
      if (!book.sheets.some(({ name, marks }) => name === sheet && marks.length > 0)) return new Map();
      if (this.isLightTooSlow) return null;
      const outcome = await this.ask(litTask(book, sheet), book);
      if (outcome === "none") return this.onThisThread().litOn(book, sheet);
      if (outcome === "late") this.isLightTooSlow = true;
      return outcome !== "late" && outcome.kind === "lit" && outcome.lit ? new Map(outcome.lit) : null;
    });
  }

  dispose(): void {
    this.worker?.end();
    this.here?.dispose();
  }

  /** Asks the worker, of a state of the workbook. */
  private async ask(task: Task, book: Book): Promise<Outcome> {
    if (this.here) return "none";
    try {
      this.worker ??= new RunningWorker(this.startWorker(), this.patience);
    } catch {
      return "none";
    }
    if (!this.isOpened) {
      this.isOpened = true;
      const opened = await this.worker.ask({ kind: "open", leftOut: this.leftOut }, this.current);
      if (typeof opened === "string") return this.ended(opened);
    }
    return this.ended(await this.worker.ask(task, book));
  }

  private ended(outcome: Outcome): Outcome {
    if (typeof outcome !== "string") return outcome;
    this.worker?.end();
    this.worker = null;
    this.isOpened = false;
    return outcome;
  }

  private taken(book: Book, answer: Answer): Book {
    if (answer.kind !== "results") return book;
    const next = withValues(book, answer.change);
    this.worker?.tell(next);
    return next;
  }

  private onThisThread(): Calculator {
    if (this.here) return this.here;
    this.here = calculatorHere();
    this.here.open(this.current);
    return this.here;
  }

  /** The next worker does not try these again; where that is no news, it calculates none. */
  private leaveOut(book: Book, isLost: (cell: Cell) => boolean): void {
    if (this.leftOut === "all") return;
    const texts = new Set(this.leftOut);
    for (const { cells } of book.sheets)
      for (const cell of cells.values()) if (cell.formula !== null && isLost(cell)) texts.add(cell.formula);
    this.leftOut = texts.size > this.leftOut.size ? texts : "all";
  }
}

function noEngine(): Promise<never> {
  return Promise.reject(new Error("no engine is asked for"));
}

/** A worker, and what it was told last. */
class RunningWorker {
  private told: Book = nothing;
  private lastId = 0;
  private isLoaded = false;
  private hasAnswered = false;
  private waiting: { readonly settle: (outcome: Outcome) => void; timer: ReturnType<typeof setTimeout> } | null = null;

  constructor(
    private readonly worker: EngineWorker,
    private readonly patience: Patience,
  ) {
    worker.listen(
      (answer) => {
        this.hear(answer);
      },
      () => {
        this.settle(this.hasAnswered ? "late" : "none");
      },
    );
  }

  /** Tells what the worker has taken over already. */
  tell(book: Book): void {
    this.told = book;
  }

  ask(task: Task, book: Book): Promise<Outcome> {
    const change = changeBetween(this.told, book);
    this.told = book;
    return new Promise((settle) => {
      this.waiting = { settle, timer: this.timer() };
      this.worker.post({ id: ++this.lastId, change, task });
    });
  }

  end(): void {
    this.settle("late");
    this.worker.end();
  }

  private hear(answer: Answer): void {
    this.hasAnswered = true;
    if (answer.kind !== "loaded") {
      if (answer.id === this.lastId) this.settle(answer);
      return;
    }
    // Only what the engine does itself counts as its time.
    this.isLoaded = true;
    if (!this.waiting) return;
    clearTimeout(this.waiting.timer);
    this.waiting.timer = this.timer();
  }

  private timer(): ReturnType<typeof setTimeout> {
    return setTimeout(
      () => {
        this.settle("late");
      },
      this.isLoaded ? this.patience.calculating : this.patience.loading,
    );
  }

  private settle(outcome: Outcome): void {
    if (!this.waiting) return;
    clearTimeout(this.waiting.timer);
    this.waiting.settle(outcome);
    this.waiting = null;
  }
}
