import type { Edit, MarkEdit, ValueEdit } from "../book/edit";
import type { Applied } from "../host";
import { askAll, batches } from "./ask";
import { grouped } from "./grouped";
import { addMark, removeMark } from "./marks";
import { writeName } from "./names";
import type { Seen } from "./read";
import { writeValues } from "./values";
import { verify, type Certainty, type Reason, type SheetOf } from "./verify";

/** What a request may weigh as we reckon it: Excel on the web carries 5 MB. */
const bytesOfRequest = 4_000_000;
const bytesOf = { mark: 5_000, name: 1_200, value: 100 };

/** Told of the cells of a sheet just before they are written. */
export type Announce = (sheetId: string, edits: readonly ValueEdit[]) => void;

/**
 * Applies edits in one batch: one sync (each further 5 MB adds one), and one before it where it must first be seen
 * whether the workbook still holds what the edits start from.
 */
export async function applyEdits(
  context: Excel.RequestContext,
  seen: Seen,
  edits: readonly Edit[],
  certainty: Certainty,
  announce: Announce,
): Promise<Applied> {
  const sheets = new Map(seen.sheets.map((each) => [each.sheet.name.toLowerCase(), each]));
  const sheetOf: SheetOf = (name) => (name === null ? undefined : sheets.get(name.toLowerCase()));
  const refusalOf = await verify(context, sheetOf, edits, certainty);
  const refused = new Map<Edit, Reason>();
  for (const edit of edits) {
    const reason = refusalOf(edit);
    if (reason) refused.set(edit, reason);
  }
  const done = edits.filter((edit) => !refused.has(edit));
  const added = await write(context, sheetOf, done, announce);
  return {
    done: done.map((edit) => withId(edit, added)),
    refused: [...refused].map(([edit, reason]) => ({ edit, reason })),
  };
}

type Added = ReadonlyMap<MarkEdit, Excel.ConditionalFormat>;

/** A mark that was added is known by its id from now on. */
function withId(edit: Edit, added: Added): Edit {
  const format = edit.kind === "mark" ? added.get(edit) : undefined;
  return edit.kind === "mark" && edit.to && format ? { ...edit, to: { ...edit.to, id: format.id } } : edit;
}

/** A part of a batch, with what it weighs. */
interface Task {
  readonly bytes: number;
  queue(): void;
}

/** Queues up the edits and sends them: removals first, so that a mark that is gone stops the batch before it does anything. */
async function write(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  edits: readonly Edit[],
  announce: Announce,
): Promise<Added> {
  const added = new Map<MarkEdit, Excel.ConditionalFormat>();
  if (edits.length === 0) return added; // whatever is touched of the workbook asks for a sync
  const { worksheets } = context.workbook;
  const marks = edits.filter((edit) => edit.kind === "mark");
  const values = edits.filter((edit) => edit.kind === "value");
  const sheetNamed = (name: string) => worksheets.getItem(sheetOf(name)?.id ?? name);
  const namesOf = (sheet: string | null) => (sheet === null ? context.workbook.names : sheetNamed(sheet).names);

  const tasks: Task[] = [
    ...[...marks].reverse().flatMap(({ sheet, from }): Task[] => {
      const id = from?.id;
      return id === undefined ? [] : [{ bytes: bytesOf.mark, queue: () => removeMark(sheetNamed(sheet), id) }];
    }),
    // Excel puts a new conditional format in front of the others: the first of the list is added last.
    ...[...marks].reverse().flatMap((edit): Task[] => {
      const { sheet, to } = edit;
      return to ? [{ bytes: bytesOf.mark, queue: () => added.set(edit, addMark(sheetNamed(sheet), to)) }] : [];
    }),
    ...edits
      .filter((edit) => edit.kind === "name")
      .map((edit): Task => ({ bytes: bytesOf.name, queue: () => writeName(namesOf, edit) })),
    ...[...grouped(values, ({ cell }) => sheetOf(cell.sheet)?.id)].map(([id, own]): Task => {
      const isProtected = own.some(({ cell }) => sheetOf(cell.sheet)?.sheet.isProtected);
      return {
        bytes: own.length * bytesOf.value * (isProtected ? 10 : 1),
        queue: () => {
          announce(id, own);
          writeValues(worksheets.getItem(id), own, isProtected);
        },
      };
    }),
  ];
  await askAll(
    context,
    batches(tasks, ({ bytes }) => bytes, bytesOfRequest),
    (task) => task.queue(),
  );
  return added;
}
