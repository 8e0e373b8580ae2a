import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";

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
