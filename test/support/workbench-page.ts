import { readFile } from "node:fs/promises";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { serveFiles } from "../../scripts/serve";
import { parsePosition } from "../../src/book/address";
import { pane } from "../../src/locales/zh-CN/pane";
import { launchBrowser } from "./browser";
import { addressOfField } from "./file-facts";

/** What went wrong on the page, and what it asked of other hosts; every test ends with both empty. */
export interface Opened {
  readonly page: Page;
  readonly faults: string[];
  readonly elsewhere: string[];
}

export interface Pages {
  /** Opens the page, and its first sample there unless `sample` is false. */
  readonly openPage: (options?: BrowserContextOptions & { readonly sample?: boolean }) => Promise<Opened>;
  readonly browser: () => Browser;
  readonly address: () => string;
}

/** The production page of dist/ in a real browser, as `npm start` serves it; for the tests of one file. */
export function usePages(): Pages {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFiles>>;
  const pages: Page[] = [];
  beforeAll(async () => {
    [browser, server] = await Promise.all([launchBrowser(), serveFiles("dist")]);
  });
  afterEach(async () => {
    await Promise.all(pages.splice(0).map((page) => page.context().close()));
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });
  const address = () => `http://localhost:${String(server.port)}`;

  const openPage: Pages["openPage"] = async ({ sample = true, ...options } = {}) => {
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 800 }, ...options });
    const page = await context.newPage();
    const [faults, elsewhere]: [string[], string[]] = [[], []];
    const origin = address();
    await context.route(
      (url) => url.origin !== origin && url.protocol !== "blob:" && url.protocol !== "data:",
      (route) => {
        elsewhere.push(route.request().url());
        return route.abort();
      },
    );
    page.on("pageerror", (error) => faults.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") faults.push(message.text());
    });
    pages.push(page);
    await page.goto(origin);
    if (!sample) return { page, faults, elsewhere };
    await openSample(page);
    await page.getByRole("grid").waitFor();
    await page
      .getByText(/处未能核对/u)
      .first()
      .waitFor({ state: "attached" });
    return { page, faults, elsewhere };
  };
  return { openPage, browser: () => browser, address };
}

/** Opens the first sample on an empty page. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^(?:样例|Samples)$/u }).click();
  await page.getByRole("menuitem").first().click();
}

export function cell(page: Page, address: string): Locator {
  const { row, column } = parsePosition(address) ?? { row: 0, column: 0 };
  return page.locator(`tr[aria-rowindex="${String(row + 2)}"] > td[aria-colindex="${String(column + 2)}"]`);
}

export async function openBytes(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page
    .locator('input[type="file"]')
    .first()
    .setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
}

export async function type(page: Page, address: string, typed: string): Promise<void> {
  await cell(page, address).click();
  await page.keyboard.type(typed);
  await page.keyboard.press("Enter");
}

/** The first job in 表三: a wrong total is typed, said and marked; put right, and the mark is out. */
export async function spoilAndMend(page: Page, bytes: Uint8Array): Promise<void> {
  const total = await addressOfField(bytes, "t3.received.total");
  const right = await cell(page, total).innerText();
  await type(page, total, "999");
  await page
    .getByText(/申请人合计/u)
    .first()
    .waitFor();
  await page.getByRole("button", { name: pane.actions.mark }).click();
  await expect.poll(() => cell(page, total).getAttribute("data-mark")).toBe("error-suspect");
  await type(page, total, right);
  await expect.poll(() => cell(page, total).getAttribute("data-mark")).toBeNull();
}

export async function saved(page: Page): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Control+s")]);
  return readFile(await download.path());
}
