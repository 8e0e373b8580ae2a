import type { Browser, Frame } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExcel, type Excel } from "../excel-host/driver";
import { launchBrowser } from "../support/browser";
import { officialForm } from "../support/official-form";
import { pageFiles } from "./remote-host";

/** What is done again when a workbook of many reports is read again: Excel gives every cell anew, equal or not. */

let browser: Browser;
let excel: Excel;
let page: Frame;
beforeAll(async () => {
  const [launched, files] = await Promise.all([launchBrowser(), pageFiles("session", "session-page.ts")]);
  browser = launched;
  const book = Array.from({ length: 40 }, (_, i) => officialForm({ format: "2021", sheet: `局${String(i)}` }).sheet);
  excel = await openExcel({ browser, files, book });
  page = await excel.openPage("/session.html");
  await page.waitForFunction(() => document.title === "ready");
});
afterAll(async () => {
  await excel.close();
  await browser.close();
});

const examinedAnew = () => page.evaluate(() => window.examinedAnew());

describe("of a workbook of 40 reports", () => {
  it("every report is examined once, and none again where nothing changed", async () => {
    expect(await examinedAnew()).toHaveLength(40);
    expect(await examinedAnew()).toEqual([]);
  });

  it("after a cell was typed, only the report in which it stands is", async () => {
    await excel.type("局3!D4", 5);
    expect(await examinedAnew()).toEqual(["局3#1"]);
    await excel.type("局7!A1", "某某局2023年报");
    await excel.type("局9!Z99", 1);
    expect(await examinedAnew()).toEqual(["局7#1", "局9#1"]);
  });

  it("nor is another one after rows were inserted above a form, or a sheet was added or deleted", async () => {
    await excel.insertRows("局5!A1");
    expect(await examinedAnew()).toEqual(["局5#1"]);
    await excel.addSheet(officialForm({ format: "2021", sheet: "新局" }).sheet);
    expect(await examinedAnew()).toEqual(["新局#1"]);
    await excel.deleteSheet("局2");
    expect(await examinedAnew()).toEqual([]);
  });
});
