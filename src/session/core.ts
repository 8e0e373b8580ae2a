import { applyEdits } from "../book/apply";
import { formatPosition, type CellRef } from "../book/address";
import type { Book } from "../book/book";
import type { Edit } from "../book/edit";
import type { CheckSettings } from "../check/finding";
import { endPreview, withoutPreview } from "../mark/preview";
import { HostError, type Host, type ReadOptions } from "../host";
import { createExaminer } from "../check/check-book";
import { fieldAt } from "./field-at";
import type { Choices } from "./preferences";
import { createQueue } from "./queue";
import { readReading } from "../report/reading";
import { initialState, type ActionId, type Failure, type Outcome, type SessionState } from "./state";
import { createStore, type Store } from "./store";

/** What the actions of a session are made of. */
export interface Core {
  readonly host: Host;
  readonly store: Store<SessionState>;
  /** Runs one action; the next one waits. A failure becomes part of the state and is never thrown. */
  run(action: ActionId, task: () => Promise<Outcome | null>): Promise<void>;
  /** The same without a word unless it fails. */
  quietly(action: ActionId, task: () => Promise<void>): Promise<void>;
  /** Reads the workbook and checks it. A preview ends: it is of figures that may have changed. */
  read(options?: ReadOptions): Promise<Book>;
  /** Applies edits in one batch and shows the workbook as it is then. */
  apply(action: ActionId, edits: readonly Edit[]): Promise<Outcome & { readonly done: readonly Edit[] }>;
  /** Checks the workbook that was read, with the choices that the user made since. */
  setChoices(choices: Choices): void;
  select(cell: CellRef | null): void;
  /** Reads again without a word, because something changed. */
  follow(): void;
  close(): void;
}

export function createCore(host: Host, choices: Choices): Core {
  const store = createStore<SessionState>({ ...initialState, access: host.access, isLive: choices.isLive });
  const enqueue = createQueue();
  let isClosed = false;
  let isFollowing = false;
  let current = choices;
  const examine = createExaminer();

  const show = (book: Book, change: Partial<SessionState> = {}) => {
    if (isClosed) return;
    const settings = settingsOf(book, current);
    const examined = examine(book, settings);
    const key = store.get().chosen?.key;
    const chosen = examined.reports.find((each) => each.key === key) ?? examined.reports[0] ?? null;
    // A preview is over when its marks are gone, whoever took them.
    const preview = withoutPreview(book) === book ? null : store.get().preview;
    store.set({ preview, ...change, ...examined, book, settings, chosen });
  };

  const read = async (options?: ReadOptions) => {
    const book = await previewEnded(await host.read(options));
    show(book, { isStale: false });
    return book;
  };

  /** Opening writes nothing: a preview that someone left in the workbook goes with the next marks. */
  const previewEnded = async (book: Book) => {
    const edits = store.get().preview ? endPreview(book) : [];
    if (edits.length === 0) return book;
    const { done } = await host.apply(edits).catch(() => ({ done: [] }));
    return applyEdits(book, done);
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
          if (!isClosed) store.set({ running: null, failure: failureOf(action, error) });
        }
      }),
    quietly: (action, task) =>
      enqueue(async () => {
        try {
          if (!isClosed) await task();
        } catch (error) {
          if (!isClosed) store.set({ failure: failureOf(action, error) });
        }
      }),
    apply: async (action, edits) => {
      const { done, refused } = edits.length > 0 ? await host.apply(edits) : { done: [], refused: [] };
      if (done.some((edit) => edit.kind === "value")) await read();
      else if (done.length > 0) show(applyEdits(store.get().book ?? (await host.read()), done));
      return {
        action,
        count: done.length,
        done,
        left: refused.map(({ edit, reason }) => ({ place: placeOf(edit), reason })),
      };
    },
    setChoices: (choices) => {
      current = choices;
      const { book } = store.get();
      store.set({ isLive: choices.isLive });
      if (book) show(book);
    },
    select: (cell) => {
      if (isClosed) return;
      const found = cell && fieldAt(store.get().reports, cell);
      store.set(found ? { selected: cell, chosen: found.report } : { selected: cell });
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
export function placeOf(edit: Edit): string {
  if (edit.kind === "value") return `${edit.cell.sheet}!${formatPosition(edit.cell)}`;
  return edit.kind === "mark" ? edit.sheet : ((edit.to ?? edit.from)?.name ?? "");
}

function settingsOf(book: Book, { off, severities }: Choices): CheckSettings {
  return { off, severities, incrementReading: readReading(book) };
}

function failureOf(action: ActionId, error: unknown): Failure {
  if (error instanceof HostError) return { action, code: error.code, detail: error.message };
  return { action, code: "unknown", detail: error instanceof Error ? error.message : String(error) };
}
