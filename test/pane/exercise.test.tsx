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
