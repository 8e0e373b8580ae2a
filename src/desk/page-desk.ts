import { zipSync } from "fflate";
import type { Role } from "../review/reviewed";
import { everything, type Status, type Wanted } from "../session/desk/list";
import { readKept, rootOf, writeKept } from "../session/desk/kept";
import type { DeskInput } from "../session/desk/desk";
import type { DeskRow } from "../session/desk/row";
import type { Preferences } from "../session/preferences";
import { createStore, type Store } from "../session/store";
import type { PickedFile } from "./picked";
import type { CallName, DeskCalls } from "./calls";
import type { DeskClient } from "./client";

/** A file that was corrected on the page; the user's own stays as it is. */
export interface Corrected {
  /** Under which it is saved. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isSaved: boolean;
}

/** What the reviewer made of a draft. */
export interface Draft {
  /** Problems that are not written about, by their place in the list. */
  readonly leftOut: ReadonlySet<number>;
  /** The letter as it was edited; `null`: as drafted. */
  readonly text: string | null;
}

export const untouched: Draft = { leftOut: new Set(), text: null };

/** What belongs to the page and not to the desk itself. */
export interface PageDeskState {
  readonly wanted: Wanted;
  /** The row whose problems are shown, and the one whose sheet is open, by their keys. */
  readonly selected: string | null;
  readonly opened: string | null;
  readonly statuses: ReadonlyMap<string, Status>;
  readonly corrected: ReadonlyMap<string, Corrected>;
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly isStopped: boolean;
}

/** The desk with what the page knows about it. */
export interface PageDesk {
  readonly client: DeskClient;
  readonly state: Pick<Store<PageDeskState>, "get" | "subscribe" | "set">;
  /** Puts files on the desk. @param role `null`: as the same folder came before, else as returns */
  add(files: readonly PickedFile[], role: Role | null): void;
  statusOf(row: Pick<DeskRow, "key">): Status;
  setStatus(key: string, status: Status): void;
  setDraft(key: string, change: Partial<Draft>): void;
  remove(role: Role): void;
  stop(): void;
  resume(): void;
  /** The bytes of a row's file, as corrected. @throws where the file is gone or has changed */
  bytesOf(file: string): Promise<Uint8Array>;
  /** Keeps a corrected file, and checks it again. */
  keep(file: string, name: string, bytes: Uint8Array): void;
  /** Corrected files that were not saved yet. */
  unsaved(): ReadonlyMap<string, Corrected>;
  /** The corrected files in one .zip, at their places in their folders. */
  correctedZip(): Uint8Array;
  /** Tells that corrected files have been saved; all of them where none is named. */
  saved(file?: string): void;
  end(): void;
}

/** A browser takes half a millisecond to hand a file to a worker: of a thousand, so many at a time. */
const portion = 40;

export function createPageDesk(client: DeskClient, preferences: Preferences): PageDesk {
  const kept = readKept(preferences);
  const files = new Map<string, PickedFile & { readonly role: Role }>();
  const roles = new Map(kept.roles);
  const store = createStore<PageDeskState>({
    wanted: everything,
    selected: null,
    opened: null,
    statuses: kept.statuses,
    corrected: new Map(),
    drafts: new Map(),
    isStopped: false,
  });
  /** A call without an answer. That the desk has ended is said by itself. */
  const tell = <Name extends CallName>(name: Name, ask: DeskCalls[Name][0]) => {
    client.call(name, ask).catch(() => undefined);
  };
  const remember = () => {
    writeKept(preferences, { statuses: store.get().statuses, roles });
  };
  let queue: readonly DeskInput[] = [];
  let isSending = false;
  const send = () => {
    const inputs = queue.slice(0, portion);
    queue = queue.slice(portion);
    tell("add", { inputs, toCome: queue.length });
    isSending = queue.length > 0;
    if (isSending) setTimeout(send);
  };
  const put = (inputs: readonly DeskInput[]) => {
    queue = [...queue, ...inputs];
    if (!isSending) send();
  };
  const unsaved = () => new Map([...store.get().corrected].filter(([, { isSaved }]) => !isSaved));

  return {
    client,
    state: store,
    add: (added, wish) => {
      const inputs = added.map((each) => {
        const { path, folders, file } = unlike(each, files);
        const role = wish ?? roles.get(rootOf(path)) ?? "return";
        roles.delete(rootOf(path));
        roles.set(rootOf(path), role);
        files.set(path, { path, folders, file, role });
        return { path, folders, role, source: file };
      });
      remember();
      if (store.get().isStopped) tell("resume", null);
      store.set({ isStopped: false });
      put(inputs);
    },
    statusOf: ({ key }) => store.get().statuses.get(key) ?? "unseen",
    setStatus: (key, status) => {
      const statuses = new Map(store.get().statuses);
      statuses.delete(key);
      if (status !== "unseen") statuses.set(key, status);
      store.set({ statuses });
      remember();
    },
    setDraft: (key, change) => {
      const { drafts } = store.get();
      store.set({ drafts: new Map(drafts).set(key, { ...(drafts.get(key) ?? untouched), ...change }) });
    },
    remove: (role) => {
      queue = queue.filter((input) => input.role !== role);
      tell("remove", role);
    },
    stop: () => {
      store.set({ isStopped: true });
      tell("stop", null);
    },
    resume: () => {
      store.set({ isStopped: false });
      tell("resume", null);
    },
    bytesOf: async (path) => {
      const corrected = store.get().corrected.get(path);
      if (corrected) return corrected.bytes;
      const known = files.get(path);
      if (!known) throw new Error(`${path} is not on the desk`);
      return new Uint8Array(await known.file.arrayBuffer());
    },
    keep: (path, name, bytes) => {
      const known = files.get(path);
      if (!known) return;
      const { folders, role } = known;
      store.set({ corrected: new Map(store.get().corrected).set(path, { name, bytes, isSaved: false }) });
      const source = new File([bytes.slice()], name);
      put([{ path, folders, role, source }]);
    },
    unsaved,
    correctedZip: () => {
      const parts: Record<string, Uint8Array> = {};
      for (const [path, { name, bytes }] of store.get().corrected)
        parts[path.slice(0, path.lastIndexOf("/") + 1) + name] = bytes;
      return zipSync(parts, { level: 0 });
    },
    saved: (file) => {
      const corrected = [...store.get().corrected].map(([path, each]) => {
        return [path, file === undefined || path === file ? { ...each, isSaved: true } : each] as const;
      });
      store.set({ corrected: new Map(corrected) });
    },
    end: () => {
      client.end();
    },
  };
}

/** Two files that came by themselves may have one name and be two: then the later one gets a number. */
function unlike(picked: PickedFile, known: ReadonlyMap<string, PickedFile>): PickedFile {
  const { path, file, folders } = picked;
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? path : path.replace(/(\.[^.]*)?$/u, ` (${number})$1`);
    const other = known.get(numbered)?.file;
    if (folders.length > 0 || !other || isSameFile(file, other)) return { ...picked, path: numbered };
  }
}

function isSameFile(a: File, b: File): boolean {
  return a.name === b.name && a.size === b.size && a.lastModified === b.lastModified;
}
