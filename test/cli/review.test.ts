import { mkdirSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { Ajv } from "ajv";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ReviewOutput } from "../../src/cli/review-json";
import { reportFile, settled, sumOf, titleOf, twoYears, unitNames, type Figures } from "../support/district";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { run, temporaryFolder, type Run } from "./run";

const schema: unknown = JSON.parse(readFileSync("docs/review-output.schema.json", "utf8"));
const isReviewOutput = new Ajv({ allErrors: true, allowUnionTypes: true }).compile<ReviewOutput>(schema as object);

function outputOf({ stdout }: Run): ReviewOutput {
  const output: unknown = JSON.parse(stdout);
  if (!isReviewOutput(output)) throw new Error(JSON.stringify(isReviewOutput.errors?.slice(0, 3)));
  return output;
}

/** A folder with files, by their paths within it. */
function folderOf(files: Readonly<Record<string, Uint8Array | string>>) {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    if (name.includes("/")) mkdirSync(folder.path(name.slice(0, name.lastIndexOf("/"))), { recursive: true });
    folder.write(name, content);
  }
  return folder;
}

const names = unitNames(60);
const years = names.map((_, i) => twoYears(i));

describe("sixty units in perfect order", () => {
  const files: Record<string, Uint8Array | string> = {
    "汇总.xlsx": reportFile(titleOf("柳浦区", 2023), sumOf(years.map(({ now }) => now))),
    "名单.txt": `2023年应报单位名单\n${names.map((name, i) => `${i + 1}. ${name}`).join("\n")}\n`,
  };
  names.forEach((name, i) => {
    files[`收件/${i % 3 === 0 ? "镇街/" : ""}${name}.xlsx`] = reportFile(titleOf(name, 2023), years[i]?.now ?? {});
    files[`上年/${name}.xlsx`] = reportFile(titleOf(name, 2022), years[i]?.before ?? {});
  });
  const folder = folderOf(files);
  afterAll(folder.remove);

  test("nothing is found, nobody is missing, and the result is there", async () => {
    const done = await run([
      "review",
      folder.path("收件"),
      ...[
        "--previous",
        folder.path("上年"),
        "--summary",
        folder.path("汇总.xlsx"),
        "--roster",
        folder.path("名单.txt"),
      ],
      ...["-o", folder.path("结果.xlsx"), "--letters", folder.path("意见"), "--json"],
    ]);
    const { reports, findings, missing } = outputOf(done);
    expect(findings).toEqual([]);
    expect(missing).toEqual([]);
    expect(reports).toHaveLength(121);
    expect(reports.flatMap((report) => report.findings)).toEqual([]);
    expect(done).toMatchObject({ status: 0, stderr: "" });
    expect(readdirSync(folder.path("意见"))).toEqual([]);
    const book = await readWorkbook(readFileSync(folder.path("结果.xlsx")));
    expect(book.sheets.map(({ name }) => name)).toEqual(["汇总", "问题", "单位×规则", "汇总表", "上下年"]);
  });
});

describe("sixty units with every kind of fault", () => {
  const figures = years.map(({ now }): Figures => ({ ...now }));
  const change = (at: number, changes: Figures) => (figures[at] = settled({ ...figures[at], ...changes }));
  // Carried in does not follow, in one column and therefore in the total; what was received makes up for it.
  change(0, { "t3.carriedIn.natural": Number(figures[0]?.["t3.carriedIn.natural"]) + 2 });
  change(1, { "t2.normative.inForce": 99 });
  figures[2] = { ...figures[3] }; // copied from another unit
  figures[4] = { ...figures[4], "t3.granted.natural": 999 }; // wrong in itself
  figures[5] = { ...figures[5], "t3.carriedIn.legal": null, "t4.review.other": "两件" };
  const name = (i: number) => names[i] ?? "";
  const files: Record<string, Uint8Array | string> = {};
  figures.forEach((each, i) => {
    if (i >= 56) return; // 56 to 59 send nothing that can be read
    const title = i === 6 ? "" : titleOf(name(i), 2023);
    const path =
      i === 6 ? `2023年/0${i}.${name(i)}（定稿）.xlsx` : i === 7 ? "镇街/年报(1).xlsx" : `镇街/${name(i)}20240112.xlsx`;
    files[`收件/${path}`] = reportFile(title, each);
  });
  files["收件/补报/再报.xlsx"] = reportFile(titleOf(name(8), 2023), { ...figures[8], "t2.fees.amount": 1 });
  files[`收件/${name(56)}2023.xlsx`] = "not a workbook";
  files["收件/~$锁.xlsx"] = "";
  files["收件/.隐藏.xlsx"] = "";
  files["收件/Thumbs.db"] = "";
  files["收件/旧.zip"] = "PK";
  names.forEach((each, i) => (files[`上年/${each}.xlsx`] = reportFile(titleOf(each, 2022), years[i]?.before ?? {})));
  const sums = sumOf(figures.slice(0, 56));
  files["汇总.xlsx"] = reportFile(titleOf("柳浦区", 2023), {
    ...sums,
    "t3.partial.legal": Number(sums["t3.partial.legal"]) + 1,
  });
  files["名单.txt"] = names.join("\n");
  const folder = folderOf(files);
  symlinkSync(folder.path("收件"), folder.path("收件/镇街/环"));
  afterAll(folder.remove);
  const review = (...more: string[]) =>
    run([
      "review",
      folder.path("收件"),
      ...[
        "--previous",
        folder.path("上年"),
        "--summary",
        folder.path("汇总.xlsx"),
        "--roster",
        folder.path("名单.txt"),
      ],
      ...["-o", folder.path("收件/结果.xlsx"), ...more],
    ]);

  let done: Run;
  let output: ReviewOutput;
  beforeAll(async () => {
    done = await review("--letters", folder.path("收件/意见"), "--json");
    output = outputOf(done);
  }, 120_000);

  test("every finding, and no other", () => {
    const found = output.findings.map(({ rule, at, report }) => [rule, at, output.reports[report]?.name].join(" "));
    // Any of the two copies may be named first.
    const copied = found.some((each) => each.startsWith("review.sameFigures") && each.endsWith(name(3)))
      ? name(3)
      : name(2);
    expect(found.sort()).toEqual(
      [
        `year.carry t3.carriedIn.natural ${name(0)}`,
        `year.carry t3.carriedIn.total ${name(0)}`,
        `year.inForce t2.normative.inForce ${name(1)}`,
        ...output.findings
          .filter(({ rule, report }) => rule.startsWith("year.") && output.reports[report]?.name === name(2))
          .map(({ rule, at }) => `${rule} ${at} ${name(2)}`),
        `review.sameFigures report ${copied}`,
        `review.sameReport report ${name(8)}`,
        "review.total t3.partial.legal 柳浦区",
      ].sort(),
    );
  });

  test("the units that sent nothing; what cannot be read came all the same", () => {
    expect(output.missing).toEqual([57, 58, 59].map((i) => ({ name: name(i) })));
  });

  test("files: what is left behind is none, an archive is unsupported, a link is no second file", () => {
    const faults = output.files.flatMap(({ file, error }) => (error ? [[file.split("/").at(-1), error.code]] : []));
    expect(faults).toEqual(
      [
        ["旧.zip", "unsupported"],
        [`${name(56)}2023.xlsx`, "unreadable"],
      ].sort(),
    );
    expect(output.files).toHaveLength(56 + 1 + 2 + 60 + 1);
    expect(done.status).toBe(2);
  });

  test("name and year from the file and its folders", () => {
    expect(output.reports.find(({ name: each }) => each === name(6))).toMatchObject({
      nameFrom: "file",
      year: 2023,
      yearFrom: "folder",
    });
  });

  test("a second review passes over the result and the letters of the first", async () => {
    const again = await review("--json");
    expect(again.stdout).toBe(done.stdout);
  });

  test("letters: as a document and as a text, in the words of an office", () => {
    const letters = readdirSync(folder.path("收件/意见"));
    expect(letters).toContain(`${name(0)}_2023.docx`);
    const text = readFileSync(folder.path(`收件/意见/${name(0)}_2023.txt`), "utf8");
    expect(text).toContain("贵单位2023年度报告有2处需改正：");
    expect(text).toContain("上年结转");
  });

  test("the output does not depend on what it is written to, and is never an input", async () => {
    const onto = await run([
      "review",
      folder.path("收件"),
      "-o",
      folder.path("汇总.xlsx"),
      "--summary",
      folder.path("汇总.xlsx"),
    ]);
    expect(onto).toMatchObject({ status: 2, stdout: "" });
    expect((await run(["review", folder.path("收件"), "-o", folder.path("收件/镇街/年报(1).xlsx")])).status).toBe(2);
    expect(readFileSync(folder.path("收件/镇街/年报(1).xlsx"))).toEqual(
      Buffer.from(files["收件/镇街/年报(1).xlsx"] as Uint8Array),
    );
  });
});

describe("arguments", () => {
  const folder = folderOf({ "a.xlsx": reportFile(titleOf("甲局", 2023), years[0]?.now ?? {}) });
  afterAll(folder.remove);

  test.each([
    ["no output", () => ["review", folder.path("a.xlsx")]],
    ["no path", () => ["review", "-o", folder.path("r.xlsx")]],
    [
      "no such roster",
      () => ["review", folder.path("a.xlsx"), "-o", folder.path("r.xlsx"), "--roster", folder.path("n.txt")],
    ],
  ])("%s: 2, and nothing is written", async (_, args) => {
    expect((await run(args())).status).toBe(2);
    expect(readdirSync(folder.path("."))).toEqual(["a.xlsx"]);
  });

  test("a path that is not there: the rest goes on, 2", async () => {
    const done = await run([
      "review",
      folder.path("a.xlsx"),
      folder.path("b.xlsx"),
      "-o",
      folder.path("r.xlsx"),
      "--json",
    ]);
    expect(outputOf(done).files).toMatchObject([{ error: null }, { error: { code: "notFound" } }]);
    expect(done.status).toBe(2);
    expect(readdirSync(folder.path("."))).toEqual(["a.xlsx", "r.xlsx"]);
  });
});
