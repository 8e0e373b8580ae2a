import { readdir, realpath, stat } from "node:fs/promises";
import { resolve, sep } from "node:path";
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
  /** Answers whether the path leads to a file, new or known. */
  const walk = async (path: string, isNamed: boolean): Promise<boolean> => {
    const realPath = await realpath(path).catch(() => resolve(path));
    if (found.has(realPath) || folders.has(realPath)) return true;
    const names = await namesIn(path);
    if (names === "closed") {
      found.set(realPath, { file: path, realPath });
      return true;
    }
    if (names) {
      folders.add(realPath);
      const start = path.endsWith("/") || path.endsWith(sep) ? path : `${path}/`;
      let leads = false;
      for (const name of names) if (!isNeverInput(name)) leads = (await walk(start + name, false)) || leads;
      if (leads || !isNamed) return leads;
    } else if (isNeverInput(path) || !(isNamed || isTakenInFolder(path))) return false;
    found.set(realPath, { file: path, realPath });
    return true;
  };
  for (const path of paths) await walk(path, true);
  return [...found.values()];
}

/** The names in a folder, sorted; `closed`: it may not be looked into; `null` for what is none. */
async function namesIn(path: string): Promise<readonly string[] | "closed" | null> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return null;
  return readdir(path).then(
    (names) => names.sort(),
    () => "closed" as const,
  );
}
