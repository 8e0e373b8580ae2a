import type { ValueEdit } from "../book/edit";
import { afterUndo, journalEntry, nextUndo, type JournalAction, type JournalEntry, type Undo } from "../fill/journal";
import { writeJournal } from "../fill/journal-text";
import type { FieldId } from "../form/fields";
import { addressOfEdit, journalKey, type Core } from "./core";
import type { Left, Outcome } from "./state";

/** A planned change of one figure of the report that is shown. */
export interface Planned {
  readonly field: FieldId;
  readonly edit: ValueEdit;
}

/** The changes to figures, kept with the workbook. */
export interface Journal {
  /** Changes figures of the report that is shown; how to take it back goes out before, in the same batch. */
  apply(action: keyof typeof actions, planned: readonly Planned[]): Promise<Outcome>;
  /** Takes back what was changed last, as far as its cells still hold what was written. */
  undo(): Promise<Outcome>;
}

const actions = {
  fill: "zeroFill",
  convert: "textToNumber",
  correct: "correction",
} as const satisfies Record<string, JournalAction>;

export function createJournal({ host, store, read, apply, setJournal }: Core): Journal {
  /** The journal tells by the cells what still stands: where it cannot be kept now it says too much, and does no harm. */
  const keep = async (entries: readonly JournalEntry[]) => {
    await host.writeSetting(journalKey, entries.length > 0 ? writeJournal(entries) : null).catch(() => undefined);
    setJournal(entries);
  };

  return {
    apply: async (action, planned) => {
      const { reports, chosen, journal } = store.get();
      const index = reports.findIndex((each) => each === chosen);
      const entryOf = (made: readonly Planned[]) =>
        journalEntry(
          actions[action],
          reports.map(({ report }) => report),
          made.map(({ field, edit }) => ({ report: index, field, edit })),
        );
      const edits = planned.map(({ edit }) => edit);
      const first = { key: journalKey, text: writeJournal([...journal, entryOf(planned)]) };
      const outcome = await apply(action, edits, edits.length > 0 ? first : undefined);
      // What the host did not come to may be half done; what it refused is not ours.
      const left = new Set(outcome.refused.filter(({ reason }) => reason !== "notDone").map(({ edit }) => edit));
      const made = planned.filter(({ edit }) => !left.has(edit));
      const entries = made.length > 0 ? [...journal, entryOf(made)] : journal;
      if (left.size > 0) await keep(entries);
      else setJournal(entries);
      return outcome;
    },
    undo: async () => {
      await read();
      const { journal, reports } = store.get();
      const undo = nextUndo(
        journal,
        reports.map(({ report }) => report),
      );
      if (!undo) return { action: "undo", count: 0, left: [] };
      const { count, left, done, refused } = await apply("undo", undo.edits);
      const notMade = new Set(refused.flatMap(({ edit }) => (edit.kind === "value" ? [edit] : [])));
      const [first] = done;
      if (first?.kind === "value") await host.select(first.cell).catch(() => undefined); // or it could be out of sight
      await keep(afterUndo(journal, undo, notMade));
      return { action: "undo", count, left: [...left, ...undo.kept.map(leftOf)] };
    },
  };
}

function leftOf({ change, reason }: Undo["kept"][number]): Left {
  return { place: addressOfEdit(change.edit), reason };
}
