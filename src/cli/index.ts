import { mkdir, open, realpath, rename, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import about from "../../package.json";
import { localeOf } from "../locales";
import { FileError } from "../files/file-error";
import { limits } from "../files/limits";
import { openSource, openWorkbook } from "../files/open";
import type { FileFault, FileProblem } from "../book/file-problem";
import { languageOf, parseCommand } from "./arguments";
import { runCheck, type Streams } from "./check-command";
import type { Opened } from "./check-file";
import { runDrill } from "./drill-command";
import { runGrade } from "./grade-command";
import { inputFiles } from "./input-files";
import { runForm, type PaperWriters } from "./form-command";
import { runFill, type FillWorld, type SavableHost } from "./fill-command";

const streams: Streams = {
  write: (text) => void process.stdout.write(text),
  warn: (text) => void process.stderr.write(text),
};

/** Runs the command line; sets the exit status, so that everything written arrives. */
async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2), languageOf(process.env));
  const locale = localeOf(command.language);
  switch (command.kind) {
    case "check": {
      const files = (await inputFiles(command.files)).map(({ file }) => file);
      process.exitCode = await runCheck({ ...command, files }, openPath, streams, locale);
      return;
    }
    case "fill":
      process.exitCode = await runFill(command, { open: openHost, create, isSameFile }, streams, locale);
      return;
    case "form": {
      const world = { open: openPath, create, isSameFile, writers };
      process.exitCode = await runForm(command, world, streams, locale);
      return;
    }
    case "drill": {
      const drawSeed = () => Math.floor(Math.random() * 1_000_000);
      process.exitCode = await runDrill(command, { create, writers, makeFolder, drawSeed }, streams, locale);
      return;
    }
    case "grade":
      process.exitCode = await runGrade(command, { open: openPath, create, writers }, streams, locale);
      return;
    case "help":
      return streams.write(locale.cli.usage);
    case "version":
      return streams.write(`${about.version}\n`);
    case "mistake":
      streams.warn(`nianbao: ${locale.cli.mistakes[command.mistake](command.word)}\n${locale.cli.usage}`);
      process.exitCode = 2;
  }
}

async function makeFolder(path: string): Promise<boolean> {
  return mkdir(path, { recursive: true }).then(
    () => true,
    () => false,
  );
}

/** The writers of new files; each is loaded when it is asked for. */
const writers: PaperWriters = {
  xlsx: async (workbook) => (await import("../files/xlsx/create/create")).createWorkbook(workbook),
  docx: async (document) => (await import("../files/docx/create/create")).createDocx(document),
  html: async (document) => (await import("../files/html/create/create")).createHtml(document),
};

async function openPath(path: string): Promise<Opened> {
  try {
    return { problem: null, book: (await openSource(await readBytes(path), path)).book };
  } catch (error) {
    if (isFault(error)) throw error;
    return faultOf(error);
  }
}

async function openHost(path: string): Promise<SavableHost | FileFault> {
  try {
    return (await openWorkbook(await readBytes(path), path)).file;
  } catch (error) {
    return faultOf(error);
  }
}

/** Writes beside the target and renames: it is there whole or not at all. */
const create: FillWorld["create"] = async (path, bytes) => {
  const part = `${path}.${process.pid}.part`;
  try {
    await writeFile(part, bytes, { flag: "wx" });
    await rename(part, path);
    return true;
  } catch {
    await rm(part, { force: true });
    return false;
  }
};

const isSameFile: FillWorld["isSameFile"] = async (a, b) => {
  const [one, other] = await Promise.all([a, b].map((path) => realpath(path).catch(() => resolve(path))));
  return one === other;
};

/** A file's bytes; what is no plain file, or larger than any workbook, is refused unread. */
async function readBytes(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new FileError("unsupported", "not a file");
    if (stat.size > limits.totalBytes) throw new FileError("tooLarge", `${stat.size} bytes`);
    return await file.readFile();
  } finally {
    await file.close();
  }
}

function faultOf(error: unknown): FileFault {
  if (error instanceof FileError) return { problem: error.code, kind: error.kind };
  const code = codeOf(error);
  const problem: FileProblem = code === "ENOENT" || code === "ENOTDIR" ? "notFound" : "unreadable";
  return { problem, kind: null };
}

/** Neither what a file can be at fault for, nor the file system: the program itself. */
function isFault(error: unknown): boolean {
  return !(error instanceof FileError) && codeOf(error) === undefined;
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

// A reader that has read enough (`nianbao check … | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

await main();
