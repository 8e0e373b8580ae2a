import { describe, expect, it } from "vitest";
import type { Sheet } from "../../src/book/book";
import { bookOfSheets } from "../../src/book/new-book";
import { reviewBook } from "../../src/review/review-file";
import { perform } from "../../src/commands/commands";
import { form } from "../../src/locales/zh-CN/form";
import { training } from "../../src/locales/zh-CN/training";
import { createSession } from "../../src/session/session";
import { exerciseSheets } from "../../src/training/exercise-sheets";
import { makeExercise } from "../../src/training/make";
import { officialForm } from "../support/official-form";
import { bookOf } from "../support/test-sheet";
import { memoryHost } from "../support/memory-host";
import { mapPreferences } from "../support/preferences";

describe("the ribbon", () => {
  it("marks nothing in an exercise, and says so; in the same figures without its name and its number it marks", async () => {
    const exercise = makeExercise({ seed: 7, format: "2021", topics: ["sums"], slips: 1 });
    const book = bookOfSheets(exerciseSheets(exercise, form, training));
    const host = memoryHost(book);
    expect(await perform("checkAndMark", createSession(host, mapPreferences()))).toMatchObject({ code: "exercise" });
    expect(host.book.sheets.flatMap(({ marks }) => marks)).toEqual([]);

    // Another program may drop the name: the number is printed, too.
    const unnamed = { ...book, names: book.names.filter(({ name }) => name !== "nianbao.exercise") };
    const printed = memoryHost(unnamed);
    expect(await perform("checkAndMark", createSession(printed, mapPreferences()))).toMatchObject({ code: "exercise" });

    const plain = memoryHost({ ...unnamed, sheets: unnamed.sheets.map(withoutNumber) });
    expect(await perform("checkAndMark", createSession(plain, mapPreferences()))).toBeNull();
    expect(plain.book.sheets.flatMap(({ marks }) => marks)).not.toEqual([]);
  });
});

describe("a workbook with an exercise beside real reports", () => {
  const exercise = makeExercise({ seed: 7, format: "2021", topics: ["years"], slips: 1 });
  const sheets = exerciseSheets(exercise, form, training);
  const figures = { "t4.review.total": 3 };
  const real = officialForm({ format: "2021", sheet: "甲局", title: "甲局2023年政府信息公开工作年度报告", figures });

  it("gets marks on the sheets of the real ones only", async () => {
    const own = bookOfSheets(sheets);
    const book = { ...own, sheets: [...own.sheets, ...bookOf([real.sheet]).sheets] };
    const host = memoryHost(book);
    expect(await perform("checkAndMark", createSession(host, mapPreferences()))).toBeNull();
    expect(host.book.sheets.map(({ marks }) => marks.length > 0)).toEqual([false, false, true]);
  });

  it("is not made by giving a real report the name, the printed number, or both", async () => {
    const [name] = bookOfSheets(sheets).names.filter((each) => each.name === "nianbao.exercise");
    const [sheet] = bookOf([real.sheet]).sheets;
    if (!name || !sheet) throw new Error("no name");
    const last = Math.max(...sheet.cells.keys()) + 16_384;
    const printed = { value: "练习编号：7-2021-years-1-1", formula: null, numberFormat: "General", isLocked: false };
    const cells = new Map([...sheet.cells, [last, printed]]);
    const named = { ...bookOf([real.sheet]), names: [{ ...name, sheet: "甲局" }], sheets: [{ ...sheet, cells }] };
    for (const book of [named, { ...named, names: [{ ...name, sheet: null }] }]) {
      const host = memoryHost(book);
      expect(await perform("checkAndMark", createSession(host, mapPreferences()))).toBeNull();
      expect(host.book.sheets[0]?.marks).not.toEqual([]);
      const origin = { file: "甲局.xlsx", role: "return", folders: [] } as const;
      expect(reviewBook(book, origin).map(({ isExercise }) => isExercise)).toEqual([false]);
    }
  });
});

function withoutNumber(sheet: Sheet): Sheet {
  const isNumber = (value: unknown) => typeof value === "string" && value.includes("练习编号");
  return { ...sheet, cells: new Map([...sheet.cells].filter(([, { value }]) => !isNumber(value))) };
}
