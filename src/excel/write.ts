import type { Edit, ValueEdit } from "../book/edit";
import type { KeptText } from "../host";
import { batches } from "./ask";
import { grouped } from "./grouped";
import { addMark, removeFormat } from "./marks";
import { writeName } from "./names";
import { writeValues } from "./values";
import type { Task } from "./task";
import type { SheetOf } from "./verify";

/** What a request may weigh as we reckon it: Excel on the web carries 5 MB. */
const bytesOfRequest = 4_000_000;
const bytesOf = { mark: 5_000, name: 1_200, value: 100, removal: 1_000 };

/** Told of the cells of a sheet just before they are written. */
export type Announce = (sheetId: string, edits: readonly ValueEdit[]) => void;

/**
 * Queues up edits and sends them: the text to be kept, so that nothing is written where it cannot be; removals, so that a
 * mark that is gone stops the batch before it does anything; then what is new; last what is only for the eye.
 * @returns the ids of the marks that were added
 */
export async function write(
  context: Excel.RequestContext,
  sheetOf: SheetOf,
  edits: readonly Edit[],
  first: KeptText | undefined,
  announce: Announce,
): Promise<ReadonlyMap<Edit, string>> {
  const added = new Map<Edit, Excel.ConditionalFormat>();
  const { worksheets, settings } = context.workbook;
  const marks = edits.filter((edit) => edit.kind === "mark").reverse();
  const values = edits.filter((edit) => edit.kind === "value");
  const sheets = edits.filter((edit) => edit.kind === "sheet");
  const newSheets = sheets.flatMap(({ to }) => to ?? []);
  // Whole sheets come seldom: what writes them is loaded then.
  const whole = sheets.length > 0 ? await import("./sheets") : null;
  const sheetNamed = (name: string) => worksheets.getItem(sheetOf(name)?.id ?? name);
  const namesOf = (sheet: string | null) => (sheet === null ? context.workbook.names : sheetNamed(sheet).names);

  const tasks: Task[] = [
    ...(first ? [{ bytes: 2 * first.text.length, queue: () => settings.add(first.key, first.text) }] : []),
    ...sheets.flatMap(({ from }): Task[] =>
      from ? [{ bytes: bytesOf.removal, queue: () => whole?.removeSheet(sheetNamed(from.name)) }] : [],
    ),
    ...newSheets.flatMap((sheet) => whole?.addition(context.workbook, sheet) ?? []),
    ...marks.flatMap(({ sheet, from }): Task[] => {
      const id = from?.id;
      return id === undefined ? [] : [{ bytes: bytesOf.mark, queue: () => removeFormat(sheetNamed(sheet), id) }];
    }),
    // Excel puts a new conditional format in front of the others: the first of the list is added last.
    ...marks.flatMap((edit): Task[] => {
      const { sheet, to } = edit;
      return to ? [{ bytes: bytesOf.mark, queue: () => added.set(edit, addMark(sheetNamed(sheet), to)) }] : [];
    }),
    ...edits
      .filter((edit) => edit.kind === "name")
      .map((edit): Task => ({ bytes: bytesOf.name, queue: () => writeName(namesOf, edit) })),
    ...[...grouped(values, ({ cell }) => sheetOf(cell.sheet)?.id)].map(([id, own]): Task => {
      const seen = own.flatMap(({ cell }) => sheetOf(cell.sheet) ?? []);
      const isProtected = seen.some(({ sheet }) => sheet.isProtected);
      const mayFormat = seen.every((each) => !each.sheet.isProtected || each.mayFormat);
      return {
        bytes: own.length * bytesOf.value * (isProtected ? 10 : 1),
        queue: () => {
          announce(id, own);
          writeValues(worksheets.getItem(id), own, { isProtected, mayFormat });
        },
      };
    }),
    ...newSheets.flatMap((sheet) => whole?.finish(context.workbook, sheet) ?? []),
  ];
  await send(
    context,
    batches(tasks, ({ bytes }) => bytes, bytesOfRequest),
  );
  return new Map([...added].map(([edit, format]) => [edit, format.id]));
}

async function send(context: Excel.RequestContext, [batch, ...rest]: readonly (readonly Task[])[]): Promise<void> {
  if (!batch) return;
  for (const task of batch) task.queue();
  await context.sync();
  await send(context, rest);
}
