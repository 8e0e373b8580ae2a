import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Book } from "../src/book/book";
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
/** V8 goes on compiling for more than a thousand. */
const rounds = 4000;

/** What is measured, once all that comes before it is done. */
type Task = (bytes: Uint8Array) => Run | Promise<Run>;
type Run = () => unknown;

/** The one call that reads a file, of this program and of each library. */
async function tasksToCompare(): Promise<ReadonlyMap<string, Task>> {
  const [sheetJs, excelJs, hucre] = await Promise.all([
    load("@e965/xlsx/xlsx.mjs") as Promise<{ read: (bytes: Uint8Array) => unknown }>,
    load("exceljs/lib/exceljs.nodejs.js") as Promise<{
      default: { Workbook: new () => { xlsx: { load: (bytes: Uint8Array) => Promise<unknown> } } };
    }>,
    load("hucre/dist/index.mjs") as Promise<{ readXlsx: (bytes: Uint8Array) => Promise<unknown> }>,
  ]);
  return new Map<string, Task>([
    ["nianbao, reading", (bytes) => () => readWorkbook(bytes)],
    ["nianbao, locating and checking", async (bytes) => checkOf(await readWorkbook(bytes))],
    ["nianbao, all of it", (bytes) => async () => checkOf(await readWorkbook(bytes))()],
    ["@e965/xlsx", (bytes) => () => sheetJs.read(bytes)],
    ["exceljs", (bytes) => () => new excelJs.default.Workbook().xlsx.load(bytes)],
    ["hucre", (bytes) => () => hucre.readXlsx(bytes)],
  ]);
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

function checkOf(book: Book): Run {
  return () => checkBook(book, defaultSettings);
}

async function measure(task: Task, bytes: Uint8Array): Promise<number> {
  const times: number[] = [];
  for (let i = 0; i < rounds; i++) {
    const run = await task(bytes);
    const from = spent();
    await run();
    times.push(spent() - from);
  }
  return medianOf(times.slice(rounds / 2));
}

async function benchPeers(program: string): Promise<void> {
  const heading = `Reading a file, beside other libraries, each in a process of its own: processor time, medians of ${rounds / 2} after ${rounds / 2} others`;
  if (!install()) return printTable(heading, [["not measured", "-", "npm reaches no registry"]]);
  const form = join(folder, "a form without a text");
  writeFileSync(form, xlsxOf(sheetsOf(layOut(paperOf()))));
  const names = [...(await tasksToCompare()).keys()];
  for (const path of [...fixtures, form]) {
    const median = (name: string) =>
      Number(execFileSync(process.execPath, [program, name, path], { encoding: "utf8" }));
    printTable(
      `${heading}: ${basename(path)}`,
      names.map((name) => [name, milliseconds(median(name))]),
    );
  }
}

const [, program = "", name, path] = process.argv;
const task = name === undefined ? undefined : (await tasksToCompare()).get(name);
if (task && path !== undefined) console.log(await measure(task, readFileSync(path)));
else await benchPeers(program);
