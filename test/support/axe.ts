import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import type Axe from "axe-core";
import type { Page } from "playwright-core";

/** What axe finds on a page that keeps people from using it; called again, it looks again. */
export async function seriousIn(page: Page): Promise<readonly string[]> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core"), "utf8"));
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof Axe };
    // Fluent's focus sentinels are reached by nobody: they pass the focus on.
    const { violations } = await axe.run({ exclude: ["[data-tabster-dummy]"] });
    return violations
      .filter(
        ({ id, impact }) => impact === "serious" || impact === "critical" || /^(?:heading-order|landmark)/u.test(id),
      )
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(" | ")}`);
  });
}
