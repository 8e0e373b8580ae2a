import { execFile } from "node:child_process";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { chromium, type Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveFiles } from "../../scripts/serve";
import { pane } from "../../src/locales/zh-CN/pane";
import { workbench as text } from "../../src/locales/zh-CN/workbench";
import { oldChromium } from "../support/old-chromium";
import { saved } from "../support/workbench-page";

/** Chromium 80 starts the pages, 92 does a day's work; in both the policy keeps WebAssembly out. */
const [chromium80, chromium92] = await Promise.all([oldChromium(80), oldChromium(92)]);

const oneFile = pathToFileURL(resolve("dist/nianbao.html")).href;

let server: Awaited<ReturnType<typeof serveFiles>>;
beforeAll(async () => {
  server = await serveFiles("dist");
});
afterAll(() => server.close());

describe.skipIf(typeof chromium80 === "string")("Chromium 80", () => {
  test.each(["index.html", "nianbao.html"])("%s starts and checks its sample", async (page) => {
    expect(await shownAt(`http://localhost:${String(server.port)}/${page}?sample=sample-2021`)).toMatch(
      /\d+ errors, \d+ warnings/u,
    );
  });

  test("so does the page in one file, from the disk", async () => {
    expect(await shownAt(`${oneFile}?sample=sample-2021`)).toMatch(/\d+ errors, \d+ warnings/u);
  });

  test("the pane starts, and says that it is not in Excel", async () => {
    expect(await shownAt(`http://localhost:${String(server.port)}/taskpane.html`)).toContain('href="index.html"');
  });
});

describe.skipIf(typeof chromium92 === "string")("Chromium 92", () => {
  test("opens, checks, marks without drawing and says so, fills and saves", async () => {
    await in92(`${oneFile}?sample=sample-2021`, async (page) => {
      await shows(page, /\d+ 处错误/u);
      await click(page, pane.actions.mark);
      await shows(page, /已校验并标记/u);
      await shows(page, new RegExp(text.noEngine, "u"));
      await click(page, pane.actions.fill);
      await shows(page, /补零 \d+ 格/u);
      expect((await saved(page)).length).toBeGreaterThan(5000);
    });
  });

  // Once in twelve runs this browser, all of it in one process, stood still on a busy machine.
  test("checks several returns in workers", { retry: 2, timeout: 30_000 }, async () => {
    await in92(oneFile, async (page) => {
      await page.waitForFunction(() => document.querySelector("input[multiple]") !== null);
      const client = await page.context().newCDPSession(page);
      const { root } = await client.send("DOM.getDocument");
      const { nodeId } = await client.send("DOM.querySelector", { nodeId: root.nodeId, selector: "input[multiple]" });
      const files = ["sample-2021", "000_c40ad2a1dac19f22"].map((name) =>
        resolve(`test/fixtures/reports/${name}.xlsx`),
      );
      await client.send("DOM.setFileInputFiles", { nodeId, files });
      await shows(page, /已核对 2\/2 个文件/u);
      expect(await page.evaluate(() => document.querySelectorAll(".desk-rows tbody tr").length)).toBe(2);
    });
  });
});

for (const each of [chromium80, chromium92]) if (typeof each === "string") console.warn(each);

/** The page after 20 seconds of its own time. */
async function shownAt(address: string): Promise<string> {
  if (typeof chromium80 === "string") throw new Error(chromium80);
  const { executablePath, args, env } = chromium80;
  const ask = ["--virtual-time-budget=20000", "--dump-dom", address];
  const options = { env: { ...env }, timeout: 50_000, maxBuffer: 2 ** 25, killSignal: "SIGKILL" } as const;
  const { stdout } = await promisify(execFile)(executablePath, [...args, ...ask], options);
  return stdout.replaceAll(/<script[\s\S]*?<\/script>/gu, "");
}

/** Does something on a page in Chromium 92, where no error of the page is left unseen. */
async function in92(address: string, work: (page: Page) => Promise<void>): Promise<void> {
  if (typeof chromium92 === "string") throw new Error(chromium92);
  const { executablePath, args, env } = chromium92;
  const browser = await chromium.launch({ executablePath, args: [...args], env: { ...env } });
  try {
    const page = await browser.newPage({ locale: "zh-CN" });
    const faults: string[] = [];
    page.on("pageerror", (error) => faults.push(String(error)));
    await page.goto(address);
    await work(page);
    expect(faults).toEqual([]);
  } finally {
    await browser.close();
  }
}

// Playwright's own way to find things on a page needs a newer browser.
function shows(page: Page, pattern: RegExp): Promise<unknown> {
  return page.waitForFunction((source) => new RegExp(source, "u").test(document.body.innerText), pattern.source);
}

function click(page: Page, label: string): Promise<void> {
  return page.evaluate((label) => {
    const buttons = [...document.querySelectorAll<HTMLElement>("aside button")];
    buttons.find(({ innerText }) => innerText.trim() === label)?.click();
  }, label);
}
