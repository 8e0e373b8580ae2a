import { join } from "node:path";

/** Writes a file where nothing of that name is there. */
export type CreateNew = (path: string, bytes: Uint8Array) => Promise<"written" | "taken" | "failed">;

/** Writes a file; answers with its name without the extension, or with `null` where it could not be written. */
export type CreateNumbered = (name: string, extension: string, bytes: Uint8Array) => Promise<string | null>;

/**
 * A way to write files into a folder: a name that is taken gets a number, and nothing is overwritten. Numbers go on where
 * they were left, or hundreds of files of one name would try all the names before theirs.
 */
export function numberedIn(folder: string, createNew: CreateNew): CreateNumbered {
  const tried = new Map<string, number>();
  return async (name, extension, bytes) => {
    for (let number = (tried.get(name + extension) ?? 0) + 1; ; number++) {
      tried.set(name + extension, number);
      const numbered = number === 1 ? name : `${name}_${number}`;
      const outcome = await createNew(join(folder, numbered + extension), bytes);
      if (outcome !== "taken") return outcome === "written" ? numbered : null;
    }
  };
}
