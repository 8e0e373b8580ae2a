// @vitest-environment jsdom
import { File } from "node:buffer"; // jsdom has no arrayBuffer
import { afterEach, expect, it } from "vitest";
import { pane as text } from "../../src/locales/zh-CN/pane";
import { desk } from "../../src/locales/zh-CN/desk";
import { formsPage } from "../../src/locales/zh-CN/forms-page";
import { reportsPage } from "../../src/locales/zh-CN/reports-page";
import type { ReportFiles } from "../../src/pane/context";
import { startDeskHere } from "../support/desk-here";
import { memoryHost } from "../support/memory-host";
import { officialForm } from "../support/official-form";
import { cleanUp, showPane } from "../support/pane";
import { bookOf, gridSheet } from "../support/test-sheet";
import { testSheetsOf, xlsxOf } from "../support/xlsx";

afterEach(cleanUp);

const units = ["甲局", "乙局", "丙局"];
const book = bookOf(
  units.map((unit, i) => {
    const figures = i === 1 ? { "t4.review.total": 3 } : {};
    const title = `${unit}2022年政府信息公开工作年度报告`;
    return officialForm({ format: "2021", sheet: unit, title, figures }).sheet;
  }),
);
const bookOfFiles = testSheetsOf(book).map((sheet) => ({ name: `${sheet.name}.xlsx`, bytes: xlsxOf([sheet]) }));
/** A browser without background threads: what the workbook itself holds is there all the same. */
const noFiles: ReportFiles = {
  started: null,
  start: () => Promise.reject(new Error("no worker")),
  openCopy: () => Promise.reject(new Error("no window")),
};

it("walks from report to report, each with its sheet", async () => {
  const host = memoryHost(book);
  const pane = await showPane(host);
  expect(pane.text()).toContain("1/3");
  expect(pane.button(reportsPage.bar.previous).getAttribute("aria-disabled")).toBe("true");
  await pane.click(reportsPage.bar.next);
  expect(pane.text()).toContain("2/3");
  expect(pane.session.getState().selected?.sheet).toBe("乙局");
  await pane.click(reportsPage.bar.next);
  expect(pane.text()).toContain("3/3");
  expect(pane.button(reportsPage.bar.next).getAttribute("aria-disabled")).toBe("true");
});

it("lists the reports, the worst first, and writes the result as a sheet that undo takes away", async () => {
  const host = { ...memoryHost(book), forgetsUndo: true };
  const pane = await showPane(host, { reportFiles: noFiles, initialView: "reports" });
  await pane.until(reportsPage.preview(3, null));
  expect(pane.text()).toContain(formsPage.forgetsUndo);
  expect(pane.text().indexOf("乙局")).toBeLessThan(pane.text().indexOf("甲局"));
  await pane.follow(() => {
    pane.element.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
  });
  await pane.click(reportsPage.write);
  const { book: after, undoable } = pane.session.getState();
  expect(after?.sheets.map(({ name }) => name)).toEqual([...units, "审阅结果", "问题"]);
  expect(undoable).toEqual({ action: "newSheets", count: 2 });
  const problems = after?.sheets.at(-1)?.cells ?? new Map();
  expect([...problems.values()].map(({ value }) => value)).toContain("乙局");
  await pane.click(text.undo);
  expect(pane.session.getState().book?.sheets).toHaveLength(3);
});

it("reads files that are chosen, says what is wrong in them, opens a copy, and writes their result", async () => {
  const copies: string[] = [];
  const files: ReportFiles = {
    started: null,
    start: () => startDeskHere(),
    openCopy: (name) => {
      copies.push(name);
      return Promise.resolve("opened");
    },
  };
  const pane = await showPane(memoryHost(bookOf([gridSheet("Sheet1", "1")])), {
    reportFiles: files,
    initialView: "reports",
  });
  expect(pane.text()).toContain(reportsPage.ownNone);
  const [input] = pane.element.querySelectorAll<HTMLInputElement>("input[type=file]");
  if (!input) throw new Error("no box for files");
  const sources = bookOfFiles.map(({ name, bytes }) => new File([bytes.slice()], name));
  Object.defineProperty(input, "files", { value: [...sources, new File(["no workbook"], "坏的.xlsx")] });
  await pane.follow(() => {
    input.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await pane.until("已核对 4/4 个文件");
  expect(pane.text()).toContain(`坏的.xlsx${desk.filters.unopened}`);
  const rowOf = (unit: string) =>
    [...pane.element.querySelectorAll<HTMLElement>("tbody tr")].find((row) => row.textContent.includes(unit));
  await pane.follow(() => rowOf("乙局")?.click());
  await pane.until("行政复议：0 + 0 + 0 + 0");
  // The list narrows, and remembers what was done about a row.
  await pane.click(`${desk.filters.unopened} 1`);
  expect(rowOf("乙局")).toBeUndefined();
  await pane.click(`${desk.filters.unopened} 1`);
  expect(rowOf("乙局")?.querySelector("select")?.value).toBe("unseen");
  await pane.click(reportsPage.open);
  expect(rowOf("乙局")?.querySelector("select")?.value).toBe("seen");
  expect(copies).toEqual(["乙局.xlsx"]);
  expect(pane.text()).toContain(reportsPage.opened("乙局.xlsx"));

  await pane.until(reportsPage.preview(4, null));
  await pane.click(reportsPage.write);
  const sheets = pane.session.getState().book?.sheets ?? [];
  expect(sheets.map(({ name }) => name)).toEqual(["Sheet1", "审阅结果"]);
  const texts = [...(sheets[1]?.cells.values() ?? [])].map(({ value }) => value);
  for (const unit of units) expect(texts).toContain(unit);
});
