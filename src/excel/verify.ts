import { applyEdits as bookAfter, nameKey } from "../book/apply";
import { cellAt, keyOf, type Book, type Cell } from "../book/book";
import type { Content, Edit, MarkEdit, NameEdit, ValueEdit } from "../book/edit";
import { obstacleOfSheet } from "../book/sheet-edit";
import type { Refusal } from "../host";
import { askAll, batches } from "./ask";
import { clusters } from "./clusters";
import { askBlock, cellsOf, type AskedBlock } from "./content";
import { grouped } from "./grouped";
import { askStanding } from "./marks";
import { askName, refusalOfName } from "./names";
import { run } from "./run";
import type { SeenSheet } from "./seen";

/** The sheet of a name as it was last read. */
export type SheetOf = (name: string | null) => SeenSheet | undefined;

/** How sure we are of what we read last. */
export interface Certainty {
  /** No cell was changed since: what was read is what stands there. */
  readonly ofCells: boolean;
  /** Conditional formats raise no events: only a reading of just now is sure of them. */
  readonly ofMarks: boolean;
}

/** What stands in the workbook now, as far as it had to be asked for. */
interface Found {
  readonly cells: Map<string, ReadonlyMap<number, Cell>>;
  /** "sheet id" + " " + "mark id". */
  readonly marks: Set<string>;
  /** By the name's key: what it stands for, `null` where there is no such name. */
  readonly names: Map<string, string | null>;
}

const questionsOfRequest = 3_000;

/**
 * Looks at what must be looked at, in one sync or none, and tells for each edit, in order, why it cannot be done.
 * @param book the workbook as it was last read: just now, where sheets come or go
 */
export async function verify(
  book: Book,
  sheetOf: SheetOf,
  edits: readonly Edit[],
  certainty: Certainty,
): Promise<(edit: Edit) => Refusal | null> {
  const found = await look(sheetOf, edits, certainty);
  let now = book;
  return (edit) => {
    if (edit.kind === "sheet") {
      const obstacle = obstacleOfSheet(now, edit);
      if (!obstacle) now = bookAfter(now, [edit]);
      return obstacle;
    }
    if (edit.kind === "name") return refusalNow(edit, found);
    const sheet = sheetOf(edit.kind === "value" ? edit.cell.sheet : edit.sheet);
    if (!sheet) return "gone";
    return edit.kind === "mark"
      ? refusalOfMark(edit, sheet, certainty.ofMarks ? null : found)
      : refusalOfValue(edit, sheet, certainty.ofCells ? null : found);
  };
}

async function look(sheetOf: SheetOf, edits: readonly Edit[], certainty: Certainty): Promise<Found> {
  const found: Found = { cells: new Map(), marks: new Set(), names: new Map() };
  const values = certainty.ofCells ? [] : edits.filter((edit) => edit.kind === "value");
  const removals = certainty.ofMarks ? [] : edits.filter((edit) => edit.kind === "mark").filter(({ from }) => from);
  const names = edits.filter((edit) => edit.kind === "name");

  // Each question queues up what it wants to know, and gives the way to note the answer once it is there.
  const questions: ((context: Excel.RequestContext) => () => void)[] = [
    ...[...grouped(values, ({ cell }) => sheetOf(cell.sheet)?.id)].flatMap(([id, own]) =>
      clusters(own, ({ cell }) => cell).map(({ area }) => (context: Excel.RequestContext) => {
        const asked = askBlock(context, { id, area, isProtected: false });
        return () => {
          noteCells(found, asked);
        };
      }),
    ),
    ...[...grouped(removals, ({ sheet }) => sheetOf(sheet)?.id)].map(([id, own]) => (context: Excel.RequestContext) => {
      const standing = askStanding(
        context.workbook.worksheets.getItem(id),
        own.flatMap(({ from }) => from?.id ?? []),
      );
      return () => {
        for (const mark of standing()) found.marks.add(`${id} ${mark}`);
      };
    }),
    ...names.flatMap((edit) => {
      const scope = (edit.from ?? edit.to)?.sheet ?? null;
      const id = sheetOf(scope)?.id;
      if (scope !== null && id === undefined) return [];
      return [
        (context: Excel.RequestContext) => {
          const { names: shared, worksheets } = context.workbook;
          const asked = askName(id === undefined ? shared : worksheets.getItem(id).names, edit);
          return () => {
            found.names.set(keyOfName(edit), asked.isNullObject ? null : String(asked.formula));
          };
        },
      ];
    }),
  ];
  if (questions.length === 0) return found; // a run that asks nothing would be a sync, too
  const planned = batches(questions, () => 1, questionsOfRequest);
  const notes = await run((context) => askAll(context, planned, (ask) => ask(context)));
  for (const note of notes) note();
  return found;
}

/** A later edit of the batch starts from what an earlier one leaves behind. */
function refusalNow(edit: NameEdit, { names }: Found): Refusal | null {
  const key = keyOfName(edit);
  const formula = names.get(key);
  if (formula === undefined) return "gone";
  const refusal = refusalOfName(edit, formula);
  if (refusal === null) names.set(key, edit.to?.refersTo ?? null);
  return refusal;
}

function refusalOfMark({ from }: MarkEdit, seen: SeenSheet, found: Found | null): Refusal | null {
  if (isClosed(seen)) return "protected";
  if (!from) return null;
  if (from.id === undefined) return "gone";
  return !found || found.marks.has(`${seen.id} ${from.id}`) ? null : "gone";
}

function refusalOfValue(edit: ValueEdit, seen: SeenSheet, found: Found | null): Refusal | null {
  const known = cellAt(seen.sheet, edit.cell);
  const cell = found ? (found.cells.get(seen.id)?.get(keyOf(edit.cell)) ?? empty) : known;
  if (cell.formula !== null || !isSameContent(cell, edit.from)) return "changed";
  if (!seen.sheet.isProtected) return null;
  const needsFormat = cell.numberFormat !== edit.to.numberFormat;
  return known.isLocked || (needsFormat && isClosed(seen)) ? "protected" : null;
}

const empty: Pick<Cell, "value" | "formula" | "numberFormat"> = { value: null, formula: null, numberFormat: "General" };

function isClosed({ sheet, mayFormat }: SeenSheet): boolean {
  return sheet.isProtected && !mayFormat;
}

function isSameContent(a: Pick<Cell, "value" | "numberFormat">, b: Content): boolean {
  return a.value === b.value && a.numberFormat === b.numberFormat;
}

function keyOfName({ from, to }: NameEdit): string {
  const name = from ?? to;
  return name ? nameKey(name) : "";
}

function noteCells({ cells }: Found, asked: AskedBlock): void {
  const { id } = asked.block;
  cells.set(id, new Map([...(cells.get(id) ?? []), ...cellsOf(asked)]));
}
