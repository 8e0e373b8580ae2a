import { CFB } from "@e965/xlsx";

/** A record of a workbook of Excel 97: its type, its length, its content. */
export function biffRecord(type: number, content: readonly number[] = []): Uint8Array {
  return Uint8Array.from([...u16(type), ...u16(content.length), ...content]);
}

export function u16(value: number): number[] {
  return [value & 0xff, (value >> 8) & 0xff];
}

export function u32(value: number): number[] {
  return [...u16(value & 0xffff), ...u16(value >>> 16)];
}

const end = biffRecord(0x0a);

function beginning(kind: number): Uint8Array {
  return biffRecord(0x0809, [...u16(0x0600), ...u16(kind), ...u16(0x0dbb), ...u16(0x07cc), ...u32(0), ...u32(6)]);
}

export interface BiffParts {
  /** The records of the one sheet. */
  readonly sheet: readonly Uint8Array[];
  readonly globals?: readonly Uint8Array[];
  /** So many sheets that stand at the same place. */
  readonly sheets?: number;
}

/** An .xls by its records, for what no library writes. */
export function xlsOf({ sheet, globals = [], sheets = 1 }: BiffParts): Uint8Array {
  const named = (at: number) =>
    Array.from({ length: sheets }, () => biffRecord(0x85, [...u32(at), 0, 0, 1, 0, "S".charCodeAt(0)]));
  const front = (at: number) => [beginning(5), ...globals, ...named(at), end];
  const start = front(0).reduce((length, each) => length + each.length, 0);
  const stream = Buffer.concat([...front(start), beginning(0x10), ...sheet, end]);
  const container = CFB.utils.cfb_new();
  // What is shorter stands in another place of the file, and has other readers.
  CFB.utils.cfb_add(container, "/Workbook", Buffer.concat([stream, Buffer.alloc(Math.max(0, 4096 - stream.length))]));
  return Uint8Array.from(CFB.write(container, { type: "buffer" }) as Buffer);
}
