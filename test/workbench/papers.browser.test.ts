import { readFile } from "node:fs/promises";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { formatPosition } from "../../src/book/address";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { openSource } from "../../src/files/open";
import { openFile } from "../../src/files/xlsx/file-host";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import type { FieldId } from "../../src/form/fields";
import { desk } from "../../src/locales/zh-CN/desk";
import { formsPage } from "../../src/locales/zh-CN/forms-page";
import { pane as paneText } from "../../src/locales/zh-CN/pane";
import { rules } from "../../src/locales/zh-CN/rules";
import { workbench as text } from "../../src/locales/zh-CN/workbench";
import { makeExercise } from "../../src/training/make";
import { keyOfNumber } from "../../src/training/number";
import { cell, saved, usePages } from "../support/workbench-page";

const { openPage } = usePages();

/** Goes on by Tab until an element has this accessible name. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let i = 0; i < 80; i++) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    if ((await focused.count()) === 0) continue;
    const label = await focused.evaluate((element) => {
      const { labels } = element as HTMLInputElement;
      return element.getAttribute("aria-label") ?? labels?.[0]?.textContent ?? element.textContent ?? "";
    });
    if (label.trim() === name) return;
  }
  throw new Error(`no ${name} by Tab`);
}

test("空白表 opens the form of a unit, with its formulas, and it can be saved", async () => {
  const { page, faults, elsewhere } = await openPage({ sample: false });
  await page.getByRole("button", { name: text.newThings.blank, exact: true }).click();
  const dialog = page.getByRole("dialog", { name: formsPage.blank.title });
  await dialog.getByLabel(formsPage.blank.year).fill("2025");
  await dialog.getByLabel(formsPage.blank.unit).fill("云溪市水利局");
  await dialog.getByLabel(formsPage.blank.totalsBy.formulas).check();
  await dialog.getByRole("button", { name: formsPage.blank.make }).click();
  await page.getByRole("grid").waitFor();
  await dialog.waitFor({ state: "detached" });
  expect(await cell(page, "A1").innerText()).toBe("云溪市水利局2025年政府信息公开工作年度报告");
  expect(await page.title()).toContain("云溪市水利局2025年政府信息公开工作年度报告.xlsx");
  const [report] = checkBook(await readWorkbook(await saved(page)), defaultSettings).reports;
  expect(report?.report).toMatchObject({ year: 2025, name: "云溪市水利局" });
  const total = report?.report.fields.get("t3.received.total");
  expect(total?.hasFormula).toBe(true);
  expect([faults, elsewhere]).toEqual([[], []]);
});

test("粘贴年报 opens what was copied", async () => {
  const { page, faults } = await openPage({ sample: false });
  await page.getByRole("button", { name: text.newThings.paste, exact: true }).click();
  await page.getByLabel(formsPage.paste.box).evaluate((box) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/html", "<table><tr><td>规章</td><td>3</td></tr></table>");
    box.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  });
  await page.getByRole("grid").waitFor();
  expect(await page.locator(".file-name").innerText()).toBe("粘贴的年报.xlsx");
  expect(faults).toEqual([]);
});

test("a class gets thirty exercises, papers and answers in one .zip; marked work dropped into the list has a score", async () => {
  const { page, faults, elsewhere } = await openPage({ sample: false });
  await page.getByRole("button", { name: text.samples }).click();
  await page.getByRole("menuitem", { name: text.newThings.drill }).click();
  const dialog = page.getByRole("dialog", { name: formsPage.drill.title });
  await dialog.getByLabel(formsPage.drill.whoms.class).check();
  await dialog.getByLabel(formsPage.drill.class.count).fill("0");
  await dialog.getByText(formsPage.drill.class.countWrong).waitFor();
  await dialog.getByLabel(formsPage.drill.class.count).fill("30");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: formsPage.drill.class.make }).click(),
  ]);
  await dialog.waitFor({ state: "detached" });
  await page.getByText(formsPage.drill.class.made(30, download.suggestedFilename())).waitFor();
  const parts = Object.entries(unzipSync(await readFile(await download.path())));
  const exercises = parts.filter(([path]) => path.startsWith("练习/"));
  expect([exercises.length, parts.length]).toEqual([30, 34]);

  const [done, missed] = await Promise.all(
    exercises.slice(0, 2).map(async ([path, bytes], i) => ({
      name: i === 0 ? "张三.xlsx" : "李四.xlsx",
      mimeType: "",
      buffer: Buffer.from(i === 0 ? await putRight(bytes, path) : bytes),
    })),
  );
  await page
    .locator('input[type="file"][multiple]')
    .first()
    .setInputFiles([done ?? fail(), missed ?? fail()]);
  const list = page.getByRole("grid", { name: desk.list });
  await list.getByRole("columnheader", { name: desk.columns.score }).waitFor();
  const scoreOf = (person: string) =>
    list.getByRole("row", { name: person }).locator('[data-column="score"]').innerText();
  await expect.poll(() => scoreOf("张三")).toBe("2/2");
  expect(await scoreOf("李四")).toBe("0/2");
  expect([faults, elsewhere]).toEqual([[], []]);
});

/** An exercise with every slip put right, as its file. */
async function putRight(bytes: Uint8Array, path: string): Promise<Uint8Array> {
  const number = /\d+-2021-\S+(?=\.xlsx)/u.exec(path)?.[0] ?? fail();
  const file = await openFile(bytes);
  const [checked] = checkBook(file.book, defaultSettings).reports;
  const { mistakes } = makeExercise(keyOfNumber(number)?.key ?? fail());
  await file.edit(
    mistakes.map(({ field, right }) => ({
      cell: checked?.report.fields.get(field as FieldId)?.cell ?? fail(),
      input: String(right),
    })),
  );
  return file.save();
}

test("an exercise from 出题 to 交卷 by the keyboard alone", async () => {
  const { page, faults, elsewhere } = await openPage({ sample: false });
  const number = "7-2021-sums-2-1";
  await tabTo(page, text.samples);
  await page.keyboard.press("Enter");
  await page.getByRole("menuitem").first().waitFor();
  const item = page.getByRole("menuitem", { name: text.newThings.drill });
  for (let i = 0; i < 8 && !(await item.evaluate((each) => each === document.activeElement)); i++)
    await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog", { name: formsPage.drill.title }).waitFor();
  await page.getByLabel(formsPage.drill.number).waitFor();
  await tabTo(page, formsPage.drill.number);
  await page.keyboard.type("7-2021");
  await page.keyboard.press("Enter");
  await page.getByText(formsPage.drill.numberWrong).waitFor();
  await page.keyboard.press("Control+a");
  await page.keyboard.type(number);
  await page.keyboard.press("Enter");

  // The pane keeps still.
  const pane = page.getByRole("complementary");
  await pane.getByRole("heading", { name: formsPage.exercise.heading }).waitFor();
  await pane.getByText(formsPage.exercise.lead(2)).waitFor();
  expect(await pane.getByText(/处未能核对/u).count()).toBe(0);

  // Hints name the table, the rule and the cell, and lead there; this slip is put right, the other is left.
  const { mistakes } = makeExercise(keyOfNumber(number)?.key ?? fail());
  const [first = fail()] = mistakes;
  await tabTo(page, formsPage.exercise.hint);
  await page.keyboard.press("Enter");
  await pane.getByText(formsPage.exercise.hintSteps.table("表三")).waitFor();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await pane.getByText(formsPage.exercise.hintSteps.cell(rules.place(first.field))).waitFor();
  await pane.getByText(formsPage.exercise.hints(3)).waitFor();
  const [report] = checkBook(await readWorkbook(await saved(page)), defaultSettings).reports;
  const at = formatPosition(report?.report.fields.get(first.field as FieldId)?.cell ?? fail());
  await tabTo(page, paneText.findings.goTo(at));
  await page.keyboard.press("Enter");
  await expect.poll(() => cell(page, at).getAttribute("aria-selected")).toBe("true");
  for (let i = 0; i < 80 && (await page.locator('[role="gridcell"]:focus').count()) === 0; i++)
    await page.keyboard.press("Tab");
  await page.keyboard.type(String(first.right));
  await page.keyboard.press("Enter");
  await tabTo(page, formsPage.exercise.handIn);
  await page.keyboard.press("Enter");
  await pane.getByText(formsPage.exercise.score(1, 2)).waitFor();
  expect(
    await pane.locator("[data-outcome]").evaluateAll((all) => all.map((each) => each.getAttribute("data-outcome"))),
  ).toEqual(["right", "missed"]);

  // As usual, and back to the exercise.
  await tabTo(page, formsPage.exercise.check);
  await page.keyboard.press("Enter");
  await pane
    .getByText(/处未能核对/u)
    .first()
    .waitFor({ state: "attached" });
  await tabTo(page, formsPage.exercise.resume);
  await page.keyboard.press("Enter");
  // What was done is asked for before it is dropped.
  page.once("dialog", (dialog) => void dialog.accept());
  await tabTo(page, formsPage.exercise.again);
  await page.keyboard.press("Enter");
  await expect.poll(() => page.locator(".file-name").innerText()).not.toContain(` ${number}.`);
  expect([faults, elsewhere]).toEqual([[], []]);
});

function fail(): never {
  throw new Error("not there");
}

test("填报说明 lights the cells of the row that the pointer or the keyboard is on, and selects none", async () => {
  const { page, faults } = await openPage();
  await page.getByRole("button", { name: paneText.actions.guide }).click();
  const rows = page.locator("details");
  await rows.first().waitFor();
  const lit = page.locator('[role="gridcell"][data-pointed]');
  const selected = page.locator('[role="gridcell"][aria-selected="true"]');
  const before = await selected.evaluateAll((all) => all.map((each) => each.textContent));
  await rows.nth(1).locator("summary").hover();
  await expect.poll(() => lit.count()).toBe(3);
  expect(await selected.evaluateAll((all) => all.map((each) => each.textContent))).toEqual(before);
  expect(await lit.first().evaluate((each) => getComputedStyle(each).outlineStyle)).toBe("dashed");
  await page.mouse.move(0, 0);
  await expect.poll(() => lit.count()).toBe(0);
  await tabTo(page, await rows.nth(1).locator("summary").innerText());
  await expect.poll(() => lit.count()).toBe(3);
  expect(faults).toEqual([]);
});

test("另存为标准表样 saves the report in the official form, and says under which name", async () => {
  const { page, faults, elsewhere } = await openPage();
  await page.getByRole("button", { name: paneText.actions.more }).click();
  await page.getByRole("button", { name: paneText.actions.tidyFile }).click();
  for (const kind of ["xlsx", "docx", "html"] as const) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: formsPage.tidy.save[kind] }).click(),
    ]);
    const name = download.suggestedFilename();
    expect(name).toMatch(new RegExp(`标准表样.*\\.${kind}$`, "u"));
    await page.getByText(formsPage.tidy.saved(name)).waitFor();
    const { book } = await openSource(await readFile(await download.path()), name);
    const [checked] = checkBook(book, defaultSettings).reports;
    // The sample writes it “1,113”.
    expect(checked?.report.fields.get("t2.licensing.decisions")?.reading).toMatchObject({ value: 1113 });
    expect(checked?.report).toMatchObject({ name: "云溪市数据资源管理局", year: 2023 });
  }
  expect([faults, elsewhere]).toEqual([[], []]);
});
