// @vitest-environment jsdom
import { afterEach, expect, it } from "vitest";
import { pane as text } from "../../src/locales/zh-CN/pane";
import { formsPage } from "../../src/locales/zh-CN/forms-page";
import { reportsPage } from "../../src/locales/zh-CN/reports-page";
import type { ReportFiles } from "../../src/pane/context";
import { memoryHost } from "../support/memory-host";
import { officialForm } from "../support/official-form";
import { cleanUp, showPane } from "../support/pane";
import { bookOf } from "../support/test-sheet";

afterEach(cleanUp);

const units = ["甲局", "乙局", "丙局"];
const book = bookOf(
  units.map((unit, i) => {
    const figures = i === 1 ? { "t4.review.total": 3 } : {};
    const title = `${unit}2022年政府信息公开工作年度报告`;
    return officialForm({ format: "2021", sheet: unit, title, figures }).sheet;
  }),
);
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
