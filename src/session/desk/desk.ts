import { review, type Review } from "../../review/review";
import type { FileOutcome } from "../../review/review-file";
import type { Role } from "../../review/reviewed";

/** Bytes that can be read again and again; a browser's File is one. */
export interface DeskSource {
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** A file that is put on the desk. */
export interface DeskInput {
  /** As the user knows it: its folder's name, joined with what lies below it. By it a file is known again. */
  readonly path: string;
  readonly role: Role;
  /** The names of the folders above it, the nearest first. */
  readonly folders: readonly string[];
  readonly source: DeskSource;
}

/** A file on the desk. Its workbook is not kept, only what came of it. */
export interface DeskFile extends DeskInput {
  /** `null`: not read yet. Of one that took the place of another, the other's until it is read. */
  readonly outcome: FileOutcome | null;
}

/** Reads one file after the other; several of them read side by side. */
export type Reader = (file: DeskFile) => Promise<FileOutcome>;

/** Readers for so many files, and the way to let them go. */
export interface Readers {
  readonly readers: readonly Reader[];
  readonly end: () => void;
}

export interface Progress {
  readonly done: number;
  readonly all: number;
  readonly isReading: boolean;
}

/** The many files of one review. */
export interface Desk {
  /**
   * Puts files on the desk, or puts newer ones in the place of those with the same path, and reads them.
   * @param toCome how many more of the same choice follow: until the last of them nobody is missing
   */
  add(inputs: readonly DeskInput[], toCome?: number): void;
  /** Takes away the files of a role. */
  remove(role: Role): void;
  /** The units that owe a report; `null`: nobody said. */
  setRoster(names: readonly string[] | null): void;
  /** Stops after the files that are being read; `resume` goes on with the others. */
  stop(): void;
  resume(): void;
  readonly progress: () => Progress;
  readonly files: () => readonly DeskFile[];
  /** What is to be said of the files that have been read. */
  readonly review: () => Review;
}

/**
 * An empty desk.
 * @param startReaders asked each time there is something to read
 * @param onChanged called after every change, and after every file that was read
 *
 * @example
 * let desk;
 * const open = async () => ({ kind: "book", book, isOwnForm: false });
 * const read = ({ path: file, role, folders }) => reviewFile({ file, role, folders }, open);
 * await new Promise((end) => {
 *   desk = createDesk(() => ({ readers: [read], end }), () => undefined);
 *   desk.add([{ path: "收件/数据局.xlsx", role: "return", folders: ["收件"], source: new Blob([]) }]);
 * });
 * desk.review().reports.map(({ name }) => name) // ["云溪市数据资源管理局"]
 */
export function createDesk(startReaders: (count: number) => Readers, onChanged: () => void): Desk {
  const files = new Map<string, DeskFile>();
  const unread = new Set<string>();
  let waiting: DeskFile[] = [];
  let roster: readonly string[] | null = null;
  let isReading = false;
  let isStopped = false;
  let coming = 0;
  let known: Review | null = null;

  const changed = () => {
    known = null;
    onChanged();
  };
  /** The next file to be read that still lies on the desk. */
  const next = (): DeskFile | null => {
    if (isStopped) return null;
    for (let file = waiting.shift(); file; file = waiting.shift()) if (files.get(file.path) === file) return file;
    return null;
  };
  const work = async (read: Reader) => {
    for (let file = next(); file; file = next()) {
      const outcome = await read(file);
      if (files.get(file.path) === file) {
        files.set(file.path, { ...file, outcome });
        unread.delete(file.path);
      }
      changed();
    }
  };
  const start = async () => {
    if (isReading || isStopped || waiting.length === 0) return;
    isReading = true;
    const { readers, end } = startReaders(waiting.length);
    await Promise.all(readers.map(work));
    end();
    isReading = false;
    changed();
    void start(); // what was added when the last reader had just ended
  };

  return {
    add: (inputs, toCome = 0) => {
      const added = inputs.map((input): DeskFile => ({ ...input, outcome: files.get(input.path)?.outcome ?? null }));
      for (const file of added) {
        files.set(file.path, file);
        unread.add(file.path);
      }
      waiting = [...waiting, ...added];
      // What follows of a choice that was stopped in the middle goes on waiting.
      if (coming === 0) isStopped = false;
      coming = toCome;
      changed();
      void start();
    },
    remove: (role) => {
      for (const file of [...files.values()]) {
        if (file.role !== role) continue;
        files.delete(file.path);
        unread.delete(file.path);
      }
      changed();
    },
    setRoster: (names) => {
      roster = names;
      changed();
    },
    stop: () => {
      isStopped = true;
      changed();
    },
    resume: () => {
      isStopped = false;
      void start();
      changed();
    },
    progress: () => ({
      done: files.size - unread.size,
      all: files.size + coming,
      isReading: isReading || (coming > 0 && !isStopped),
    }),
    files: () => inOrder(files),
    review: () => (known ??= reviewOf(inOrder(files), roster, unread.size + coming === 0)),
  };
}

/** Returns first, then last year's, then the summary; by their paths, so that the order does not depend on the readers. */
function inOrder(files: ReadonlyMap<string, DeskFile>): readonly DeskFile[] {
  // A folder stands where its name stands among those beside it.
  const keyOf = ({ path }: DeskFile) => path.replaceAll("/", "\0");
  const byPath = (a: DeskFile, b: DeskFile) => (keyOf(a) < keyOf(b) ? -1 : 1);
  return [...files.values()].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role) || byPath(a, b));
}

const order: readonly Role[] = ["return", "previous", "summary"];

/** @param isWhole every file was read: before, nobody is missing, and nothing adds up */
function reviewOf(files: readonly DeskFile[], roster: readonly string[] | null, isWhole: boolean): Review {
  const read = files.flatMap(({ path, role, outcome }) =>
    outcome === null || outcome.isOwn
      ? []
      : [{ file: path, role, fault: outcome.fault, reports: outcome.reports.length }],
  );
  const reports = files.flatMap(({ outcome }) => outcome?.reports ?? []);
  if (isWhole) return review(read, reports, roster);
  const so = review(read, reports, null);
  return { ...so, findings: so.findings.filter(({ kind }) => kind !== "total"), suggestions: [] };
}
