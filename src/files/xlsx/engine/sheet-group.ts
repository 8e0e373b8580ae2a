import type { Model } from "@ironcalc/wasm";
import { columnName, type Position } from "../../../book/address";
import { isNotCalculated, positionOf, type CellValue } from "../../../book/book";
import { limits } from "../../limits";
import { rewriteFormula, type Rewritten } from "./engine-formula";
import type { Size } from "./formula-work";
import { constantText, holdsNumber, notCalculated, valueIn } from "./engine-values";
import { usedBy, withinBudget } from "./group-size";
import type { EngineParts, Input, SheetInputs } from "./sheet-inputs";
import { mostWaiting } from "./waiting";

/** Above these a group of sheets is not calculated: loading it would take seconds. */
const maxCells = 200_000;
const maxFormulas = 20_000;

/** A formula of a cell, as the engine is to calculate it. */
interface Entry {
  readonly sheet: SheetInputs;
  readonly key: number;
  readonly input: Input;
  readonly formula: Rewritten;
}

/** The columns of the engine's last sheet, on which stands what is in no cell of the book. */
const scratch = { query: 1, queryText: 2, resultText: 3 };

/** Sheets whose formulas read one another, in one model of the engine; sheet `i` of it is named `Sheet{i + 1}`. */
export class SheetGroup {
  /** `null`: the sheets are too big, or the engine broke down over them. */
  private model: Model | null;
  /** Per sheet, the scratch row of each formula cell that the engine calculates, and what it costs. */
  private readonly formulas: readonly Map<number, { readonly row: number; readonly work: number }>[];
  private readonly queryRows = new Map<string, number | null>();
  private readonly probedRows = new Set<number>();
  private readonly used: Size;
  private nextRow = 1;
  private work = 0;
  private isStale = false;

  constructor(
    private readonly parts: EngineParts,
    readonly sheets: readonly SheetInputs[],
  ) {
    this.formulas = sheets.map(() => new Map<number, { row: number; work: number }>());
    const inputs = sheets.flatMap((sheet) => [...sheet.cells.values()]);
    const formulas = inputs.filter((input) => input.formula !== null);
    this.used = usedBy(sheets.map(({ cells }) => cells));
    this.model = inputs.length > maxCells || formulas.length > maxFormulas ? null : parts.newModel();
    this.attempt((model) => {
      model.pauseEvaluation();
      sheets.forEach(() => model.newSheet()); // the model has one from the start: the last is the scratch sheet
      this.load(model);
    });
    if (!this.model) this.storeAll();
  }

  /** Enters what stands in the sheets. */
  private load(model: Model): void {
    const entries: Entry[] = [];
    for (const sheet of this.sheets)
      for (const [key, input] of sheet.cells) {
        const formula = this.rewritten(sheet, input);
        if (formula) entries.push({ sheet, key, input, formula });
        else this.enterConstant(model, sheet, key, input);
      }
    const isTooDeep = mostWaiting(entries.map((each) => this.waitingOf(each))) > limits.waitingFormulas;
    const within = isTooDeep ? new Set<Entry>() : withinBudget(entries, ({ formula }) => formula.work);
    for (const entry of entries)
      if (within.has(entry)) this.enterFormula(model, entry);
      else this.enterConstant(model, entry.sheet, entry.key, entry.input);
    this.calculate();
    this.keepStored(model, entries);
  }

  /** Enters what a cell holds. A formula that the engine does not calculate stands as its stored value. */
  set(sheet: SheetInputs, key: number, input: Input): void {
    this.attempt((model) => {
      const formula = this.rewritten(sheet, input);
      if (!formula || !this.enterFormula(model, { sheet, key, input, formula }))
        this.enterConstant(model, sheet, key, input);
    });
    if (this.model) return;
    sheet.results.delete(key);
    if (input.formula !== null) sheet.results.set(key, input.value);
  }

  /** Whether a cell lies where whole columns and rows are looked at. */
  reaches(key: number): boolean {
    const { row, column } = positionOf(key);
    return row <= this.used.rows && column <= this.used.columns;
  }

  /** Whether the engine calculates a cell's formula; of any other the stored result is all that is known. */
  isCalculated(sheet: SheetInputs, key: number): boolean {
    return this.model !== null && (this.formulas[this.sheets.indexOf(sheet)]?.has(key) ?? false);
  }

  /** Brings the results of all formulas up to date. */
  calculate(): void {
    if (!this.isStale) return;
    this.isStale = false;
    this.attempt((model) => {
      model.evaluate();
      this.sheets.forEach((sheet, index) => {
        for (const [key, { row }] of this.formulas[index] ?? [])
          sheet.results.set(key, this.read(model, index, positionOf(key), row, scratch.resultText));
      });
    });
  }

  /** Forgets the results of sheets that cannot be calculated: none is known once a cell has changed. */
  forget(): void {
    if (this.model) return;
    for (const sheet of this.sheets) for (const key of sheet.results.keys()) sheet.results.set(key, notCalculated);
  }

  /** Does something with the engine, which may break down: then there is none from now on. */
  private attempt(task: (model: Model) => void): void {
    if (!this.model) return;
    try {
      task(this.model);
    } catch {
      this.model = null;
      this.forget();
    }
  }

  private storeAll(): void {
    for (const sheet of this.sheets)
      for (const [key, { formula, value }] of sheet.cells) if (formula !== null) sheet.results.set(key, value);
  }

  private rewritten(sheet: SheetInputs, { formula }: Input): Rewritten | null {
    if (formula === null || this.parts.leftOut.has(formula)) return null;
    return this.rewrite(sheet, formula.slice(1), { row: 0, column: 0 });
  }

  private waitingOf({ sheet, key, formula }: Entry) {
    const reads = formula.reads.map((each) => ({ sheet: indexOfEngineSheet(each.sheet), area: each.area }));
    return { sheet: this.sheets.indexOf(sheet), ...positionOf(key), reads };
  }

  private enterConstant(model: Model, sheet: SheetInputs, key: number, input: Input): void {
    const index = this.sheets.indexOf(sheet);
    const { row, column } = positionOf(key);
    this.isStale = true;
    this.leave(index, key);
    sheet.results.delete(key);
    if (input.formula !== null) sheet.results.set(key, input.value);
    model.setUserInput(index, row + 1, column + 1, constantText(input.value));
  }

  /** @returns whether there was budget for it */
  private enterFormula(model: Model, { sheet, key, formula }: Entry): boolean {
    const index = this.sheets.indexOf(sheet);
    const known = this.formulas[index]?.get(key);
    if (this.work - (known?.work ?? 0) + formula.work > limits.work) return false;
    this.leave(index, key);
    this.work += formula.work;
    this.isStale = true;
    sheet.results.delete(key);
    const { row, column } = positionOf(key);
    model.setUserInput(index, row + 1, column + 1, `=${formula.text}`);
    const textRow = known?.row ?? this.nextRow++;
    this.formulas[index]?.set(key, { row: textRow, work: formula.work });
    // Number formats round what a cell shows; joined to a text, a number keeps all its digits.
    const place = `${engineSheet(index)}!${columnName(column)}${row + 1}`;
    model.setUserInput(this.sheets.length, textRow, scratch.resultText, `=${place}&""`);
    return true;
  }

  private leave(index: number, key: number): void {
    this.work -= this.formulas[index]?.get(key)?.work ?? 0;
    this.formulas[index]?.delete(key);
  }

  /** Enters a formula that stands in no cell. Returns the way to its value, or `null` where it cannot be calculated. */
  ask(sheet: SheetInputs, formula: string, shift: Position): (() => CellValue) | null {
    let row: number | null = null;
    this.attempt((model) => (row = this.queryRow(model, sheet, formula, shift)));
    return row === null ? null : () => this.answer(row ?? 0);
  }

  private answer(row: number): CellValue {
    let value: CellValue = notCalculated;
    this.calculate();
    this.attempt((model) => {
      this.probe(model, row);
      const position = { row: row - 1, column: scratch.query - 1 };
      value = this.read(model, this.sheets.length, position, row, scratch.queryText);
    });
    return value;
  }

  /** The scratch row of a formula; the same question asked again costs nothing. */
  private queryRow(model: Model, sheet: SheetInputs, formula: string, shift: Position): number | null {
    const question = `${this.sheets.indexOf(sheet)} ${shift.row} ${shift.column} ${formula}`;
    const known = this.queryRows.get(question);
    if (known !== undefined) return known;
    const rewritten = this.rewrite(sheet, formula, shift);
    const isAsked = rewritten !== null && this.work + rewritten.work <= limits.work;
    const row = isAsked ? this.nextRow++ : null;
    this.queryRows.set(question, row);
    if (!isAsked || row === null) return null;
    this.work += rewritten.work;
    model.setUserInput(this.sheets.length, row, scratch.query, `=${rewritten.text}`);
    this.isStale = true;
    return row;
  }

  /** Only a number needs its digits as text, and few questions are answered by a number. */
  private probe(model: Model, row: number): void {
    const index = this.sheets.length;
    const isNumber = holdsNumber(model, index, row, scratch.query);
    if (!isNumber || this.probedRows.has(row)) return;
    this.probedRows.add(row);
    model.setUserInput(index, row, scratch.queryText, `=A${row}&""`);
    this.isStale = true;
    this.calculate();
  }

  free(): void {
    this.attempt((model) => {
      model.free();
    });
    this.model = null;
  }

  /**
   * What the engine cannot calculate keeps its stored result, and so does not spoil the formulas that read it: all such
   * cells are set to what is stored, then each formula is tried beside them, on the scratch sheet. Where those that go
   * well fail together in their cells, they read one another in a circle: they keep what is stored.
   */
  private keepStored(model: Model, entries: readonly Entry[]): void {
    const failed = this.failedOf(entries);
    if (failed.length === 0) return;
    for (const { sheet, key, input } of failed) this.enterConstant(model, sheet, key, input);
    const firstRow = this.nextRow;
    this.nextRow += failed.length;
    failed.forEach(({ formula }, i) =>
      model.setUserInput(this.sheets.length, firstRow + i, scratch.query, `=${formula.text}`),
    );
    this.calculate();
    const isSound = (_: Entry, i: number) => {
      const position = { row: firstRow + i - 1, column: scratch.query - 1 };
      return !isNotCalculated(this.read(model, this.sheets.length, position, firstRow + i, scratch.queryText));
    };
    const sound = failed.filter(isSound);
    failed.forEach((_, i) => model.setUserInput(this.sheets.length, firstRow + i, scratch.query, ""));
    for (const entry of sound) this.enterFormula(model, entry);
    this.calculate();
    for (const { sheet, key, input } of this.failedOf(sound)) this.enterConstant(model, sheet, key, input);
    this.calculate();
  }

  /** The formulas without a result that have one stored. */
  private failedOf(entries: readonly Entry[]): readonly Entry[] {
    return entries.filter(
      ({ sheet, key, input }) =>
        this.isCalculated(sheet, key) && isNotCalculated(sheet.results.get(key)) && !isNotCalculated(input.value),
    );
  }

  private rewrite(sheet: SheetInputs, formula: string, shift: Position): Rewritten | null {
    return rewriteFormula(formula, {
      tokensOf: this.parts.tokensOf,
      meaningOf: sheet.meaningOf,
      sheetsBetween: sheet.sheetsBetween,
      shift,
      used: this.used,
      sheetOf: (name) => {
        const index =
          name === null
            ? this.sheets.indexOf(sheet)
            : this.sheets.findIndex((each) => each.name.toLowerCase() === name.toLowerCase());
        return index < 0 ? null : engineSheet(index);
      },
    });
  }

  private read(model: Model, sheet: number, position: Position, textRow: number, textColumn: number): CellValue {
    return valueIn(model, { sheet, position }, { sheet: this.sheets.length, row: textRow, column: textColumn });
  }
}

function engineSheet(index: number): string {
  return `Sheet${index + 1}`;
}

function indexOfEngineSheet(name: string): number {
  return Number(name.slice("Sheet".length)) - 1;
}
