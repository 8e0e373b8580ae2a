import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { workbench as text } from "../../src/locales/zh-CN/workbench";
import { cell, openBytes, saved, usePages } from "../support/workbench-page";
import { gridSheet } from "../support/test-sheet";
import { xlsxOf } from "../support/xlsx";

/** What hands that hurry do to the grid. */
const { openPage } = usePages();

const zeros = xlsxOf([
  gridSheet("Sheet1", "0 | 0 | 0\n 0 | 0 | 0\n 0 | 0 | 0\n 0 | 0 | 0"),
  gridSheet("Sheet2", "0 | 0\n 0 | 0"),
]);

async function openZeros(): Promise<Page> {
  const { page } = await openPage();
  await openBytes(page, "zeros.xlsx", zeros);
  await page.getByRole("tab", { name: "Sheet1" }).waitFor();
  return page;
}

const all0 = "0 0 0 / 0 0 0 / 0 0 0 / 0 0 0";

/** The figures of the first rows and columns, as the grid shows them. */
async function shown(page: Page, rows = 4, columns = 3): Promise<string> {
  const lines = [];
  for (let row = 1; row <= rows; row++) {
    const line = [];
    for (let column = 0; column < columns; column++)
      line.push(await cell(page, `${String.fromCharCode(65 + column)}${String(row)}`).innerText());
    lines.push(line.join(" "));
  }
  return lines.join(" / ");
}

const bar = (page: Page) => page.locator(".formula-bar input");
const selectedCells = (page: Page) => page.locator('td[aria-selected="true"]').count();

describe("a text that is typed lands in its own cell", () => {
  const ways: readonly [string, (page: Page) => Promise<unknown>][] = [
    ["a click on another cell", (page) => cell(page, "B3").click()],
    ["a click on another cell with Shift", (page) => cell(page, "B3").click({ modifiers: ["Shift"] })],
    ["a click on a row's head", (page) => page.getByRole("rowheader", { name: "4" }).first().click()],
    ["a click on a tab", (page) => page.getByRole("tab", { name: "Sheet2" }).click()],
    ["a click in the pane", (page) => page.getByRole("complementary").getByRole("button").first().click()],
    [
      "a click into the formula bar and Enter",
      (page) =>
        bar(page)
          .click()
          .then(() => page.keyboard.press("Enter")),
    ],
    ["Ctrl+S", (page) => saved(page)],
    ["the window's loss of focus", (page) => page.evaluate(() => (document.activeElement as HTMLElement).blur())],
    ["Enter", (page) => page.keyboard.press("Enter")],
    ["Tab", (page) => page.keyboard.press("Tab")],
  ];
  const begins: readonly [string, (page: Page) => Promise<unknown>][] = [
    ["typed over", (page) => cell(page, "A1").click()],
    ["opened by a double click", (page) => cell(page, "A1").dblclick()],
    [
      "typed into the formula bar",
      (page) =>
        cell(page, "A1")
          .click()
          .then(() => bar(page).click()),
    ],
  ];
  test.each(begins)("%s", async (_, begin) => {
    const page = await openZeros();
    const landed: [string, string][] = [];
    for (const [way, leave] of ways) {
      await begin(page);
      await page.keyboard.press("Control+a");
      await page.keyboard.type("78");
      await leave(page);
      await page.getByRole("tab", { name: "Sheet1" }).click();
      landed.push([
        way,
        await expect
          .poll(() => shown(page))
          .not.toBe(all0)
          .then(() => shown(page)),
      ]);
      await page.getByRole("button", { name: text.undo, exact: true }).click();
      await expect.poll(() => shown(page)).toBe(all0);
    }
    expect(landed).toEqual(ways.map(([way]) => [way, all0.replace("0", "78")]));
  });
});

describe("several cells", () => {
  test("are dragged over, copied, pasted and cleared as a block", async () => {
    const page = await openZeros();
    await cell(page, "A1").click();
    for (const digit of "123") {
      await page.keyboard.type(digit);
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter"); // back to the column where the run began
    await page.keyboard.type("4");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => shown(page)).toBe("1 2 3 / 4 0 0 / 0 0 0 / 0 0 0");

    await cell(page, "A1").hover();
    await page.mouse.down();
    await cell(page, "B1").hover();
    await cell(page, "B2").hover();
    await page.mouse.up();
    expect(await selectedCells(page)).toBe(4);
    await page.keyboard.press("Control+c");
    await cell(page, "B3").click();
    await page.keyboard.press("Control+v");
    await expect.poll(() => shown(page)).toBe("1 2 3 / 4 0 0 / 0 1 2 / 0 4 0");
    expect(await selectedCells(page)).toBe(4);
    await page.keyboard.press("Delete");
    await expect.poll(() => shown(page)).toBe("1 2 3 / 4 0 0 / 0   / 0  ");
    await page.keyboard.press("Control+z");
    await expect.poll(() => shown(page)).toBe("1 2 3 / 4 0 0 / 0 1 2 / 0 4 0");
  });

  test("are selected by Shift, by heads and all at once, by mouse and by keys", async () => {
    const page = await openZeros();
    await cell(page, "B2").click();
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    expect(await selectedCells(page)).toBe(4);
    await cell(page, "A1").click({ modifiers: ["Shift"] });
    expect(await selectedCells(page)).toBe(4);
    await page.keyboard.press("Control+a");
    expect(await selectedCells(page)).toBe(12);
    await page.getByRole("rowheader", { name: "2" }).first().click();
    await page.keyboard.press("Delete");
    await expect.poll(() => shown(page)).toBe("0 0 0 /    / 0 0 0 / 0 0 0");
    await page.getByRole("columnheader", { name: "A", exact: true }).click();
    await page.getByRole("columnheader", { name: "B", exact: true }).click({ modifiers: ["Shift"] });
    await page.keyboard.press("Delete");
    await expect.poll(() => shown(page)).toBe("  0 /    /   0 /   0");
    await cell(page, "C3").click();
    await page.keyboard.press("Shift+Space");
    await page.keyboard.press("Control+x");
    await expect.poll(() => shown(page)).toBe("  0 /    /    /   0");
    await page.keyboard.press("Control+Space");
    await page.keyboard.press("Backspace");
    await expect.poll(() => shown(page)).toBe("   /    /    /   ");
  });
});

test("the keys are in the next cell before anything is drawn, so that the browser lays out nothing for them", async () => {
  const page = await openZeros();
  await cell(page, "A1").click();
  await page.keyboard.type("78");
  await page.evaluate(() => {
    const seen = { isBoxThere: false, shown: "" };
    Object.assign(window, { seen });
    document.querySelector(".grid")?.addEventListener("focusin", ({ target }) => {
      const cell = target as HTMLElement;
      seen.isBoxThere = document.querySelector(".grid .editor") !== null;
      seen.shown = `${cell.parentElement?.ariaRowIndex} ${cell.ariaColIndex} ${cell.tabIndex}`;
    });
  });
  await page.keyboard.press("Enter");
  await expect.poll(() => shown(page)).toBe("78 0 0 / 0 0 0 / 0 0 0 / 0 0 0");
  expect(await page.evaluate("seen")).toEqual({ isBoxThere: true, shown: "3 2 -1" });
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await expect.poll(() => shown(page)).toBe("78 0 0 / 9 0 0 / 0 0 0 / 0 0 0");
});

test("a cell that is moved to is scrolled into view", async () => {
  const page = await openZeros();
  await cell(page, "A1").click();
  for (const [key, address] of [
    ["Control+End", "L40"],
    ["Control+Home", "A1"],
    ["Control+ArrowDown", "A40"],
    ["Control+ArrowRight", "L40"],
  ] as const) {
    await page.keyboard.press(key);
    /** By how many pixels it is out of sight or under a head, on any side. */
    const hidden = () =>
      cell(page, address).evaluate((td) => {
        const view = document.querySelector(".grid-scroller")?.getBoundingClientRect() ?? new DOMRect();
        const { top, bottom, left, right } = td.getBoundingClientRect();
        const over = [view.top + 22 - top, bottom - view.bottom, view.left + 44 - left, right - view.right];
        return Math.round(Math.max(0, ...over));
      });
    await expect.poll(hidden, { message: key, timeout: 5000 }).toBe(0);
    expect(await cell(page, address).evaluate((td) => td === document.activeElement)).toBe(true);
  }
});

test("a table with merged cells keeps them where nothing stands, and in the file", async () => {
  const { page } = await openPage();
  await openBytes(page, "empty.xlsx", xlsxOf([gridSheet("Sheet1", "")]));
  await cell(page, "A1").click();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData(
      "text/html",
      "<table><tr><td rowspan=2>申请人</td><td colspan=2>自然人</td></tr><tr><td>1</td><td>2</td></tr></table>",
    );
    document.activeElement?.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  });
  await expect.poll(() => cell(page, "A1").getAttribute("rowspan")).toBe("2");
  expect(await cell(page, "B1").getAttribute("colspan")).toBe("2");
  expect(await cell(page, "C2").innerText()).toBe("2");
  await openBytes(page, "again.xlsx", await saved(page));
  await expect.poll(() => cell(page, "A1").getAttribute("rowspan")).toBe("2");
});

test("a long text stops where the next figure stands", async () => {
  const { page } = await openPage();
  await openBytes(
    page,
    "long.xlsx",
    xlsxOf([gridSheet("Sheet1", `${"本年新收政府信息公开申请数量".repeat(3)} |  | 5`)]),
  );
  const label = cell(page, "A1").locator("div");
  await expect.poll(async () => (await label.boundingBox())?.width ?? 0).toBeGreaterThan(0);
  const [from, figure] = await Promise.all([label.boundingBox(), cell(page, "C1").boundingBox()]);
  expect((from?.x ?? 0) + (from?.width ?? 0)).toBeLessThanOrEqual(figure?.x ?? 0);
});

test("the menu of samples leaves the page as it is", async () => {
  const { page } = await openPage();
  await page.getByRole("button", { name: text.samples }).click();
  const item = page.getByRole("menuitem").first();
  await item.waitFor();
  // Beside the menu: it is long enough to cover a part of the pane.
  const isOnTop = await cell(page, "A1").evaluate((shown) => {
    const { x, y } = shown.getBoundingClientRect();
    return shown.contains(document.elementFromPoint(x + 5, y + 5));
  });
  expect(isOnTop).toBe(true);
  const name = page.locator(".file-name");
  await page.getByRole("menuitem").nth(1).click();
  await expect.poll(() => name.innerText()).toContain("004_");
});
