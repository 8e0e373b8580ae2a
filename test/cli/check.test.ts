import { spawnSync } from "node:child_process";
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileOutput } from "../../src/cli/json";
import { figures, layOut, paperOf, sheetsOf, textSheet, written } from "../support/layouts";
import { xlsxOf } from "../support/xlsx";
import { outputsOf } from "./output";
import { programs, run, temporaryFolder, type Run } from "./run";

const reports = "test/fixtures/reports";
const first = `${reports}/000_c40ad2a1dac19f22.xlsx`;
const second = `${reports}/004_0c438f8114f0a000.xlsx`;

const folder = temporaryFolder();
afterAll(folder.remove);

/** The cell of every field of the form of 2019, laid out like the published one, by the rows where its figures begin. */
function cellsOfForm(t2: number, t3: number, t4: number): Record<string, string> {
  const disclosure: [row: string, at: number, cells: string][] = [
    ["regulations", 0, "made D, published G, stock I"],
    ["normative", 1, "made D, published G, stock I"],
    ["licensing", 4, "previous D, change G, decisions I"],
    ["services", 5, "previous D, change G, decisions I"],
    ["penalties", 8, "previous D, change G, decisions I"],
    ["coercion", 9, "previous D, change G, decisions I"],
    ["fees", 12, "previous D, change H"],
    ["procurement", 15, "projects D, amount H"],
  ];
  const requests = [
    ...["received", "carriedIn", "granted", "partial"],
    ...["stateSecret", "forbiddenByLaw", "securityStability", "thirdParty"].map((row) => `refused.${row}`),
    ...["internalAffairs", "processInformation", "enforcementFile", "adminQuery"].map((row) => `refused.${row}`),
    ...["notHeld", "needsCreation", "stillUnclear"].map((row) => `unavailable.${row}`),
    ...["petition", "repeated", "publication", "excessive", "reissue"].map((row) => `notProcessed.${row}`),
    ...["other", "concluded", "carriedOut"],
  ];
  const applicants = "natural D, business E, research F, charity G, legal H, otherOrganisation I, total J";
  const disputes = [
    ["review", "upheld A, corrected B, other C, pending D, total E"],
    ["direct", "upheld F, corrected G, other H, pending I, total J"],
    ["afterReview", "upheld K, corrected L, other M, pending N, total O"],
  ];
  const row = (id: string, number: number, cells: string) =>
    cells.split(", ").map((each): [string, string] => {
      const [column = "", letter = ""] = each.split(" ");
      return [`${id}.${column}`, `Sheet1!${letter}${number}`];
    });
  return Object.fromEntries([
    ...disclosure.flatMap(([id, at, cells]) => row(`t2.${id}`, t2 + at, cells)),
    ...requests.flatMap((id, at) => row(`t3.${id}`, t3 + at, applicants)),
    ...disputes.flatMap(([id, cells = ""]) => row(`t4.${id}`, t4, cells)),
  ]);
}

function boundCells(report: FileOutput["reports"][number] | undefined): Record<string, string> {
  const fields = Object.entries(report?.fields ?? {});
  return Object.fromEntries(fields.map(([id, { sheet, cell }]) => [id, `${sheet}!${cell}`]));
}

describe("the two published reports", () => {
  let outputs: FileOutput[];
  let checked: Run;
  beforeAll(async () => {
    checked = await run(["check", "--json", first, second]);
    outputs = outputsOf(checked.stdout);
  });

  test("one line a file, in the order of the files", () => {
    expect(outputs.map(({ file, error, others }) => ({ file, error, others }))).toEqual([
      { file: first, error: null, others: [] },
      { file: second, error: null, others: [] },
    ]);
  });

  test("name, year and formats", () => {
    expect(outputs.map(({ reports }) => reports.map(({ name, year, formats }) => ({ name, year, formats })))).toEqual([
      [{ name: "商务局", year: 2019, formats: { t2: "2019", t3: "2019", t4: "2019" } }],
      [{ name: "海宁市商务局", year: 2019, formats: { t2: "2019", t3: "2019", t4: "2019" } }],
    ]);
  });

  test("every field is bound to its own cell", () => {
    // The first row of 表二, of 表三 and of 表四, as one reads them in the file.
    const places = [cellsOfForm(29, 50, 78), cellsOfForm(14, 35, 63)];
    expect(outputs.map(({ reports }) => boundCells(reports[0]))).toEqual(places);
    expect(places.map((each) => Object.keys(each).length)).toEqual([22 + 161 + 15, 22 + 161 + 15]);
  });

  test("the figures of the second report, white space and signs read, the raw text kept", () => {
    const { fields = {} } = outputs[1]?.reports[0] ?? {};
    const figures = (row: string) =>
      (["previous", "change", "decisions"] as const).map(
        (column) => fields[`t2.${row}.${column}` as "t2.licensing.change"]?.value,
      );
    expect(figures("licensing")).toEqual([5, -3, 2]);
    expect(figures("services")).toEqual([8, 21, 29]);
    expect(fields["t2.services.change"]?.raw).toContain("+21");
    expect(fields["t2.procurement.amount"]?.value).toBe(97);
    expect(fields["t3.received.natural"]?.value).toBeNull();
    expect(fields["t3.received.total"]?.value).toBe(0);
  });

  test("all blanks of the second report are found, the first has none", () => {
    const blanks = outputs.map(
      ({ reports }) => reports[0]?.findings.filter(({ rule }) => rule === "cell.blank").length,
    );
    // 161 + 15 cells, of which four figures of the column 总计 and one of 表四 are filled in.
    expect(blanks).toEqual([0, 171]);
  });

  test("a blank total keeps its equations from being checked, and they are said to be", () => {
    const [report] = outputs[1]?.reports ?? [];
    expect(report?.notCheckable).toContainEqual(
      expect.objectContaining({ rule: "t3.applicants", at: "t3.granted.total" }),
    );
  });

  test("nothing is at error level", () => expect(checked.status).toBe(0));
});

describe("exit status", () => {
  const right = () => folder.write("right.xlsx", xlsxOf(sheetsOf(paperOf({ figures: 0 }))));
  const wrong = () =>
    folder.write("wrong.xlsx", xlsxOf(sheetsOf(layOut(paperOf(), figures({ "t3.granted.natural": 999 })))));
  const other = () =>
    folder.write(
      "other.xlsx",
      xlsxOf(sheetsOf({ sheets: [textSheet("目录", ["目录"])], reports: new Map(), others: [] })),
    );

  test.each([
    ["0: nothing at error level", () => [right()], 0],
    ["1: a report has an error", () => [right(), wrong()], 1],
    ["2: a file holds no report", () => [right(), other()], 2],
    ["2: a file is not there", () => [right(), folder.path("nowhere.xlsx")], 2],
    ["2 wins over 1", () => [other(), wrong()], 2],
    ["2: a wrong option", () => ["--sjon", right()], 2],
    ["2: no file", () => [], 2],
  ])("%s", async (_, files, status) => expect((await run(["check", ...files()])).status).toBe(status));

  test.skipIf(!existsSync("/dev/full"))("a disk that is full is no mistake in a report", () => {
    const full = openSync("/dev/full", "w");
    const args = [...programs.source, "check", "test/fixtures/reports/sample-2021.xlsx"];
    const { status, stderr } = spawnSync(process.execPath, args, { stdio: ["ignore", full, "pipe"], encoding: "utf8" });
    closeSync(full);
    expect({ status, stderr }).toEqual({ status: 2, stderr: "nianbao: ENOSPC: no space left on device, write\n" });
  });

  test("a file without a report is no error, and what was looked for is said on standard error", async () => {
    const { stdout, stderr } = await run(["check", "--json", other()]);
    expect(outputsOf(stdout)).toEqual([{ file: other(), error: null, reports: [], others: [] }]);
    expect(stderr).toMatch(/没有找到.*2019.*2021.*主动公开政府信息情况.*收到和处理.*行政复议/u);
  });
});

describe("what people read", () => {
  const wrong = folder.write(
    "people.xlsx",
    xlsxOf(
      sheetsOf(
        layOut(
          paperOf({ name: "某某市水利局", figures: 0 }),
          written((_, id) => (id === "t3.granted.natural" ? "3" : undefined)),
        ),
      ),
    ),
  );

  test("verdict, findings by table and the smallest corrections", async () => {
    const { stdout, stderr, status } = await run(["check", wrong]);
    expect(stdout).toContain("某某市水利局 · 2019 年度 · 2019 年格式");
    expect(stdout).toContain("2 处错误");
    expect(stdout).toMatch(/表三 Sheet1![A-Z]+\d+:[A-Z]+\d+\n(?: {4}错误 {2}.*\n){2}/u);
    expect(stdout).toContain("最少改 1 个单元格");
    expect(stdout).toContain("D29 3 → 0");
    expect(stdout).not.toContain("应为"); // one voice: the corrections say what to change
    expect(stderr).toBe("");
    expect(status).toBe(1);
  });

  test("of many findings of one rule the first, and how many more there are", async () => {
    const { stdout } = await run(["check", second]);
    expect(stdout.match(/\(cell\.blank\)$/gmu)).toHaveLength(2 * 9);
    expect(stdout).toContain(`另有 ${161 - 4 - 8} 处  (cell.blank)`);
  });

  test("of a folder every file below it, and at the end how many are right; JSON has nothing but a line a file", async () => {
    const returns = temporaryFolder();
    mkdirSync(returns.path("镇"));
    returns.write("a.xlsx", xlsxOf(sheetsOf(paperOf({ figures: 0 }))));
    returns.write("镇/b.xlsx", readFileSync(wrong));
    returns.write("镇/broken.xlsx", "");
    returns.write("镇/~$b.xlsx", "");
    const { stdout, status } = await run(["check", returns.path("")]);
    expect(stdout).toMatch(/\n3 个文件：1 份无错误，1 份有错误，1 个打不开\n$/u);
    expect(status).toBe(2);
    const json = outputsOf((await run(["check", "--json", returns.path("")])).stdout);
    expect(json.map(({ file }) => file)).toEqual(["a.xlsx", "镇/b.xlsx", "镇/broken.xlsx"].map(returns.path));
    const nothing = await run(["check", returns.path("镇/~$b.xlsx")]);
    expect(nothing).toMatchObject({ status: 2, stdout: "", stderr: "这里没有可以核对的文件。\n" });
    returns.remove();
  });

  test("in English where asked for, or where the environment is English", async () => {
    const asked = await run(["check", wrong, "--lang", "en"]);
    const environment = await run(["check", wrong], { env: { LC_ALL: "en_US.UTF-8" } });
    expect(asked.stdout).toContain("2 errors");
    expect(environment.stdout).toBe(asked.stdout);
  });

  test("the usage", async () => {
    expect(await run(["--help"])).toMatchObject({
      status: 0,
      stdout: expect.stringContaining("nianbao check 文件…"),
    });
    expect((await run(["chekc", wrong])).stderr).toContain("chekc");
  });

  test("the version is the package's", async () => {
    const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
    expect((await run(["--version"])).stdout).toBe(`${version}\n`);
  });
});
