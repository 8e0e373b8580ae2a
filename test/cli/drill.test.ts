import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { parseCommand } from "../../src/cli/arguments";
import { runDrill } from "../../src/cli/drill-command";
import { runGrade } from "../../src/cli/grade-command";
import { createWorkbook } from "../../src/files/xlsx/create/create";
import { papersZip } from "../../src/files/papers-zip";
import { openSource } from "../../src/files/open";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { localeOf } from "../../src/locales";
import { createDocx } from "../../src/files/docx/create/create";
import { reportTitle } from "../../src/form/layout";
import { makeExercise } from "../../src/training/make";
import type { ClassPaper } from "../../src/training/class-papers";
import type { ExerciseJson, GradeJson } from "../../src/training/json";

/** Runs `drill` and `grade` on files that are held in memory. */
async function run(args: readonly string[], files = new Map<string, Uint8Array>()) {
  const said = { out: "", err: "" };
  const streams = { write: (text: string) => void (said.out += text), warn: (text: string) => void (said.err += text) };
  const fails = () => Promise.reject(new Error("not asked for"));
  const writers = {
    xlsx: (workbook: Parameters<typeof createWorkbook>[0]) => Promise.resolve(createWorkbook(workbook)),
    docx: createDocx,
    html: fails,
  };
  const world = {
    create: (path: string, bytes: Uint8Array) => Promise.resolve(Boolean(files.set(path, bytes))),
    writers,
    zip: (papers: Iterable<ClassPaper>) => papersZip(papers, writers),
    makeFolder: () => Promise.resolve(true),
    drawSeed: () => 4,
    filesOf: (paths: readonly string[]) => Promise.resolve(paths),
    open: async (path: string) => {
      const bytes = files.get(path);
      return bytes
        ? { problem: null, book: await readWorkbook(bytes) }
        : ({ problem: "notFound", kind: null } as const);
    },
  };
  const command = parseCommand(args, "zh");
  const locale = localeOf("zh");
  if (command.kind === "drill")
    return { status: await runDrill(command, world, streams, locale), ...said, files, command };
  if (command.kind === "grade")
    return { status: await runGrade(command, world, streams, locale), ...said, files, command };
  return { status: 2, ...said, files, command };
}

const linesOf = <T>(text: string) =>
  text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line) as T);

const narrative = ["drill", "--seed", "11", "--topics", "narrative", "--mistakes", "1", "-o", "x.xlsx"];

describe("nianbao drill and grade", () => {
  test("make an exercise, keep the answers apart, and grade it as it was handed out", async () => {
    const { status, out, files } = await run([
      "drill",
      "--seed",
      "7",
      "--json",
      "--answers",
      "a.jsonl",
      "-o",
      "x.xlsx",
    ]);
    expect(status).toBe(0);
    const [answer] = linesOf<ExerciseJson>(out);
    expect(new TextDecoder().decode(files.get("a.jsonl"))).toBe(out);
    expect(answer).toMatchObject({ seed: 7, format: "2021", topics: ["sums"] });
    expect(answer?.mistakes).toHaveLength(2);
    expect(answer?.mistakes.every(({ rules }) => rules.length >= 2 && rules.every((id) => id.startsWith("t3.")))).toBe(
      true,
    );

    const graded = await run(["grade", "x.xlsx", "--json"], files);
    const [grade] = linesOf<GradeJson>(graded.out);
    expect(graded.status).toBe(0);
    expect(Object.keys(grade ?? {})).toEqual([
      "file",
      "error",
      "seed",
      "mistakes",
      "spoilt",
      "allHold",
      "accepted",
      "score",
    ]);
    expect(grade).toMatchObject({
      file: "x.xlsx",
      error: null,
      seed: 7,
      spoilt: [],
      allHold: false,
      score: { got: 0, of: 2 },
    });
    expect(grade?.mistakes).toEqual(
      answer?.mistakes.map(({ field, right, planted }) => ({ field, right, planted, now: planted, outcome: "missed" })),
    );
  });

  test.each(["0", "2147483648", "20261201083000"])("take the seed %s, and know it again", async (seed) => {
    const { files, status } = await run(["drill", "--seed", seed, "-o", "x.xlsx"]);
    const graded = await run(["grade", "x.xlsx", "--json"], files);
    expect([status, linesOf<GradeJson>(graded.out)[0]?.seed]).toEqual([0, Number(seed)]);
  });

  test("make a class of one as a file, where one is named", async () => {
    const { files } = await run(["drill", "--seed", "9", "--count", "1", "-o", "x.xlsx"]);
    expect([...files.keys()]).toEqual(["x.xlsx"]);
  });

  test("make a folder of different exercises, from a drawn seed on", async () => {
    const { out, files } = await run(["drill", "--count", "3", "--topics", "cells,layout", "--json", "-o", "班"]);
    expect([...files.keys()]).toEqual([4, 5, 6].map((seed) => `班/练习 ${String(seed)}-2021-cells+layout-2-1.xlsx`));
    expect(linesOf<ExerciseJson>(out).map(({ seed }) => seed)).toEqual([4, 5, 6]);
    const graded = await run(["grade", ...files.keys(), "-o", "成绩.xlsx"], files);
    expect(graded.status).toBe(0);
    expect(graded.out.match(/漏掉/gu)).toHaveLength(6);
    const result = await readWorkbook(files.get("成绩.xlsx") ?? new Uint8Array());
    expect(result.sheets.map(({ name }) => name)).toEqual(["成绩", "错处"]);
    const texts = [...(result.sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
    expect(texts).toContain("练习 4-2021-cells+layout-2-1.xlsx");
  });

  test.each(["xlsx", "docx"])("write the answers as a book to read: .%s", async (kind) => {
    const answers = `答案.${kind}`;
    const { status, out, files } = await run(["drill", "--count", "2", "--json", "--answers", answers, "-o", "班"]);
    expect(status).toBe(0);
    const { book } = await openSource(files.get(answers) ?? new Uint8Array(), answers);
    const texts = book.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)));
    expect(texts.filter((text) => text === "4-2021-sums-2-1")).toHaveLength(2);
    expect(texts.filter((text) => text === "5-2021-sums-2-1")).toHaveLength(2);
    for (const { mistakes } of linesOf<ExerciseJson>(out))
      for (const { right, planted } of mistakes)
        expect(texts).toEqual(expect.arrayContaining([String(right), String(planted)]));
  });

  test("say where there is no room for so many mistakes, on the sheet, too", async () => {
    const { status, out, err, files } = await run([
      "drill",
      "--seed",
      "3",
      "--topics",
      "layout,layout",
      "--mistakes",
      "9",
      "--json",
      "-o",
      "x.xlsx",
    ]);
    expect([status, linesOf<ExerciseJson>(out)[0]?.mistakes.length]).toEqual([0, 7]);
    expect(err).toBe("练习 3-2021-layout-9-1：只放得下 7 处差错。\n");
    const [sheet] = (await readWorkbook(files.get("x.xlsx") ?? new Uint8Array())).sheets;
    expect([...(sheet?.cells.values() ?? [])].map(({ value }) => String(value)).join()).toContain("共 7 处差错");
  });

  test("make a .zip of all that a class needs", async () => {
    const { status, out, files } = await run([
      "drill",
      "--topics",
      "layout",
      "--mistakes",
      "1",
      "--count",
      "3",
      "-o",
      "班.zip",
    ]);
    expect([status, [...files.keys()]]).toEqual([0, ["班.zip"]]);
    expect(out).toContain("3 份");
    const parts = new Map(Object.entries(unzipSync(files.get("班.zip") ?? new Uint8Array())));
    const exercises = [...parts.keys()].filter((path) => path.startsWith("练习/"));
    expect([exercises.length, parts.size]).toEqual([3, 7]);
    const graded = await run(["grade", ...exercises, "--json"], parts);
    expect(linesOf<GradeJson>(graded.out).map(({ seed }) => seed)).toEqual(exercises.map((_, i) => 4 + i));
    const { book } = await openSource(parts.get("教师用/练习答案.docx") ?? new Uint8Array(), "练习答案.docx");
    const texts = book.sheets.flatMap(({ cells }) => [...cells.values()].map(({ value }) => String(value)));
    for (const seed of [4, 5, 6]) expect(texts).toContain(`${String(seed)}-2021-layout-1-1`);
    expect(parseCommand(["drill", "-o", "班.zip"], "zh")).toMatchObject({ kind: "drill", count: 30 });
  });

  test("tell a slip of the text by the words that stand there, not by the field, which is right", async () => {
    const { out, files } = await run([...narrative, "--json"]);
    const [mistake] = linesOf<ExerciseJson>(out)[0]?.mistakes ?? [];
    expect(mistake).toEqual({
      field: "text.1",
      right: "本年度共办结政府信息公开申请811件",
      planted: "本年度共办结政府信息公开申请81件",
      slip: "dropped",
      rules: ["text.figure"],
    });
    const graded = await run(["grade", "x.xlsx", "--json"], files);
    expect(linesOf<GradeJson>(graded.out)[0]?.mistakes[0]).toEqual({
      field: "text.1",
      right: "本年度共办结政府信息公开申请811件",
      planted: "本年度共办结政府信息公开申请81件",
      now: "本年度共办结政府信息公开申请81件",
      outcome: "missed",
    });
  });

  test("say why a slip was one, with its figures", async () => {
    const { files } = await run(narrative);
    const { out } = await run(["grade", "x.xlsx"], files);
    expect(out.split("\n").slice(1)).toEqual([
      "  漏掉：正文里的“（七）总计·总计” 仍为 81，应为 811",
      "    正文 A5 写“本年度共办结政府信息公开申请81件”（81），表格中“（七）总计·总计”是 811（O49）。",
      "",
    ]);
  });

  test("find the exercise of a bare seed: by what is printed on it, else by its figures", async () => {
    const { files } = await run(["drill", "--seed", "9", "--format", "2019", "--topics", "cells", "-o", "x.xlsx"]);
    const score = async () => {
      const { out } = await run(["grade", "x.xlsx", "--seed", "9", "--json"], files);
      return linesOf<GradeJson>(out).map(({ seed, score }) => ({ seed, score }));
    };
    expect(await score()).toEqual([{ seed: 9, score: { got: 0, of: 2 } }]);
    const book = await readWorkbook(files.get("x.xlsx") ?? new Uint8Array());
    const sheets = book.sheets.map(({ name, cells }) => ({
      name,
      cells: [...cells].flatMap(([key, { value }]) => {
        const isKept = typeof value === "number" || (typeof value === "string" && !value.startsWith("练习编号"));
        return !isKept ? [] : [{ row: Math.floor(key / 16_384), column: key % 16_384, value }];
      }),
    }));
    files.set("x.xlsx", createWorkbook({ kind: "form", sheets }));
    expect(await score()).toEqual([{ seed: 9, score: { got: 0, of: 2 } }]);
    // Another exercise of the same seed, unit and year is not it.
    const likely = makeExercise({ seed: 9, format: "2019", topics: ["narrative"], slips: 2 }).right;
    const title = sheets[0]?.cells.find(({ row }) => row === 0);
    const renamed = sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((cell) =>
        cell === title ? { ...cell, value: reportTitle(likely.name, likely.year) } : cell,
      ),
    }));
    files.set("x.xlsx", createWorkbook({ kind: "form", sheets: renamed }));
    expect(await score()).toEqual([{ seed: 9, score: { got: 0, of: 2 } }]);
  });

  test("say that a report is not the exercise that was named, and keep it in the result", async () => {
    const { files } = await run(["drill", "--seed", "9", "-o", "x.xlsx"]);
    const { status, out } = await run(
      ["grade", "x.xlsx", "--seed", "8-2021-sums-2-1", "--json", "-o", "r.xlsx"],
      files,
    );
    expect([status, linesOf<GradeJson>(out)[0]?.error?.code]).toEqual([2, "noReport"]);
    const [scores] = (await readWorkbook(files.get("r.xlsx") ?? new Uint8Array())).sheets;
    const texts = [...(scores?.cells.values() ?? [])].map(({ value }) => value);
    expect(texts).toContain("x.xlsx");
    expect(texts).toContain("没有找到编号为 8-2021-sums-2-1 的练习：它的表可能删掉了，或者这里是别的年报。");
  });

  test("grade what has lost its number by the one that is printed on it, and say what is no exercise", async () => {
    const { files } = await run(["drill", "--seed", "9", "-o", "x.xlsx"]);
    files.set("form.xlsx", createWorkbook({ kind: "form", sheets: [{ name: "表", cells: [] }] }));
    const { status, out, err } = await run(["grade", "form.xlsx", "gone.xlsx", "x.xlsx", "--json"], files);
    expect(status).toBe(2);
    expect(linesOf<GradeJson>(out).map(({ error, seed }) => [error?.code ?? null, seed])).toEqual([
      ["noExercise", null],
      ["notFound", null],
      [null, 9],
    ]);
    expect(err).toContain("没有练习");
    const named = await run(["grade", "x.xlsx", "--seed", "9-2021-sums-2-1", "--json"], files);
    expect(linesOf<GradeJson>(named.out)[0]).toMatchObject({ seed: 9, score: { got: 0, of: 2 } });
  });

  test.each([
    [["drill"], "noOutput"],
    [["drill", "--topics", "sum", "-o", "x.xlsx"], "topics"],
    [["drill", "--seed", "-1", "-o", "x.xlsx"], "option"],
    [["drill", "--mistakes", "many", "-o", "x.xlsx"], "number"],
    [["drill", "--mistakes", "0", "-o", "x.xlsx"], "number"],
    [["drill", "--count", "0", "-o", "class"], "number"],
    [["drill", "--seed", "9999999999999999", "-o", "x.xlsx"], "number"],
    [["drill", "-o", "x.docx"], "exercise"],
    [["drill", "--count", "3", "-o", "x.xlsx"], "exercises"],
    [["drill", "-o", "x.xlsx", "--answers", "./x.xlsx"], "answers"],
    [["drill", "7", "-o", "x.xlsx"], "excess"],
    [["form", "last-year.xlsx", "-o", "x.xlsx"], "excess"],
    [["grade", "x.xlsx", "-o", "scores.docx"], "result"],
    [["grade"], "noFile"],
    [["grade", "x.xlsx", "--seed", "nine"], "seed"],
  ])("does not understand %j", async (args, mistake) => {
    expect((await run(args)).command).toMatchObject({ kind: "mistake", mistake });
  });
});
