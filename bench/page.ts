import { existsSync, readFileSync } from "node:fs";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { serveFiles } from "../scripts/serve";
import type { CellRef } from "../src/book/address";
import { locate } from "../src/locate/locate";
import { localeOf } from "../src/locales";
import { readWorkbook } from "../src/files/xlsx/read/read";
import { launchBrowser } from "../test/support/browser";
import { timesOf, traced } from "./trace";
import { kilobytes, medianOf, milliseconds, printTable, type Line } from "./table";
import { manyReports } from "./workbooks";

const { verdict, findings } = localeOf("zh-CN").pane;
/** What the verdict says whatever its figures are. */
const verdictWords = verdict.sentence(0, 0, 0, 0).split(/\d/u).at(-1) ?? "";
const opens = 9;
const edits = 20;
/** Long enough for the search for corrections to end before the next edit. */
const searching = 600;

/** The page of `npm start`, from its own server: until it can be used, and what an edit costs. */
export async function benchPage(): Promise<void> {
  if (!existsSync("dist/index.html")) return printTable("The page", [["not built", "-", "npm run build first"]]);
  const [browser, server] = await Promise.all([launchBrowser(), serveFiles("dist")]);
  const address = `http://localhost:${String(server.port)}`;
  try {
    printTable(
      "The page in Chromium: from its address to the grid and the verdict (goal 1500 ms)",
      await opening(browser, address),
    );
    const one = readFileSync("test/fixtures/reports/sample-2021.xlsx");
    printTable(
      `The page in Chromium: ${edits} edits, each checked again and shown (script: processor time of the page's thread; goals 8 ms and 50 ms)`,
      [
        ...(await editing(browser, address, "1 report", one)),
        ...(await editing(browser, address, "300 reports", manyReports(300))),
      ],
    );
  } finally {
    await browser.close();
    await server.close();
  }
}

async function opening(browser: Browser, address: string): Promise<Line[]> {
  const taken: number[] = [];
  let bytes = 0;
  for (let i = 0; i < opens; i++) {
    const { page, context, opened } = await openPage(browser, address);
    taken.push(opened);
    bytes = await page.evaluate(
      "performance.getEntriesByType('resource').reduce((sum, entry) => sum + entry.encodedBodySize, 0)",
    );
    await context.close();
  }
  const [first = 0, ...later] = taken;
  const note = `${kilobytes(bytes)} come uncompressed from the server`;
  return [
    ["the first, in a browser just started", milliseconds(first), note],
    [`the next ${later.length}, each with an empty cache: median`, milliseconds(medianOf(later))],
    ["their maximum", milliseconds(Math.max(...later))],
  ];
}

async function editing(browser: Browser, address: string, name: string, bytes: Uint8Array): Promise<Line[]> {
  const { page, context } = await openPage(browser, address);
  try {
    const file = { name: "bench.xlsx", mimeType: "", buffer: Buffer.from(bytes) };
    await page.locator('input[type="file"]').first().setInputFiles(file);
    await page.getByText(file.name).first().waitFor();
    await page.waitForTimeout(searching);
    const total = await totalOf(bytes);
    // The first ones let the browser compile.
    for (let i = 0; i < 3; i++) await edit(page, total, 800 + i);
    const session = await context.newCDPSession(page);
    const events = await traced(session, async () => {
      for (let i = 0; i < edits; i++) await edit(page, total, 900 + i);
    });
    const { script, clock, longest } = timesOf(events);
    const shown = `from Enter until grid and pane show it, of ${script.length}`;
    return [
      [`${name}: script, median`, milliseconds(medianOf(script)), shown],
      [`${name}: script, maximum`, milliseconds(Math.max(...script))],
      [`${name}: by the clock, median`, milliseconds(medianOf(clock)), `maximum ${milliseconds(Math.max(...clock))}`],
      [`${name}: longest task`, milliseconds(longest), "of all, painting and the search for corrections included"],
    ];
  } finally {
    await context.close();
  }
}

/** A page on which the first sample is open, and how long that took from its address on. */
async function openPage(
  browser: Browser,
  address: string,
): Promise<{ page: Page; context: BrowserContext; opened: number }> {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(openSample);
  await page.goto(address);
  return { page, context, opened: await page.evaluate("opened") };
}

/** Types a figure and waits until the grid shows it and the pane calls it wrong; the page marks both moments. */
async function edit(page: Page, { row, column }: CellRef, figure: number): Promise<void> {
  const selector = `tr[aria-rowindex="${row + 2}"] > td[aria-colindex="${column + 2}"]`;
  await page.locator(selector).click();
  await page.keyboard.type(String(figure));
  await page.evaluate(`${watchEdit(String(figure), selector)} undefined`);
  await page.keyboard.press("Enter");
  await page.evaluate("shown");
  await page.waitForTimeout(searching);
}

async function totalOf(bytes: Uint8Array): Promise<CellRef> {
  const [placement] = locate(await readWorkbook(bytes)).placements;
  const table = placement?.tables.get("t3");
  const position = table?.fields.get("t3.received.total");
  if (!table || !position) throw new Error("the workbook has no report");
  return { sheet: table.sheet, ...position };
}

// Scripts for the page, as texts: some TypeScript runners add helpers of their own to functions.

/**
 * Opens the first sample as soon as its button is there, and tells when a cell of the grid and the verdict of the pane are
 * there. The page presses the buttons itself: a driver waits until they stand still, half of the time in all.
 */
const openSample = `window.opened = new Promise((resolve) => {
  const press = [
    () => [...document.querySelectorAll("button")].find((button) => button.textContent.includes("样例")),
    () => document.querySelector('[role="menuitem"]'),
  ];
  const isThere = () =>
    document.querySelector('[role="grid"] td') && document.querySelector("aside")?.textContent.includes("${verdictWords}");
  new MutationObserver((_, observer) => {
    const button = press[0]?.();
    if (button) {
      press.shift();
      setTimeout(() => button.click());
    }
    if (press.length > 0 || !isThere()) return;
    resolve(performance.now());
    observer.disconnect();
  }).observe(document, { childList: true, subtree: true, characterData: true });
});`;

/**
 * Marks the Enter key, and the moment when grid and pane show the figure that was typed. What looks for it is measured with
 * it: it looks at one cell and at the findings only, and only when one of them has changed.
 */
const watchEdit = (figure: string, cell: string) => `window.shown = new Promise((resolve) => {
  addEventListener("keydown", () => performance.mark("edit"), { capture: true, once: true });
  const places = ['${cell}', 'aside section[aria-label="${findings.heading}"]'].map((selector) => document.querySelector(selector));
  const observer = new MutationObserver(() => {
    if (!places.every((place) => place.textContent.includes("${figure}"))) return;
    performance.mark("shown");
    resolve();
    observer.disconnect();
  });
  for (const place of places) observer.observe(place, { childList: true, subtree: true, characterData: true });
});`;
