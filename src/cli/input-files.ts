import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import { join, resolve, sep } from "node:path";
import { isNeverInput, isTakenInFolder } from "../book/input-name";

/** A file that the arguments lead to. */
export interface InputFile {
  /** What it is called in the output: the argument, for a folder joined with the path below it. */
  readonly file: string;
  /** Its real path: the same by whatever way it was reached. */
  readonly realPath: string;
}

/**
 * The files that the arguments lead to, each once: an argument that is no folder as it stands, of a folder and those
 * below it every kind of file that is checked or that must be said to be unsupported, sorted. What is not there is listed
 * as well, and a folder that adds nothing, so that it is said. Links are followed, and a loop of them ends.
 */
export async function inputFiles(paths: readonly string[]): Promise<InputFile[]> {
  const found = new Map<string, InputFile>();
  const folders = new Set<string>();
  /**
   * Answers whether the path leads to a file, new or known.
   * @param isNamed an argument, not met in a folder
   * @param place where it lies; a link that leads nowhere is known by it
   */
  const walk = async (path: string, isNamed: boolean, place: string): Promise<boolean> => {
    const realPath = await realpath(path).catch(() => place);
    if (found.has(realPath) || folders.has(realPath)) return true;
    const entries = await entriesIn(path);
    if (entries === "closed") {
      found.set(realPath, { file: path, realPath });
      return true;
    }
    if (!entries) return take({ file: path, realPath }, isNamed);
    folders.add(realPath);
    const start = path.endsWith("/") || path.endsWith(sep) ? path : `${path}/`;
    let leads = false;
    for (const entry of entries) {
      if (isNeverInput(entry.name)) continue;
      const [file, place] = [start + entry.name, join(realPath, entry.name)];
      // A plain file lies where its folder lies: of ten thousand, none need be asked.
      const isReached = entry.isFile() ? take({ file, realPath: place }, false) : await walk(file, false, place);
      leads ||= isReached;
    }
    if (!leads && isNamed) found.set(realPath, { file: path, realPath });
    return leads;
  };
  const take = (input: InputFile, isNamed: boolean): boolean => {
    if (found.has(input.realPath)) return true;
    if (isNeverInput(input.file) || !(isNamed || isTakenInFolder(input.file))) return false;
    found.set(input.realPath, input);
    return true;
  };
  for (const path of paths) await walk(path, true, resolve(path));
  return [...found.values()];
}

/** What lies in a folder, sorted by name; `closed`: it may not be looked into; `null` for what is none. */
async function entriesIn(path: string): Promise<readonly Dirent[] | "closed" | null> {
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
