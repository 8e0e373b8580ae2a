import { Inflate, inflateSync } from "fflate";

const chunkBytes = 64 * 1024;

/**
 * Unpacks deflated bytes, to at most the declared size and one byte more, whatever they would grow to.
 * @throws where they do not unpack, or may unpack to more
 */
export function inflate(packed: Uint8Array, size: number): Uint8Array {
  const out = new Uint8Array(size + 1);
  if (packed.length <= chunkBytes) return inflateSync(packed, { out });
  let filled = 0;
  const stream = new Inflate((chunk) => {
    if (filled + chunk.length > size) throw new RangeError("larger than declared");
    out.set(chunk, filled);
    filled += chunk.length;
  });
  for (let at = 0; at < packed.length; at += chunkBytes)
    stream.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length);
  return out.subarray(0, filled);
}
