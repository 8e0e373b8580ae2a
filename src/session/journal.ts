import type { NewSheet } from "../book/new-sheet";
import type { SheetEdit, ValueEdit } from "../book/edit";
import {
  afterUndo,
  journalEntry,
  nextUndo,
  sheetsEntry,
  type JournalAction,
  type JournalEntry,
  type Undo,
} from "../fill/journal";
import { writeJournal } from "../fill/journal-text";
import type { FieldId } from "../form/fields";
import { addressOfEdit, journalKey, type Core } from "./core";
import type { Left, Outcome } from "./state";

/** A planned change of one figure of the report that is shown. */
export interface Planned {
  readonly field: FieldId;
  readonly edit: ValueEdit;
}

/** The changes to figures and the sheets that were added, kept with the workbook. */
export interface Journal {
  /** Changes figures of the report that is shown; how to take it back goes out before, in the same batch. */
  apply(action: keyof typeof actions, planned: readonly Planned[]): Promise<Outcome>;
  /** Adds sheets under names that are free; how to take them away again goes out before, in the same batch. */
  addSheets(sheets: readonly NewSheet[]): Promise<Outcome>;
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
    addSheets: async (sheets) => {
      const [book, { withFreeNames }] = await Promise.all([read(), import("../book/new-names")]);
      const { journal } = store.get();
      const named = withFreeNames(
        sheets,
        book.sheets.map(({ name }) => name),
      );
      const edits = named.map((to): SheetEdit => ({ kind: "sheet", from: null, to }));
      const first = { key: journalKey, text: writeJournal([...journal, sheetsEntry(edits)]) };
      const { count, left, done, refused } = await apply("addSheets", edits, first);
      const made = edits.filter((edit) => done.includes(edit));
      const entries = made.length > 0 ? [...journal, sheetsEntry(made)] : journal;
      if (refused.length > 0) await keep(entries);
      else setJournal(entries);
      const [shown] = made;
      // It is shown with its first cell; that it cannot be is no failure of what was asked.
      if (shown?.to) await host.select({ sheet: shown.to.name, row: 0, column: 0 }).catch(() => undefined);
      return { action: "addSheets", count, left };
    },
    undo: async () => {
      const book = await read();
      const { journal, reports } = store.get();
      const undo = nextUndo(
        journal,
        reports.map(({ report }) => report),
        book,
      );
      if (!undo) return { action: "undo", count: 0, left: [] };
      const { count, left, done, refused } = await apply("undo", undo.edits);
      const notMade = new Set(
        refused.flatMap(({ edit }) => (edit.kind === "value" || edit.kind === "sheet" ? [edit] : [])),
      );
      const [first] = done;
      if (first?.kind === "value") await host.select(first.cell).catch(() => undefined); // or it could be out of sight
      await keep(afterUndo(journal, undo, notMade));
      const sheets = undo.keptSheets.map(({ sheet: { sheet: place }, reason }): Left => ({ place, reason }));
      const action = undo.entry.action === "newSheets" ? "removeSheets" : "undo";
      return { action, count, left: [...left, ...undo.kept.map(leftOf), ...sheets] };
    },
  };
}

function leftOf({ change, reason }: Undo["kept"][number]): Left {
  return { place: addressOfEdit(change.edit), reason };
}
