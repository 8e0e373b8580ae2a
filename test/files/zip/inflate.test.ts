import { deflateRawSync } from "node:zlib";
import { assert, constantFrom, integer, property, uint8Array } from "fast-check";
import { describe, expect, test } from "vitest";
import { inflate } from "../../../src/files/zip/inflate-anywhere";
import { inflate as inflateByNode } from "../../../src/files/zip/inflate-node";

/** What it unpacks to; `null` where it does not. A reader takes it if it is as long as the directory says. */
function outcome(unpack: typeof inflate, packed: Uint8Array, size: number): Buffer | null {
  try {
    const bytes = unpack(packed, size);
    return bytes.length === size ? Buffer.from(bytes) : null;
  } catch {
    return null;
  }
}

const repeated = integer({ min: 0, max: 3000 }).chain((length) =>
  constantFrom(0, 65, 255).map((byte) => new Uint8Array(length).fill(byte)),
);
const contents = [uint8Array({ maxLength: 2000 }), uint8Array({ max: 3, maxLength: 9000 }), repeated];

describe("what is built into pages and what Node has unpack alike", () => {
  test.each(contents)("whatever was packed", (content) => {
    assert(
      property(content, integer({ min: 0, max: 9 }), (bytes, level) => {
        const packed = deflateRawSync(bytes, { level });
        expect(outcome(inflate, packed, bytes.length)).toEqual(Buffer.from(bytes));
        expect(outcome(inflateByNode, packed, bytes.length)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test("a part of many chunks", () => {
    const bytes = Buffer.from(Array.from({ length: 400_000 }, (_, i) => (i * i * 31) % 251));
    const packed = deflateRawSync(bytes, { level: 0 });
    for (const unpack of [inflate, inflateByNode])
      expect(outcome(unpack, packed, bytes.length)?.equals(bytes)).toBe(true);
  });

  test.each([inflate, inflateByNode])("what was cut off, or would grow beyond its size, is not taken", (unpack) => {
    const bytes = new Uint8Array(200_000).fill(65);
    const packed = deflateRawSync(bytes);
    expect(outcome(unpack, packed.subarray(0, packed.length - 1), bytes.length)).toBeNull();
    expect(outcome(unpack, packed, bytes.length - 1)).toBeNull();
    expect(outcome(unpack, packed, 0)).toBeNull();
    expect(outcome(unpack, new Uint8Array(0), 0)).toBeNull();
    expect(outcome(unpack, packed, bytes.length + 1)).toBeNull();
  });
});
