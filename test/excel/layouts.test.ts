import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, it } from "vitest";
import type { Host } from "../../src/host";
import { openExcel, type Excel } from "../excel-host/driver";
import { corpus } from "../layouts/corpus";
import { expectLocated } from "../layouts/expect-located";
import { launchBrowser } from "../support/browser";
import { sheetsOf } from "../support/layouts";
import { bookOf } from "../support/test-sheet";
import { hostFiles, remoteHost } from "./remote-host";

/** Every layout through the Excel host: one workbook after the other in the same window. */

let browser: Browser;
let excel: Excel;
let host: Host;
beforeAll(async () => {
  browser = await launchBrowser();
  excel = await openExcel({ browser, files: await hostFiles(), book: [{ name: "S", cells: [] }] });
  host = await remoteHost(excel);
});
afterAll(async () => {
  await excel.close();
  await browser.close();
});

describe("in Excel the same fields are found, or said to be uncertain, never a wrong one", () => {
  it.each(corpus)("$name", async ({ paper, needsMerges }) => {
    excel.book.become(bookOf(sheetsOf(paper)));
    const withoutMerges = await host.read();
    // What stands under a merge cannot be told from a figure until the merges are known: see the corpus.
    if (!needsMerges) expectLocated(withoutMerges, paper, "careful");
    expectLocated(await host.read({ merges: true }), paper, "exact");
  });
});
