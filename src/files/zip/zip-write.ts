import { deflateSync } from "fflate";
import { crc32 } from "./crc32";
import { limits } from "../limits";
import type { Zip, ZipEntry } from "./zip";

/**
 * A zip in which the named parts are new (`null`: left out) and every other entry has its packed bytes as they were.
 * fflate writes zips too, but packs every entry anew.
 */
export function zipWith(zip: Zip, parts: ReadonlyMap<string, Uint8Array | null>): Uint8Array {
  const entries: ZipEntry[] = [];
  const rest = new Map(parts);
  for (const [key, entry] of zip) {
    const name = [...rest.keys()].find((each) => each.toLowerCase() === key);
    const part = name === undefined ? undefined : rest.get(name);
    if (name !== undefined) rest.delete(name);
    if (part !== null) entries.push(part ? packed(entry.name, part, entry) : entry);
  }
  for (const [name, part] of rest) if (part) entries.push(packed(name, part));
  return joined(entries);
}

/** 1 January 1980, the first that a zip can say. */
const firstTime = 0x00210000;

/** A part beyond this is packed faster, and comes out a little larger. */
const bigBytes = 8 * 2 ** 20;

/** A part is stored where, packed, we would not read it again ourselves. */
function packed(name: string, bytes: Uint8Array, like?: ZipEntry): ZipEntry {
  const deflated = deflateSync(bytes, { level: bytes.length > bigBytes ? 2 : 6 });
  const isBomb = bytes.length > limits.ratioFromBytes && bytes.length > deflated.length * limits.ratio;
  return {
    name,
    method: isBomb ? 0 : 8,
    crc: crc32(bytes),
    size: bytes.length,
    packed: isBomb ? bytes : deflated,
    time: like?.time ?? firstTime,
    attributes: like?.attributes ?? 0,
  };
}

function joined(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.name);
    const local = header(30, name, (view) => {
      view.setUint32(0, 0x04034b50, true);
      common(view, 4, entry, name.length);
    });
    directory.push(
      header(46, name, (view) => {
        view.setUint32(0, 0x02014b50, true);
        view.setUint16(4, 20, true);
        common(view, 6, entry, name.length);
        view.setUint32(38, entry.attributes, true);
        view.setUint32(42, offset, true);
      }),
    );
    pieces.push(local, entry.packed);
    offset += local.length + entry.packed.length;
  }
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, entries.length, true);
  end.setUint16(10, entries.length, true);
  end.setUint32(12, lengthOf(directory), true);
  end.setUint32(16, offset, true);
  return concatenated([...pieces, ...directory, new Uint8Array(end.buffer)]);
}

/** The fields that local header and directory share, from "version needed" on. */
function common(view: DataView, at: number, { method, time, crc, packed: data, size }: ZipEntry, nameLength: number) {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x0800, true); // names are UTF-8
  view.setUint16(at + 4, method, true);
  view.setUint32(at + 6, time, true);
  view.setUint32(at + 10, crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, size, true);
  view.setUint16(at + 22, nameLength, true);
}

function header(length: number, name: Uint8Array, fill: (view: DataView) => void): Uint8Array {
  const bytes = new Uint8Array(length + name.length);
  fill(new DataView(bytes.buffer));
  bytes.set(name, length);
  return bytes;
}

function lengthOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

function concatenated(pieces: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(lengthOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
