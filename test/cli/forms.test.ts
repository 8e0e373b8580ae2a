import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, describe, expect, test } from "vitest";
import { parseCommand } from "../../src/cli/arguments";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { locate } from "../../src/locate/locate";
import { readReport } from "../../src/report/read";
import { reportFile, titleOf, twoYears } from "../support/district";
import { run, temporaryFolder } from "./run";

describe("nianbao form --roster", () => {
  const folder = temporaryFolder();
  afterAll(folder.remove);
  const { before } = twoYears(3);
  folder.write("名单.txt", "应报单位名单\n1. 甲局\n2. 乙/丙镇\n");
  mkdirSync(folder.path("上年"));
  folder.write("上年/甲局.xlsx", reportFile(titleOf("甲局", 2024), before));
  const roster = ["form", "--roster", folder.path("名单.txt"), "-o", folder.path("空白表")];

  test("writes a form a unit with 上年结转, and overwrites nothing the second time", async () => {
    const previous = ["--previous", folder.path("上年")];
    const { status, stdout, stderr } = await run([...roster, ...previous]);
    expect({ status, stdout, stderr }).toEqual({
      status: 0,
      stdout: `没有找到上年度报告的单位（1）：乙/丙镇。\n做了 2 份空白表，存入 ${folder.path("空白表")}；其中 1 份填好了上年结转。\n`,
      stderr: "",
    });
    const names = ["乙_丙镇_2025.xlsx", "甲局_2025.xlsx"];
    expect(readdirSync(folder.path("空白表")).sort()).toEqual(names);

    const bytes = readFileSync(folder.path("空白表/甲局_2025.xlsx"));
    const book = await readWorkbook(bytes);
    const [placement] = locate(book).placements;
    const report = placement && readReport(book, placement);
    const figure = (id: "t3.carriedIn.natural" | "t3.carriedIn.total" | "t2.normative.inForce") =>
      report?.fields.get(id)?.value;
    expect({ name: report?.name, year: report?.year }).toEqual({ name: "甲局", year: 2025 });
    expect(figure("t3.carriedIn.natural")).toBe(before["t3.carriedOut.natural"]);
    expect(figure("t3.carriedIn.total")).toBe(before["t3.carriedOut.total"]);
    expect(figure("t2.normative.inForce")).toBeNull();

    // One file of last year is not there: it is named, and the forms are written all the same.
    const again = await run([...roster, ...previous, "--previous", folder.path("没有.xlsx")]);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain("没有.xlsx");
    expect(readdirSync(folder.path("空白表"))).toHaveLength(4);
    expect(readFileSync(folder.path("空白表/甲局_2025.xlsx"))).toEqual(bytes);
  });

  test("writes nothing without a roster", async () => {
    const { status, stderr } = await run(["form", "--roster", folder.path("无.txt"), "-o", folder.path("无")]);
    expect({ status, stderr }).toEqual({ status: 2, stderr: `${folder.path("无.txt")}: 找不到名单。\n` });
    expect(readdirSync(folder.path("."))).not.toContain("无");
  });

  test.each([
    [["--roster", "a.txt", "--from", "b.xlsx", "-o", "x"]],
    [["--roster", "a.txt", "--name", "甲局", "-o", "x"]],
    [["--previous", "上年", "-o", "x.xlsx"]],
  ])("does not understand %j", (args) => {
    expect(parseCommand(["form", ...args], "zh")).toMatchObject({ kind: "mistake", mistake: "roster" });
  });
});
