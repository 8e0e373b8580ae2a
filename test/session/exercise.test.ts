import { describe, expect, it } from "vitest";
import type { Sheet } from "../../src/book/book";
import { bookOfSheets } from "../../src/book/new-book";
import { form } from "../../src/locales/zh-CN/form";
import { training } from "../../src/locales/zh-CN/training";
import { nextHint, tableOfMistake, type Hint } from "../../src/session/exercise";
import type { ExerciseKey } from "../../src/training/exercise";
import { exerciseSheets } from "../../src/training/exercise-sheets";
import { gradeExercise } from "../../src/training/grade";
import { mayHoldExercise } from "../../src/training/may-hold-exercise";
import { makeExercise } from "../../src/training/make";

function handedIn(key: ExerciseKey) {
  const exercise = makeExercise(key);
  const book = bookOfSheets(exerciseSheets(exercise, form, training));
  const grade = gradeExercise(exercise, book, null);
  if (!grade) throw new Error("the exercise has no report");
  return { book, grade };
}

const { book, grade } = handedIn({ seed: 7, format: "2021", topics: ["sums"], slips: 2 });
const [first, second] = grade.mistakes.map(({ field }) => field);

describe("hints", () => {
  it("tell table, rule and cell of one slip, then of the next, and then no more", () => {
    const given: Hint[] = [];
    for (let hint = nextHint(grade, given); hint; hint = nextHint(grade, given)) given.push(hint);
    expect(given.map(({ mistake, step }) => `${mistake.field} ${step}`)).toEqual(
      [first, second].flatMap((field) => ["table", "rule", "cell"].map((step) => `${String(field)} ${step}`)),
    );
  });

  it("pass over what is put right, and are none where everything holds", () => {
    const mistakes = grade.mistakes.map((each, i) => ({
      ...each,
      outcome: i === 0 ? ("right" as const) : each.outcome,
    }));
    expect(nextHint({ ...grade, mistakes }, [])?.mistake.field).toBe(second);
    expect(nextHint({ ...grade, allHold: true }, [])).toBeNull();
  });

  it("name the text where it is the text that is wrong", () => {
    const inText = handedIn({ seed: 3, format: "2021", topics: ["narrative"], slips: 1 }).grade.mistakes;
    expect(inText.map(tableOfMistake)).toEqual([null]);
    expect(grade.mistakes.map(tableOfMistake)).toEqual(["t3", "t3"]);
  });
});

it("an exercise is known by its hidden name, and by its printed number where that was dropped", () => {
  expect(mayHoldExercise(book)).toBe(true);
  const unnamed = { ...book, names: book.names.filter(({ name }) => name !== "nianbao.exercise") };
  expect(mayHoldExercise(unnamed)).toBe(true);
  const cells = (sheet: Sheet) => [...sheet.cells].filter(([, { value }]) => !String(value).includes("练习编号"));
  const sheets = unnamed.sheets.map((sheet) => ({ ...sheet, cells: new Map(cells(sheet)) }));
  expect(mayHoldExercise({ ...unnamed, sheets })).toBe(false);
});
