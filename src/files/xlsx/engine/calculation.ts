import { positionOf, keyOf, type Book, type CellValue } from "../../../book/book";
import type { CellRef, Position } from "../../../book/address";
import { rewriteFormula } from "./engine-formula";
import { SheetGroup, type EngineParts, type Input, type SheetInputs } from "./sheet-group";

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
  /** Sets a cell's content. */
  setInput(cell: CellRef, input: Input): void;
  /** The formula cells whose results have changed since the last call (or since opening), with the new results. */
  changes(): readonly { readonly cell: CellRef; readonly value: CellValue }[];
  /** The values of formulas that stand in no cell; `notCalculated` where the engine cannot tell. Ask for many at once. */
  evaluate(queries: readonly Query[]): readonly CellValue[];
  /** Frees the engine's memory; the calculation must not be used any more. */
  dispose(): void;
}

/** Calculates a book's formulas. Sheets that read one another are loaded together, when one of them is asked for. */
export function openCalculation(parts: EngineParts, book: Book): Calculation {
  const meanings = new Map(
    book.names.map((each) => [nameKey(each.name, each.sheet), each.refersTo.replace(/^=/u, "")]),
  );
  const sheets = new Map(
    book.sheets.map(({ name, cells }): [string, SheetInputs] => [
      name.toLowerCase(),
      {
        name,
        cells: new Map(cells),
        results: new Map(),
        meaningOf: (word) => meanings.get(nameKey(word, name)) ?? meanings.get(nameKey(word, null)) ?? null,
      },
    ]),
  );
  const sheetNamed = (name: string) => sheets.get(name.toLowerCase());
  /** Per loaded sheet, the results that the caller knows. */
  const known = new Map<SheetInputs, Map<number, CellValue>>();
  let groups = new Map<SheetInputs, SheetGroup>();
  let members: ReadonlyMap<SheetInputs, readonly SheetInputs[]> | null = null;

  function groupOf(sheet: SheetInputs): SheetGroup {
    const loaded = groups.get(sheet);
    if (loaded) return loaded;
    members ??= groupSheets([...sheets.values()], (each) => sheetsReadBy(each));
    const group = new SheetGroup(parts, members.get(sheet) ?? [sheet]);
    for (const member of group.sheets) {
      groups.set(member, group);
      if (!known.has(member)) known.set(member, new Map(member.results));
    }
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
      shift: { row: 0, column: 0 },
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

  return {
    valueOf(ref) {
      const sheet = sheetNamed(ref.sheet);
      const input = sheet?.cells.get(keyOf(ref));
      if (!sheet || !input) return null;
      if (input.formula === null) return input.value;
      groupOf(sheet).calculate();
      return sheet.results.get(keyOf(ref)) ?? notCalculated;
    },

    setInput(ref, input) {
      const sheet = sheetNamed(ref.sheet);
      if (!sheet) return;
      const group = groupOf(sheet); // loaded before the change, so that `changes` can compare
      sheet.cells.set(keyOf(ref), input);
      known.get(sheet)?.delete(keyOf(ref)); // a formula's first result is a change
      const read = input.formula === null ? [] : sheetsIn(sheet, input.formula);
      if (read.every((other) => group.sheets.includes(other))) {
        group.set(sheet, keyOf(ref), input);
        group.forget();
        return;
      }
      const loaded = [...groups.keys()];
      unload();
      loaded.forEach(groupOf);
    },

    changes() {
      const found: { cell: CellRef; value: CellValue }[] = [];
      for (const group of new Set(groups.values())) group.calculate();
      for (const sheet of sheets.values()) {
        const before = known.get(sheet);
        for (const [key, value] of sheet.results)
          if (!isSameValue(before?.get(key), value))
            found.push({ cell: { sheet: sheet.name, ...positionOf(key) }, value });
        if (before) known.set(sheet, new Map(sheet.results));
      }
      return found;
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
  return (
    formula.includes("!") ||
    (formula.match(/[\p{L}_\\][\p{L}\p{N}_.\\]*/gu) ?? []).some((word) => sheet.meaningOf(word) !== null)
  );
}

/** Defined names are compared without regard to case; a sheet's own come before the workbook's. */
function nameKey(name: string, sheet: string | null): string {
  return `${name.toLowerCase()}!${sheet?.toLowerCase() ?? ""}`;
}

function isSameValue(a: CellValue | undefined, b: CellValue): boolean {
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return a === b;
  return a.kind === b.kind && (a.kind !== "error" || b.kind !== "error" || a.text === b.text);
}
