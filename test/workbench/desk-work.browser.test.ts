import { appendFile, readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readDocx } from "../../src/files/docx/read-docx";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { desk as text } from "../../src/locales/zh-CN/desk";
import { workbench } from "../../src/locales/zh-CN/workbench";
import { files } from "../../src/locales/zh-CN/files";
import { pane } from "../../src/locales/zh-CN/pane";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { seriousIn } from "../support/axe";
import { chooseFolder, downloaded, dropOn, folderWith, list, listedRows, readAll } from "../support/desk-page";
import { reportFile, titleOf } from "../support/district";
import { faultyDistrict } from "../support/faulty-district";
import { cell, usePages } from "../support/workbench-page";

const { openPage } = usePages();
const units = 20;
const returns = units; // all but one send one, and one sends two
let folder: string;
beforeAll(async () => {
  folder = await folderWith(faultyDistrict(units));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

type Options = Parameters<typeof openPage>[0];

/** The returns of the district on the page, all read. */
async function opened(options: Options = {}) {
  const opened = await openPage({ sample: false, ...options });
  await chooseFolder(opened.page, join(folder, "收件"));
  await readAll(opened.page, returns);
  return opened;
}

const unitsOf = async (page: Page) => (await listedRows(page)).map(({ unit }) => unit);
const chosen = (page: Page) => list(page).locator('[aria-selected="true"] .desk-unit');
const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name, exact: true });

describe("the list", () => {
  test("is sorted by a head, narrowed by a chip, a word and a rule", async () => {
    const { page, faults } = await opened();
    const worstFirst = await unitsOf(page);
    expect(worstFirst).toHaveLength(returns);
    const head = page.getByRole("columnheader", { name: text.columns.unit });
    await head.getByRole("button").click();
    const { compare } = new Intl.Collator("zh-CN", { numeric: true });
    expect(await unitsOf(page)).toEqual([...worstFirst].sort(compare));
    expect(await head.getAttribute("aria-sort")).toBe("ascending");
    await head.getByRole("button").click();
    await head.getByRole("button").click();
    expect(await unitsOf(page)).toEqual(worstFirst);

    const withErrors = (await listedRows(page)).filter(({ errors }) => Number(errors) > 0);
    const chip = button(page, `${text.filters.errors} ${withErrors.length}`);
    await chip.click();
    expect(await listedRows(page)).toEqual(withErrors);
    await chip.click();

    await page.getByRole("searchbox", { name: text.search }).fill("镇人民政府");
    await page.getByText(text.listed(9, returns)).waitFor();
    expect((await unitsOf(page)).every((unit) => unit.includes("镇人民政府"))).toBe(true);
    await page.getByRole("searchbox", { name: text.search }).fill("");
    await page.getByRole("button", { name: text.ruleUnits("申请人合计", 2) }).click();
    expect(await listedRows(page)).toHaveLength(2);
    expect(faults).toEqual([]);
  });

  test("stops and goes on", async () => {
    const { page } = await openPage({ sample: false });
    await chooseFolder(page, join(folder, "上年"));
    await page.getByRole("region", { name: text.title }).waitFor();
    const stop = button(page, text.stop);
    await stop.click();
    await page.getByText(/^已停止：核对了 \d+\/20 个文件$/u).waitFor();
    await button(page, text.resume).click();
    await readAll(page, units);
    expect(await listedRows(page)).toHaveLength(units);
  });

  test("remembers what was done, and as what a folder came", async () => {
    const { page } = await opened();
    const [worst = ""] = await unitsOf(page);
    await page.getByLabel(text.statusOf(worst)).selectOption("returned");
    await chooseFolder(page, join(folder, "上年"), text.roles.previous);
    await readAll(page, returns + units);
    await page.reload();
    await chooseFolder(page, join(folder, "上年"));
    await readAll(page, units);
    expect(await listedRows(page)).toEqual([]);
    await chooseFolder(page, join(folder, "收件"));
    await readAll(page, returns + units);
    expect(await page.getByLabel(text.statusOf(worst)).inputValue()).toBe("returned");
  });

  test("takes what is dropped, as what the place is for", async () => {
    const { page } = await openPage({ sample: false });
    await dropOn(page, page.locator("main"), [join(folder, "收件")]);
    await readAll(page, returns);
    await dropOn(page, page.getByRole("group", { name: text.roles.previous, exact: true }), [join(folder, "上年")]);
    await readAll(page, returns + units);
    await dropOn(page, page.getByRole("group", { name: text.roster, exact: true }), [join(folder, "名单.txt")]);
    await page.getByText(text.units(units), { exact: true }).waitFor();
    await dropOn(page, page.getByRole("group", { name: text.roles.summary, exact: true }), [join(folder, "汇总.xlsx")]);
    await readAll(page, returns + units + 1);
    const rows = await listedRows(page);
    expect(rows.some(({ years }) => years === text.years({ kind: "differ", count: 2, severity: "error" }))).toBe(true);
    expect(rows).toHaveLength(returns + 1); // and one unit sent nothing
  });
});

describe("without a mouse", () => {
  test("a row is chosen, its sheet opened, and the next one with errors after it", async () => {
    const { page, faults } = await opened();
    const rows = await listedRows(page);
    await list(page).focus();
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen(page).innerText()).toBe(rows[1]?.unit);
    await page.keyboard.press("ArrowUp");
    await page.getByRole("list", { name: text.pane.tabs.problems }).waitFor();
    // How it can be put right, as the pane beside its sheet says it.
    await page.getByRole("region", { name: pane.corrections.heading }).getByText("→").first().waitFor();
    await page.keyboard.press("Enter");
    const title = () => page.locator(".file-name").innerText();
    await expect.poll(title).toBe(`${rows[0]?.unit ?? ""}.xlsx`);
    await page.keyboard.press("Alt+ArrowRight");
    await expect.poll(title).toBe(`${rows[1]?.unit ?? ""}.xlsx`);
    await page.keyboard.press("Alt+ArrowLeft");
    await expect.poll(title).toBe(`${rows[0]?.unit ?? ""}.xlsx`);
    await page.keyboard.press("Alt+ArrowLeft");
    await page.getByText(text.bar.noneBefore).waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await list(page).waitFor();
    expect(await chosen(page).innerText()).toBe(rows[0]?.unit);
    expect(await list(page).evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => chosen(page).innerText()).toBe(rows[1]?.unit);
    expect(faults).toEqual([]);
  });
});

describe("what was corrected", () => {
  /** Puts the total of the worst report right in its sheet, and goes back to the list. */
  async function corrected(page: Page): Promise<{ readonly unit: string; readonly errors: number }> {
    const [worst] = (await listedRows(page)).filter(({ unit }) => unit === "南屏街道办事处");
    if (!worst) throw new Error("the district has no such unit");
    await list(page).getByText(worst.unit, { exact: true }).dblclick();
    await button(page, `← ${text.bar.back}`).waitFor();
    await cell(page, "A1").waitFor();
    const suggestion = page.locator("aside button[aria-expanded]", { hasText: "→" });
    await suggestion.click();
    await page.locator("aside li").getByRole("button", { name: pane.corrections.apply }).first().click();
    await page.locator(".file-name").getByRole("img").waitFor();
    await page.keyboard.press("Alt+ArrowUp");
    await list(page).waitFor();
    return { unit: worst.unit, errors: Number(worst.errors) };
  }

  test("is kept, checked again, and saved by itself and all together; the file stays as it is", async () => {
    const { page, faults } = await opened();
    const path = join(folder, "收件/南屏街道办事处.xlsx");
    const before = await readFile(path);
    const { unit, errors } = await corrected(page);
    const now = async () => Number((await listedRows(page)).find((row) => row.unit === unit)?.errors);
    await expect.poll(now).toBeLessThan(errors);
    await list(page).locator("tr", { hasText: unit }).getByText(text.corrected).waitFor();
    const one = await downloaded(page, () =>
      page.getByRole("complementary").getByRole("button", { name: text.exports.saveOne }).click(),
    );
    expect(one.name).toBe(`${unit}.xlsx`);
    const all = await downloaded(page, () => button(page, text.exports.corrected(1)).click());
    const parts = unzipSync(all.bytes);
    expect(Object.keys(parts)).toEqual([`收件/${unit}.xlsx`]);
    expect(parts[`收件/${unit}.xlsx`]).toEqual(new Uint8Array(one.bytes));
    const [report] = checkBook(await readWorkbook(one.bytes), defaultSettings).reports;
    expect(report?.result.verdict.errors).toBe(await now());
    expect(await readFile(path)).toEqual(before);
    expect(faults).toEqual([]);
  });

  test("is asked for before the list is closed, and before the page is left", async () => {
    const { page } = await opened();
    await corrected(page);
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await button(page, text.close).click();
    await expect.poll(() => asked).toEqual(["confirm"]);
    await list(page).waitFor();
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(["confirm", "beforeunload"]);
    await downloaded(page, () => button(page, text.exports.corrected(1)).click());
    await button(page, text.close).click();
    await list(page).waitFor({ state: "detached" });
    expect(asked).toHaveLength(2);
  });
});

describe("退回意见", () => {
  test("is copied without what is left out, and downloaded as it was edited; the row is 已退回", async () => {
    const { page, faults } = await opened({ permissions: ["clipboard-read", "clipboard-write"] });
    const [worst = ""] = await unitsOf(page);
    await list(page).focus();
    await page.keyboard.press("Home");
    await page.getByRole("tab", { name: text.pane.tabs.letter }).click();
    const box = page.getByLabel(text.letter.text);
    await expect.poll(() => box.inputValue()).toContain(`${worst}：`);
    const whole = await box.inputValue();
    const points = page.getByRole("group", { name: text.letter.takenIn }).getByRole("checkbox");
    const first = (
      await page.getByRole("group", { name: text.letter.takenIn }).locator("label").first().innerText()
    ).trim();
    expect(whole).toContain(first.replace(/其余各数无误的话.*$/u, ""));
    await points.first().uncheck();
    await expect.poll(() => box.inputValue()).not.toContain(first.slice(0, 20));
    const shorter = await box.inputValue();
    await button(page, text.letter.copy).click();
    await page.getByText(text.letter.copied).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(shorter);
    expect(await page.getByLabel(text.statusOf(worst)).inputValue()).toBe("returned");

    await box.fill(`${shorter}\n联系电话见通讯录。`);
    expect(await points.first().isDisabled()).toBe(true);
    const { name, bytes } = await downloaded(page, () => button(page, text.letter.download).click());
    expect(name).toBe(`${worst}_2023.docx`);
    const written = [...(readDocx(bytes).sheets[0]?.cells.values() ?? [])].map(({ value }) => value);
    expect(written).toEqual([...shorter.split("\n").filter((line) => line !== ""), "联系电话见通讯录。"]);

    const letters = await downloaded(page, () => button(page, text.exports.letters).click());
    const same = unzipSync(letters.bytes)[name];
    expect(same && readDocx(same).sheets[0]?.cells).toEqual(readDocx(bytes).sheets[0]?.cells);
    await button(page, text.letter.restore).click();
    await expect.poll(() => box.inputValue()).toBe(shorter);
    await points.first().check();
    await expect.poll(() => box.inputValue()).toBe(whole);
    expect(faults).toEqual([]);
  });
});

test.each([
  ["the list", /\/desk\.[^/]*\.js$/u, workbench.errors.noList],
  ["the worker that reads", /\/desk-worker\.[^/]*\.js$/u, text.failed],
])("says so where %s cannot be fetched, and goes on when it can", async (_, file, message) => {
  const { page } = await openPage({ sample: false });
  await page.route(file, (route) => route.abort());
  await chooseFolder(page, join(folder, "收件"));
  await page.getByRole("alert").getByText(message).waitFor();
  await page.unroute(file);
  if (message === text.failed) await button(page, text.close).click();
  await chooseFolder(page, join(folder, "收件"));
  await readAll(page, returns);
});

test("files that change or vanish before they are read are rows with their reason, and so they are when opened", async () => {
  const { page, faults } = await openPage({ sample: false });
  const home = await folderWith(
    Object.fromEntries(
      ["不变局", "改过局", "消失局"].map((name) => [`${name}.xlsx`, reportFile(titleOf(name, 2023), {})]),
    ),
  );
  // The desk is held up until the files are others.
  let letGo: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.route(/desk-worker/u, async (route) => {
    await held;
    await route.continue();
  });
  await chooseFolder(page, home);
  await page.getByRole("region", { name: text.title }).waitFor();
  await appendFile(join(home, "改过局.xlsx"), "more");
  await rm(join(home, "消失局.xlsx"));
  letGo();
  await readAll(page, 3);
  expect(await unitsOf(page)).toEqual(["不变局", "改过局.xlsx", "消失局.xlsx"]);
  await button(page, `${text.filters.unopened} 2`).click();
  await list(page).getByText("改过局.xlsx").click();
  await page.getByText(files.problem({ problem: "unreadable", kind: null })).waitFor();
  // What can be opened is opened as it is then; what has changed since is said.
  await button(page, `${text.filters.unopened} 2`).click();
  await appendFile(join(home, "不变局.xlsx"), "more");
  await list(page).getByText("不变局", { exact: true }).dblclick();
  await page
    .getByRole("alert")
    .getByText(text.notRead(`${basename(home)}/不变局.xlsx`))
    .waitFor();
  await rm(home, { recursive: true });
  expect(faults).toEqual([]);
});

test("reads by itself where its helpers cannot be fetched", async () => {
  const { page } = await openPage({ sample: false });
  await page.route(/\/reader-worker\.[^/]*\.js$/u, (route) => route.abort());
  await chooseFolder(page, join(folder, "收件"));
  await readAll(page, returns);
  await button(page, `${text.filters.unopened} 1`).waitFor(); // the one that is none
});

test.each([
  ["light", 1366],
  ["dark", 1366],
  ["light", 320],
] as const)("axe finds nothing serious (%s, %i px)", async (colorScheme, width) => {
  const { page } = await opened({ colorScheme, viewport: { width, height: 768 } });
  await list(page).focus();
  await page.keyboard.press("Home");
  expect(await seriousIn(page)).toEqual([]);
  if (width === 320) return;
  await page.getByRole("tab", { name: text.pane.tabs.letter }).click();
  await page.getByLabel(text.letter.text).waitFor();
  expect(await seriousIn(page)).toEqual([]);
});
