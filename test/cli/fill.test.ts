import { readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { runFill } from "../../src/cli/fill-command";
import type { FieldId } from "../../src/form/fields";
import { localeOf } from "../../src/locales";
import { FileError } from "../../src/files/file-error";
import { openFile } from "../../src/files/xlsx/file-host";
import { figures, layOut, paperOf, sheetsOf, textSheet } from "../support/layouts";
import { xlsxOf } from "../support/xlsx";
import { outputsOf } from "./output";
import { run, temporaryFolder } from "./run";

const folder = temporaryFolder();
afterAll(folder.remove);

const fieldsOf = async (file: string) => {
  const [output] = outputsOf((await run(["check", "--json", file])).stdout);
  return (id: FieldId) => output?.reports[0]?.fields[id]?.value;
};

describe("nianbao fill", () => {
  test("writes a copy with 0 wherever every rule still holds; the file itself stays as it was", async () => {
    const file = folder.write(
      "blank.xlsx",
      xlsxOf(sheetsOf(layOut(paperOf({ figures: "blank" }), figures({ "t4.review.total": 2 })))),
    );
    const before = readFileSync(file);
    const { status, stdout } = await run(["fill", file, "-o", folder.path("zero.xlsx")]);
    expect(status).toBe(0);
    expect(readFileSync(file).equals(before)).toBe(true);
    const value = await fieldsOf(folder.path("zero.xlsx"));
    expect(value("t3.granted.natural")).toBe(0);
    // Four blanks under a total of 2 cannot all be 0.
    expect(value("t4.review.upheld")).toBeNull();
    expect(stdout.match(/ = 0$/gmu)).toHaveLength(198 - 5);
    expect(stdout.match(/留空$/gmu)).toHaveLength(4);
  });

  test("of a document it writes a workbook with its paragraphs, tables and merges", async () => {
    const name = "004_0c438f8114f0a000";
    const file = `test/fixtures/texts/${name}.txt`;
    const filled = folder.path("from-text.xlsx");
    expect((await run(["fill", file, "-o", filled])).status).toBe(0);
    expect(new TextDecoder().decode(readFileSync(filled).subarray(0, 2))).toBe("PK");
    const same = folder.path("from-workbook.xlsx");
    await run(["fill", `test/fixtures/reports/${name}.xlsx`, "-o", same]);
    const valuesOf = async (path: string) =>
      outputsOf((await run(["check", "--json", path])).stdout).map(({ reports: [report] }) => [
        report?.name,
        report?.year,
        Object.entries(report?.fields ?? {}).map(([id, { value }]) => [id, value]),
        report?.findings.map(({ rule, at }) => [rule, at]),
      ]);
    expect(await valuesOf(filled)).toEqual(await valuesOf(same));
  });

  test("--blanks deduced writes only what the other figures determine", async () => {
    const sheets = sheetsOf(
      layOut(
        paperOf({ figures: "blank" }),
        figures({
          "t4.review.upheld": 1,
          "t4.review.corrected": 0,
          "t4.review.other": 2,
          "t4.review.pending": 0,
          "t4.direct.total": 0,
          "t4.afterReview.total": 3,
        }),
      ),
    );
    const file = folder.write("deduce.xlsx", xlsxOf(sheets));
    expect((await run(["fill", file, "-o", folder.path("deduced.xlsx"), "--blanks", "deduced"])).status).toBe(0);
    const value = await fieldsOf(folder.path("deduced.xlsx"));
    expect(value("t4.review.total")).toBe(3);
    expect(value("t4.direct.pending")).toBe(0);
    expect(value("t4.afterReview.pending")).toBeNull();
    expect(value("t2.regulations.made")).toBeNull();
  });

  test("the file itself is never the output; another file is replaced whole", async () => {
    const file = folder.write("input.xlsx", xlsxOf(sheetsOf(paperOf({ figures: "blank" }))));
    const before = readFileSync(file);
    const { status, stderr } = await run(["fill", file, "-o", file]);
    expect(status).toBe(2);
    expect(stderr).toContain("原文件");
    expect(readFileSync(file).equals(before)).toBe(true);

    const taken = folder.write("taken.xlsx", "an older copy");
    expect((await run(["fill", file, "-o", taken])).status).toBe(0);
    expect((await fieldsOf(taken))("t4.review.upheld")).toBe(0);
  });

  test("a copy is written where nothing is to fill, too", async () => {
    const file = folder.write("full.xlsx", xlsxOf(sheetsOf(paperOf({ figures: 0 }))));
    expect((await run(["fill", file, "-o", folder.path("copy.xlsx")])).status).toBe(0);
    expect((await fieldsOf(folder.path("copy.xlsx")))("t4.review.upheld")).toBe(0);
  });

  test.each([
    ["a file that is not there", () => folder.path("nowhere.xlsx"), "找不到"],
    ["no workbook", () => folder.write("text.xlsx", "text"), "无法读取"],
    [
      "a workbook without a report",
      () =>
        folder.write(
          "other.xlsx",
          xlsxOf(sheetsOf({ sheets: [textSheet("目录", ["目录"])], reports: new Map(), others: [] })),
        ),
      "没有找到",
    ],
  ])("%s: exit status 2, a sentence, nothing written", async (name, file, sentence) => {
    const { status, stderr } = await run(["fill", file(), "-o", folder.path(`${name}.out.xlsx`)]);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(() => readFileSync(folder.path(`${name}.out.xlsx`))).toThrow("ENOENT");
  });

  test("a folder that is not there is said", async () => {
    const file = folder.write("again.xlsx", xlsxOf(sheetsOf(paperOf({ figures: "blank" }))));
    const { status, stderr } = await run(["fill", file, "-o", folder.path("no/such/out.xlsx")]);
    expect(status).toBe(2);
    expect(stderr).toContain("不能写入");
  });

  test("a copy that cannot be made is said, and nothing is called filled", async () => {
    const host = await openFile(xlsxOf(sheetsOf(paperOf({ figures: "blank" }))));
    // No small file does this: the save is made to fail.
    host.save = () => Promise.reject(new FileError("tooLarge", "too many cells"));
    const said = { output: "", complaints: "" };
    const status = await runFill(
      { file: "in.xlsx", output: "out.xlsx", blanks: "zero" },
      { open: async () => host, create: async () => true, isSameFile: async () => false },
      { write: (text) => (said.output += text), warn: (text) => (said.complaints += text) },
      localeOf("zh-CN"),
    );
    expect(status).toBe(2);
    expect(said.output).toBe("");
    expect(said.complaints).toMatch(/in\.xlsx: .*too many cells\nout\.xlsx: 不能写入。\n/u);
  });
});
