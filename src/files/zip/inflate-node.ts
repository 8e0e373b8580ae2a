import { inflateRawSync } from "node:zlib";
import type * as anywhere from "./inflate-anywhere";

/**
 * `inflate` by what Node has: fflate makes tables when it is loaded, which with unpacking was 60 of the 715 million
 * instructions of a cold `check`. What Node refuses is given to fflate, so that every file has the same answer everywhere:
 * it takes some damaged data that still unpacks to what it was.
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  try {
    const bytes = inflateRawSync(packed, { maxOutputLength: size + 1, chunkSize: Math.max(size + 1, smallestChunk) });
    return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
  } catch {
    return loadAnywhere().inflate(packed, size);
  }
}

/** Node refuses less. */
const smallestChunk = 64;

/** Bundled with the rest, and run when it is asked for. */
function loadAnywhere(): typeof anywhere {
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  return require("./inflate-anywhere");
}
