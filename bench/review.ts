import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serveFiles } from "../scripts/serve";
import { programs, run } from "../test/cli/run";
import { launchBrowser } from "../test/support/browser";
import { chooseFolder } from "../test/support/desk-page";
import { reportFile, titleOf, twoYears, type Figures } from "../test/support/district";
import { built } from "./built";
import { milliseconds, printTable, type Line } from "./table";
import { timesOf, traced } from "./trace";

const count = 1000;

/** A district of a thousand bodies: on the command line, and in the list of the page. */
export async function benchReview(): Promise<void> {
  if (!existsSync("dist/cli/nianbao.cjs"))
    return printTable("Many reports", [["not built", "-", "npm run build first"]]);
  const home = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  const folder = join(home, "收件");
  mkdirSync(folder);
  try {
    for (let i = 0; i < count; i++)
      writeFileSync(join(folder, `第${i}街道.xlsx`), reportFile(titleOf(`第${i}街道`, 2023), figuresOf(i)));
    printTable(`nianbao review, ${count} returns, a quarter of them wrong (goals: 6 s on two cores, 600 MB)`, [
      await readingOnly(folder),
      ...(process.platform === "linux" ? [onOneCore(folder, home)] : []),
      await onAllCores("on all cores, to RESULT.xlsx", folder, home, []),
      await onAllCores("the same with letters", folder, home, ["--letters", join(home, "意见")]),
    ]);
    printTable(
      `批量核对 in Chromium, the same ${count} returns (goals: first row in 1 s, all in 25 s, no task over 50 ms)`,
      await onThePage(folder),
    );
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

function figuresOf(i: number): Figures {
  const { now } = twoYears(i);
  if (i % 10 === 0) return { ...now, "t3.granted.natural": 999 };
  if (i % 10 === 3) return { ...now, "t4.review.total": 7 };
  return i % 10 === 5 ? { ...now, "t3.carriedIn.legal": null } : now;
}

async function readingOnly(folder: string): Promise<Line> {
  const text = execFileSync(process.execPath, [await built("bench/read-loop.ts"), folder], { encoding: "utf8" });
  return line("reading the workbooks in a plain loop, on one core", Number(text) / 1000, "and nothing else");
}

function onOneCore(folder: string, home: string): Line {
  const start = performance.now();
  const args = [...programs.built, "review", folder, "-o", join(home, "结果1.xlsx")];
  try {
    execFileSync("taskset", ["-c", "0", process.execPath, ...args], { stdio: "ignore" });
  } catch {
    // Some of the returns are wrong: exit status 1.
  }
  return line("on one core, to RESULT.xlsx", (performance.now() - start) / 1000);
}

async function onAllCores(name: string, folder: string, home: string, more: readonly string[]): Promise<Line> {
  const args = ["review", folder, "-o", join(home, "结果.xlsx"), ...more];
  const { seconds, peakMegabytes } = await run(args, { program: "built" });
  return line(name, seconds, `${peakMegabytes.toFixed(0)} MB at most`);
}

function line(name: string, seconds: number, note = ""): Line {
  return [
    name,
    `${seconds.toFixed(2)} s`,
    [`${(count / seconds).toFixed(0)} files/s`, note].filter(Boolean).join(", "),
  ];
}

async function onThePage(folder: string): Promise<readonly Line[]> {
  const [browser, server] = await Promise.all([launchBrowser(), serveFiles("dist")]);
  try {
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1366, height: 768 } });
    const page = await context.newPage();
    await page.goto(`http://localhost:${String(server.port)}`);
    await page.getByRole("toolbar").waitFor();
    await page.evaluate(watchList);
    const session = await context.newCDPSession(page);
    const events = await traced(session, async () => {
      await chooseFolder(page, folder);
      await page.evaluate("read");
    });
    const { first, all } = await page.evaluate<{ first: number; all: number }>("times");
    return [
      ["until the first row", milliseconds(first), "from the choice of the folder"],
      ["until all were read", milliseconds(all), `${((1000 * count) / all).toFixed(0)} files/s`],
      ["longest task", milliseconds(timesOf(events).longest), "of the page's thread, processor time"],
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}

// A script for the page, as a text: some TypeScript runners add helpers of their own to functions.

/** `times` tells when the first row was drawn and when the last file was read, from the moment in which the folder was chosen. */
const watchList = `window.times = {};
document.addEventListener("change", () => { performance.mark("edit"); times.start = performance.now(); }, { capture: true, once: true });
window.read = new Promise((resolve) => {
  new MutationObserver((_, observer) => {
    const now = performance.now() - times.start;
    if (!times.first && document.querySelector(".desk-rows tbody tr")) times.first = now;
    if (!document.querySelector(".desk-progress")?.textContent.includes("${count}/${count}")) return;
    times.all = now;
    performance.mark("shown");
    observer.disconnect();
    resolve();
  }).observe(document.body, { childList: true, subtree: true, characterData: true });
}); undefined`;
