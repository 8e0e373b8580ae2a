import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fieldsOfTable } from "../../src/form/fields";
import { formWidth, printedTables } from "../../src/form/layout";
import { printedHead } from "../../src/form/sections";

describe.each(["2019", "2021"] as const)("the printed form of %s", (format) => {
  const tables = printedTables(format);

  it.each(tables)("covers the grid of $table, each cell once", ({ cells, rows, columns }) => {
    const covered = cells.flatMap(({ area: { top, left, bottom, right } }) =>
      Array.from({ length: bottom - top + 1 }, (_, r) =>
        Array.from({ length: right - left + 1 }, (__, c) => `${String(top + r)},${String(left + c)}`),
      ).flat(),
    );
    expect(covered).toHaveLength(rows * columns.length);
    expect(new Set(covered).size).toBe(covered.length);
  });

  it.each(tables)("has every field of $table once, in the order of the form", ({ table, cells }) => {
    const fields = cells.flatMap(({ field }) => field ?? []);
    expect(fields).toEqual(fieldsOfTable(format, table).map(({ id }) => id));
  });

  it.each(tables)("makes $table as wide as the others", ({ columns }) => {
    expect(columns.reduce((sum, width) => sum + width, 0)).toBe(formWidth);
  });

  it("stands under the heads of its sections", () => {
    expect(tables.map(({ heading }) => heading)).toEqual((["text.2", "text.3", "text.4"] as const).map(printedHead));
  });
});

it("prints the words of a published report, in their order", () => {
  const text = readFileSync("test/fixtures/texts/000_c40ad2a1dac19f22.txt", "utf8");
  const words = printedTables("2019").flatMap(({ cells }) => cells.flatMap(({ label }) => label ?? []));
  let at = 0;
  for (const word of words) {
    const next = text.indexOf(`\t${word}`, at);
    expect(next, word).toBeGreaterThanOrEqual(at);
    at = next + 1;
  }
});
