// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { keyOf, type Book } from "../../src/book/book";
import { bookOfSheets } from "../../src/book/new-book";
import { form } from "../../src/locales/zh-CN/form";
import { formsPage } from "../../src/locales/zh-CN/forms-page";
import { pane as text } from "../../src/locales/zh-CN/pane";
import { training } from "../../src/locales/zh-CN/training";
import { exerciseSheets } from "../../src/training/exercise-sheets";
import { makeExercise } from "../../src/training/make";
import { officialForm } from "../support/official-form";
import { bookOf } from "../support/test-sheet";
import { memoryHost } from "../support/memory-host";
import { cleanUp, showPane } from "../support/pane";

afterEach(cleanUp);

const exercise = makeExercise({ seed: 7, format: "2021", topics: ["sums"], slips: 1 });

function book(): Book {
  return bookOfSheets(exerciseSheets(exercise, form, training));
}

it("keeps still over an exercise, checks as usual on one click, and leads back", async () => {
  const pane = await showPane(memoryHost(book()));
  expect(pane.text()).toContain(formsPage.exercise.lead(1));
  expect(pane.text()).not.toContain(text.notCheckable);
  await pane.click(formsPage.exercise.check);
  expect(pane.text()).toContain(text.notCheckable);
  await pane.click(formsPage.exercise.resume);
  expect(pane.text()).not.toContain(text.notCheckable);
});

it("grades what stands in the sheet, and again what stands there later", async () => {
  const host = memoryHost(book());
  const pane = await showPane(host);
  await pane.click(formsPage.exercise.handIn);
  expect(pane.text()).toContain(formsPage.exercise.score(0, 1));
  const [mistake] = exercise.mistakes;
  const cell = [...(pane.session.getState().chosen?.report.fields.values() ?? [])].find(
    (bound) => bound.field.id === mistake?.field,
  )?.cell;
  const [sheet] = host.book.sheets;
  if (!mistake || !cell || !sheet) throw new Error("the exercise has no slip");
  const put = { value: mistake.right, formula: null, numberFormat: "General", isLocked: false };
  await pane.follow(() => {
    host.change({ ...host.book, sheets: [{ ...sheet, cells: new Map(sheet.cells).set(keyOf(cell), put) }] });
  });
  await pane.click(formsPage.exercise.handIn);
  expect(pane.text()).toContain(formsPage.exercise.score(1, 1));
  expect(pane.text()).toContain(formsPage.exercise.rest);
});

it("keeps still over the sheets of an exercise only: reports beside it are checked, and marked without it", async () => {
  const years = makeExercise({ seed: 7, format: "2021", topics: ["years"], slips: 1 });
  const own = bookOfSheets(exerciseSheets(years, form, training));
  const figures = { "t4.review.total": 3 };
  const real = officialForm({ format: "2021", sheet: "甲局", title: "甲局2023年政府信息公开工作年度报告", figures });
  const host = memoryHost({ ...own, sheets: [...own.sheets, ...bookOf([real.sheet]).sheets] });
  const pane = await showPane(host);
  const isStill = () => pane.text().includes(formsPage.exercise.lead(1)) && !pane.text().includes(text.notCheckable);
  const [exercise, lastYear, report] = pane.session.getState().reports;
  expect([exercise?.report.year, lastYear?.report.year, report?.report.name]).toEqual([
    years.right.year,
    Number(years.right.year) - 1,
    "甲局",
  ]);
  const choose = (key = "") =>
    pane.follow(() => {
      pane.session.chooseReport(key);
    });
  expect(isStill()).toBe(true);
  await choose(lastYear?.key);
  expect(isStill()).toBe(true);
  await choose(report?.key);
  expect(isStill()).toBe(false);
  expect(pane.text()).toContain(text.notCheckable);
  // The list says of no exercise how many errors it has.
  expect(pane.text()).toContain(text.report.exercise);
  await pane.click(text.actions.mark);
  expect(host.book.sheets.map(({ marks }) => marks.length > 0)).toEqual([false, false, true]);
});
