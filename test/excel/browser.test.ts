import { existsSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import type { Browser } from "playwright-core";
import { ensureChineseFont, launchBrowser } from "../support/browser";

let browser: Browser | undefined;
afterEach(() => browser?.close());

/** Where a browser is not on this machine there is nothing to try. */
const here = [
  ...(existsSync("/usr/bin/chromium") ? ["chromium"] : []),
  ...(process.platform === "linux" ? ["sparticuz"] : []),
];

describe.each(here)("browser %s", (name) => {
  it("runs scripts and WebAssembly, and shows Chinese", async () => {
    browser = await launchBrowser(name);
    const page = await browser.newPage();
    await page.route("https://page.test/**", (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><p>公开年报</p>" }),
    );
    await page.goto("https://page.test/");
    await ensureChineseFont(page);
    expect(await page.evaluate(() => typeof WebAssembly)).toBe("object");
    const drawn = await page.locator("p").screenshot();
    await page.evaluate(() => document.querySelector("p")?.replaceChildren("　　　　"));
    expect(drawn.equals(await page.locator("p").screenshot())).toBe(false);
  });
});

it("says how to get a browser where there is none", async () => {
  await expect(launchBrowser("/nowhere/chrome")).rejects.toThrow(/chrome/u);
});
