import { closeSync, constants, fstatSync, openSync, readFileSync, type Stats } from "node:fs";
import type { FileFault, FileProblem } from "../book/file-problem";
import { FileError } from "./file-error";
import { close, open, read, stat } from "./file-system";
import { limits } from "./limits";

/** A file's bytes; what is no plain file, or larger than any workbook, is refused unread. */
export async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path, toRead);
  try {
    refuse(await stat(file));
    return await read(file);
  } finally {
    await close(file);
  }
}

/** The same at once: a thread that has nothing else to do is quicker without waiting. */
export function readBytesNow(path: string): Uint8Array {
  const file = openSync(path, toRead);
  try {
    refuse(fstatSync(file));
    return readFileSync(file);
  } finally {
    closeSync(file);
  }
}

/** A pipe that nobody writes to would be waited for; Windows has no such flag, and no such pipes. */
const toRead = constants.O_RDONLY | (process.platform === "win32" ? 0 : constants.O_NONBLOCK);

function refuse(found: Stats): void {
  if (!found.isFile()) throw new FileError("unsupported", "not a file");
  if (found.size > limits.totalBytes) throw new FileError("tooLarge", `${found.size} bytes`);
}

/** What is said of a file that could not be opened. */
export function faultOf(error: unknown): FileFault {
  if (error instanceof FileError) return { problem: error.code, kind: error.kind };
  const code = codeOf(error);
  const problem: FileProblem = code === "ENOENT" || code === "ENOTDIR" ? "notFound" : "unreadable";
  return { problem, kind: null };
}

/** Neither what a file can be at fault for, nor the file system: the program itself. */
export function isFault(error: unknown): boolean {
  return !(error instanceof FileError) && codeOf(error) === undefined;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
