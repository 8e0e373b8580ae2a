import { keyOf, type Book, type CellValue, type DefinedName } from "../../../book/book";
import type { CellRef, Position } from "../../../book/address";
import { differingNames, nameKey, wordsOf } from "./names";
import { rewriteFormula } from "./engine-formula";
import { SheetGroup } from "./sheet-group";
import type { EngineParts, Input, SheetInputs } from "./sheet-inputs";

const notCalculated: CellValue = { kind: "notCalculated" };

/** A formula to be read as a conditional format's is: written for `anchor`, asked for the cell `at`. */
export interface Query {
  /** Without a leading "=". */
  readonly formula: string;
  readonly anchor: Position;
  readonly at: CellRef;
}

/** The formulas of one workbook, calculated. Sheets are loaded when they are first asked for. */
export interface Calculation {
  /**
   * A cell's value; of a formula its result.
   * A formula that the engine cannot calculate keeps the value stored in the book.
   */
  valueOf(cell: CellRef): CellValue;
  /** Sets the contents of cells. Give many at once: far from what was in use, sheets are loaded anew. */
  setInputs(inputs: Iterable<readonly [cell: CellRef, input: Input]>): void;
  /** The values of formulas that stand in no cell; `notCalculated` where the engine cannot tell. Ask for many at once. */
  evaluate(queries: readonly Query[]): readonly CellValue[];
  /** Whether a cell's formula is calculated here; of others the stored result is all that is known. */
  isCalculated(cell: CellRef): boolean;
  /** Takes other defined names; only sheets with a formula that uses one of those that differ are loaded anew. */
  setNames(names: readonly DefinedName[]): void;
  /** Frees the engine's memory; the calculation must not be used any more. */
  dispose(): void;
}

/** Calculates a book's formulas. Sheets that read one another are loaded together, when one of them is asked for. */
export function openCalculation(parts: EngineParts, book: Book): Calculation {
  let names = book.names;
  let meanings = meaningsOf(names);
  const sheetsBetween = (first: string, last: string): readonly string[] => {
    const names = book.sheets.map(({ name }) => name);
    const [from, to] = [first, last].map((end) => names.findIndex((name) => name.toLowerCase() === end.toLowerCase()));
    if (from === undefined || to === undefined || from < 0 || to < 0) return [];
    return names.slice(Math.min(from, to), Math.max(from, to) + 1);
  };
  const sheets = new Map(
    book.sheets.map(({ name, cells }): [string, SheetInputs] => [
      name.toLowerCase(),
      {
        name,
        cells: new Map(cells),
        results: new Map(),
        meaningOf: (word) => meanings.get(nameKey(word, name)) ?? meanings.get(nameKey(word, null)) ?? null,
        sheetsBetween,
      },
    ]),
  );
  const sheetNamed = (name: string) => sheets.get(name.toLowerCase());
  let groups = new Map<SheetInputs, SheetGroup>();
  let members: ReadonlyMap<SheetInputs, readonly SheetInputs[]> | null = null;

  function groupOf(sheet: SheetInputs): SheetGroup {
    const loaded = groups.get(sheet);
    if (loaded) return loaded;
    members ??= groupSheets([...sheets.values()], (each) => sheetsReadBy(each));
    const group = new SheetGroup(parts, members.get(sheet) ?? [sheet]);
    for (const member of group.sheets) groups.set(member, group);
    return group;
  }

  function sheetsReadBy(sheet: SheetInputs): Set<SheetInputs> {
    const found = new Set<SheetInputs>();
    for (const { formula } of sheet.cells.values())
      if (formula !== null && mayReadOtherSheets(sheet, formula))
        for (const other of sheetsIn(sheet, formula)) found.add(other);
    return found;
  }

  /** The sheets that a formula reads, itself or through defined names. */
  function sheetsIn(sheet: SheetInputs, formula: string): readonly SheetInputs[] {
    const found: SheetInputs[] = [];
    rewriteFormula(formula.slice(1), {
      tokensOf: parts.tokensOf,
      meaningOf: sheet.meaningOf,
      sheetsBetween,
      shift: { row: 0, column: 0 },
      used: { rows: 0, columns: 0 },
      sheetOf: (name) => {
        const other = name === null ? sheet : sheetNamed(name);
        if (other) found.push(other);
        return other?.name ?? null;
      },
    });
    return found;
  }

  function unload(): void {
    for (const group of new Set(groups.values())) group.free();
    groups = new Map();
    members = null;
  }

  /** Loads anew what is loaded, from the results that are known now. */
  function reload(): void {
    const loaded = [...groups.keys()];
    unload();
    for (const { cells, results } of loaded)
      for (const [key, value] of results) {
        const input = cells.get(key);
        if (input && input.formula !== null) cells.set(key, { ...input, value });
      }
    loaded.forEach(groupOf);
  }

  return {
    valueOf(ref) {
      const sheet = sheetNamed(ref.sheet);
      const input = sheet?.cells.get(keyOf(ref));
      if (!sheet || !input) return null;
      if (input.formula === null) return input.value;
      groupOf(sheet).calculate();
      return sheet.results.get(keyOf(ref)) ?? notCalculated;
    },

    setInputs(inputs) {
      const touched = new Set<SheetGroup>();
      let isOutside = false;
      for (const [ref, input] of inputs) {
        const sheet = sheetNamed(ref.sheet);
        if (!sheet) continue;
        const key = keyOf(ref);
        const group = groupOf(sheet);
        sheet.cells.set(key, input);
        const read: readonly SheetInputs[] = input.formula === null || isOutside ? [] : sheetsIn(sheet, input.formula);
        isOutside ||= !group.reaches(key) || read.some((other) => !group.sheets.includes(other));
        if (isOutside) sheet.results.delete(key);
        else group.set(sheet, key, input);
        touched.add(group);
      }
      if (isOutside) reload();
      else for (const group of touched) group.forget();
    },

    isCalculated(ref) {
      const sheet = sheetNamed(ref.sheet);
      return sheet !== undefined && groupOf(sheet).isCalculated(sheet, keyOf(ref));
    },

    setNames(next) {
      const differing = differingNames(names, next);
      names = next;
      meanings = meaningsOf(next);
      const isUsed = [...sheets.values()].some(({ cells }) =>
        [...cells.values()].some(
          ({ formula }) => formula !== null && wordsOf(formula).some((word) => differing.has(word)),
        ),
      );
      if (isUsed) reload();
    },

    evaluate(queries) {
      const answers = queries.map(({ formula, anchor, at }) => {
        const sheet = sheetNamed(at.sheet);
        const shift = { row: at.row - anchor.row, column: at.column - anchor.column };
        return sheet ? groupOf(sheet).ask(sheet, formula, shift) : null;
      });
      return answers.map((answer) => answer?.() ?? notCalculated);
    },

    dispose: unload,
  };
}

/** Parts the sheets into groups of which none reads another. */
function groupSheets(
  sheets: readonly SheetInputs[],
  readBy: (sheet: SheetInputs) => Iterable<SheetInputs>,
): ReadonlyMap<SheetInputs, readonly SheetInputs[]> {
  const groups = new Map(sheets.map((sheet) => [sheet, [sheet]]));
  for (const sheet of sheets)
    for (const other of readBy(sheet)) {
      const [mine = [], theirs = []] = [groups.get(sheet), groups.get(other)];
      if (mine === theirs) continue;
      mine.push(...theirs);
      for (const member of theirs) groups.set(member, mine);
    }
  return groups;
}

/** A quick look that spares most formulas the reading of their tokens. */
function mayReadOtherSheets(sheet: SheetInputs, formula: string): boolean {
  return formula.includes("!") || wordsOf(formula).some((word) => sheet.meaningOf(word) !== null);
}

function meaningsOf(names: readonly DefinedName[]): ReadonlyMap<string, string> {
  return new Map(names.map((each) => [nameKey(each.name, each.sheet), each.refersTo.replace(/^=/u, "")]));
}
