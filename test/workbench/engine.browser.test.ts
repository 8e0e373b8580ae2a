import { expect, test } from "vitest";
import { gridSheet } from "../support/test-sheet";
import { cell, openBytes, usePages } from "../support/workbench-page";
import { xlsxOf } from "../support/xlsx";

const { openPage } = usePages();

/** Formulas that together keep the engine busy for longer than anything that the page does. */
const busy = Array.from({ length: 400 }, (_, i) => ({
  row: i,
  column: 5,
  value: 1,
  formula: `=${Array<string>(80).fill("XIRR(A9,A9)").join("+")}`,
}));

test("the page goes on while formulas are calculated", async () => {
  const { page, faults } = await openPage({ sample: false });
  const sheet = gridSheet("Sheet1", "5 | 3 | =SUM(A1:B1)→8");
  await openBytes(page, "busy.xlsx", xlsxOf([{ ...sheet, cells: [...sheet.cells, ...busy] }]));
  await expect.poll(() => cell(page, "C1").innerText()).toBe("8");
  await cell(page, "A1").click();
  await page.keyboard.type("6");
  await page.evaluate(() => {
    const frames = [performance.now()];
    const next = () => {
      frames.push(performance.now());
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
    Object.assign(window, { frames });
  });
  await page.keyboard.press("Enter");
  await expect.poll(() => cell(page, "C1").innerText(), { timeout: 30_000 }).toBe("9");
  expect(page.workers()).toHaveLength(1);
  const frames = await page.evaluate(() => (window as unknown as { frames: readonly number[] }).frames);
  const gaps = frames.slice(1).map((each, i) => each - (frames[i] ?? 0));
  // On the page's thread it would be one gap.
  expect(Math.max(...gaps)).toBeLessThan(((frames.at(-1) ?? 0) - (frames[0] ?? 0)) / 3);
  expect(faults).toEqual([]);
});
