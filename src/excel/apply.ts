import type { Edit } from "../book/edit";
import type { Applied, HostError, KeptText, Refusal } from "../host";
import { asHostError, isOfAll, refusalBy } from "./errors";
import { lookBack } from "./look-back";
import { run } from "./run";
import type { Seen } from "./seen";
import { verify, type Certainty, type SheetOf } from "./verify";
import { write, type Announce } from "./write";

/** What is to be applied, to which state of the workbook. */
export interface Batch {
  readonly seen: Seen;
  readonly edits: readonly Edit[];
  /** Kept with the workbook before anything is written. */
  readonly first: KeptText | undefined;
  readonly certainty: Certainty;
  readonly announce: Announce;
}

/** How often Excel may fail at single edits before the rest is left. */
const mostFailures = 12;

/**
 * Applies edits in one batch: one sync (each further 5 MB adds one), and one before it where it must first be seen
 * whether the workbook still holds what the edits start from. Excel rolls nothing back and does not say how far it came:
 * where it fails on the way, what stands is looked for, and what it did not refuse by itself is tried again.
 * @throws HostError where nothing stands of the edits, or where that cannot be seen
 */
export async function writeEdits({ seen, edits, first, certainty, announce }: Batch): Promise<Applied> {
  const sheets = new Map(seen.sheets.map((each) => [each.sheet.name.toLowerCase(), each]));
  const sheetOf: SheetOf = (name) => (name === null ? undefined : sheets.get(name.toLowerCase()));
  const refusalOf = await verify(seen.book, sheetOf, edits, certainty);
  const done = new Map<Edit, Edit>();
  const refused = new Map<Edit, Refusal>();
  for (const edit of edits) {
    const reason = refusalOf(edit);
    if (reason) refused.set(edit, reason);
  }

  let stoppedBy: HostError | undefined;
  let failures = 0;
  const accepted = edits.filter((edit) => !refused.has(edit));
  let parts: readonly (readonly Edit[])[] = accepted.length > 0 ? [accepted] : [];
  for (let [part, ...later] = parts; part; [part, ...later] = parts) {
    const isFirst = failures === 0;
    try {
      const written = part;
      const ids = await run((context) => write(context, sheetOf, written, isFirst ? first : undefined, announce));
      for (const edit of part) done.set(edit, withId(edit, ids.get(edit)));
      parts = later;
    } catch (error) {
      const standing = await lookBack(sheetOf, part, [...done.values()], error);
      for (const [edit, made] of standing) done.set(edit, made);
      const [next, ...others] = part.filter((edit) => !standing.has(edit));
      failures++;
      if (!next)
        parts = later; // all was done, and only the answer was lost
      else if (!mayGoOn(next, error) || failures > mostFailures) {
        stoppedBy = asHostError(error);
        refused.set(next, refusalBy(error));
        for (const edit of [others, ...later].flat()) refused.set(edit, "notDone");
        parts = [];
      } else if (part.length === 1) {
        refused.set(next, refusalBy(error));
        parts = later;
      } else parts = [[next], ...(others.length > 0 ? [others] : []), ...later];
    }
  }
  if (stoppedBy && done.size === 0) throw stoppedBy;
  return {
    done: edits.flatMap((edit) => done.get(edit) ?? []),
    refused: edits.flatMap((edit) => {
      const reason = refused.get(edit);
      return reason ? [{ edit, reason }] : [];
    }),
    ...(stoppedBy ? { stoppedBy } : {}),
  };
}

/**
 * A mark or a name that fails stands for itself; a figure that cannot be written shows that the sheet has changed, and why
 * a sheet cannot be added is to be said.
 */
function mayGoOn({ kind }: Edit, error: unknown): boolean {
  return kind !== "value" && kind !== "sheet" && !isOfAll(error);
}

/** A mark that was added is known by its id from now on. */
function withId(edit: Edit, id: string | undefined): Edit {
  return edit.kind === "mark" && edit.to && id !== undefined ? { ...edit, to: { ...edit.to, id } } : edit;
}
