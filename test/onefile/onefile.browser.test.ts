import { copyFile, mkdir, mkdtemp, readFile, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formsPage } from "../../src/locales/zh-CN/forms-page";
import { pane } from "../../src/locales/zh-CN/pane";
import { workbench as text } from "../../src/locales/zh-CN/workbench";
import { makeExercise } from "../../src/training/make";
import { keyOfNumber } from "../../src/training/number";
import { samples } from "../../src/workbench/samples";
import { launchBrowser } from "../support/browser";
import { cell, openBytes, openSample, saved, spoilAndMend, type } from "../support/workbench-page";
import { addressOfField, verdictOf } from "../support/file-facts";
import { reportFile, titleOf, twoYears, unitNames } from "../support/district";
import { gridSheet } from "../support/test-sheet";
import { xlsxOf } from "../support/xlsx";

const megabyte = 2 ** 20;

let browser: Browser;
let folder: string;
let address: string;
beforeAll(async () => {
  browser = await launchBrowser();
  // As a colleague has it: somewhere, under a name of their own.
  folder = await mkdtemp(join(tmpdir(), "我的 年报 "));
  const file = join(folder, "年报 校验 (1).html");
  await copyFile("dist/nianbao.html", file);
  address = pathToFileURL(file).href;
});
afterAll(() => browser.close());

describe("the page in one file, from the disk", () => {
  test("a day's work: the sample, a workbook, a wrong figure marked and put right, blanks filled, saved", async () => {
    const { page, faults, requests } = await opened();
    const bytes = await readFile("test/fixtures/reports/004_0c438f8114f0a000.xlsx");
    await openBytes(page, "海宁.xlsx", bytes);
    await page.getByText(await verdictOf(bytes)).waitFor({ state: "attached" });

    await spoilAndMend(page, bytes);

    await page.getByRole("button", { name: pane.actions.fill }).click();
    await page.getByRole("button", { name: /^补零 \d+ 格/u }).click();
    await page.getByRole("button", { name: pane.back }).click();
    const file = await saved(page);
    const verdict = await verdictOf(file);
    expect(verdict).not.toBe(await verdictOf(bytes));
    await page.getByText(verdict).waitFor({ state: "attached" });
    expect([faults, requests]).toEqual([[], [address]]);
  });

  test("批量核对: a folder of returns is read by its workers and listed, a sheet opened from the list", async () => {
    const returns = join(folder, "各单位 年报");
    await mkdir(returns);
    const units = unitNames(12);
    for (const [i, unit] of units.entries())
      await writeFile(join(returns, `${unit} (2023).xlsx`), reportFile(titleOf(unit, 2023), twoYears(i).now));
    const { page, faults, requests } = await begun();
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page
        .getByRole("button", { name: text.empty.review })
        .click()
        .then(() => page.getByRole("menuitem", { name: text.openFolder, exact: true }).click()),
    ]);
    await chooser.setFiles(returns);
    const list = page.locator("main[data-listed]");
    for (const unit of units) await list.getByText(unit, { exact: true }).first().waitFor();
    await list
      .getByText(units[0] ?? "", { exact: true })
      .first()
      .click();
    await page.keyboard.press("Enter");
    await page.getByRole("grid", { name: text.grid.label("Sheet1") }).waitFor();
    expect([faults, requests]).toEqual([[], [address]]);
  });

  test("an exercise: 出题, a slip put right, 交卷", async () => {
    const { page, faults, requests } = await begun();
    const number = "7-2021-sums-2-1";
    const key = keyOfNumber(number)?.key;
    const [slip] = key ? makeExercise(key).mistakes : [];
    if (!slip) throw new Error("the exercise has no slip");
    await page.getByRole("button", { name: text.samples, exact: true }).click();
    await page.getByRole("menuitem", { name: text.newThings.drill }).click();
    await page.getByLabel(formsPage.drill.number).fill(number);
    await page.keyboard.press("Enter");
    const aside = page.getByRole("complementary");
    await aside.getByText(formsPage.exercise.lead(2)).waitFor();
    await type(page, await addressOfField(await saved(page), slip.field), String(slip.right));
    await aside.getByRole("button", { name: formsPage.exercise.handIn }).click();
    await aside.getByText(formsPage.exercise.score(1, 2)).waitFor();
    expect([faults, requests]).toEqual([[], [address]]);
  });

  test("a class: its files are written by a worker of the page", async () => {
    const { page, faults, requests } = await begun();
    await page.getByRole("button", { name: text.samples }).click();
    await page.getByRole("menuitem", { name: text.newThings.drill }).click();
    await page.getByLabel(formsPage.drill.whoms.class).check();
    await page.getByLabel(formsPage.drill.class.count).fill("2");
    const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
    expect(Object.keys(unzipSync(await readFile(await download.path())))).toHaveLength(6);
    expect([faults, requests]).toEqual([[], [address]]);
  });

  test("its engine is inside: formulas are calculated", async () => {
    const { page, faults, requests } = await opened();
    await openBytes(page, "sum.xlsx", xlsxOf([gridSheet("Sheet1", "5 | 3 | =SUM(A1:B1)→8")]));
    await expect.poll(() => cell(page, "C1").innerText()).toBe("8");
    await type(page, "A1", "6");
    await expect.poll(() => cell(page, "C1").innerText()).toBe("9");
    expect([faults, requests]).toEqual([[], [address]]);
  });

  test("every sample is inside", async () => {
    const { page, requests } = await opened();
    for (const i of samples.keys()) {
      await page.getByRole("button", { name: text.samples }).click();
      await page.getByRole("menuitem").nth(i).click();
      await page.getByRole("grid").waitFor();
      await expect.poll(() => page.locator(".messages").getByRole("alert").innerText()).toBe("");
    }
    expect(requests).toEqual([address]);
  });

  test("it lets nothing out, and is at most 5 MB", async () => {
    const { page } = await opened();
    const isOut = await page.evaluate(() =>
      fetch("https://localhost:1/").then(
        () => true,
        () => false,
      ),
    );
    expect(isOut).toBe(false);
    expect(await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute("content")).toContain(
      "connect-src 'none'",
    );
    expect((await stat("dist/nianbao.html")).size).toBeLessThan(5 * megabyte);
  });

  test("it holds no sign that HTML forbids", async () => {
    expect(await readFile("dist/nianbao.html", "utf8")).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Noncharacter_Code_Point}]/u);
  });
});

interface Opened {
  readonly page: Page;
  readonly faults: string[];
  /** Every address that was asked for; a blob or data address is the page's own. */
  readonly requests: string[];
}

/** The page with a sample. */
async function opened(): Promise<Opened> {
  const begin = await begun();
  await openSample(begin.page);
  await begin.page.getByRole("grid").waitFor();
  return begin;
}

/** The page as it is after the double-click. What its policy refuses is a fault. */
async function begun(): Promise<Opened> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const [faults, requests]: [string[], string[]] = [[], []];
  page.on("pageerror", (error) => faults.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:blob|data):/u.test(request.url())) requests.push(request.url());
  });
  await page.goto(address);
  return { page, faults, requests };
}
