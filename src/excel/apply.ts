import { nameKey } from "../book/apply";
import { cellAt, keyOf, type Cell } from "../book/book";
import type { Content, Edit, MarkEdit, NameEdit, ValueEdit } from "../book/edit";
import type { Applied } from "../host";
import { askAll, batches } from "./ask";
import { cellsOf, askBlock, type AskedBlock } from "./content";
import { clusters } from "./clusters";
import { addMark, askStanding, removeMark } from "./marks";
import { askName, refusalOfName, writeName } from "./names";
import type { Seen, SeenSheet } from "./read";
import { writeValues } from "./values";

type Refusal = Applied["refused"][number];

/** How sure we are of what we read last. */
export interface Certainty {
  /** No cell was changed since: what was read is what stands there. */
  readonly ofCells: boolean;
  /** Conditional formats raise no events: only a reading of just now is sure of them. */
  readonly ofMarks: boolean;
}

/** What a request may weigh as we reckon it, in edits: Excel on the web carries 5 MB. */
const editsOfRequest = 3_000;

/**
 * Applies edits in one batch: one sync, and one before it where it must first be seen whether the workbook still holds
 * what the edits start from.
 * @param announce told of every area just before it is written
 */
export async function applyEdits(
  context: Excel.RequestContext,
  seen: Seen,
  edits: readonly Edit[],
  certainty: Certainty,
  announce: (sheetId: string, edits: readonly ValueEdit[]) => void,
): Promise<Applied> {
  const sheetOf = finder(seen);
  const refused = new Map<Edit, Refusal["reason"]>();
  const standing = await verify(context, sheetOf, edits, certainty);
  for (const edit of edits) {
    const reason = standing(edit);
    if (reason) refused.set(edit, reason);
  }
  const done = edits.filter((edit) => !refused.has(edit));
  const added = await write(context, sheetOf, done, announce);
  return {
    done: done.map((edit) => withId(edit, added)),
    refused: [...refused].map(([edit, reason]) => ({ edit, reason })),
  };
}

/** A mark that was added is known by its id from now on. */
function withId(edit: Edit, added: Added): Edit {
  const format = edit.kind === "mark" ? added.get(edit) : undefined;
  return edit.kind === "mark" && edit.to && format ? { ...edit, to: { ...edit.to, id: format.id } } : edit;
}

type Added = ReadonlyMap<MarkEdit, Excel.ConditionalFormat>;

type SheetOf = (name: string | null) => SeenSheet | undefined;

function finder({ sheets }: Seen): SheetOf {
  const byName = new Map(sheets.map((each) => [each.sheet.name.toLowerCase(), each]));
  return (name) => (name === null ? undefined : byName.get(name.toLowerCase()));
}

/** Looks at what must be looked at, in one sync or none, and tells for each edit why it cannot be done. */
async function verify(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  edits: readonly Edit[],
  certainty: Certainty,
): Promise<(edit: Edit) => Refusal["reason"] | null> {
  const values = edits.filter((edit) => edit.kind === "value");
  const names = edits.filter((edit) => edit.kind === "name");
  const removals = edits.filter((edit) => edit.kind === "mark").filter(({ from }) => from !== null);
  const { worksheets } = context.workbook;

  const blocks = certainty.ofCells ? [] : valueBlocks(values, sheetOf);
  const marked = certainty.ofMarks ? [] : [...grouped(removals, ({ sheet }) => sheetOf(sheet)?.id)];
  const asks = [
    ...blocks.map((block) => () => ({ kind: "block" as const, asked: askBlock(context, block) })),
    ...marked.map(([id, own]) => () => {
      const ids = own.flatMap(({ from }) => from?.id ?? []);
      return { kind: "marks" as const, id, asked: askStanding(worksheets.getItem(id), ids) };
    }),
    ...names.flatMap((edit) => {
      const collection = namesIn(context, sheetOf, edit);
      return collection
        ? [() => ({ kind: "name" as const, key: keyOfName(edit), asked: askName(collection, edit) })]
        : [];
    }),
  ];
  const answers = await askAll(
    context,
    batches(asks, () => 1, editsOfRequest),
    (ask) => ask(),
  );

  const cells = new Map<string, ReadonlyMap<number, Cell>>();
  const standing = new Set<string>();
  const formulas = new Map<string, string | null>();
  for (const answer of answers) {
    if (answer.kind === "block") collect(cells, answer.asked);
    else if (answer.kind === "marks") for (const id of answer.asked()) standing.add(`${answer.id} ${id}`);
    else formulas.set(answer.key, formulaOf(answer.asked));
  }

  return (edit) => {
    if (edit.kind === "name") {
      const key = keyOfName(edit);
      const formula = formulas.get(key);
      if (formula === undefined) return "gone";
      const refusal = refusalOfName(edit, formula);
      if (refusal === null) formulas.set(key, edit.to?.refersTo ?? null); // a later edit of the batch starts from there
      return refusal;
    }
    const sheet = sheetOf(edit.kind === "value" ? edit.cell.sheet : edit.sheet);
    if (!sheet) return "gone";
    const isClosed = sheet.sheet.isProtected && !sheet.mayFormat;
    if (edit.kind === "mark") {
      if (isClosed) return "protected";
      if (!edit.from) return null;
      const { id } = edit.from;
      return id !== undefined && (certainty.ofMarks || standing.has(`${sheet.id} ${id}`)) ? null : "gone";
    }
    const known = cellAt(sheet.sheet, edit.cell);
    const cell = certainty.ofCells ? known : cellNow(cells.get(sheet.id), edit, known);
    if (cell.formula !== null || !isSameContent(cell, edit.from)) return "changed";
    if (!sheet.sheet.isProtected) return null;
    const needsFormat = cell.numberFormat !== edit.to.numberFormat;
    return cell.isLocked || (needsFormat && isClosed) ? "protected" : null;
  };
}

function isSameContent(a: Pick<Cell, "value" | "numberFormat">, b: Content): boolean {
  return a.value === b.value && a.numberFormat === b.numberFormat;
}

function keyOfName({ from, to }: NameEdit): string {
  const name = from ?? to;
  return name ? nameKey(name) : "";
}

function formulaOf(item: Excel.NamedItem): string | null {
  return item.isNullObject ? null : String(item.formula);
}

function cellNow(cells: ReadonlyMap<number, Cell> | undefined, { cell }: ValueEdit, known: Cell): Cell {
  const now = cells?.get(keyOf(cell));
  return now ? { ...now, isLocked: known.isLocked } : { ...known, value: null, formula: null, numberFormat: "General" };
}

function collect(cells: Map<string, ReadonlyMap<number, Cell>>, asked: AskedBlock): void {
  const { id } = asked.block;
  cells.set(id, new Map([...(cells.get(id) ?? []), ...cellsOf(asked)]));
}

function valueBlocks(edits: readonly ValueEdit[], sheetOf: SheetOf) {
  return [...grouped(edits, ({ cell }) => sheetOf(cell.sheet)?.id)].flatMap(([id, own]) =>
    clusters(own, ({ cell }) => cell).map(({ area }) => ({ id, area, isProtected: false })),
  );
}

/** Queues up the edits and sends them: removals first, so that a mark that is gone stops the batch before it does anything. */
async function write(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  edits: readonly Edit[],
  announce: (sheetId: string, edits: readonly ValueEdit[]) => void,
): Promise<Added> {
  const { worksheets } = context.workbook;
  const added = new Map<MarkEdit, Excel.ConditionalFormat>();
  const values = edits.filter((edit) => edit.kind === "value");
  const marks = edits.filter((edit) => edit.kind === "mark");
  const names = edits.filter((edit) => edit.kind === "name");
  const collectionOf = (sheet: string | null) => {
    const id = sheetOf(sheet)?.id;
    if (sheet === null) return context.workbook.names;
    return id === undefined ? null : worksheets.getItem(id).names;
  };
  const tasks = [
    ...[...marks].reverse().flatMap((edit) => {
      const [id, mark] = [sheetOf(edit.sheet)?.id, edit.from?.id];
      return id === undefined || mark === undefined ? [] : [() => removeMark(worksheets.getItem(id), mark)];
    }),
    ...marks.flatMap((edit) => {
      const [id, mark] = [sheetOf(edit.sheet)?.id, edit.to];
      return id === undefined || !mark ? [] : [() => added.set(edit, addMark(worksheets.getItem(id), mark))];
    }),
    ...names.map((edit) => () => {
      writeName(collectionOf, edit);
    }),
    ...[...grouped(values, ({ cell }) => sheetOf(cell.sheet)?.id)].map(([id, own]) => () => {
      announce(id, own);
      writeValues(worksheets.getItem(id), own, isProtected(sheetOf, own));
    }),
  ];
  await askAll(
    context,
    batches(tasks, () => 1, editsOfRequest),
    (task) => task(),
  );
  return added;
}

function isProtected(sheetOf: SheetOf, [first]: readonly ValueEdit[]): boolean {
  return first ? (sheetOf(first.cell.sheet)?.sheet.isProtected ?? false) : false;
}

function namesIn(context: Excel.RequestContext, sheetOf: SheetOf, { from, to }: NameEdit) {
  const scope = (from ?? to)?.sheet ?? null;
  if (scope === null) return context.workbook.names;
  const id = sheetOf(scope)?.id;
  return id === undefined ? null : context.workbook.worksheets.getItem(id).names;
}

function grouped<Item>(items: readonly Item[], keyOfItem: (item: Item) => string | undefined): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOfItem(item);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
