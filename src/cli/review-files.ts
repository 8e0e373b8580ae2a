import { realpath } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Role } from "../review/reviewed";
import { inputFiles } from "./input-files";
import type { ReviewTask } from "./review-worker";

/** What the arguments of a review name. */
export interface ReviewPaths {
  readonly paths: readonly string[];
  readonly previous: readonly string[];
  readonly summary: string | null;
  readonly roster: string | null;
  readonly output: string;
  /** Where letters go; `null`: none are written. */
  readonly letters: string | null;
}

/** A file of a review. `isNamed`: an argument is its path, it was not found in a folder. */
export interface ReviewInput extends ReviewTask {
  readonly isNamed: boolean;
}

/**
 * The files of a review, each once by its real path: as the summary rather than as last year's, as last year's rather than
 * as a return. The roster is none of them. Returns come first, then last year's, then the summary.
 */
export async function reviewInputs(command: ReviewPaths): Promise<readonly ReviewInput[]> {
  const { paths, previous, summary, roster, letters } = command;
  const found = new Map<string, ReviewInput>();
  const rosterPath = roster === null ? null : await realPathOf(roster);
  const wish = { corrections: letters !== null };
  const take = async (paths: readonly string[], role: Role) => {
    for (const { file, realPath, argument } of await inputFiles(paths)) {
      if (realPath === rosterPath || found.has(realPath)) continue;
      const origin = { file, role, folders: foldersOf(argument, file) };
      found.set(realPath, { path: realPath, origin, wish, isNamed: file === argument });
    }
  };
  await take(summary === null ? [] : [summary], "summary");
  await take(previous, "previous");
  await take(paths, "return");
  const order: readonly Role[] = ["return", "previous", "summary"];
  return [...found.values()].sort((a, b) => order.indexOf(a.origin.role) - order.indexOf(b.origin.role));
}

/** The names of the folders from the file's own up to the argument that led to it. */
function foldersOf(argument: string, file: string): readonly string[] {
  if (file === argument) return [];
  const below = file
    .slice(argument.length)
    .split(/[/\\]/u)
    .slice(0, -1)
    .filter((name) => name !== "");
  return [...below.reverse(), basename(resolve(argument))];
}

/** The real path of what is there, else where it would be. */
export async function realPathOf(path: string): Promise<string> {
  const absolute = resolve(path);
  try {
    return await realpath(absolute);
  } catch {
    const folder = resolve(absolute, "..");
    return folder === absolute ? absolute : resolve(await realPathOf(folder), basename(absolute));
  }
}
