import { plainEquations } from "../support/plain-equations";
import { fieldsOfTable, formats, type FieldId } from "../../src/form/fields";
import { ruleOf } from "../../src/form/rules";
import type { FormatId } from "../../src/form/types";

/** Figures by field; a test report takes them as they are. */
export type Figures = Partial<Record<FieldId, number | null>>;

/** A random source that gives the same numbers for the same seed (mulberry32). */
export function randomOf(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * below);
  };
}

type Random = ReturnType<typeof randomOf>;

/** Figures as a county office reports them: most requests by natural persons, most cells 0, every rule holds. */
export function realisticFigures(format: FormatId, random: Random): Figures {
  const figures = new Map<string, number>();
  const get = (id: string) => figures.get(id) ?? 0;
  for (const field of fieldsOfTable(format, "t2")) {
    figures.set(field.id, field.kind === "change" ? random(20) - 5 : 5 + random(300));
  }
  const { columns, rows } = formats[format].t3;
  const parts = columns.map(({ id }) => id).filter((id) => id !== "total");
  const notResults = ["received", "carriedIn", "concluded", "carriedOut"];
  const results: string[] = rows.map(({ id }) => id).filter((id) => !notResults.includes(id));
  for (const column of parts) {
    const isNatural = column === "natural";
    for (const row of results) {
      const isUsed = random(10) < (isNatural ? 6 : 1);
      figures.set(`t3.${row}.${column}`, isUsed ? 1 + random(isNatural && row === "granted" ? 150 : 25) : 0);
    }
    const concluded = results.reduce((sum, row) => sum + get(`t3.${row}.${column}`), 0);
    const carriedOut = random(3) === 0 ? random(isNatural ? 15 : 3) : 0;
    const carriedIn = Math.min(concluded + carriedOut, random(isNatural ? 12 : 2));
    figures.set(`t3.concluded.${column}`, concluded);
    figures.set(`t3.carriedOut.${column}`, carriedOut);
    figures.set(`t3.carriedIn.${column}`, carriedIn);
    figures.set(`t3.received.${column}`, concluded + carriedOut - carriedIn);
  }
  for (const { id } of rows) {
    figures.set(
      `t3.${id}.total`,
      parts.reduce((sum, column) => sum + get(`t3.${id}.${column}`), 0),
    );
  }
  for (const { id } of formats[format].t4.groups) {
    const row = ["upheld", "corrected", "other", "pending"].map((column) => `t4.${id}.${column}`);
    // The two published reports of the fixtures have no case at all in 表四; here every second group has some.
    const hasCases = random(2) === 0;
    for (const cell of row) figures.set(cell, hasCases && random(3) === 0 ? random(30) : 0);
    figures.set(
      `t4.${id}.total`,
      row.reduce((sum, cell) => sum + get(cell), 0),
    );
  }
  const ids = (["t2", "t3", "t4"] as const).flatMap((table) => fieldsOfTable(format, table).map(({ id }) => id));
  return Object.fromEntries(ids.map((id) => [id, get(id)]));
}

/** The fields of a table that stand in a rule of error level. */
export function ruledFields(format: FormatId, table: "t2" | "t3" | "t4"): FieldId[] {
  const rules = plainEquations(format, table).filter(({ rule }) => ruleOf(rule).severity === "error");
  return [...new Set(rules.flatMap(({ left, right }) => [...left, ...right]))];
}

/** A figure as a hurried person would enter it; never the figure itself, never below 0. */
export function slipped(figure: number, neighbour: number, random: Random): number {
  const text = String(figure);
  const at = random(text.length);
  const digit = String(random(10));
  const tries = [
    () => text.slice(0, at) + text.slice(at + 1, at + 2) + text.slice(at, at + 1) + text.slice(at + 2),
    () => text.slice(0, at) + text.slice(at + 1),
    () => text.slice(0, at + 1) + text.slice(at),
    () => text.slice(0, at) + digit + text.slice(at + 1),
    () => String(neighbour),
    () => String(figure + 1),
    () => String(figure - 1),
  ];
  for (;;) {
    const wrong = Number((tries[random(tries.length)] ?? (() => ""))() || "0");
    if (wrong !== figure && wrong >= 0) return wrong;
    if (figure === 0) return 1 + random(9);
  }
}

/** Plants wrong figures in different cells; half slips, half random amounts, or slips only. */
export function plant(
  figures: Figures,
  among: readonly FieldId[],
  count: number,
  random: Random,
  slipsOnly = false,
): { readonly figures: Figures; readonly wrong: readonly FieldId[] } {
  const planted: Figures = { ...figures };
  const wrong = new Set<FieldId>();
  while (wrong.size < count) {
    const at = random(among.length);
    const [id, beside] = [among[at], among[(at + 1) % among.length]];
    if (id === undefined || beside === undefined || wrong.has(id)) continue;
    const right = figures[id] ?? 0;
    if (slipsOnly && right === 0) continue;
    const amount = slipsOnly || random(2) === 0 ? slipped(right, figures[beside] ?? 0, random) : random(400);
    if (amount === right) continue;
    planted[id] = amount;
    wrong.add(id);
  }
  return { figures: planted, wrong: [...wrong] };
}
