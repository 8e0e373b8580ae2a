import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { defaultSettings } from "../src/check/settings";
import { checkBook } from "../src/check/check-book";
import { readWorkbook } from "../src/files/xlsx/read/read";
import { layOut, paperOf, sheetsOf } from "../test/support/layouts";
import { xlsxOf } from "../test/support/xlsx";
import { medianOf, milliseconds, printTable } from "./table";
import { fixtures } from "./workbooks";

/** Other libraries that read .xlsx, fetched once into a cache: they are no dependencies. Exact releases. */
const peers = { "@e965/xlsx": "0.20.3", exceljs: "4.4.0", hucre: "1.0.0" } as const;
const folder = resolve("node_modules/.cache/nianbao/peers");
const rounds = 800;

type Task = (bytes: Uint8Array) => unknown;

/** The one call that reads a file, of each library. */
async function readersOfPeers(): Promise<readonly (readonly [string, Task])[]> {
  const [sheetJs, excelJs, hucre] = await Promise.all([
    load("@e965/xlsx/xlsx.mjs") as Promise<{ read: (bytes: Uint8Array) => unknown }>,
    load("exceljs/lib/exceljs.nodejs.js") as Promise<{
      default: { Workbook: new () => { xlsx: { load: (bytes: Uint8Array) => Promise<unknown> } } };
    }>,
    load("hucre/dist/index.mjs") as Promise<{ readXlsx: (bytes: Uint8Array) => Promise<unknown> }>,
  ]);
  return [
    ["@e965/xlsx", (bytes) => sheetJs.read(bytes)],
    ["exceljs", (bytes) => new excelJs.default.Workbook().xlsx.load(bytes)],
    ["hucre", (bytes) => hucre.readXlsx(bytes)],
  ];
}

function load(path: string): Promise<unknown> {
  return import(pathToFileURL(join(folder, "node_modules", path)).href);
}

function install(): boolean {
  const wanted = JSON.stringify({ private: true, dependencies: peers });
  const list = join(folder, "package.json");
  if (existsSync(join(folder, "node_modules")) && existsSync(list) && readFileSync(list, "utf8") === wanted)
    return true;
  mkdirSync(folder, { recursive: true });
  writeFileSync(list, wanted);
  try {
    execFileSync("npm", ["install", "--no-audit", "--no-fund", "--ignore-scripts"], { cwd: folder, stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Processor time of the process, in milliseconds: what else runs on the machine is not in it. */
function spent(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

async function measure(task: Task, bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const from = spent();
    await task(bytes);
    times.push(spent() - from);
  }
  return medianOf(times.slice(rounds / 2)); // by then the code is compiled
}

async function benchPeers(): Promise<void> {
  const heading = `Reading a file, beside other libraries: processor time, medians of ${rounds / 2} after ${rounds / 2} others`;
  if (!install()) return printTable(heading, [["not measured", "-", "npm reaches no registry"]]);
  const tasks: readonly (readonly [string, Task])[] = [
    ["nianbao, reading", readWorkbook],
    ["nianbao, reading and checking", async (bytes) => checkBook(await readWorkbook(bytes), defaultSettings)],
    ...(await readersOfPeers()),
  ];
  const files = [
    ...fixtures.map((path) => [basename(path), readFileSync(path)] as const),
    ["a form without a text", xlsxOf(sheetsOf(layOut(paperOf())))] as const,
  ];
  for (const [name, bytes] of files) {
    const times: number[] = [];
    for (const [, task] of tasks) times.push(await measure(task, bytes));
    printTable(
      `${heading}: ${name}`,
      tasks.map(([what], i) => [what, milliseconds(times[i] ?? 0)]),
    );
  }
}

await benchPeers();
