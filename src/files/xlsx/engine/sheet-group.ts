import type { MarkedToken, Model } from "@ironcalc/wasm";
import { columnName, type Position } from "../../../book/address";
import { isNotCalculated, positionOf, type Cell, type CellValue } from "../../../book/book";
import { rewriteFormula } from "./engine-formula";

/** The parts of the engine's package that a calculation is built on. */
export interface EngineParts {
  readonly newModel: () => Model;
  readonly tokensOf: (formula: string) => readonly MarkedToken[];
}

/** What a cell is set to: a constant, or a formula with its leading "=" (its `value` is then what it showed last). */
export type Input = Pick<Cell, "value" | "formula">;

/** A sheet while it is calculated: what stands in its cells, and what its formulas gave. */
export interface SheetInputs {
  readonly name: string;
  readonly cells: Map<number, Input>;
  readonly results: Map<number, CellValue>;
  readonly meaningOf: (name: string) => string | null;
}

/** Above these a group of sheets is not calculated: loading it would take seconds. */
const maxCells = 200_000;
const maxFormulas = 20_000;

/** The columns of the engine's last sheet, on which stands what is in no cell of the book. */
const scratch = { query: 1, queryText: 2, resultText: 3 };

const notCalculated: CellValue = { kind: "notCalculated" };

/** Sheets whose formulas read one another, in one model of the engine; sheet `i` of it is named `Sheet{i + 1}`. */
export class SheetGroup {
  /** `null`: the sheets are too big. */
  private readonly model: Model | null;
  /** Per sheet, the scratch row of each formula cell that the engine calculates. */
  private readonly formulaRows: readonly Map<number, number>[];
  private readonly queryRows = new Map<string, number | null>();
  private readonly probedRows = new Set<number>();
  private nextRow = 1;
  private isStale = false;

  constructor(
    private readonly parts: EngineParts,
    readonly sheets: readonly SheetInputs[],
  ) {
    this.formulaRows = sheets.map(() => new Map<number, number>());
    const inputs = sheets.flatMap((sheet) => [...sheet.cells.values()]);
    const formulas = inputs.filter((input) => input.formula !== null);
    this.model = inputs.length > maxCells || formulas.length > maxFormulas ? null : parts.newModel();
    this.model?.pauseEvaluation();
    sheets.forEach(() => this.model?.newSheet()); // the model has one from the start: the last is the scratch sheet
    for (const sheet of sheets) for (const [key, input] of sheet.cells) this.set(sheet, key, input);
    this.calculate();
    this.keepStored();
  }

  /** Enters what a cell holds. A formula that the engine cannot read stands as its stored value. */
  set(sheet: SheetInputs, key: number, input: Input): void {
    const { model } = this;
    const index = this.sheets.indexOf(sheet);
    const rows = this.formulaRows[index];
    if (!rows) return;
    sheet.results.delete(key);
    if (!model) {
      if (input.formula !== null) sheet.results.set(key, input.value);
      return;
    }
    this.isStale = true;
    const { row, column } = positionOf(key);
    const formula = input.formula === null ? null : this.rewrite(sheet, input.formula.slice(1), { row: 0, column: 0 });
    model.setUserInput(index, row + 1, column + 1, formula === null ? constantText(input.value) : `=${formula}`);
    if (formula === null) {
      rows.delete(key);
      if (input.formula !== null) sheet.results.set(key, input.value);
    } else if (!rows.has(key)) {
      // Number formats round what a cell shows; joined to a text, a number keeps all its digits.
      rows.set(key, this.nextRow);
      const place = `${engineSheet(index)}!${columnName(column)}${row + 1}`;
      model.setUserInput(this.sheets.length, this.nextRow++, scratch.resultText, `=${place}&""`);
    }
  }

  /** Brings the results of all formulas up to date; of sheets that are too big, none is known once a cell has changed. */
  calculate(): void {
    const { model } = this;
    if (!this.isStale || !model) return;
    model.evaluate();
    this.sheets.forEach((sheet, index) => {
      for (const [key, row] of this.formulaRows[index] ?? [])
        sheet.results.set(key, this.read(model, index, positionOf(key), row, scratch.resultText));
    });
    this.isStale = false;
  }

  /** Forgets the results of sheets that are too big to be calculated again. */
  forget(): void {
    if (this.model) return;
    for (const sheet of this.sheets) for (const key of sheet.results.keys()) sheet.results.set(key, notCalculated);
  }

  /** Enters a formula that stands in no cell. Returns the way to its value, or `null` where it cannot be calculated. */
  ask(sheet: SheetInputs, formula: string, shift: Position): (() => CellValue) | null {
    const { model } = this;
    const row = model && this.queryRow(model, sheet, formula, shift);
    if (!model || row === null) return null;
    return () => {
      this.calculate();
      this.probe(model, row);
      const position = { row: row - 1, column: scratch.query - 1 };
      return this.read(model, this.sheets.length, position, row, scratch.queryText);
    };
  }

  /** The scratch row of a formula; the same question asked again costs nothing. */
  private queryRow(model: Model, sheet: SheetInputs, formula: string, shift: Position): number | null {
    const question = `${this.sheets.indexOf(sheet)} ${shift.row} ${shift.column} ${formula}`;
    const known = this.queryRows.get(question);
    if (known !== undefined) return known;
    const text = this.rewrite(sheet, formula, shift);
    const row = text === null ? null : this.nextRow++;
    this.queryRows.set(question, row);
    if (row === null) return null;
    model.setUserInput(this.sheets.length, row, scratch.query, `=${text}`);
    this.isStale = true;
    return row;
  }

  /** Only a number needs its digits as text, and few questions are answered by a number. */
  private probe(model: Model, row: number): void {
    const index = this.sheets.length;
    const isNumber = model.getCellType(index, row, scratch.query) === cellType.number;
    if (!isNumber || this.probedRows.has(row)) return;
    this.probedRows.add(row);
    model.setUserInput(index, row, scratch.queryText, `=A${row}&""`);
    this.isStale = true;
    this.calculate();
  }

  free(): void {
    this.model?.free();
  }

  /**
   * What the engine cannot calculate keeps its stored result, and so does not spoil the formulas that read it: all such
   * cells are set to what is stored, then each formula is tried again by itself.
   */
  private keepStored(): void {
    const failed = this.sheets.flatMap((sheet) =>
      [...sheet.results].flatMap(([key, result]) => {
        const input = sheet.cells.get(key);
        return input && isNotCalculated(result) && !isNotCalculated(input.value) ? [{ sheet, key, input }] : [];
      }),
    );
    const keep = ({ sheet, key, input }: (typeof failed)[number]) => {
      this.set(sheet, key, { value: input.value, formula: null });
      sheet.results.set(key, input.value);
    };
    failed.forEach(keep);
    for (const each of failed.length > maxTries ? [] : failed) {
      this.set(each.sheet, each.key, each.input);
      this.calculate();
      if (isNotCalculated(each.sheet.results.get(each.key))) keep(each);
    }
    this.calculate();
  }

  private rewrite(sheet: SheetInputs, formula: string, shift: Position): string | null {
    return rewriteFormula(formula, {
      tokensOf: this.parts.tokensOf,
      meaningOf: sheet.meaningOf,
      shift,
      sheetOf: (name) => {
        const index =
          name === null
            ? this.sheets.indexOf(sheet)
            : this.sheets.findIndex((each) => each.name.toLowerCase() === name.toLowerCase());
        return index < 0 ? null : engineSheet(index);
      },
    });
  }

  private read(model: Model, sheet: number, { row, column }: Position, textRow: number, textColumn: number): CellValue {
    const shown = model.getFormattedCellValue(sheet, row + 1, column + 1);
    switch (model.getCellType(sheet, row + 1, column + 1)) {
      case cellType.number:
        return Number(model.getFormattedCellValue(this.sheets.length, textRow, textColumn));
      case cellType.text:
        return shown;
      case cellType.logical:
        return shown === "TRUE";
      case cellType.error:
        return excelErrors.has(shown) ? { kind: "error", text: shown } : notCalculated;
      default:
        return notCalculated;
    }
  }
}

/** The numbers of the engine's cell types. */
const cellType = { number: 1, text: 2, logical: 4, error: 16 };

/** The errors that are results; the engine's others (#ERROR!, #N/IMPL!, and #NAME? too) say that it cannot calculate. */
const excelErrors: ReadonlySet<string> = new Set(["#DIV/0!", "#N/A", "#NULL!", "#NUM!", "#REF!", "#VALUE!"]);

/** Formulas of a group that are tried one by one; each costs one calculation of the group. */
const maxTries = 50;

function engineSheet(index: number): string {
  return `Sheet${index + 1}`;
}

/** What a user would type to enter a constant; a leading apostrophe makes a text of anything. */
function constantText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "string") return `'${value}`;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value.kind === "error" && excelErrors.has(value.text) ? value.text : "=not.calculated"; // an unknown name
}
