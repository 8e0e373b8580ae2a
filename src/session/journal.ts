import type { ValueEdit } from "../book/edit";
import { journalEntry, undoEdits, type JournalAction, type JournalEntry } from "../fill/journal";
import { readJournal, writeJournal } from "../fill/journal-text";
import type { FieldId } from "../form/fields";
import { placeOf, type Core } from "./core";
import type { Left, Outcome } from "./state";

/** A planned change of one figure of the report that is shown. */
export interface Planned {
  readonly field: FieldId;
  readonly edit: ValueEdit;
}

/** The changes to figures, kept with the workbook so that the pane and the ribbon share them and a re-open keeps them. */
export interface Journal {
  /** Shows what can be undone. */
  show(): Promise<void>;
  /** Changes figures of the report that is shown, and remembers how to take it back. */
  apply(action: keyof typeof actions, planned: readonly Planned[]): Promise<Outcome>;
  /** Takes back the last entry, as far as its cells still hold what was written. */
  undo(): Promise<Outcome>;
}

const key = "nianbao.journal";
const actions = {
  fill: "zeroFill",
  convert: "textToNumber",
  correct: "correction",
} as const satisfies Record<string, JournalAction>;

/** More than one would undo by hand; it bounds what travels with the workbook. */
const longest = 20;

export function createJournal({ host, store, read, apply }: Core): Journal {
  const entries = async () => readJournal(await host.readSetting(key));

  const display = (entries: readonly JournalEntry[]) => {
    const last = entries.at(-1);
    store.set({ undoable: last ? { action: last.action, count: last.changes.length } : null });
  };

  const keep = async (entries: readonly JournalEntry[]) => {
    await host.writeSetting(key, entries.length > 0 ? writeJournal(entries) : null);
    display(entries);
  };

  return {
    show: async () => {
      display(await entries());
    },
    apply: async (action, planned) => {
      const { reports, chosen } = store.get();
      const { done, ...outcome } = await apply(
        action,
        planned.map(({ edit }) => edit),
      );
      const changes = planned
        .filter(({ edit }) => done.includes(edit))
        .map(({ field, edit }) => ({ report: reports.findIndex((each) => each === chosen), field, edit }));
      if (changes.length > 0) {
        const entry = journalEntry(
          actions[action],
          reports.map(({ report }) => report),
          changes,
        );
        await keep([...(await entries()), entry].slice(-longest));
      }
      return outcome;
    },
    undo: async () => {
      await read();
      const known = await entries();
      const last = known.at(-1);
      if (!last) return { action: "undo", count: 0, left: [] };
      const { edits, kept } = undoEdits(
        last,
        store.get().reports.map(({ report }) => report),
      );
      const { count, left } = await apply("undo", edits);
      await keep(known.slice(0, -1));
      return { action: "undo", count, left: [...left, ...kept.map(leftOf)] };
    },
  };
}

function leftOf({ change, reason }: ReturnType<typeof undoEdits>["kept"][number]): Left {
  return { place: placeOf(change.edit), reason };
}
