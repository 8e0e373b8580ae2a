import { describe, expect, it } from "vitest";
import type { Block, DocumentTable } from "../../src/book/new-document";
import { createHtml } from "../../src/files/html/create/create";
import { ownPaperOf } from "../../src/files/own-paper";
import { localeOf } from "../../src/locales";
import { classKeys, classPapers } from "../../src/training/class-papers";
import { answerSheetDocument, questionDocument } from "../../src/training/exam-papers";
import { topics, type ExerciseKey, type Topic } from "../../src/training/exercise";
import { makeExercise } from "../../src/training/make";

const { form, training, rules } = localeOf("zh");
const names = { place: rules.place, rule: rules.name, message: rules.message };

const keyOf = (topic: Topic, slips = 2): ExerciseKey => ({ seed: 7, format: "2021", topics: [topic], slips });
const textOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === "table" ? block.cells.map(({ text }) => text) : block.text)).join("\n");
const tablesOf = (blocks: readonly Block[]) => blocks.filter((block): block is DocumentTable => block.kind === "table");

describe("the papers of a class", () => {
  it("are as many different exercises, what is printed, and the answers apart", () => {
    const papers = [...classPapers(classKeys(keyOf("sums"), 30), form, training, names)];
    const folderOf = (path: string) => path.slice(0, path.indexOf("/"));
    const exercises = papers.filter(({ path }) => folderOf(path) === "练习");
    expect(new Set(exercises.map(({ path }) => path)).size).toBe(30);
    expect(new Set(exercises.map(({ paper }) => JSON.stringify(paper))).size).toBe(30);
    expect(papers.slice(30).map(({ path }) => path)).toEqual([
      "打印/题卷.docx",
      "打印/答卷.docx",
      "教师用/练习答案.xlsx",
      "教师用/练习答案.docx",
    ]);
  });

  it.each(topics)("ask on paper what the file asks, in %s", (topic) => {
    const exercise = makeExercise(keyOf(topic));
    const { blocks } = questionDocument([exercise], training.exam);
    const [whole] = [questionDocument([{ ...exercise, mistakes: [] }], training.exam)];
    const printed = textOf(blocks);
    expect(printed).toContain(`7-2021-${topic}-2-1`);
    expect(printed).toContain("2 处差错");
    expect(printed).not.toBe(textOf(whole.blocks));
    for (const { planted } of exercise.mistakes) expect(printed).toContain(String(planted ?? ""));
    expect(tablesOf(blocks)).toHaveLength(topic === "years" ? 7 : 4);
    if (topic === "years") expect(printed).toContain("上年度报告（没有差错，供对照）：");
  });

  it("begin each exercise on a page of its own, with a line for each slip and two to spare", () => {
    const exercises = classKeys(keyOf("increments", 3), 2).map(makeExercise);
    const starts = ({ blocks }: { readonly blocks: readonly Block[] }) =>
      blocks.flatMap((block) => (block.kind === "title" ? block.startsPage : []));
    const answers = answerSheetDocument(exercises, training.exam);
    expect(starts(questionDocument(exercises, training.exam))).toEqual([false, true]);
    expect(starts(answers)).toEqual([false, true]);
    expect(tablesOf(answers.blocks).map(({ rows }) => rows)).toEqual([1, 6, 1, 6]);
  });

  it("are no returns where they lie among some", () => {
    const questions = questionDocument([makeExercise(keyOf("sums"))], training.exam);
    expect(ownPaperOf(createHtml(questions), "题卷.html")).toBe("passedOver");
  });
});
