import { describe, expect, it } from "vitest";
import type { Sheet } from "../../src/book/book";
import { bookOfSheets } from "../../src/book/new-book";
import { perform } from "../../src/commands/commands";
import { form } from "../../src/locales/zh-CN/form";
import { training } from "../../src/locales/zh-CN/training";
import { createSession } from "../../src/session/session";
import { exerciseSheets } from "../../src/training/exercise-sheets";
import { makeExercise } from "../../src/training/make";
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

function withoutNumber(sheet: Sheet): Sheet {
  const isNumber = (value: unknown) => typeof value === "string" && value.includes("练习编号");
  return { ...sheet, cells: new Map([...sheet.cells].filter(([, { value }]) => !isNumber(value))) };
}
