import { describe, expect, it } from "vitest";
import { openSource } from "../../../src/files/open";
import { biffRecord, u16, u32, xlsOf, type BiffParts } from "../../support/biff";

const answerTo = async (parts: BiffParts): Promise<string> =>
  openSource(xlsOf(parts), "年报.xls").then(
    ({ book }) => `read ${String(book.sheets[0]?.cells.size)}`,
    (error: unknown) => (error instanceof Error && "code" in error ? String(error.code) : String(error)),
  );

const times = (count: number, each: Uint8Array) => Array.from({ length: count }, () => each);
const one = biffRecord(0x0203, [...u16(0), ...u16(0), ...u16(0), ...Array.from({ length: 8 }, () => 0)]);
const rowOfNumbers = biffRecord(0x00bd, [
  ...u16(0),
  ...u16(0),
  ...Array.from({ length: 256 }, () => [...u16(0), ...u32(0x3ff00000)]).flat(),
  ...u16(255),
]);
const formula = (row: number, tokens: readonly number[]) =>
  biffRecord(0x0006, [...u16(row), ...Array.from({ length: 18 }, () => 0), ...u16(tokens.length), ...tokens]);
/** A1 + A1 + …, and the formula of a cell that says: the one of A1. */
const sum = [...Array.from({ length: 380 }, () => [0x44, ...u16(0), ...u16(0xc000)]).flat(), ...times(379, Uint8Array.of(3)).flatMap((each) => [...each])]; // prettier-ignore
const shared = biffRecord(0x04bc, [...u16(0), ...u16(0xffff), 0, 255, 0, 0, ...u16(sum.length), ...sum]);
const asInA1 = [0x01, ...u16(0), ...u16(0)];
const allMerged = biffRecord(0x00e5, [...u16(1000), ...Array.from({ length: 1000 }, () => [...u16(0), ...u16(0xffff), ...u16(0), ...u16(255)]).flat()]); // prettier-ignore
const name = biffRecord(0x0018, [...u16(0), 0, 1, ...u16(8000), ...Array.from({ length: 8 }, () => 0), 0, 65, ...Array.from({ length: 1600 }, () => [0x44, 1, 0, 1, 0]).flat()]); // prettier-ignore

describe("a small .xls that would become large is refused before the library reads it", () => {
  it.each<[what: string, parts: BiffParts]>([
    ["cells without end", { sheet: times(1300, rowOfNumbers) }],
    ["a long formula that thousands of cells share", { sheet: [formula(0, asInA1), shared, ...Array.from({ length: 4000 }, (_, row) => formula(row + 1, asInA1))] }], // prettier-ignore
    ["names with long formulas", { sheet: [one], globals: times(1100, name) }],
    ["merged areas without end", { sheet: times(31, allMerged) }],
    ["records that mean nothing", { sheet: times(600_001, biffRecord(0x1234)) }],
    ["many sheets at one place, each gone through", { sheet: times(50_000, biffRecord(0x1234)), sheets: 20 }],
  ])("%s", async (_, parts) => {
    expect(await answerTo(parts)).toBe("tooLarge");
  });
});

const linkOverAll = biffRecord(0x01b8, [
  ...[...u16(0), ...u16(0xffff), ...u16(0), ...u16(255)],
  ...[0xd0, 0xc9, 0xea, 0x79, 0xf9, 0xba, 0xce, 0x11, 0x8c, 0x82, 0, 0xaa, 0, 0x4b, 0xa9, 0x0b],
  ...[...u32(2), ...u32(8), ...u32(2), 65, 0, 0, 0],
]);

describe("a claim of more than is there", () => {
  it.each<[what: string, answer: string, parts: BiffParts]>([
    ["the size of the sheet", "read 1", { sheet: [biffRecord(0x0200, [...u32(0), ...u32(65_536), ...u16(0), ...u16(256), 0, 0]), one] }], // prettier-ignore
    ["2 147 483 647 texts", "read 1", { sheet: [one], globals: [biffRecord(0x00fc, [...u32(0x7fffffff), ...u32(0x7fffffff), 1, 0, 0, 65])] }], // prettier-ignore
    ["a row to column 65 535", "unreadable", { sheet: [biffRecord(0x00bd, [...u16(0), ...u16(0), ...u16(0), ...u32(5), ...u16(0xffff)])] }], // prettier-ignore
    ["65 535 merged areas", "read 1", { sheet: [biffRecord(0x00e5, [...u16(0xffff), ...u32(0), ...u32(0)]), one] }],
    ["a text that is not there", "unreadable", { sheet: [biffRecord(0x00fd, [...u16(0), ...u16(0), ...u16(0), ...u32(0xffffffff)])] }], // prettier-ignore
    ["a link over the whole sheet", "read 1", { sheet: [one, linkOverAll] }],
  ])("%s", async (_, answer, parts) => {
    expect(await answerTo(parts)).toBe(answer);
  });
});
