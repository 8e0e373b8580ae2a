import { promises as files, rmSync } from "node:fs";

/** Parts of files that are being written: what is to go when the program is stopped. */
const parts = new Set<string>();

/** Writes beside the target and renames: it is there whole or not at all. */
export async function create(path: string, bytes: Uint8Array): Promise<boolean> {
  return (await written(path, bytes, (part) => files.rename(part, path))) === "written";
}

/** The same, and nothing that is there already is touched. */
export function createNew(path: string, bytes: Uint8Array): Promise<"written" | "taken" | "failed"> {
  return written(path, bytes, async (part) => {
    await files.link(part, path).catch(async (error: unknown) => {
      if (isTaken(error)) throw error;
      // A file system without links.
      await files.writeFile(path, bytes, { flag: "wx" });
    });
    await files.rm(part, { force: true });
  });
}

export async function makeFolder(path: string): Promise<boolean> {
  try {
    await files.mkdir(path, { recursive: true });
    return true;
  } catch {
    return false;
  }
}

/** Takes away what is half written; for the moment in which the program is stopped. */
export function removeParts(): void {
  for (const part of parts) rmSync(part, { force: true });
}

async function written(
  path: string,
  bytes: Uint8Array,
  put: (part: string) => Promise<void>,
): Promise<"written" | "taken" | "failed"> {
  const part = `${path}.${process.pid}.part`;
  parts.add(part);
  try {
    await files.writeFile(part, bytes, { flag: "wx" });
    await put(part);
    return "written";
  } catch (error) {
    await files.rm(part, { force: true });
    return isTaken(error) ? "taken" : "failed";
  } finally {
    parts.delete(part);
  }
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EEXIST";
}
