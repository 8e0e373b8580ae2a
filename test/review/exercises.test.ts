import { describe, expect, test } from "vitest";
import type { NewSheet } from "../../src/book/new-sheet";
import { createWorkbook } from "../../src/files/xlsx/create/create";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { localeOf } from "../../src/locales";
import { returnRows } from "../../src/review/result/rows";
import { review } from "../../src/review/review";
import { deskRows } from "../../src/session/desk/row";
import { reviewFile } from "../../src/review/review-file";
import type { Topic } from "../../src/training/exercise";
import { exerciseSheets } from "../../src/training/exercise-sheets";
import { makeExercise } from "../../src/training/make";
import { testReturn } from "../support/reviewed";

const { form, training } = localeOf("zh");

function sheetsOf(topic: Topic): readonly NewSheet[] {
  const exercise = makeExercise({ seed: 7, format: "2021", topics: [topic], slips: 2 });
  return exerciseSheets(exercise, form, training);
}

/** What a review keeps of a workbook that was handed in. */
async function reportsIn(sheets: readonly NewSheet[]) {
  const book = await readWorkbook(createWorkbook({ kind: "exercise", sheets }));
  const origin = { file: "收件/交来.xlsx", role: "return", folders: [] } as const;
  return (await reviewFile(origin, () => Promise.resolve({ kind: "book", book, isOwnForm: false }))).reports;
}

describe("exercises among the returns", () => {
  test("are graded: as they were handed out nothing was put right yet", async () => {
    const reports = await reportsIn(sheetsOf("sums"));
    expect(reports.map(({ score }) => score)).toEqual([{ got: 0, of: 2 }]);
    const years = await reportsIn(sheetsOf("years"));
    expect(years.map(({ score }) => score).filter((score) => score !== null)).toEqual([{ got: 0, of: 2 }]);
    const files = [{ file: "收件/交来.xlsx", role: "return", fault: null, reports: 1 } as const];
    expect(deskRows(review(files, reports, null))).toMatchObject([
      { unit: "交来.xlsx", isExercise: true, score: { got: 0, of: 2 } },
    ]);
  });

  test("are listed and checked, and take part in no pair, no sum and no roll call", async () => {
    const exercise = await reportsIn(sheetsOf("years"));
    expect(exercise.map(({ isExercise }) => isExercise)).toEqual([true, true]);
    const unit = exercise[0]?.name ?? "";
    const figures = { "t4.review.upheld": 1, "t4.review.total": 1 };
    const year = exercise[0]?.year ?? 0;
    const own = (["return", "summary"] as const).map((role) => testReturn({ role, year, fill: 0, figures }));
    const { reports, findings, pairs, missing } = review([], [...own, ...exercise], ["某局", unit]);
    expect(reports).toHaveLength(4);
    expect({ findings, pairs, missing }).toEqual({ findings: [], pairs: [], missing: [unit] });

    const [planted] = await reportsIn(sheetsOf("sums"));
    expect(planted?.verdict.errors).toBeGreaterThan(0);
  });

  test("are of no wrong year: each is of a year of its own", async () => {
    const exercise = await reportsIn(sheetsOf("sums"));
    const rows = returnRows(review([], [testReturn({ year: 2019, fill: 0 }), ...exercise], null));
    expect(rows.map(({ isOfOtherYear }) => isOfOtherYear)).toEqual([false, false]);
  });

  test("are known by the number on the sheet where another program dropped the hidden name", async () => {
    const reports = await reportsIn(sheetsOf("years").map((sheet) => ({ ...sheet, names: [] })));
    expect(reports.map(({ isExercise }) => isExercise)).toEqual([true, true]);
  });

  test("make no exercise of a real report on another sheet, nor does a name that names none", async () => {
    const [real] = sheetsOf("cells");
    if (!real) throw new Error("no sheet");
    const title = (cell: NewSheet["cells"][number]) =>
      cell.row === 0
        ? { ...cell, value: "甲局2023年政府信息公开工作年度报告" }
        : { ...cell, value: cell.row === 1 ? null : cell.value };
    const bare = { ...real, name: "甲局", cells: real.cells.map(title), names: [], marks: [] };
    const both = await reportsIn([...sheetsOf("sums"), bare]);
    expect(both.map(({ isExercise }) => isExercise)).toEqual([true, false]);

    const odd = { name: "nianbao.exercise", sheet: "甲局", refersTo: '="全部正确"', isVisible: false };
    const [named] = await reportsIn([{ ...bare, names: [odd] }]);
    expect(named?.isExercise).toBe(false);
  });
});
