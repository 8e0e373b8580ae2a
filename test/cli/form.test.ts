import { describe, expect, test } from "vitest";
import { parseCommand } from "../../src/cli/arguments";
import { runForm, type FormWorld } from "../../src/cli/form-command";
import { check } from "../../src/check/check";
import { defaultSettings } from "../../src/check/settings";
import { createDocx } from "../../src/files/docx/create/create";
import { createHtml } from "../../src/files/html/create/create";
import { createWorkbook } from "../../src/files/xlsx/create/create";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { fieldsOfFormat } from "../../src/form/fields";
import { localeOf } from "../../src/locales";
import { locate } from "../../src/locate/locate";
import { readReport } from "../../src/report/read";
import { balancedFigures } from "../support/balanced-figures";
import { mixed, paperOf, sheetsOf } from "../support/layouts";
import { officialForm } from "../support/official-form";
import { bookOf, type TestSheet } from "../support/test-sheet";

/** Runs the command on files that are held in memory. */
async function form(args: readonly string[], files: Readonly<Record<string, TestSheet>> = {}) {
  const written = new Map<string, Uint8Array>();
  const said = { out: "", err: "" };
  const world: FormWorld = {
    open: (path) => {
      const sheet = files[path];
      return Promise.resolve(sheet ? { problem: null, book: bookOf([sheet]) } : { problem: "notFound", kind: null });
    },
    create: (path, bytes) => Promise.resolve(Boolean(written.set(path, bytes))),
    isSameFile: (a, b) => Promise.resolve(a === b),
    writers: {
      xlsx: (workbook) => Promise.resolve(createWorkbook(workbook)),
      docx: createDocx,
      html: (document) => Promise.resolve(createHtml(document)),
    },
  };
  const command = parseCommand(["form", ...args], "zh");
  if (command.kind !== "form") return { status: 2, ...said, command, written };
  const streams = { write: (text: string) => void (said.out += text), warn: (text: string) => void (said.err += text) };
  return { status: await runForm(command, world, streams, localeOf("zh")), ...said, command, written };
}

async function reportIn(bytes: Uint8Array | undefined) {
  if (!bytes) throw new Error("nothing was written");
  const book = await readWorkbook(bytes);
  const [placement] = locate(book).placements;
  if (!placement) throw new Error("no report");
  return readReport(book, placement);
}

describe("nianbao form", () => {
  test("writes a blank form of the format that is for the year", async () => {
    const { status, written } = await form(["--year", "2020", "--name", "云溪市水利局", "-o", "blank.xlsx"]);
    expect(status).toBe(0);
    const report = await reportIn(written.get("blank.xlsx"));
    expect({ name: report.name, year: report.year, format: report.tables.get("t2")?.format }).toEqual({
      name: "云溪市水利局",
      year: 2020,
      format: "2019",
    });
    const { findings } = check(report, defaultSettings);
    // Its totals are formulas, which show 0; nothing else is found but the blanks.
    expect(findings.map(({ rule }) => rule)).toEqual(
      Array<string>(fieldsOfFormat("2019").length - 32).fill("cell.blank"),
    );
  });

  test.each([
    ["without --numbers texts stay texts", [], " 1,113 "],
    ["with --numbers they become the numbers that they are for certain", ["--numbers"], 1113],
  ] as const)("puts a report into a clean form: %s", async (_, options, upheld) => {
    const figures = { ...Object.fromEntries(balancedFigures("2021")), "t4.review.upheld": " 1,113 " };
    const { sheet } = officialForm({ format: "2021", figures, title: "甲局2023年政府信息公开工作年度报告" });
    const { status, out, written } = await form(["--from", "a.xlsx", ...options, "-o", "b.xlsx"], { "a.xlsx": sheet });
    expect({ status, out }).toEqual({ status: 0, out: "放入了 200 个数字，已存为 b.xlsx。\n" });
    const report = await reportIn(written.get("b.xlsx"));
    const values = [...report.fields].map(([id, { value }]) => [id, value]);
    expect(Object.fromEntries(values)).toEqual({ ...figures, "t4.review.upheld": upheld });
    expect({ name: report.name, year: report.year }).toEqual({ name: "甲局", year: 2023 });
  });

  test("lists what has no place in the form: rows of another edition", async () => {
    const [sheet] = sheetsOf(mixed(paperOf({ format: "2021" }), paperOf({ format: "2019" })));
    const { out, written } = await form(["--from", "a.xlsx", "-o", "b.xlsx"], sheet ? { "a.xlsx": sheet } : {});
    expect(out.match(/标准表样的这一格式没有这一项，没有放入。/gu)).toHaveLength(7);
    const report = await reportIn(written.get("b.xlsx"));
    expect(report.fields.get("t3.other.rest.natural")?.value).toBeNull();
  });

  test("rescales no amount: one in another unit than the printed keeps its own", async () => {
    const { sheet } = officialForm({ format: "2021", fill: null, figures: { "t2.fees.amount": "12600元" } });
    const { written } = await form(["--from", "a.xlsx", "--numbers", "-o", "b.xlsx"], { "a.xlsx": sheet });
    expect((await reportIn(written.get("b.xlsx"))).fields.get("t2.fees.amount")?.value).toBe("12600元");
  });

  test.each([
    [[], "noOutput"],
    [["-o", "x.pdf"], "paper"],
    [["--format", "2020", "-o", "x.xlsx"], "format"],
    [["--year", "25", "-o", "x.xlsx"], "year"],
    [["--totals", "sums", "-o", "x.xlsx"], "totals"],
  ])("does not understand %j", async (args, mistake) => {
    expect((await form(args)).command).toMatchObject({ kind: "mistake", mistake });
  });

  test.each([
    [["--from", "a.xlsx", "-o", "a.xlsx"], "原文件"],
    [["--from", "a.xlsx", "-o", "x.xlsx"], "没有找到"],
    [["--from", "gone.xlsx", "-o", "x.xlsx"], "找不到"],
  ])("writes nothing for %j", async (args, word) => {
    const { status, out, err, written } = await form(args, { "a.xlsx": { name: "表", cells: [] } });
    expect({ status, out, written: written.size }).toEqual({ status: 2, out: "", written: 0 });
    expect(err).toContain(word);
  });

  test.each(["docx", "html"])("writes a .%s", async (paper) => {
    const { status, written } = await form(["-o", `form.${paper}`]);
    expect(status).toBe(0);
    expect(written.get(`form.${paper}`)?.length).toBeGreaterThan(2000);
  });
});
