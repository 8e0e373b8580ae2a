import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { afterAll, expect, test } from "vitest";
import { runReview, type ReviewWorld } from "../../src/cli/review-command";
import type { ReviewOutput } from "../../src/cli/review-json";
import { reviewTask } from "../../src/cli/review-worker";
import { create, createNew, makeFolder } from "../../src/cli/whole-files";
import { createWorkbook } from "../../src/files/xlsx/create/create";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { localeOf } from "../../src/locales";
import type { FileOutcome } from "../../src/review/review-file";
import { reportFile, titleOf, twoYears } from "../support/district";
import { temporaryFolder } from "./run";

const folder = temporaryFolder();
afterAll(folder.remove);

/** A review of a folder in which something happens to the files after they were listed and before they are read. */
async function reviewOf(name: string, happens: () => void = () => undefined) {
  const world: ReviewWorld = {
    reviewAll: async (tasks) => {
      happens();
      const outcomes: FileOutcome[] = [];
      for (const task of tasks) outcomes.push(await reviewTask(task));
      return outcomes;
    },
    readRoster: () => Promise.resolve([]),
    isOwnPaper: () => Promise.resolve(false),
    writeWorkbook: (workbook) => Promise.resolve(createWorkbook(workbook)),
    writeDocuments: () => Promise.resolve([]),
    create,
    createNew,
    makeFolder,
    progress: { show: () => undefined, end: () => undefined },
  };
  let [text, warned] = ["", ""];
  const output = folder.path(`${name}的结果.xlsx`);
  const status = await runReview(
    {
      kind: "review",
      paths: [folder.path(name)],
      previous: [],
      roster: null,
      summary: null,
      output,
      letters: null,
      json: true,
      language: "zh",
    },
    world,
    { write: (part) => (text += part), warn: (part) => (warned += part) },
    localeOf("zh"),
  );
  return { status, warned, result: JSON.parse(text) as ReviewOutput, output };
}

test("files that go, shrink, are replaced or become folders while they are read are rows with their reason", async () => {
  mkdirSync(folder.path("收件"));
  const at = (name: string) => folder.path(`收件/${name}.xlsx`);
  for (const name of ["不变局", "消失局", "变短局", "清空局", "换掉局", "变夹局"])
    writeFileSync(at(name), reportFile(titleOf(name, 2023), twoYears(1).now));
  const { status, warned, result, output } = await reviewOf("收件", () => {
    rmSync(at("消失局"));
    truncateSync(at("变短局"), 2000);
    truncateSync(at("清空局"), 0);
    writeFileSync(folder.path("新的.part"), reportFile(titleOf("新换局", 2023), twoYears(2).now));
    renameSync(folder.path("新的.part"), at("换掉局"));
    rmSync(at("变夹局"));
    mkdirSync(at("变夹局"));
  });
  expect(status).toBe(2);
  const codes = new Map(result.files.map(({ file, error }) => [file, error?.code ?? null]));
  expect(codes).toEqual(
    new Map([
      [at("不变局"), null],
      [at("变夹局"), "unsupported"],
      [at("变短局"), "unreadable"],
      [at("换掉局"), null],
      [at("消失局"), "notFound"],
      [at("清空局"), "unreadable"],
    ]),
  );
  expect(result.reports.map(({ name }) => name)).toEqual(["不变局", "新换局"]);
  for (const name of ["变夹局", "变短局", "消失局", "清空局"]) expect(warned).toContain(`${at(name)}: `);
  // The result is whole, and nothing of its writing is left beside it.
  const { sheets } = await readWorkbook(readFileSync(output));
  const texts = [...(sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
  expect(texts).toEqual(expect.arrayContaining(["消失局.xlsx", "变短局.xlsx", "新换局"]));
  expect(readdirSync(folder.path("."))).toEqual(expect.not.arrayContaining([expect.stringMatching(/\.part$/u)]));
});

test("of ten thousand files each is a row, whatever it is", async () => {
  mkdirSync(folder.path("万"));
  const count = 10_000;
  for (let i = 2; i < count; i++) writeFileSync(folder.path(`万/第${i}局.xlsx`), "not a workbook");
  writeFileSync(folder.path("万/第0局.xlsx"), reportFile(titleOf("第0局", 2023), twoYears(0).now));
  writeFileSync(folder.path("万/第1局.xlsx"), reportFile(titleOf("第1局", 2023), twoYears(1).now));
  const { status, result, output } = await reviewOf("万");
  expect(status).toBe(2);
  expect(result.files).toHaveLength(count);
  expect(result.reports.map(({ name }) => name)).toEqual(["第0局", "第1局"]);
  const { sheets } = await readWorkbook(readFileSync(output));
  const texts = new Set([...(sheets[0]?.cells.values() ?? [])].map(({ value }) => value));
  expect(result.files.filter(({ file }) => !texts.has(file.slice(file.lastIndexOf("/") + 1)))).toEqual([]);
});
