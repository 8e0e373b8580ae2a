import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { desk as enDesk } from "../src/locales/en-US/desk";
import { desk as zhDesk } from "../src/locales/zh-CN/desk";
import { pane as enPane } from "../src/locales/en-US/pane";
import { formsPage as zhForms } from "../src/locales/zh-CN/forms-page";
import { pane as zhPane } from "../src/locales/zh-CN/pane";
import { workbench as zhWorkbench } from "../src/locales/zh-CN/workbench";
import { ensureChineseFont, launchBrowser } from "../test/support/browser";
import { chooseFiles, chooseFolder, folderWith } from "../test/support/desk-page";
import { faultyDistrict } from "../test/support/faulty-district";
import { serveFiles } from "./serve";

/**
 * `npm run screenshots`: writes docs/images/ from the built page: the main states of the page and of the pane, in light and
 * dark, in both languages. Run `npm run build` first.
 */
interface Shot {
  readonly name: string;
  readonly language: "zh-CN" | "en-US";
  readonly scheme: "light" | "dark";
  readonly size: readonly [width: number, height: number];
  /** The pane alone, as in Excel. */
  readonly isPane?: boolean;
  /** Without the sample. */
  readonly isEmpty?: boolean;
  readonly prepare?: (page: Page) => Promise<void>;
}

const page: readonly [number, number] = [1280, 760];

/** Presses a button of the pane, in whichever language. */
const press = (action: "mark" | "fill" | "convert") => async (page: Page) => {
  const names = page.getByRole("button", { name: zhPane.actions[action], exact: true });
  await names.or(page.getByRole("button", { name: enPane.actions[action], exact: true })).click();
  await page.waitForTimeout(600);
};

const mark = async (page: Page) => {
  await press("mark")(page);
  await page.locator("td[data-mark]").first().waitFor();
  await page.locator("aside button", { hasText: /^E48$/u }).first().click();
  await page.locator("aside").evaluate((pane) => {
    for (const part of pane.querySelectorAll("*")) part.scrollTop = 0;
  });
  await page.waitForTimeout(300);
};

/** The corrections, with the best one previewed in the sheet. */
const advise = async (page: Page) => {
  await press("mark")(page);
  await page.locator("aside button[aria-expanded]", { hasText: "→" }).click();
  await page
    .getByRole("button", { name: /^(?:预览|Preview) /u })
    .first()
    .click();
  await page.locator("td[data-mark=hint-preview]").waitFor();
  await page.mouse.move(0, 0);
  await page.waitForTimeout(300);
};

/** 批量核对 with a district of sixty units, the worst of them chosen. Its boxes stand in the order of the page. */
const listDistrict = (boxes: readonly [previous: string, roster: string, summary: string]) => async (page: Page) => {
  const folder = await folderWith(faultyDistrict(60));
  await chooseFolder(page, join(folder, "收件"));
  await page.locator(".desk").waitFor();
  await chooseFolder(page, join(folder, "上年"), boxes[0]);
  await chooseFiles(page, [join(folder, "名单.txt")], boxes[1]);
  await chooseFiles(page, [join(folder, "汇总.xlsx")], boxes[2]);
  await page.getByText(/121\D+121|121 of 121/u).waitFor();
  await page.locator(".desk-rows").focus();
  await page.keyboard.press("ArrowDown");
  await page.locator(".desk-problems").waitFor();
  await page.locator(".desk-corrections").waitFor();
};

/** An exercise of two slips, with the first hint given. */
const exercise = async (page: Page) => {
  await page.getByRole("button", { name: zhWorkbench.samples }).click();
  await page.getByRole("menuitem", { name: zhForms.drill.title }).click();
  const dialog = page.getByRole("dialog", { name: zhForms.drill.title });
  await dialog.getByLabel(zhForms.drill.number).fill("7-2021-sums-2-1");
  await dialog.getByRole("button", { name: zhForms.drill.make }).click();
  await page.getByRole("button", { name: zhForms.exercise.hint }).click();
  await page.waitForTimeout(300);
};

/** What is asked before a class gets its exercises. */
const ofClass = async (page: Page) => {
  await page.getByRole("button", { name: zhWorkbench.samples }).click();
  await page.getByRole("menuitem", { name: zhForms.drill.title }).click();
  await page.getByLabel(zhForms.drill.whoms.class).check();
  await page.waitForTimeout(300);
};

const help = async (page: Page) => {
  await page.keyboard.press("F1");
  await page.getByRole("dialog").waitFor();
  await page.waitForTimeout(400);
};

const shots: readonly Shot[] = [
  { name: "page-zh-light", language: "zh-CN", scheme: "light", size: page, prepare: mark },
  { name: "page-zh-dark", language: "zh-CN", scheme: "dark", size: page, prepare: mark },
  { name: "page-en-light", language: "en-US", scheme: "light", size: page, prepare: mark },
  { name: "page-corrections-zh", language: "zh-CN", scheme: "light", size: page, prepare: advise },
  { name: "page-corrections-en", language: "en-US", scheme: "light", size: page, prepare: advise },
  { name: "exercise-zh", language: "zh-CN", scheme: "light", size: page, isEmpty: true, prepare: exercise },
  { name: "class-zh", language: "zh-CN", scheme: "light", size: page, isEmpty: true, prepare: ofClass },
  { name: "help-zh", language: "zh-CN", scheme: "light", size: page, prepare: help },
  { name: "page-narrow", language: "zh-CN", scheme: "light", size: [320, 640] },
  {
    ...{ name: "desk-zh", language: "zh-CN", scheme: "light", size: [1366, 768], isEmpty: true },
    prepare: listDistrict([zhDesk.roles.previous, zhDesk.roster, zhDesk.roles.summary]),
  },
  {
    ...{ name: "desk-en", language: "en-US", scheme: "light", size: [1366, 768], isEmpty: true },
    prepare: listDistrict([enDesk.roles.previous, enDesk.roster, enDesk.roles.summary]),
  },
  { name: "pane-zh-light", language: "zh-CN", scheme: "light", size: page, isPane: true, prepare: mark },
  { name: "pane-zh-dark", language: "zh-CN", scheme: "dark", size: page, isPane: true, prepare: mark },
  { name: "pane-en-light", language: "en-US", scheme: "light", size: page, isPane: true, prepare: mark },
  { name: "pane-fill", language: "zh-CN", scheme: "light", size: page, isPane: true, prepare: press("fill") },
  { name: "pane-convert", language: "zh-CN", scheme: "light", size: page, isPane: true, prepare: press("convert") },
];

async function take(browser: Browser, address: string, shot: Shot): Promise<void> {
  const [width, height] = shot.size;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: shot.scheme,
    locale: shot.language,
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(address);
  if (!shot.isEmpty) {
    await page.getByRole("button", { name: /^(?:样例|Samples)$/u }).click();
    await page.getByRole("menuitem").first().click();
    await page.getByRole("gridcell").first().waitFor();
  }
  await ensureChineseFont(page);
  await shot.prepare?.(page);
  const path = `docs/images/${shot.name}.png`;
  await (shot.isPane ? page.locator("aside").screenshot({ path }) : page.screenshot({ path }));
  await context.close();
  console.log(path);
}

await mkdir("docs/images", { recursive: true });
const [browser, server] = await Promise.all([launchBrowser(), serveFiles("dist")]);
/** Names of pictures after the command: only those. */
const wanted = process.argv.slice(2);
for (const shot of shots)
  if (wanted.length === 0 || wanted.includes(shot.name))
    await take(browser, `http://localhost:${String(server.port)}`, shot);
await Promise.all([browser.close(), server.close()]);
