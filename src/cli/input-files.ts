import * as files from "node:fs";
import { join, resolve, sep } from "node:path";
import { promisify } from "node:util";
import { isNeverInput, isTakenInFolder } from "../book/input-name";

/** A file that the arguments lead to. */
export interface InputFile {
  /** What it is called in the output: the argument, for a folder joined with the path below it. */
  readonly file: string;
  /** Its real path: the same by whatever way it was reached. */
  readonly realPath: string;
  /** The argument that led to it. */
  readonly argument: string;
}

/**
 * The files that the arguments lead to, each once: an argument that is no folder as it stands, of a folder and those
 * below it every kind of file that is checked or that must be said to be unsupported, sorted. What is not there is listed
 * as well, and a folder that adds nothing, so that it is said. Links in a folder are followed after everything else, so
 * that a file is called by the place where it lies rather than by a link to it; a loop of them ends.
 */
export async function inputFiles(paths: readonly string[]): Promise<InputFile[]> {
  const found = new Set<string>();
  const folders = new Set<string>();
  const roots = paths.map((argument): Root => ({ argument, files: [], links: [], leads: false }));
  const walk = async (path: string, root: Root, place: string): Promise<void> => {
    const realPath = await realpath(path).catch(() => place);
    if (found.has(realPath) || folders.has(realPath)) {
      root.leads = true;
      return;
    }
    const entries = await entriesIn(path);
    if (entries === "closed") return add(path, root, realPath);
    if (!entries) return take(path, root, realPath);
    folders.add(realPath);
    const start = path.endsWith("/") || path.endsWith(sep) ? path : `${path}/`;
    for (const entry of entries) {
      if (isNeverInput(entry.name)) continue;
      const [file, place] = [start + entry.name, join(realPath, entry.name)];
      // A plain file lies where its folder lies: of ten thousand, none need be asked.
      if (entry.isFile()) take(file, root, place);
      else if (entry.isSymbolicLink()) root.links.push({ file, place });
      else await walk(file, root, place);
    }
  };
  const take = (file: string, root: Root, realPath: string): void => {
    const isNamed = file === root.argument;
    if (found.has(realPath)) root.leads = true;
    else if (!isNeverInput(file) && (isNamed || isTakenInFolder(file))) add(file, root, realPath);
  };
  const add = (file: string, root: Root, realPath: string): void => {
    found.add(realPath);
    root.files.push({ file, realPath, argument: root.argument });
    root.leads = true;
  };
  for (const root of roots) await walk(root.argument, root, resolve(root.argument));
  // Links behind a link are added to the list while it is walked.
  for (const root of roots) for (const { file, place } of root.links) await walk(file, root, place);
  for (const root of roots) {
    const realPath = await realpath(root.argument).catch(() => resolve(root.argument));
    if (!root.leads && folders.has(realPath)) add(root.argument, root, realPath);
  }
  return roots.flatMap(({ files }) => files);
}

/** An argument, and what it led to. */
interface Root {
  readonly argument: string;
  readonly files: InputFile[];
  /** Links that were met in folders. `place`: where one lies; a link that leads nowhere is known by it. */
  readonly links: { readonly file: string; readonly place: string }[];
  /** It led to a file, new or known. */
  leads: boolean;
}

/** What lies in a folder, sorted by name; `closed`: it may not be looked into; `null` for what is none. */
async function entriesIn(path: string): Promise<readonly files.Dirent[] | "closed" | null> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  return readdir(path, { withFileTypes: true }).then(
    (entries) => entries.sort((a, b) => (a.name < b.name ? -1 : 1)),
    () => "closed" as const,
  );
}

// As `src/files/file-system.ts` has it, and for the same reason.
const [stat, readdir, realpath] = [promisify(files.stat), promisify(files.readdir), promisify(files.realpath.native)];
