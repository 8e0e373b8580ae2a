import { existsSync } from "node:fs";
import type { Browser } from "playwright-core";
import { openExcel, type Excel } from "../test/excel-host/driver";
import { localeOf } from "../src/locales";
import { launchBrowser } from "../test/support/browser";
import { layOut, paperOf, sheetsOf, unreadable } from "../test/support/layouts";
import type { TestSheet } from "../test/support/test-sheet";
import { kilobytes, printTable, type Line } from "./table";

const text = localeOf("zh-CN").pane;

/** Round trips and bytes of each task in Excel, by the production bundle on the real Office.js. */
export async function benchExcel(): Promise<void> {
  if (!existsSync("dist/taskpane.html")) return printTable("In Excel", [["not built", "-", "npm run build first"]]);
  const browser = await launchBrowser();
  try {
    printTable("In Excel: round trips (syncs) and bytes both ways", [
      ...(await tasks(browser, "1 report", 1)),
      ...(await tasks(browser, "40 reports", 40)),
    ]);
  } finally {
    await browser.close();
  }
}

async function tasks(browser: Browser, name: string, count: number): Promise<Line[]> {
  const excel = await openExcel({ browser, book: workbook(count) });
  try {
    const lines: Line[] = [];
    const measure = async (task: string, work: () => Promise<unknown>) => {
      const [syncs, bytes] = [excel.syncs.length, excel.bytes()];
      await work();
      await quiet(excel);
      lines.push([`${name}: ${task}`, String(excel.syncs.length - syncs), kilobytes(excel.bytes() - bytes)]);
    };
    const pane = await excel.openPane();
    const press = (label: string) => pane.getByRole("button", { name: label, exact: true }).click();
    await quiet(excel);
    lines.push([`${name}: open the pane and check`, String(excel.syncs.length), kilobytes(excel.bytes())]);
    await measure("check again after typing into a cell", () => excel.type("D27", 7));
    await measure("空格补零, preview", () => press(text.actions.fill));
    await measure("空格补零, write and check again", () => press(text.fill.apply(1)));
    await excel.closePane();
    await measure("校验并标记 from the ribbon", () => excel.runCommand("checkAndMark"));
    await measure("清除标记 from the ribbon", () => excel.runCommand("clearMarks"));
    return lines;
  } finally {
    await excel.close();
  }
}

function workbook(count: number): TestSheet[] {
  return Array.from({ length: count }, (_, i) =>
    sheetsOf(
      layOut(
        paperOf({ name: `单位${i}`, sheet: `单位${i}` }),
        unreadable({ "t3.granted.natural": 3, "t2.regulations.made": null }),
      ),
    ),
  ).flat();
}

/** Until the add-in has asked nothing for a second. */
async function quiet(excel: Excel): Promise<void> {
  for (let seen = -1; seen !== excel.syncs.length;) {
    seen = excel.syncs.length;
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}
