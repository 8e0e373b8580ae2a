import { sheetOf, type Book } from "../../../book/book";
import type { LitMark, Mark } from "../../../book/mark";
import { changeBetween, withChange, type BookChange } from "./book-change";
import { calculatorHere, type Calculator } from "./calculator";
import type { Engine, LeftOut } from "./engine";
import type { Which } from "./recalculate";

/** What the worker of a workbook is asked. `change` leads from the state that it was told last to the one that is meant. */
export interface Ask {
  readonly id: number;
  readonly change: BookChange;
  readonly task: Task;
}

export type Task =
  | { readonly kind: "open"; readonly leftOut: LeftOut }
  | { readonly kind: "complete"; readonly which: Which }
  | { readonly kind: "follow" }
  | { readonly kind: "restore" }
  | { readonly kind: "lit"; readonly sheet: string; readonly marks: readonly Mark[] };

/** What the worker says: that the engine is loaded, from when on time counts; and one answer to each ask. */
export type Answer =
  | { readonly kind: "loaded" }
  /** The cells whose results differ from what the worker was told; it has taken them over. */
  | { readonly kind: "results"; readonly id: number; readonly change: BookChange }
  /** `null`: it cannot be told what is lit. */
  | { readonly kind: "lit"; readonly id: number; readonly lit: readonly (readonly [number, LitMark])[] | null };

/** Answers what is asked of the worker of one workbook, one after the other. */
export function serveCalculator(
  loadEngine: () => Promise<Engine>,
  send: (answer: Answer) => void,
): (ask: Ask) => Promise<void> {
  let told: Book = { sheets: [], names: [] };
  let calculator: Calculator | null = null;
  const load = async () => {
    try {
      return await loadEngine();
    } finally {
      send({ kind: "loaded" });
    }
  };

  const answer = async ({ id, change, task }: Ask): Promise<void> => {
    told = withChange(told, change);
    calculator ??= calculatorHere({ load, leftOut: new Set() });
    if (task.kind === "lit") {
      const { sheet, marks } = task;
      const sheets = told.sheets.map((each) => (each.name === sheet ? { ...each, marks } : each));
      const lit = await calculator.litOn({ ...told, sheets }, sheet);
      send({ kind: "lit", id, lit: lit && [...lit] });
      return;
    }
    let next = told;
    if (task.kind === "open") {
      calculator.dispose();
      calculator = calculatorHere({ load, leftOut: task.leftOut });
      calculator.open(told);
    } else if (task.kind === "complete") next = await calculator.complete(told, task.which);
    else if (task.kind === "follow") next = await calculator.follow(told);
    else await calculator.restore(told);
    const results = changeBetween(told, next);
    told = next;
    send({ kind: "results", id, change: results });
  };

  let last: Promise<void> = Promise.resolve();
  return (ask) => (last = last.then(() => answer(ask)));
}

/** The marks of a sheet, as they are asked for. */
export function litTask(book: Book, sheet: string): Task {
  return { kind: "lit", sheet, marks: sheetOf(book, sheet)?.marks ?? [] };
}
