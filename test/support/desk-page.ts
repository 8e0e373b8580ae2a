import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { desk as text } from "../../src/locales/zh-CN/desk";

/** A folder with files, by their paths within it. */
export async function folderWith(files: Readonly<Record<string, Uint8Array | string>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "nianbao-desk-"));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** Chooses a folder with the page's own button, in the header unless a box of the list is named. */
export async function chooseFolder(page: Page, folder: string, box: string | null = null): Promise<void> {
  const place = box === null ? page.getByRole("toolbar") : page.getByRole("group", { name: box, exact: true });
  await place.locator('input[type="file"]').nth(1).setInputFiles(folder);
}

/** Chooses files for a box of the list. */
export async function chooseFiles(page: Page, files: readonly string[], box: string): Promise<void> {
  await page
    .getByRole("group", { name: box, exact: true })
    .locator('input[type="file"]')
    .first()
    .setInputFiles([...files]);
}

/** Waits until so many files lie on the desk, and all of them were read. */
export async function readAll(page: Page, files: number): Promise<void> {
  await page.getByText(text.progress(files, files), { exact: true }).waitFor();
}

export function list(page: Page): Locator {
  return page.getByRole("grid", { name: text.list });
}

/** A row of the list as it is drawn. */
export interface ListedRow {
  readonly unit: string;
  readonly year: string;
  readonly errors: string;
  readonly warnings: string;
  readonly years: string;
}

/** All rows of the list in their order: those that are not seen are scrolled to. */
export async function listedRows(page: Page): Promise<readonly ListedRow[]> {
  const rows = new Map<number, ListedRow>();
  const grid = list(page);
  await grid.evaluate((element) => (element.scrollTop = 0));
  for (;;) {
    const drawn = await grid.locator("tbody tr[aria-rowindex]").evaluateAll((elements) =>
      elements.map((element) => {
        const textOf = (column: string) => element.querySelector(`[data-column="${column}"]`)?.textContent ?? "";
        return {
          index: Number(element.getAttribute("aria-rowindex")),
          row: {
            unit: element.querySelector(".desk-unit")?.textContent ?? "",
            year: textOf("year"),
            errors: textOf("errors"),
            warnings: textOf("warnings"),
            years: textOf("years"),
          },
        };
      }),
    );
    for (const { index, row } of drawn) rows.set(index, row);
    const isAtEnd = await grid.evaluate((element) => {
      const before = element.scrollTop;
      element.scrollTop += 300;
      return element.scrollTop === before;
    });
    if (!isAtEnd) {
      await page.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
      continue;
    }
    await grid.evaluate((element) => (element.scrollTop = 0));
    return [...rows].sort(([a], [b]) => a - b).map(([, row]) => row);
  }
}

/** What the page gives to be saved when something is done. */
export async function downloaded(
  page: Page,
  act: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

/** Drops files and folders from the disk on a place of the page, as a person does. */
export async function dropOn(page: Page, place: Locator, paths: readonly string[]): Promise<void> {
  const box = await place.boundingBox();
  if (!box) throw new Error("the place is not to be seen");
  const session = await page.context().newCDPSession(page);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x, y, data });
  await session.detach();
}
