import { execFile } from "node:child_process";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { files } from "../../src/locales/zh-CN/files";
import { help } from "../../src/locales/zh-CN/help";
import { pane } from "../../src/locales/zh-CN/pane";
import { workbench as text } from "../../src/locales/zh-CN/workbench";
import { desk as deskText } from "../../src/locales/zh-CN/desk";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { program } from "../../src/version";
import { seriousIn } from "../support/axe";
import { partsOfPublished } from "../support/documents";
import { docxOfParts } from "../support/docx";
import { addressOfField, verdictOf } from "../support/file-facts";
import { gridSheet } from "../support/test-sheet";
import { cell, openBytes, saved, spoilAndMend, type, usePages } from "../support/workbench-page";
import { xlsxOf } from "../support/xlsx";

const { openPage } = usePages();

/** The first address among the findings; a click goes there. */
function cellButton(page: Page) {
  return page.locator("aside button", { hasText: /^[A-Z]+\d+$/u }).first();
}

describe("the main job", () => {
  test("open a file, see its errors, correct one, fill the blanks, undo, save, and read the same verdict again", async () => {
    const { page, faults, elsewhere } = await openPage();
    const bytes = await readFile("test/fixtures/reports/004_0c438f8114f0a000.xlsx");
    await openBytes(page, "海宁.xlsx", bytes);
    await page.getByText(await verdictOf(bytes)).waitFor({ state: "attached" });

    await spoilAndMend(page, bytes);

    // Zeros in the blanks, taken back, and done again.
    const blanks = () => page.locator('td[data-mark="warning-place"]').count();
    const before = await blanks();
    expect(before).toBeGreaterThan(0);
    await page.getByRole("button", { name: pane.actions.fill }).click();
    await page.getByRole("button", { name: /^补零 \d+ 格/u }).click();
    await expect.poll(blanks).toBeLessThan(before);
    await page.getByRole("grid").press("Control+z");
    await expect.poll(blanks).toBe(before);
    await page.getByRole("grid").press("Control+y");
    await expect.poll(blanks).toBeLessThan(before);

    await page.getByRole("button", { name: pane.back }).click();

    const file = await saved(page);
    await page.getByText(await verdictOf(file)).waitFor({ state: "attached" });
    expect(await page.title()).not.toContain("•");
    expect([faults, elsewhere]).toEqual([[], []]);

    const other = await convertedByLibreOffice(file);
    if (other === null) console.warn("LibreOffice is not installed: the saved file was not opened by it.");
    else expect(await verdictOf(other)).toBe(await verdictOf(file));
  });

  test("formulas are calculated again, and saved with their results", async () => {
    const { page, faults } = await openPage();
    await openBytes(page, "sum.xlsx", xlsxOf([gridSheet("Sheet1", "5 | 3 | =SUM(A1:B1)→8")]));
    await expect.poll(() => cell(page, "C1").innerText()).toBe("8");
    await type(page, "A1", "6");
    await expect.poll(() => cell(page, "C1").innerText()).toBe("9");
    await type(page, "D1", "=C1*2");
    await expect.poll(() => cell(page, "D1").innerText()).toBe("18");
    const [sheet] = (await readWorkbook(await saved(page))).sheets;
    expect([...(sheet?.cells.values() ?? [])].map(({ value }) => value)).toEqual([6, 3, 9, 18]);
    expect(faults).toEqual([]);
  });

  test("page and pane follow each other's selection", async () => {
    const { page } = await openPage();
    const bytes = await readFile("test/fixtures/reports/sample-2021.xlsx");
    const total = await addressOfField(bytes, "t3.received.total");
    await cell(page, total).click();
    await page.getByRole("complementary").getByText(total, { exact: true }).first().waitFor();
    const button = cellButton(page);
    const address = await button.innerText();
    await button.click();
    await expect.poll(() => cell(page, address).getAttribute("aria-selected")).toBe("true");
  });
});

describe("the grid by hand", () => {
  test("typing, F2, Escape and Delete, with the keyboard alone", async () => {
    const { page } = await openPage();
    await openBytes(page, "a.xlsx", xlsxOf([gridSheet("Sheet1", "5 | 3\n 7 | 1")]));
    await cell(page, "A1").click();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("F2");
    await page.keyboard.type("2");
    await page.keyboard.press("Tab");
    expect(await cell(page, "B2").innerText()).toBe("12");
    expect(await cell(page, "C2").getAttribute("aria-selected")).toBe("true");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.type("99");
    await page.keyboard.press("Escape");
    expect(await cell(page, "B2").innerText()).toBe("12");
    await page.keyboard.press("Delete");
    await expect.poll(() => cell(page, "B2").innerText()).toBe("");
    await page.keyboard.press("Control+z");
    await expect.poll(() => cell(page, "B2").innerText()).toBe("12");
  });

  test("a block from a word processor lands in merged cells", async () => {
    const { page } = await openPage();
    await openBytes(page, "a.xlsx", xlsxOf([gridSheet("Sheet1", "规章 | 0 | < | 0 | <")]));
    await cell(page, "B1").click();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData("text/html", "<table><tr><td>5</td><td>−3</td></tr></table>");
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
      );
    });
    await expect.poll(() => cell(page, "B1").innerText()).toBe("5");
    expect(await cell(page, "D1").innerText()).toBe("−3");
    await page.getByText(text.entered({ how: "pasted", count: 2, refused: 0 })).waitFor();
  });

  test("of a large sheet only the rows near the view are drawn", async () => {
    const { page } = await openPage();
    const cells = Array.from({ length: 5000 }, (_, row) => ({ row, column: 0, value: row + 1 }));
    await openBytes(page, "large.xlsx", xlsxOf([{ name: "Sheet1", cells }]));
    await cell(page, "A1").click();
    await page.keyboard.press("Control+ArrowDown");
    await expect.poll(() => page.locator('[aria-selected="true"][role="gridcell"]').count()).toBe(1);
    await page.keyboard.press("PageUp");
    await page.keyboard.press("PageUp");
    expect(await page.getByRole("row").count()).toBeLessThan(200);
    expect(Number(await page.locator('[aria-selected="true"][role="gridcell"]').innerText())).toBeGreaterThan(4900);
  });

  test("sheets are tabs, and each keeps its selection", async () => {
    const { page } = await openPage();
    await openBytes(page, "two.xlsx", xlsxOf([gridSheet("A'局", "1 | 2"), gridSheet("__proto__", "3 | 4")]));
    await cell(page, "B1").click();
    await page.getByRole("tab", { name: "A'局" }).press("ArrowRight");
    await expect.poll(() => cell(page, "A1").innerText()).toBe("3");
    await page.getByRole("tab", { name: "A'局" }).click();
    await expect.poll(() => cell(page, "B1").getAttribute("aria-selected")).toBe("true");
  });
});

describe("documents", () => {
  test("a Word document becomes a workbook, said in one line, and is saved as .xlsx with the same verdict", async () => {
    const { page } = await openPage();
    const parts = partsOfPublished(await readFile("test/fixtures/texts/000_c40ad2a1dac19f22.txt", "utf8"));
    await openBytes(page, "年报.docx", await docxOfParts(parts));
    await page.getByRole("status").getByText(files.becameWorkbook("docx", "年报.xlsx")).waitFor();
    expect(await cell(page, "A1").innerText()).toContain("商务局");
    expect(await page.locator("aside").innerText()).toContain(await verdictOf(await saved(page)));
  });
});

describe("bad input", () => {
  test("a damaged file is refused with a sentence; the open workbook stays", async () => {
    const { page } = await openPage();
    const title = await cell(page, "A1").innerText();
    await openBytes(page, "broken.xlsx", new TextEncoder().encode("no workbook"));
    await page
      .locator(".messages")
      .getByText(text.errors.notOpened("broken.xlsx", files.problem({ problem: "unreadable", kind: null })))
      .waitFor();
    expect(await cell(page, "A1").innerText()).toBe(title);
    await page.getByRole("button", { name: text.dismiss }).click();
    expect(await page.locator(".messages").getByRole("alert").innerText()).toBe("");
  });

  test("closing and opening another file ask while something is not saved", async () => {
    const { page } = await openPage();
    await type(page, "A2", "x");
    await expect.poll(() => page.title()).toContain("•");
    const asked: string[] = [];
    page.on("dialog", (dialog) => {
      asked.push(dialog.type());
      void dialog.dismiss();
    });
    await openBytes(page, "a.xlsx", xlsxOf([gridSheet("Sheet1", "1")]));
    await expect.poll(() => asked).toEqual(["confirm"]);
    expect(await cell(page, "A2").innerText()).toBe("x");
    await page.close({ runBeforeUnload: true });
    await expect.poll(() => asked).toEqual(["confirm", "beforeunload"]);
  });
});

describe("opening", () => {
  test("several files dropped at once are listed; what is said goes away with the work", async () => {
    const { page } = await openPage();
    await page.evaluate(() => {
      const dataTransfer = new DataTransfer();
      for (const name of ["a.xlsx", "b.xlsx"]) dataTransfer.items.add(new File(["x"], name));
      document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    });
    await page.locator('.desk-rows tr[data-kind="file"]').nth(1).waitFor();
    await page.getByRole("button", { name: deskText.close }).click();
    await openBytes(page, "c.xlsx", new TextEncoder().encode("x"));
    const alert = page.locator(".messages").getByRole("alert");
    await expect.poll(() => alert.innerText()).toMatch(/c\.xlsx/u);
    await cell(page, "D25").click();
    await expect.poll(() => alert.innerText()).toBe("");
  });

  test("a sample says that it is one, and a file that takes its time is waited for in sight", async () => {
    const { page } = await openPage();
    const badge = page.locator(".names").getByText(text.sample, { exact: true });
    await badge.waitFor();
    let arrive = () => {};
    const arrived = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    await page.route("**/samples/004_*", (route) => arrived.then(() => route.continue()));
    await page.getByRole("button", { name: text.samples }).click();
    await page.getByRole("menuitem").nth(1).click();
    await page.getByRole("progressbar", { name: /004_/u }).waitFor();
    arrive();
    await page.getByRole("progressbar").waitFor({ state: "detached" });
    await badge.waitFor();
    await openBytes(page, "own.xlsx", xlsxOf([gridSheet("Sheet1", "1")]));
    await badge.waitFor({ state: "detached" });
  });
});

describe("the page", () => {
  test("keeps to its policy, and Fluent's styles with it", async () => {
    const { page, faults } = await openPage();
    const color = await page
      .getByRole("button", { name: pane.actions.mark })
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(color).toBe("rgb(15, 108, 189)"); // Fluent's brand colour
    expect(faults).toEqual([]);
  });

  test.each([
    ["light", 1280],
    ["dark", 1280],
    ["light", 320],
  ] as const)("axe finds nothing serious (%s, %i px)", async (colorScheme, width) => {
    const { page } = await openPage({ colorScheme, viewport: { width, height: 700 } });
    expect(await seriousIn(page)).toEqual([]);
  });

  test("keeps the keyboard where it was when a button has done its work", async () => {
    const { page } = await openPage();
    const isInPane = () => page.evaluate(() => document.activeElement?.closest("aside") !== null);
    await page.locator("aside button[aria-expanded]", { hasText: "→" }).click();
    const corrections = page.locator("aside li").getByRole("button", { name: pane.corrections.apply });
    const count = await corrections.count();
    await corrections.first().focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => corrections.count()).not.toBe(count);
    await expect.poll(isInPane).toBe(true);
    const undo = page.getByRole("complementary").getByRole("button", { name: pane.undo, exact: true });
    await undo.focus();
    await page.keyboard.press("Enter");
    await undo.waitFor({ state: "detached" });
    await expect.poll(isInPane).toBe(true);
  });

  test("prints the findings, and nothing else", async () => {
    const { page } = await openPage();
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("grid").isVisible()).toBe(false);
    const pane = await page.getByRole("complementary").boundingBox();
    expect(pane?.height).toBeGreaterThan(800); // as long as they are
    expect(pane?.width).toBeGreaterThan(1000);
    const folded = page.getByRole("complementary").getByText(/^另 \d+ [格处]$/u);
    expect(await folded.count()).toBeGreaterThan(0);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    expect(await folded.count()).toBe(0);
  });

  test("fits 320 pixels: one half at a time, nothing to scroll sideways", async () => {
    const { page } = await openPage({ viewport: { width: 320, height: 640 } });
    // A box that lets nothing be scrolled is scrolled by the focus all the same.
    const overflow = () =>
      page.evaluate(() => (document.querySelector(".workbench")?.scrollWidth ?? NaN) - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    const bar = page.getByRole("toolbar", { name: text.toolbar });
    for (const button of await bar.getByRole("button").all()) {
      const { x = NaN, width = NaN } = (await button.boundingBox()) ?? {};
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(320);
    }
    await page.getByRole("button", { name: text.showPane }).click();
    expect(await page.getByRole("grid").isVisible()).toBe(false);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await cellButton(page).click();
    await page.getByRole("grid").waitFor();
  });

  test("begins empty, with the ways to begin, and says so where a sample is not there", async () => {
    const { page } = await openPage({ sample: false });
    await page.route("**/samples/*", (route) => route.fulfill({ status: 404 }));
    await page.getByRole("heading", { name: text.empty.title }).waitFor();
    for (const name of [text.empty.choose, text.newThings.paste, text.newThings.blank, text.samples, text.empty.review])
      await page.getByRole("button", { name, exact: true }).waitFor();
    await page.getByRole("button", { name: text.samples, exact: true }).click();
    await page.getByRole("menuitem").first().click();
    await expect.poll(() => page.getByRole("alert").innerText()).toBe(text.errors.unknown("sample-2021.xlsx"));
  });

  test("an error of the program in opening or saving: a text to send on, without what the file holds", async () => {
    const { page } = await openPage();
    const report = page.getByRole("textbox", { name: help.fault.text });
    const close = page.getByRole("button", { name: help.fault.close, exact: true });
    await page.evaluate(() => {
      URL.createObjectURL = () => {
        throw new TypeError("海宁 4711");
      };
    });
    await page.keyboard.press("Control+s");
    await page.getByText(text.errors.notSaved).waitFor();
    expect(await report.inputValue()).toMatch(/\nTypeError\n/u);
    expect(await report.inputValue()).not.toMatch(/海宁|4711/u);
    await close.click();
    await page.evaluate(() => {
      TextDecoder.prototype.decode = () => {
        throw new ReferenceError("海宁 4711");
      };
    });
    await openBytes(page, "海宁.xlsx", await readFile("test/fixtures/reports/004_0c438f8114f0a000.xlsx"));
    await page.getByText(text.errors.unknown("海宁.xlsx")).waitFor();
    expect(await report.inputValue()).toMatch(/\nReferenceError\n/u);
    expect(await report.inputValue()).not.toMatch(/海宁|4711/u);
  });

  test("？ and F1 open a guide of one page; Esc gives the focus back", async () => {
    const { page, faults, elsewhere } = await openPage({ sample: false });
    const button = page.getByRole("button", { name: text.help, exact: true });
    await button.click();
    const dialog = page.getByRole("dialog", { name: help.title });
    await dialog.getByText(help.about.text(program.version, program.license)).waitFor();
    await dialog.getByText(help.privacy.page).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("F1");
    await dialog.waitFor();
    expect([faults, elsewhere]).toEqual([[], []]);
  });

  test("批量核对 lists even a single report", async () => {
    const { page, faults } = await openPage({ sample: false });
    const [chooser] = await Promise.all([
      page.waitForEvent("filechooser"),
      page
        .getByRole("button", { name: text.empty.review })
        .click()
        .then(() => page.getByRole("menuitem", { name: text.openFiles, exact: true }).click()),
    ]);
    await chooser.setFiles("test/fixtures/reports/004_0c438f8114f0a000.xlsx");
    await page
      .locator("main[data-listed]")
      .getByText(/海宁市商务局/u)
      .first()
      .waitFor();
    expect(faults).toEqual([]);
  });
});
/** The file as LibreOffice writes it after opening it; `null` where it is not installed. */
async function convertedByLibreOffice(bytes: Uint8Array): Promise<Uint8Array | null> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-"));
  await writeFile(join(folder, "saved.xlsx"), bytes);
  const profile = `-env:UserInstallation=file://${folder}/profile`;
  const args = [
    profile,
    "--headless",
    "--convert-to",
    "xlsx",
    "--outdir",
    join(folder, "out"),
    join(folder, "saved.xlsx"),
  ];
  try {
    await promisify(execFile)("soffice", args, { timeout: 50_000 });
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
  return readFile(join(folder, "out", "saved.xlsx"));
}
