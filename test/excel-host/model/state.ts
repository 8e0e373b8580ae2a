import { areaOf, contains, formatArea, quoteSheet, type Area, type Position } from "../../../src/book/address";
import { enclosing, touches } from "../../../src/book/areas";
import { keyOf, positionOf, type Book, type CellValue, type DefinedName, type Sheet } from "../../../src/book/book";
import type { Calculation, Engine } from "../../../src/files/xlsx/engine/engine";
import { ExcelError } from "../richapi";
import { enter } from "./input";
import { shiftReferences } from "./references";

/** The workbook behind the model: plain state, changed by the add-in through the wire and by tests through the driver. */

export interface CellState {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  isLocked: boolean;
}

export interface ConditionalFormatState {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  formula: string;
  priority: number;
  stopIfTrue: boolean;
  /** Whatever was set under `format`: "fill.color" → "#FFC7CE". */
  readonly format: Map<string, unknown>;
  /** Excel fails at reading its formula: it is duplicated, or was deleted and undone. */
  isUnreadable?: true;
}

export interface SheetState {
  readonly id: string;
  name: string;
  visibility: Sheet["visibility"];
  isProtected: boolean;
  /** What the protection allows besides the filling of unlocked cells. */
  mayFormat: boolean;
  readonly cells: Map<number, CellState>;
  merges: Area[];
  conditionalFormats: ConditionalFormatState[];
  /** Whatever else was set, by what and where: "A1:C1 font.bold" → true. */
  readonly looks: Map<string, unknown>;
}

export interface NameState {
  name: string;
  scope: SheetState | null;
  formula: string;
  isVisible: boolean;
}

/** One change, as the events tell it. */
export interface Change {
  readonly sheet: SheetState;
  readonly area: Area;
  readonly type: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  /** One cell edited: what it held before and holds now. A paste or a change of many cells has no details. */
  readonly details: { readonly before: unknown; readonly after: unknown } | null;
}

export class WorkbookState {
  readonly sheets: SheetState[] = [];
  readonly names: NameState[] = [];
  readonly settings = new Map<string, string>();
  active: SheetState;
  selection: Area = areaOf({ row: 0, column: 0 });
  /** Calls that emptied the user's undo. */
  readonly undoEmptiedBy: string[] = [];
  /** The workbooks that were opened as copies in windows of their own. */
  readonly openedCopies: Uint8Array[] = [];
  isEditingCell = false;
  isAnotherInFront = false;
  isReadOnly = false;
  /** No sheet may come or go. */
  isStructureProtected = false;
  /** Settings are full. */
  refusesSettings = false;
  /** Sheets of which the conditional formats cannot be listed. */
  readonly unlistable = new Set<SheetState>();
  /** Names at which `names.add` fails for no reason that it would give. */
  readonly refusedNames = new Set<string>();
  /** Sheets that came or went and of which event handlers were not told yet. */
  readonly sheetEvents: { readonly kind: "added" | "deleted"; readonly sheet: SheetState }[] = [];
  /** Changes not yet told to event handlers, and whether the selection is another than was told. */
  readonly changes: Change[] = [];
  isSelectionNew = false;
  private nextId = 1;

  constructor(
    book: Book,
    private readonly engine: Engine,
  ) {
    this.active = this.become(book);
  }

  /** Another workbook in the same window. @returns its first sheet, which is in front */
  become(book: Book): SheetState {
    this.sheets.length = 0;
    this.names.length = 0;
    for (const sheet of book.sheets) this.addSheet(sheet);
    const [first] = this.sheets;
    if (!first) throw new Error("a workbook has at least one sheet");
    this.active = first;
    for (const name of book.names) {
      const scope = name.sheet === null ? null : (this.sheetNamed(name.sheet) ?? null);
      this.names.push({ name: name.name, scope, formula: name.refersTo, isVisible: name.isVisible });
    }
    this.recalculate();
    return first;
  }

  addSheet(sheet: Sheet): SheetState {
    const added: SheetState = {
      id: `{${String(this.sheets.length + 1).padStart(8, "0")}-0001-0000-0000-${String(this.nextId++).padStart(12, "0")}}`,
      name: sheet.name,
      visibility: sheet.visibility,
      isProtected: sheet.isProtected,
      mayFormat: false,
      cells: new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell }])),
      merges: [...(sheet.merges ?? [])],
      conditionalFormats: [],
      looks: new Map(),
    };
    for (const mark of sheet.marks)
      this.addConditionalFormat(added, [...mark.areas], "Custom").formula = `=${mark.formula}`;
    this.sheets.push(added);
    return added;
  }

  /** What `worksheets.add` does. */
  createSheet(name: string): SheetState {
    this.mustBeOpenToSheets();
    if (!/^[^[\]:*?/\\]{1,31}$/u.test(name) || /^'|'$/u.test(name)) throw new ExcelError("InvalidArgument", name);
    if (this.sheetNamed(name)) throw new ExcelError("ItemAlreadyExists", `the sheet ${name} exists`);
    this.undoEmptiedBy.push("worksheets.add");
    const empty = { name, visibility: "visible", isProtected: false, cells: new Map(), merges: [], marks: [] } as const;
    const sheet = this.addSheet(empty);
    this.sheetEvents.push({ kind: "added", sheet });
    return sheet;
  }

  /** What `worksheet.delete` does. */
  deleteSheet(sheet: SheetState): void {
    this.mustBeOpenToSheets();
    if (sheet.visibility === "veryHidden") throw new ExcelError("InvalidOperation", "the sheet is very hidden");
    if (!this.sheets.some((each) => each !== sheet && each.visibility === "visible"))
      throw new ExcelError("InvalidOperation", "a workbook has at least one sheet that is seen");
    this.undoEmptiedBy.push("worksheet.delete");
    this.removeSheet(sheet);
    this.sheetEvents.push({ kind: "deleted", sheet });
  }

  setVisibility(sheet: SheetState, visibility: Sheet["visibility"]): void {
    this.mustBeOpenToSheets();
    if (visibility !== "visible" && !this.sheets.some((each) => each !== sheet && each.visibility === "visible"))
      throw new ExcelError("InvalidOperation", "a workbook has at least one sheet that is seen");
    if (sheet.visibility !== visibility) this.undoEmptiedBy.push("worksheet.visibility");
    sheet.visibility = visibility;
  }

  private mustBeOpenToSheets(): void {
    this.mustNotBeReadOnly();
    if (this.isStructureProtected) throw new ExcelError("AccessDenied", "the workbook's structure is protected");
  }

  /** Merges an area; what its other cells hold is lost. */
  merge(sheet: SheetState, area: Area): void {
    this.mustBeFormattable(sheet);
    for (const position of positionsOf(area))
      if (position.row !== area.top || position.column !== area.left)
        this.change(sheet, position, { value: null, formula: null });
    sheet.merges = [...sheet.merges.filter((merge) => !touches(merge, area)), area];
  }

  setLook(sheet: SheetState, areas: readonly Area[], what: string, value: unknown): void {
    this.mustBeFormattable(sheet);
    for (const area of areas) sheet.looks.set(`${formatArea(area)} ${what}`, value);
  }

  /** By name or by id, as Excel's `getItem` takes it. */
  sheetNamed(key: string): SheetState | undefined {
    return this.sheets.find((sheet) => sheet.id === key || sheet.name.toLowerCase() === key.toLowerCase());
  }

  cell(sheet: SheetState, position: Position): CellState {
    return sheet.cells.get(keyOf(position)) ?? { value: null, formula: null, numberFormat: "General", isLocked: true };
  }

  private change(sheet: SheetState, position: Position, change: Partial<CellState>): void {
    const cell = { ...this.cell(sheet, position), ...change };
    const isBare = cell.value === null && cell.formula === null && cell.numberFormat === "General" && cell.isLocked;
    if (isBare) sheet.cells.delete(keyOf(position));
    else sheet.cells.set(keyOf(position), cell);
  }

  /** What a user types or an add-in writes into one cell; `""` empties it. */
  enter(sheet: SheetState, position: Position, input: string | number | boolean): void {
    this.mustBeWritable(sheet, position);
    if (input === "") return this.change(sheet, position, { value: null, formula: null });
    const before = this.cell(sheet, position).numberFormat;
    const entered = enter(input, before);
    this.change(sheet, position, {
      value: typeof entered.value === "object" ? { kind: "error", text: entered.value.error } : entered.value,
      formula: entered.formula,
      ...(entered.numberFormat !== null && before === "General" ? { numberFormat: entered.numberFormat } : {}),
    });
  }

  setNumberFormat(sheet: SheetState, position: Position, numberFormat: string): void {
    this.mustBeFormattable(sheet);
    this.change(sheet, position, { numberFormat });
  }

  setLocked(sheet: SheetState, area: Area, isLocked: boolean): void {
    for (const position of positionsOf(area)) this.change(sheet, position, { isLocked });
  }

  mustBeWritable(sheet: SheetState, position: Position): void {
    this.mustNotBeReadOnly();
    if (sheet.isProtected && this.cell(sheet, position).isLocked)
      throw new ExcelError("AccessDenied", "the cell is locked");
  }

  mustBeFormattable(sheet: SheetState): void {
    this.mustNotBeReadOnly();
    if (sheet.isProtected && !sheet.mayFormat) throw new ExcelError("AccessDenied", "the sheet is protected");
  }

  mustNotBeReadOnly(): void {
    if (this.isReadOnly) throw new ExcelError("AccessDenied", "the workbook is read-only");
  }

  addConditionalFormat(sheet: SheetState, areas: Area[], type: string): ConditionalFormatState {
    const added: ConditionalFormatState = {
      id: `{00000000-000E-0000-0000-${String(this.nextId++).padStart(12, "0")}}`,
      type,
      areas,
      formula: "",
      priority: 0,
      stopIfTrue: false,
      format: new Map(),
    };
    // A new one comes first.
    for (const each of sheet.conditionalFormats) each.priority++;
    sheet.conditionalFormats.unshift(added);
    return added;
  }

  /** The smallest rectangle with content (and, unless `valuesOnly`, formats). */
  usedArea(sheet: SheetState, valuesOnly: boolean): Area | null {
    let used: Area | null = null;
    const include = (area: Area): void => {
      used = used === null ? area : enclosing(used, area);
    };
    for (const [key, cell] of sheet.cells)
      if (!valuesOnly || cell.value !== null || cell.formula !== null) include(areaOf(positionOf(key)));
    if (!valuesOnly) sheet.merges.forEach(include);
    return used;
  }

  /** Rows put in above `row`; everything below moves, with its references. */
  insertRows(sheet: SheetState, row: number, count: number): void {
    const moved = [...sheet.cells].map(([key, cell]) => {
      const at = positionOf(key);
      return [keyOf(at.row >= row ? { ...at, row: at.row + count } : at), cell] as const;
    });
    sheet.cells.clear();
    for (const [key, cell] of moved) sheet.cells.set(key, cell);
    const shift = (area: Area): Area => ({
      ...area,
      top: area.top >= row ? area.top + count : area.top,
      bottom: area.bottom >= row ? area.bottom + count : area.bottom,
    });
    sheet.merges = sheet.merges.map(shift);
    for (const format of sheet.conditionalFormats) {
      format.areas = format.areas.map(shift);
      format.formula = shiftReferences(format.formula, row, count);
    }
    for (const cell of sheet.cells.values())
      if (cell.formula !== null) cell.formula = shiftReferences(cell.formula, row, count);
    for (const name of this.names)
      if (name.formula.startsWith(`=${quoteSheet(sheet.name)}!`) || name.formula.startsWith(`=${sheet.name}!`))
        name.formula = shiftReferences(name.formula, row, count);
    this.recalculate();
  }

  removeSheet(sheet: SheetState): void {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const name of this.names.filter((each) => each.scope === sheet))
      this.names.splice(this.names.indexOf(name), 1);
    const first = this.sheets[0];
    if (this.active === sheet && first) this.active = first;
  }

  /** Formula results, by the calculation engine; a formula that it cannot calculate keeps the value given by the test. */
  recalculate(): void {
    if (!this.sheets.some((sheet) => [...sheet.cells.values()].some((cell) => cell.formula !== null))) return;
    this.calculated((calculation) => {
      for (const sheet of this.sheets)
        for (const [key, cell] of sheet.cells)
          if (cell.formula !== null) cell.value = calculation.valueOf({ sheet: sheet.name, ...positionOf(key) });
    });
  }

  /** The cells of a sheet on which a conditional format is lit now. */
  litCells(sheet: SheetState, format: ConditionalFormatState): Position[] {
    const [first] = format.areas;
    if (!first) return [];
    const cells = format.areas.flatMap(positionsOf);
    const anchor = { row: first.top, column: first.left };
    const formula = format.formula.replace(/^=/u, "");
    const values = this.calculated((calculation) =>
      calculation.evaluate(cells.map((at) => ({ formula, anchor, at: { sheet: sheet.name, ...at } }))),
    );
    return cells.filter(
      (_, index) => values[index] === true || (typeof values[index] === "number" && values[index] !== 0),
    );
  }

  private calculated<Result>(use: (calculation: Calculation) => Result): Result {
    const calculation = this.engine.open(this.toBook());
    try {
      return use(calculation);
    } finally {
      calculation.dispose();
    }
  }

  /** The workbook as values, merges included: what tests compare with what the add-in read. */
  toBook(): Book {
    return {
      sheets: this.sheets.map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        isProtected: sheet.isProtected,
        cells: new Map([...sheet.cells].map(([key, cell]) => [key, { ...cell }])),
        merges: [...sheet.merges],
        marks: [],
      })),
      names: this.names.map((name): DefinedName => ({
        name: name.name,
        sheet: name.scope?.name ?? null,
        refersTo: name.formula,
        isVisible: name.isVisible,
      })),
    };
  }
}

export function positionsOf(area: Area): Position[] {
  const positions: Position[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) positions.push({ row, column });
  return positions;
}

/** The cells of a sheet that lie in an area, of all that have content or a format. */
export function cellsIn(sheet: SheetState, area: Area): [Position, CellState][] {
  return [...sheet.cells]
    .map(([key, cell]) => [positionOf(key), cell] as [Position, CellState])
    .filter(([position]) => contains(area, position));
}
