import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bookOfSheets } from "../../src/book/new-book";
import { keyOf, type Book, type Cell } from "../../src/book/book";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { createWorkbook } from "../../src/files/xlsx/create/create";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import type { FieldId } from "../../src/form/fields";
import { form } from "../../src/locales/zh-CN/form";
import { training } from "../../src/locales/zh-CN/training";
import { topics, type Exercise } from "../../src/training/exercise";
import { exerciseSheets } from "../../src/training/exercise-sheets";
import { gradeExercise } from "../../src/training/grade";
import { gradeJson } from "../../src/training/json";
import { makeExercise } from "../../src/training/make";
import { exercisesIn, keyOfNumber, numberOf } from "../../src/training/number";

const exercise = makeExercise({ seed: 7, format: "2021", topics: ["sums"], slips: 3 });
const book = bookOf(exercise);

function bookOf(made: Exercise): Book {
  return bookOfSheets(exerciseSheets(made, form, training));
}

/** The workbook after somebody wrote figures into fields of its first report. */
function written(into: Book, figures: Readonly<Partial<Record<string, number | string | null>>>): Book {
  const [report] = checkBook(into, defaultSettings).reports;
  const [sheet, ...others] = into.sheets;
  if (!report || !sheet) throw new Error("no report");
  const cells = new Map<number, Cell>(sheet.cells);
  for (const [id, value] of Object.entries(figures)) {
    const cell = report.report.fields.get(id as FieldId)?.cell;
    if (cell) cells.set(keyOf(cell), { value: value ?? null, formula: null, numberFormat: "General", isLocked: false });
  }
  return { ...into, sheets: [{ ...sheet, cells }, ...others] };
}

const rightOf = (made: Exercise) => Object.fromEntries(made.mistakes.map(({ field, right }) => [field, right]));

describe("grading", () => {
  it("says missed of every slip that stands as it was planted", () => {
    expect(gradeExercise(exercise, book, null)).toMatchObject({
      mistakes: exercise.mistakes.map((mistake) => ({ ...mistake, now: mistake.planted, outcome: "missed" })),
      spoilt: [],
      allHold: false,
      accepted: false,
      score: { got: 0, of: 3 },
    });
  });

  it("gives full marks where all is put right", () => {
    expect(gradeExercise(exercise, written(book, rightOf(exercise)), null)).toMatchObject({
      spoilt: [],
      allHold: true,
      accepted: false,
      score: { got: 3, of: 3 },
    });
  });

  it("counts exactly the slips that were put right, and tells wrong ones and spoilt cells", () => {
    const field = fc.constantFrom(...exercise.mistakes);
    fc.assert(
      fc.property(fc.uniqueArray(field), fc.uniqueArray(field), fc.boolean(), (right, wrong, spoils) => {
        const wrongOnly = wrong.filter((each) => !right.includes(each));
        const figures = {
          ...rightOf({ ...exercise, mistakes: right }),
          ...Object.fromEntries(wrongOnly.map((each) => [each.field, 987_654])),
          ...(spoils ? { "t4.review.pending": 55 } : {}),
        };
        const grade = gradeExercise(exercise, written(book, figures), null);
        const outcomes = new Map(grade?.mistakes.map((each) => [each.field, each.outcome]));
        for (const each of exercise.mistakes)
          expect(outcomes.get(each.field)).toBe(
            right.includes(each) ? "right" : wrongOnly.includes(each) ? "wrong" : "missed",
          );
        expect(grade?.score).toEqual({ got: right.length, of: 3 });
        expect(grade?.spoilt.map((each) => each.field)).toEqual(spoils ? ["t4.review.pending"] : []);
        expect(grade?.allHold).toBe(right.length === 3 && !spoils);
      }),
      { numRuns: 25 },
    );
  });

  it("accepts another correction by which everything holds", () => {
    const one = makeExercise({ seed: 5, format: "2021", topics: ["sums"], slips: 1 });
    const [slip] = one.mistakes;
    if (!slip) throw new Error("no slip");
    // The figure stays as it was planted; its row, its column and what depends on them follow it.
    const by = Number(slip.planted) - Number(slip.right);
    const column = slip.field.slice(slip.field.lastIndexOf(".") + 1);
    const figure = (id: string) => Number(one.right.figures.get(id as FieldId));
    const follow = column === "total" ? {} : followed(slip.field, column, by, figure);
    const grade = gradeExercise(one, written(bookOf(one), follow), null);
    expect(grade).toMatchObject({ allHold: true, accepted: true, score: { got: 1, of: 1 } });
  });

  it.each(topics)("finds everything in order once an exercise in %s is done", (topic) => {
    const made = makeExercise({ seed: 21, format: "2021", topics: [topic], slips: 2 });
    const before = bookOf(made);
    const whole = bookOfSheets(exerciseSheets({ ...made, mistakes: [] }, form, training));
    expect(gradeExercise(made, before, "练习")).toMatchObject({ allHold: false, score: { got: 0, of: 2 } });
    expect(gradeExercise(made, whole, "练习")).toMatchObject({ allHold: true, spoilt: [], score: { got: 2, of: 2 } });
  });

  it.each(topics)("gives full marks in %s in both formats, whatever the seed", (topic) => {
    for (const format of ["2019", "2021"] as const)
      for (let seed = 30; seed < 34; seed++) {
        const made = makeExercise({ seed, format, topics: [topic], slips: 3 });
        const whole = bookOfSheets(exerciseSheets({ ...made, mistakes: [] }, form, training));
        const expected = { allHold: true, accepted: false, spoilt: [], score: { got: 3, of: 3 } };
        expect(gradeExercise(made, whole, "练习"), `${format} ${String(seed)}`).toMatchObject(expected);
        expect(gradeExercise(made, bookOf(made), "练习")?.score.got).toBe(0);
      }
  });

  it("holds two years to last year's report as it was handed out, not as it stands there now", () => {
    const made = makeExercise({ seed: 5, format: "2021", topics: ["years"], slips: 1 });
    const [slip] = made.mistakes;
    const whole = bookOf(made);
    const [own, lastYear] = whole.sheets;
    if (!slip || !own || !lastYear) throw new Error("no two years");
    const missed = { allHold: false, accepted: false, score: { got: 0, of: 1 } };
    expect(gradeExercise(made, { ...whole, sheets: [own] }, "练习")).toMatchObject(missed);
    const column = slip.field.slice(slip.field.lastIndexOf("."));
    const swapped = { ...whole, sheets: [lastYear, own] };
    const fitted = written(swapped, { [`t3.carriedOut${column}`]: slip.planted, "t2.normative.inForce": slip.planted });
    expect(gradeExercise(made, fitted, "练习")).toMatchObject(missed);
    const right = written({ ...whole, sheets: [own] }, rightOf(made));
    expect(gradeExercise(made, right, "练习")?.score).toEqual({ got: 1, of: 1 });
  });

  it("takes the report that is its own, of two on one sheet or of a copied one", () => {
    const [sheet] = book.sheets;
    if (!sheet) throw new Error("no sheet");
    const other = makeExercise({ seed: 8, format: "2021", topics: ["sums"], slips: 1 });
    const [second] = bookOf(other).sheets;
    const shift = (Math.max(...sheet.cells.keys()) >> 14) + 3;
    const both = new Map([
      ...sheet.cells,
      ...[...(second?.cells ?? [])].map(([at, cell]) => [at + (shift << 14), cell] as const),
    ]);
    const merges = [
      ...(sheet.merges ?? []),
      ...(second?.merges ?? []).map((area) => ({ ...area, top: area.top + shift, bottom: area.bottom + shift })),
    ];
    const stacked = { ...book, sheets: [{ ...sheet, cells: both, merges }] };
    for (const each of [exercise, other])
      expect(gradeExercise(each, stacked, "练习")).toMatchObject({ spoilt: [], score: { got: 0 } });
    for (const names of [stacked.names, []])
      expect(exercisesIn({ ...stacked, names }).map(({ key }) => key.seed)).toEqual([7, 8]);
  });

  it("says where a row is gone", () => {
    const [sheet] = book.sheets;
    const row = [...(sheet?.cells ?? [])].find(([, { value }]) => value === "8.属于行政查询事项")?.[0] ?? 0;
    const isOf = (key: number) => Math.floor(key / 16_384) === Math.floor(row / 16_384);
    const cells = new Map([...(sheet?.cells ?? [])].filter(([key]) => !isOf(key)));
    const grade = gradeExercise(exercise, { ...book, sheets: sheet ? [{ ...sheet, cells }] : [] }, null);
    expect(grade?.gone).toContainEqual({
      field: "t3.refused.adminQuery.natural",
      right: exercise.right.figures.get("t3.refused.adminQuery.natural"),
      now: null,
    });
    expect(grade?.allHold).toBe(false);
    if (grade) expect(gradeJson("x.xlsx", 7, grade).spoilt.map(({ now }) => now)).toContain(null);
  });

  it("says that an exercise is not there where another report stands in its place", () => {
    const other = makeExercise({ seed: 8, format: "2021", topics: ["sums"], slips: 3 });
    expect(gradeExercise(other, book, null)).toBeNull();
  });

  it("asks 增减 of everybody, whatever reading the workbook keeps", () => {
    const made = makeExercise({ seed: 7, format: "2019", topics: ["increments"], slips: 2 });
    const names = [{ name: "nianbao.reading", sheet: null, refersTo: '="cases"', isVisible: false }];
    const before = bookOf(made);
    expect(gradeExercise(made, { ...before, names: [...before.names, ...names] }, null)).toMatchObject({
      allHold: false,
      accepted: false,
      score: { got: 0, of: 2 },
    });
  });
});

/** Figures by which everything holds again, with the slip left as it is: the unit received so many more or fewer. */
function followed(field: string, column: string, by: number, figure: (id: string) => number) {
  const row = field.slice(3, field.lastIndexOf("."));
  const plus = (ids: readonly string[]) => Object.fromEntries(ids.map((id) => [id, figure(id) + by]));
  if (row === "received" || row === "carriedIn")
    return plus([`t3.${row}.total`, `t3.carriedOut.${column}`, "t3.carriedOut.total"]);
  if (row === "carriedOut") return plus(["t3.carriedOut.total", `t3.received.${column}`, "t3.received.total"]);
  const sums = [`t3.concluded.${column}`, "t3.concluded.total", `t3.received.${column}`, "t3.received.total"];
  return plus(
    [...(row === "concluded" ? [`t3.granted.${column}`, "t3.granted.total"] : [`t3.${row}.total`]), ...sums].filter(
      (id) => id !== field,
    ),
  );
}

describe("the number of an exercise", () => {
  it("stands in a hidden name and on the sheet, and holds no answer", async () => {
    const bytes = createWorkbook({ kind: "exercise", sheets: exerciseSheets(exercise, form, training) });
    const read = await readWorkbook(bytes);
    expect(exercisesIn(read)).toEqual([{ key: exercise.key, version: 1, sheet: "练习" }]);
    expect(exercisesIn({ ...read, names: [] })).toEqual([{ key: exercise.key, version: 1, sheet: "练习" }]);
    expect(read.sheets.flatMap(({ marks }) => marks)).toEqual([]);
  });

  it("is read back", () => {
    expect(numberOf(exercise.key)).toBe("7-2021-sums-3-1");
    expect(keyOfNumber(" 7-2021-sums+cells-3-1 ")?.key).toEqual({
      seed: 7,
      format: "2021",
      topics: ["sums", "cells"],
      slips: 3,
    });
    for (const text of ["7", "7-2020-sums-3-1", "7-2021-sum-3-1", "x-2021-sums-3-1", ""])
      expect(keyOfNumber(text)).toBeNull();
  });
});
