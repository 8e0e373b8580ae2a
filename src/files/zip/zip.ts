import { crc32 } from "./crc32";
import { FileError } from "../file-error";
import { limits } from "../limits";
import { inflate } from "./inflate";

/** One entry as its zip's directory describes it; `packed` are its bytes as they lie in the file. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly size: number;
  readonly packed: Uint8Array;
  /** Date and attributes of the directory, kept when the entry is copied. */
  readonly time: number;
  readonly attributes: number;
}

/** The parts of a zip by their names in lower case (the names of an OOXML package ignore case). */
export type Zip = ReadonlyMap<string, ZipEntry>;

/**
 * Reads the directory of a zip; nothing is unpacked yet. fflate reads the same directory but gives neither the
 * encryption flag nor the packed bytes, and both are needed here.
 * @throws FileError `unreadable`, `encrypted` or `tooLarge`
 */
export function openZip(bytes: Uint8Array): Zip {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    return readDirectory(bytes, view);
  } catch (error) {
    if (error instanceof RangeError) throw new FileError("unreadable", "the zip is cut off", { cause: error });
    throw error;
  }
}

/**
 * Unpacks one entry.
 * @throws FileError `unreadable` where it does not unpack to what the directory says
 */
export function unpack(entry: ZipEntry): Uint8Array {
  const bytes = entry.method === 0 ? entry.packed : inflated(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
    throw new FileError("unreadable", `${entry.name} does not unpack to its declared content`);
  return bytes;
}

function readDirectory(bytes: Uint8Array, view: DataView): Zip {
  const end = endOfDirectory(view);
  const { count, start } = extentOf(view, end);
  if (count > limits.entries) throw new FileError("tooLarge", `${String(count)} entries`);
  const entries = new Map<string, ZipEntry>();
  let at = start;
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (view.getUint32(at, true) !== 0x02014b50) throw new FileError("unreadable", "no zip directory entry");
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const name = new TextDecoder().decode(slice(bytes, at + 46, nameLength)).replaceAll("\\", "/");
    const [size, packedSize, offset] = sizesOf(view, at, nameLength, extraLength);
    if (view.getUint16(at + 8, true) & 1) throw new FileError("encrypted", `${name} is encrypted`);
    const method = view.getUint16(at + 10, true);
    if (method !== 0 && method !== 8) throw new FileError("unreadable", `${name}: packing method ${String(method)}`);
    total += size;
    if (size > limits.partBytes || total > limits.totalBytes) throw new FileError("tooLarge", `${name} is too large`);
    if (size > limits.ratioFromBytes && size > packedSize * limits.ratio)
      throw new FileError("tooLarge", `${name} is packed like a bomb`);
    if (view.getUint32(offset, true) !== 0x04034b50) throw new FileError("unreadable", `${name} has no local header`);
    const data = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    // Of two entries of one name the later replaces the earlier.
    entries.set(name.toLowerCase(), {
      name,
      method,
      crc: view.getUint32(at + 16, true),
      size,
      packed: slice(bytes, data, packedSize),
      time: view.getUint32(at + 12, true),
      attributes: view.getUint32(at + 38, true),
    });
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
  }
  return entries;
}

/** How many entries the directory has and where it starts; what does not fit stands in the zip64 end record. */
function extentOf(view: DataView, end: number): { count: number; start: number } {
  const count = view.getUint16(end + 10, true);
  const start = view.getUint32(end + 16, true);
  const locator = end - 20;
  if ((count !== 0xffff && start !== 0xffffffff) || locator < 0 || view.getUint32(locator, true) !== 0x07064b50)
    return { count, start };
  const record = Number(view.getBigUint64(locator + 8, true));
  if (view.getUint32(record, true) !== 0x06064b50) throw new FileError("unreadable", "no zip64 end record");
  return {
    count: Number(view.getBigUint64(record + 32, true)),
    start: Number(view.getBigUint64(record + 48, true)),
  };
}

/** Searches backwards over the comment, which is at most 64 KB. */
function endOfDirectory(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 0xffff); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new FileError("unreadable", "the zip has no directory: it is cut off or damaged");
}

/** Size, packed size and offset; streaming writers put them in the zip64 field even of small files. */
function sizesOf(view: DataView, at: number, nameLength: number, extraLength: number): [number, number, number] {
  const short = [24, 20, 42].map((field) => view.getUint32(at + field, true));
  let field = at + 46 + nameLength;
  const end = field + extraLength;
  while (field + 4 <= end && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const [size = 0, packedSize = 0, offset = 0] = short.map((value) => {
    if (value !== 0xffffffff || next + 8 > end) return value;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  });
  return [size, packedSize, offset];
}

/** Unlike `subarray`, does not quietly give less than was asked for. */
function slice(bytes: Uint8Array, start: number, length: number): Uint8Array {
  if (start + length > bytes.length) throw new FileError("unreadable", "the zip is cut off");
  return bytes.subarray(start, start + length);
}

function inflated({ name, packed, size }: ZipEntry): Uint8Array {
  try {
    return inflate(packed, size);
  } catch (error) {
    throw new FileError("unreadable", `${name} does not unpack`, { cause: error });
  }
}
