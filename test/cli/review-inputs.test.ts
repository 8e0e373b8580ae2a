import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import type { ReviewOutput } from "../../src/cli/review-json";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { reportFile, titleOf, twoYears } from "../support/district";
import { run, temporaryFolder } from "./run";

const folder = temporaryFolder();
afterAll(folder.remove);
const { now } = twoYears(1);

test("papers of our own beside the returns are no files of the review; a form that came back filled in is a return", async () => {
  const at = (name: string) => folder.path(`自己的/${name}`);
  mkdirSync(at("."));
  await Promise.all([
    run(["form", "--year", "2023", "-o", at("空白表.xlsx")]),
    run(["form", "--year", "2023", "--name", "甲局", "--totals", "formulas", "-o", at("甲局_2023.xlsx")]),
    run(["form", "--year", "2023", "-o", at("空白表.docx")]),
    run(["form", "--guide", "-o", at("填报说明.xlsx")]),
    run(["form", "--guide", "-o", at("填报说明.docx")]),
    run(["drill", "--seed", "7", "--count", "2", "-o", at("练习"), "--answers", at("答案.xlsx")]),
  ]);
  folder.write("自己的/乙局.xlsx", reportFile(titleOf("乙局", 2023), now));
  const filled = await run(["form", "--from", at("乙局.xlsx"), "--name", "丙局", "-o", at("丙局.xlsx")]);
  expect(filled.status).toBe(0);
  const done = await run(["review", folder.path("自己的"), "-o", folder.path("自己的/结果.xlsx"), "--json"]);
  const { files, reports } = JSON.parse(done.stdout) as ReviewOutput;
  const names = files.map(({ file }) => file.slice(folder.path("自己的").length + 1));
  expect(names.filter((name) => !name.startsWith("练习"))).toEqual(["丙局.xlsx", "乙局.xlsx"]);
  expect(names.filter((name) => name.startsWith("练习"))).toHaveLength(2);
  expect(files.map(({ error }) => error)).toEqual(names.map(() => null));
  expect(reports.map(({ name }) => name)).toContain("丙局");
});

test("names that begin like a formula stay texts in the result", async () => {
  mkdirSync(folder.path("公式"));
  folder.write("公式/=1+1.xlsx", reportFile(titleOf("=SUM(A1)局", 2023), { ...now, "t3.granted.natural": 999 }));
  folder.write("公式/@坏.xlsx", "not a workbook");
  folder.write("名单.txt", "=SUM(A1)局\n+缺席局\n");
  const output = folder.path("公式结果.xlsx");
  await run(["review", folder.path("公式"), "--roster", folder.path("名单.txt"), "-o", output]);
  const { sheets } = await readWorkbook(readFileSync(output));
  const cells = sheets.flatMap((sheet) => [...sheet.cells.values()]);
  const values = cells.map(({ value }) => value);
  expect(values).toEqual(expect.arrayContaining(["=1+1.xlsx", "@坏.xlsx", "+缺席局"]));
  expect(cells.filter(({ formula }) => formula !== null)).toEqual([]);
});

test("a result that could not be written is not said to be there", async () => {
  mkdirSync(folder.path("一份"));
  folder.write("一份/甲局.xlsx", reportFile(titleOf("甲局", 2023), now));
  const done = await run(["review", folder.path("一份"), "-o", folder.path("没有这个文件夹/结果.xlsx")]);
  expect(done).toMatchObject({ status: 2, stderr: expect.stringContaining("不能写入") });
  expect(done.stdout).toContain("收到 1 个文件");
  expect(done.stdout).not.toContain("结果.xlsx");
});

test("a folder that may not be looked into is said", async () => {
  // In a folder of its own, which everybody may enter; root may look into everything.
  const home = mkdtempSync(join(tmpdir(), "nianbao-closed-"));
  mkdirSync(join(home, "收件/不开"), { recursive: true });
  chmodSync(join(home, "收件/不开"), 0o000);
  try {
    const done = await run(["review", join(home, "收件"), "-o", join(home, "结果.xlsx"), "--json"]);
    const { files } = JSON.parse(done.stdout) as ReviewOutput;
    if (process.getuid?.() === 0) return expect(files).toMatchObject([{ error: { code: "unsupported" } }]);
    expect(files).toMatchObject([{ file: join(home, "收件/不开"), error: { code: "unreadable" } }]);
    expect(done.status).toBe(2);
  } finally {
    chmodSync(join(home, "收件/不开"), 0o700);
    rmSync(home, { recursive: true });
  }
});
