import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { positionOf } from "../../src/book/book";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { desk as text } from "../../src/locales/zh-CN/desk";
import { run } from "../cli/run";
import { chooseFiles, chooseFolder, downloaded, folderWith, listedRows, readAll } from "../support/desk-page";
import { faultyDistrict, perfectDistrict } from "../support/faulty-district";
import { usePages } from "../support/workbench-page";

const { openPage } = usePages();
const units = 60;

/** A district's folders, and what the command line writes about them. */
async function reviewed(files: Readonly<Record<string, Uint8Array | string>>) {
  const folder = await folderWith(files);
  const done = await run(
    [
      "review",
      "收件",
      ...["--previous", "上年", "--summary", "汇总.xlsx", "--roster", "名单.txt"],
      ...["-o", "结果.xlsx", "--letters", "意见"],
    ],
    { program: "built", cwd: folder },
  );
  return { folder, files, done, result: await readFile(join(folder, "结果.xlsx")) };
}

type Reviewed = Awaited<ReturnType<typeof reviewed>>;

/** The district on the page, all read. */
async function opened({ folder, files }: Reviewed) {
  const opened = await openPage({ sample: false });
  const { page } = opened;
  await chooseFolder(page, join(folder, "收件"));
  await page.getByRole("region", { name: text.title }).waitFor();
  await chooseFolder(page, join(folder, "上年"), text.roles.previous);
  await chooseFiles(page, [join(folder, "汇总.xlsx")], text.roles.summary);
  await chooseFiles(page, [join(folder, "名单.txt")], text.roster);
  await readAll(page, Object.keys(files).length - 1); // the roster is none of them
  return opened;
}

describe("a district of sixty units with faults of every kind", () => {
  let district: Reviewed;
  beforeAll(async () => {
    district = await reviewed(faultyDistrict(units));
  });
  afterAll(() => rm(district.folder, { recursive: true, force: true }));

  test("the list, the result, the letters and the sums are those of the command line", async () => {
    const { page, faults, elsewhere } = await opened(district);
    const book = await readWorkbook(district.result);
    const summary = book.sheets.find(({ name }) => name === "汇总");
    const column = (at: number) =>
      [...(summary?.cells ?? [])].flatMap(([key, { value }]) => {
        const { row, column } = positionOf(key);
        return row > 2 && column === at && value !== null ? [String(value)] : [];
      });
    const rows = await listedRows(page);
    expect(rows.map(({ unit }) => unit)).toEqual(column(1));
    expect(rows.flatMap(({ errors }) => (errors === "" ? [] : [errors]))).toEqual(column(5));

    const result = await downloaded(page, () => page.getByRole("button", { name: text.exports.result }).click());
    expect(result.name).toBe(text.exports.resultFile);
    expect(unzipSync(result.bytes)).toEqual(unzipSync(district.result));

    const letters = await downloaded(page, () => page.getByRole("button", { name: text.exports.letters }).click());
    expect([faults, elsewhere]).toEqual([[], []]);
    const parts = unzipSync(letters.bytes);
    expect(Object.keys(parts).length).toBeGreaterThan(5);
    const written = await readdir(join(district.folder, "意见"));
    expect(Object.keys(parts).sort()).toEqual(written.filter((name) => name.endsWith(".docx")).sort());
    const body = (bytes: Uint8Array) => unzipSync(bytes)["word/document.xml"];
    for (const [name, bytes] of Object.entries(parts))
      expect(body(bytes), name).toEqual(body(await readFile(join(district.folder, "意见", name))));

    const sums = await downloaded(page, () =>
      page.getByRole("button", { name: text.exports.sums, exact: true }).click(),
    );
    const { sheets } = await readWorkbook(sums.bytes);
    expect(sheets.map(({ cells }) => cells)).toEqual(
      book.sheets.filter(({ name }) => name === "汇总表").map(({ cells }) => cells),
    );
  });
});

test("a district in perfect order gives nothing to put right, nobody missing, no letter", async () => {
  const district = await reviewed(perfectDistrict(units));
  const { page, faults } = await opened(district);
  const rows = await listedRows(page);
  expect(rows).toHaveLength(units);
  expect(rows.filter(({ errors, warnings }) => errors !== "0" || warnings !== "0")).toEqual([]);
  const result = await downloaded(page, () => page.getByRole("button", { name: text.exports.result }).click());
  expect(unzipSync(result.bytes)).toEqual(unzipSync(district.result));
  expect(faults).toEqual([]);
  await rm(district.folder, { recursive: true });
});
