import { join } from "node:path";

/** Writes a file where nothing of that name is there. */
export type CreateNew = (path: string, bytes: Uint8Array) => Promise<"written" | "taken" | "failed">;

/**
 * Writes a file into a folder; a name that is taken gets a number, and nothing is overwritten.
 * @returns the name under which it was written, without the extension; `null` where it could not be
 */
export async function createNumbered(
  folder: string,
  name: string,
  extension: string,
  bytes: Uint8Array,
  createNew: CreateNew,
): Promise<string | null> {
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}_${number}`;
    const outcome = await createNew(join(folder, numbered + extension), bytes);
    if (outcome !== "taken") return outcome === "written" ? numbered : null;
  }
}
