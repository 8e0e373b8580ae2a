import { isNeverInput, isTakenInFolder } from "../book/input-name";

/** A file that was chosen or dropped, with its place in the folder that it came in. */
export interface PickedFile {
  /** The names of its folders and its own. */
  readonly path: string;
  /** The names of the folders above it, the nearest first. */
  readonly folders: readonly string[];
  readonly file: File;
}

export interface Picked {
  readonly files: readonly PickedFile[];
  /** Whether a folder was among what was chosen. */
  readonly hasFolder: boolean;
  /** Folders that could not be looked into. */
  readonly unread: readonly string[];
}

/** What a box for files or for a folder gave. */
export function pickedFrom(list: Iterable<File>): Picked {
  const files = [...list].flatMap((file) => picked(file.webkitRelativePath || file.name, file));
  return { files, hasFolder: files.some(({ folders }) => folders.length > 0), unread: [] };
}

/** What was dropped, folders with all that lies below them. What it holds is asked at once, before the browser forgets. */
export async function droppedOn(transfer: DataTransfer): Promise<Picked> {
  const loose = [...transfer.files];
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return pickedFrom(loose);
  const unread: string[] = [];
  const files: PickedFile[] = [];
  for (const entry of entries) files.push(...(await filesIn(entry, unread)));
  return { files, hasFolder: entries.some(({ isDirectory }) => isDirectory), unread };
}

async function filesIn(entry: FileSystemEntry, unread: string[]): Promise<readonly PickedFile[]> {
  const path = entry.fullPath.replace(/^\//u, "");
  if (isNeverInput(path)) return [];
  try {
    if (isFileEntry(entry)) {
      const file = await new Promise<File>((resolve, reject) => {
        entry.file(resolve, reject);
      });
      return picked(path, file);
    }
    const files: PickedFile[] = [];
    if (isFolderEntry(entry)) for (const each of await entriesIn(entry)) files.push(...(await filesIn(each, unread)));
    return files;
  } catch {
    unread.push(path);
    return [];
  }
}

/** A browser gives them in portions; none is the end. */
async function entriesIn(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function picked(path: string, file: File): readonly PickedFile[] {
  const folders = path.split("/").slice(0, -1).reverse();
  if (isNeverInput(path) || (folders.length > 0 && !isTakenInFolder(path))) return [];
  return [{ path, folders, file }];
}

function isFileEntry(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolderEntry(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
