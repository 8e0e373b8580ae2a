import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { formatArea } from "../../src/book/address";
import { openExcel, type Excel } from "../excel-host/driver";
import { launchBrowser } from "../support/browser";
import { officialForm } from "../support/official-form";

/** Excel on the web keeps the Tab key for itself and moves the focus by its own list; the pane must stay in reach. */

let browser: Browser;
let excel: Excel;
beforeAll(async () => {
  browser = await launchBrowser();
  const { sheet } = officialForm({ format: "2021", figures: { "t3.received.natural": 3 } });
  excel = await openExcel({ browser, book: [sheet] });
});
afterAll(async () => {
  await excel.close();
  await browser.close();
});

describe("the keyboard in Excel on the web", () => {
  it("reaches the actions by Tab, the findings as one stop, and walks through their cells by arrow keys", async () => {
    const pane = await excel.openPane();
    const mark = pane.getByRole("button", { name: "校验并标记" });
    await mark.focus();
    const focused = () => pane.locator(":focus");
    const passed: string[] = [];
    for (let i = 0; i < 9 && !passed.at(-1)?.startsWith("转到"); i++) {
      await focused().press("Tab");
      passed.push((await focused().getAttribute("aria-label")) ?? (await focused().innerText()));
    }
    expect(passed.slice(0, 3)).toEqual(["清除标记", "空格补零", "文本转数字"]);
    const first = passed.at(-1);
    expect(first).toMatch(/^转到/u);
    await focused().press("ArrowDown");
    const second = await focused().getAttribute("aria-label");
    expect(second).toMatch(/^转到/u);
    expect(second).not.toBe(first);
    await focused().press("Enter");
    const address = second?.split(" ")[1];
    await expect.poll(() => formatArea(excel.book.selection)).toBe(address);
  });
});

describe("F8 in the pane", () => {
  it("goes to the next finding and its cell, Shift+F8 back", async () => {
    const pane = await excel.openPane();
    await pane.getByRole("button", { name: "校验并标记" }).focus();
    const current = pane.locator("li[aria-current=true]");
    const press = (keys: string) => pane.locator(":focus").press(keys);
    await press("F8");
    await expect.poll(() => current.count()).toBe(1);
    const first = await current.innerText();
    const address = formatArea(excel.book.selection);
    await press("F8");
    await expect.poll(() => current.innerText()).not.toBe(first);
    await press("Shift+F8");
    await expect.poll(() => current.innerText()).toBe(first);
    await expect.poll(() => formatArea(excel.book.selection)).toBe(address);
  });
});
