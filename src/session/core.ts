import { applyEdits } from "../book/apply";
import { formatPosition, type CellRef } from "../book/address";
import type { Book } from "../book/book";
import type { Edit } from "../book/edit";
import type { CheckSettings } from "../check/finding";
import type { Examiner } from "../check/examiner";
import type { LastYears } from "../check/last-year";
import { nextUndo, type JournalEntry } from "../fill/journal";
import { readJournal } from "../fill/journal-text";
import type { FieldId } from "../form/fields";
import { HostError, type Applied, type Host, type KeptText, type ReadOptions } from "../host";
import { reportAt } from "./field-at";
import type { Choices } from "./preferences";
import { faultOf } from "./fault";
import { loadExaminer } from "./load-examiner";
import { createQueue } from "./queue";
import { readReading } from "../report/reading";
import { initialState, type ActionId, type Failure, type Left, type Outcome, type SessionState } from "./state";
import { createStore, type Store } from "./store";

/** Under which the journal is kept with the workbook. */
export const journalKey = "nianbao.journal";

/** What the actions of a session are made of. */
export interface Core {
  readonly host: Host;
  readonly store: Store<SessionState>;
  /** Runs one action; the next one waits. A failure becomes part of the state and is never thrown. */
  run(action: ActionId, task: () => Promise<Outcome | null>): Promise<void>;
  /** The same without a word unless it fails. */
  quietly(action: ActionId, task: () => Promise<void>): Promise<void>;
  /** Reads the workbook with its journal and checks it. A preview ends: it is of figures that may have changed. */
  read(options?: ReadOptions): Promise<Book>;
  /**
   * Applies edits in one batch and shows the workbook as it is then. What stopped the host half-way becomes part of the
   * state; a reading that fails after the write only makes the state stale.
   */
  apply(action: ActionId, edits: readonly Edit[], first?: KeptText): Promise<Outcome & Applied>;
  /** Shows figures in the sheet as they would be; `null` ends the preview that stands, whoever left it. */
  preview(figures: ReadonlyMap<FieldId, number> | null): Promise<void>;
  /** What stands in the journal from now on. */
  setJournal(journal: readonly JournalEntry[]): void;
  /** Holds the reports against the years before that the user gave. */
  setLastYears(lastYears: LastYears): void;
  /** Checks the workbook that was read, with the choices that the user made since. */
  setChoices(choices: Choices): void;
  select(cell: CellRef | null): void;
  /** Reads again without a word, because something changed. */
  follow(): void;
  close(): void;
}

export function createCore(host: Host, choices: Choices): Core {
  const store = createStore<SessionState>({
    ...initialState,
    access: host.access,
    forgetsUndo: host.forgetsUndo,
    isLive: choices.isLive,
  });
  const enqueue = createQueue();
  let isClosed = false;
  let isFollowing = false;
  let current = choices;
  let examine: Examiner | null = null;
  /** Of what can be undone, in the journal; two of its entries may look alike. */
  let undoablePlace = -1;

  const show = (book: Book, change: Partial<SessionState> = {}) => {
    if (isClosed || !examine) return;
    const settings = settingsOf(book, current);
    const before = store.get();
    const examined = examine(book, settings, change.lastYears ?? before.lastYears);
    const key = before.chosen?.key;
    const chosen = examined.reports.find((each) => each.key === key) ?? examined.reports[0] ?? null;
    const { journal } = { ...before, ...change };
    const next = nextUndo(
      journal,
      examined.reports.map(({ report }) => report),
      book,
    );
    const undoable = next && {
      action: next.entry.action,
      count: next.edits.length || next.kept.length + next.keptSheets.length,
    };
    // Taken back by other means, as by Ctrl+Z of the page: that it was done is no longer to be said.
    const place = next ? journal.indexOf(next.entry) : -1;
    const said = place < undoablePlace ? { outcome: null } : {};
    undoablePlace = place;
    store.set({ ...change, ...said, ...examined, ...previewNow(), book, settings, chosen, journal, undoable });
  };

  /** A preview is over when it no longer stands, whoever took it away. */
  const previewNow = (figures = store.get().preview) => {
    const preview = host.hasPreview ? figures : null;
    return { preview, isPreviewLeft: host.hasPreview && preview === null };
  };

  const read = async (options?: ReadOptions) => {
    const [book, examiner] = await Promise.all([host.read(options), examine ?? loadExaminer()]);
    examine = examiner;
    const text = await host.readSetting(journalKey);
    // Opening writes nothing: a preview that someone left in the workbook stays until it is cleared.
    if (store.get().preview && host.hasPreview) await host.preview(null).catch(() => undefined);
    show(book, { isStale: false, journal: readJournal(text) });
    return book;
  };

  const fail = (failure: Failure, change: Partial<SessionState> = {}) => {
    if (isClosed) return;
    const isStale = store.get().isStale || failure.written === "unknown";
    store.set({ ...change, failure, isStale, ...previewNow() });
  };

  return {
    host,
    store,
    read,
    run: (action, task) =>
      enqueue(async () => {
        if (isClosed) return;
        store.set({ running: action, failure: null, outcome: null });
        try {
          const outcome = await task();
          if (!isClosed) store.set({ running: null, outcome });
        } catch (error) {
          fail(failureOf(action, error), { running: null });
        }
      }),
    quietly: (action, task) =>
      enqueue(async () => {
        try {
          if (!isClosed) await task();
        } catch (error) {
          fail(failureOf(action, error));
        }
      }),
    apply: async (action, edits, first) => {
      const applied = edits.length > 0 ? await host.apply(edits, first) : { done: [], refused: [] };
      const { done, refused, stoppedBy } = applied;
      if (stoppedBy) fail({ ...failureOf(action, stoppedBy), written: "part" });
      const after = async () => applyEdits(store.get().book ?? (await host.read()), done);
      if (!done.some(({ kind }) => kind === "value" || kind === "sheet")) {
        if (done.length > 0) show(await after());
      } else await read().catch(async () => show(await after(), { isStale: true }));
      return { action, count: done.length, left: refused.map(leftOf), ...applied };
    },
    preview: async (figures) => {
      const { book, chosen } = store.get();
      if (!figures) {
        if (host.hasPreview) await host.preview(null);
      } else if (book && chosen) {
        const { previewOf } = await import("../mark/preview");
        await host.preview(previewOf(book, chosen.report, figures));
      }
      if (!isClosed) store.set(previewNow(figures));
    },
    setJournal: (journal) => {
      const { book } = store.get();
      if (book) show(book, { journal });
    },
    setLastYears: (lastYears) => {
      const { book } = store.get();
      if (book) show(book, { lastYears });
    },
    setChoices: (choices) => {
      current = choices;
      const { book } = store.get();
      store.set({ isLive: choices.isLive });
      if (book) show(book);
    },
    select: (cell) => {
      if (isClosed) return;
      const { reports, chosen } = store.get();
      const meant = cell && reportAt(reports, cell, chosen);
      store.set({ selected: cell, chosen: meant ?? chosen });
    },
    follow: () => {
      if (isClosed || isFollowing) return;
      isFollowing = true;
      void enqueue(async () => {
        isFollowing = false; // a change from here on asks for one more reading
        if (isClosed) return;
        await read().catch(() => {
          if (!isClosed) store.set({ isStale: true });
        });
      });
    },
    close: () => {
      isClosed = true;
    },
  };
}

/** Where an edit stands, as a person names it. */
export function addressOfEdit(edit: Edit): string {
  if (edit.kind === "value") return `${edit.cell.sheet}!${formatPosition(edit.cell)}`;
  return edit.kind === "mark" ? edit.sheet : ((edit.to ?? edit.from)?.name ?? "");
}

function leftOf({ edit, reason }: Applied["refused"][number]): Left {
  const isOfSheet = edit.kind === "sheet" && reason === "changed";
  return { place: addressOfEdit(edit), reason: isOfSheet ? "sheetChanged" : reason };
}

function settingsOf(book: Book, { off, severities }: Choices): CheckSettings {
  return { off, severities, incrementReading: readReading(book) };
}

function failureOf(action: ActionId, error: unknown): Failure {
  if (error instanceof HostError) {
    const { code, message: detail, written } = error;
    return { action, code, detail, written, fault: faultOf(error) };
  }
  return {
    action,
    code: "unknown",
    detail: error instanceof Error ? error.message : String(error),
    written: "nothing",
    fault: faultOf(error),
  };
}
