import { expect, test } from "vitest";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import type { FieldId } from "../../src/form/fields";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { pane } from "../../src/locales/zh-CN/pane";
import { rules } from "../../src/locales/zh-CN/rules";
import { officialForm } from "../support/official-form";
import { openBytes, saved, usePages } from "../support/workbench-page";
import { xlsxOf } from "../support/xlsx";

/** What is done with findings on the page, from the file to the saved file. */

const { openPage } = usePages();

function workbook(year: number, figures: Partial<Record<FieldId, number>>): Uint8Array {
  const title = `海宁市商务局${String(year)}年政府信息公开工作年度报告`;
  return xlsxOf([officialForm({ format: "2021", title, figures }).sheet]);
}

/** 行政复议: 1 + 0 + 0 + 0 is not 2. */
const faulty = { "t4.review.upheld": 1, "t4.review.total": 2 } as const;

test("a finding set aside with its reason stays so in the saved file, silences nobody, and is taken back", async () => {
  const { page, faults } = await openPage();
  await openBytes(page, "海宁.xlsx", workbook(2023, faulty));
  await page.getByRole("button", { name: pane.verified.begin }).first().click();
  await page.getByLabel(pane.verified.reason).fill("与案卷一致");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.getByText(pane.verified.because("与案卷一致")).waitFor();

  const file = await saved(page);
  const [report] = checkBook(await readWorkbook(file), defaultSettings).reports;
  expect(report?.result.findings.map(({ rule, verified }) => [rule, verified])).toEqual([["t4.total", "与案卷一致"]]);
  expect(report?.result.verdict.errors).toBe(1);

  await openBytes(page, "海宁（改）.xlsx", file);
  await page.getByText(pane.verified.because("与案卷一致")).waitFor();
  await page.getByRole("button", { name: pane.verified.takeBack }).click();
  await page.getByRole("button", { name: pane.verified.begin }).first().waitFor();
  expect(faults).toEqual([]);
});

test("the page of a rule opens from its finding by keys, and leads back to it", async () => {
  const { page, faults } = await openPage();
  await openBytes(page, "海宁.xlsx", workbook(2023, faulty));
  const why = page.getByRole("button", { name: pane.rulePage.open }).first();
  await why.focus();
  await page.keyboard.press("Enter");
  await page.getByRole("heading", { name: rules.name("t4.total"), level: 1 }).waitFor();
  await page.getByText(pane.rulePage.examples).first().waitFor();
  await page.keyboard.press("Escape");
  await why.waitFor();
  expect(faults).toEqual([]);
});

test("last year's file is compared, and named; its file is not changed", async () => {
  const { page, faults, elsewhere } = await openPage();
  const carried = {
    "t3.received.natural": 3,
    "t3.received.total": 3,
    "t3.carriedOut.natural": 3,
    "t3.carriedOut.total": 3,
  };
  await openBytes(page, "海宁2023.xlsx", workbook(2023, {}));
  await page.getByRole("button", { name: pane.actions.lastYear }).click();
  await page
    .getByLabel(pane.lastYear.choose)
    .and(page.locator("input"))
    .setInputFiles({
      name: "海宁2022.xlsx",
      mimeType: "application/octet-stream",
      buffer: Buffer.from(workbook(2022, carried)),
    });
  await page.getByText(pane.lastYear.from("海宁2022.xlsx")).first().waitFor();
  await page.getByRole("button", { name: pane.back }).click();
  await page.getByRole("heading", { name: pane.headings.years }).waitFor();
  await page.getByText(rules.name("year.carry")).first().waitFor();
  expect([faults, elsewhere]).toEqual([[], []]);
});
