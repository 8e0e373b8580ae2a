import { isSameMark } from "../book/apply";
import { emptyCell, keyOf, type Cell } from "../book/book";
import type { Content, Edit, MarkEdit, NameEdit, ValueEdit } from "../book/edit";
import { askAll } from "./ask";
import { clusters } from "./clusters";
import { askBlock, cellsOf } from "./content";
import { asHostError } from "./errors";
import { findFormats } from "./formats";
import { grouped } from "./grouped";
import { removeFormat } from "./marks";
import { askName, isSameReference } from "./names";
import { run } from "./run";
import type { SheetOf } from "./verify";

/** How long Excel may take to show what stands there: it has just failed. */
const patience = 15_000;

/**
 * Which edits of a batch stand in the workbook after Excel failed on its way through it, each as it stands. What was begun
 * and would stay without our tag, in a format that was only for the way, or as half a sheet, is put right.
 * @param before what earlier batches of the same edits have done
 * @param error what Excel said
 * @throws HostError with what Excel said, where it cannot be seen what stands there
 */
export async function lookBack(
  sheetOf: SheetOf,
  edits: readonly Edit[],
  before: readonly Edit[],
  error: unknown,
): Promise<ReadonlyMap<Edit, Edit>> {
  const values = edits.filter((edit) => edit.kind === "value");
  const marks = edits.filter((edit) => edit.kind === "mark");
  const names = edits.filter((edit) => edit.kind === "name");
  const sheets = edits.filter((edit) => edit.kind === "sheet");
  const known = new Set(before.flatMap((edit) => (edit.kind === "mark" ? (edit.to?.id ?? []) : [])));
  try {
    const ofSheets = sheets.length > 0 ? await import("./sheets-back") : null;
    return await run(async (context) => {
      return new Map([
        ...((await ofSheets?.standingSheets(context, sheets, error)) ?? []),
        ...(await standingValues(context, sheetOf, values)),
        ...(await standingMarks(context, sheetOf, marks, known)),
        ...(await standingNames(context, sheetOf, names)),
      ]);
    }, patience);
  } catch {
    throw asHostError(error, {}, "unknown");
  }
}

async function standingValues(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  edits: readonly ValueEdit[],
): Promise<readonly [Edit, Edit][]> {
  const questions = [...grouped(edits, ({ cell }) => sheetOf(cell.sheet)?.id)].flatMap(([id, own]) =>
    clusters(own, ({ cell }) => cell).map(({ area, items }) => ({ id, area, items })),
  );
  const asked = await askAll(context, [questions], ({ id, area }) =>
    askBlock(context, { id, area, isProtected: false }),
  );
  const now = questions.flatMap(({ id, items }, i) => {
    const block = asked[i];
    const cells = new Map(block ? cellsOf(block) : []);
    return items.map((edit) => ({ id, edit, cell: cells.get(keyOf(edit.cell)) ?? emptyCell }));
  });

  // The format goes out before the value: where only one of the two came, the cell gets the format of its value.
  const half = now.filter(({ edit, cell }) => formatDue(edit, cell) !== null);
  for (const { id, edit, cell } of half) {
    const range = context.workbook.worksheets.getItem(id).getCell(edit.cell.row, edit.cell.column);
    range.numberFormat = [[formatDue(edit, cell)]];
  }
  if (half.length > 0) await context.sync();
  return now.filter(({ edit, cell }) => holds(cell, edit.to.value)).map(({ edit }) => [edit, edit]);
}

/** The number format that a cell should have for what it holds, where it has another one that is due to us. */
function formatDue({ from, to }: ValueEdit, cell: Cell): string | null {
  const due = holds(cell, to.value) ? to : holds(cell, from.value) ? from : null;
  return due && due.numberFormat !== cell.numberFormat ? due.numberFormat : null;
}

function holds({ value, formula }: Cell, wanted: Content["value"]): boolean {
  return formula === null && value === wanted;
}

/** A mark is known again by its formula and its areas; one that has no formula yet was begun by us, and goes. */
async function standingMarks(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  edits: readonly MarkEdit[],
  known: ReadonlySet<string>,
): Promise<readonly [Edit, Edit][]> {
  const sheets = grouped(edits, ({ sheet }) => sheetOf(sheet)?.id);
  const found = await findFormats(
    context,
    [...sheets.keys()].map((id) => ({ id, formats: null })),
  );
  if ([...found.values()].some(({ unread }) => unread === "all")) throw new Error("the marks cannot be read");
  for (const [id, { begun }] of found)
    for (const format of begun) removeFormat(context.workbook.worksheets.getItem(id), format);
  if ([...found.values()].some(({ begun }) => begun.length > 0)) await context.sync();

  return [...sheets].flatMap(([id, own]) => {
    const old = new Set(own.flatMap((edit) => sheetOf(edit.sheet)?.sheet.marks.flatMap((mark) => mark.id ?? []) ?? []));
    const standing = (found.get(id)?.own ?? []).map(({ mark }) => mark);
    const made = standing.filter((mark) => !old.has(mark.id) && !known.has(mark.id));
    return own.flatMap((edit): [Edit, Edit][] => {
      const { from, to } = edit;
      if (!to) return standing.some((mark) => mark.id === from?.id) ? [] : [[edit, edit]];
      const index = made.findIndex((mark) => isSameMark({ ...mark, style: to.style }, to));
      const [mark] = index < 0 ? [] : made.splice(index, 1);
      return mark ? [[edit, { ...edit, to: { ...to, id: mark.id } }]] : [];
    });
  });
}

async function standingNames(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  edits: readonly NameEdit[],
): Promise<readonly [Edit, Edit][]> {
  if (edits.length === 0) return [];
  const { worksheets, names } = context.workbook;
  const asked = edits.flatMap((edit) => {
    const scope = (edit.to ?? edit.from)?.sheet ?? null;
    const sheet = scope === null ? null : worksheets.getItemOrNullObject(sheetOf(scope)?.id ?? scope);
    return [{ edit, sheet, item: askName(sheet ? sheet.names : names, edit) }];
  });
  await context.sync();
  return asked
    .filter(({ edit: { to }, sheet, item }) => {
      if (sheet?.isNullObject || item.isNullObject) return to === null;
      return to !== null && isSameReference(String(item.formula), to.refersTo);
    })
    .map(({ edit }) => [edit, edit]);
}
