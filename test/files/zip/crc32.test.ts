import { describe, expect, it } from "vitest";
import { crc32 } from "../../../src/files/zip/crc32";

/** Bit by bit, as the checksum is defined. */
function byDefinition(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return (crc ^ 0xffffffff) >>> 0;
}

describe("the checksum of a part", () => {
  it("is the one that every zip has", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
  });

  it("is the defined one of bytes of any number, wherever they begin", () => {
    const bytes = Uint8Array.from({ length: 64 }, (_, i) => i * 37);
    for (let start = 0; start < 9; start++)
      for (let end = start; end <= bytes.length; end++) {
        const part = bytes.subarray(start, end);
        expect(crc32(part)).toBe(byDefinition(part));
      }
  });
});
