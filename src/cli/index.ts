import { promises as files } from "node:fs";
import { resolve } from "node:path";
import about from "../../package.json";
import type { FileFault } from "../book/file-problem";
import { faultOf, isFault, readBytes } from "../files/from-path";
import { loadCheckLocale, loadCommandLocale } from "../locales/load-command";
import { loadLocale } from "../locales/load-locale";
import { languageOf, parseCommand, type Command } from "./arguments";
import type { Streams } from "./check-command";
import type { Opened } from "./check-file";
import type { DrillWorld } from "./drill-command";
import type { PaperWriters } from "./form-command";
import type { FillWorld, SavableHost } from "./fill-command";
import type { ReviewWorld } from "./review-command";
import { create, makeFolder, removeParts } from "./whole-files";

type OtherCommand = Exclude<Command, { readonly kind: "version" | "help" | "mistake" | "check" }>;

const streams: Streams = {
  write: (text) => void process.stdout.write(text),
  warn: (text) => void process.stderr.write(text),
};

/**
 * Runs the command line; sets the exit status, so that everything written arrives. Every command is loaded when it is asked
 * for, `check` with the reader of workbooks in one part: a single file is to be checked without delay.
 */
async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2), languageOf(process.env));
  switch (command.kind) {
    case "version":
      return streams.write(`${about.version}\n`);
    case "help":
      return streams.write((await loadCommandLocale(command.language)).cli.usage);
    case "mistake": {
      const { cli } = await loadCommandLocale(command.language);
      streams.warn(`nianbao: ${cli.mistakes[command.mistake](command.word)}\n${cli.usage}`);
      process.exitCode = 2;
      return;
    }
    case "check": {
      const [{ runCheck }, locale] = await Promise.all([
        import(/* webpackChunkName: "check" */ "./check-command"),
        loadCheckLocale(command.language),
      ]);
      process.exitCode = await runCheck(command, openPath, streams, locale);
      return;
    }
    default:
      return runOther(command);
  }
}

/** The commands for which nobody waits at a prompt. */
async function runOther(command: OtherCommand): Promise<void> {
  const locale = await loadLocale(command.language);
  switch (command.kind) {
    case "fill": {
      const { runFill } = await import("./fill-command");
      process.exitCode = await runFill(command, { open: openHost, create, isSameFile }, streams, locale);
      return;
    }
    case "form": {
      const { runForm } = await import("./form-command");
      const world = { open: openPath, create, isSameFile, writers };
      process.exitCode = await runForm(command, world, streams, locale);
      return;
    }
    case "forms": {
      const [{ runForms }, { reviewWorld }] = await Promise.all([import("./forms-command"), import("./review-world")]);
      process.exitCode = await runForms(command, await reviewWorld(readers, writers, locale), streams, locale);
      return;
    }
    case "guide": {
      const { runGuide } = await import("./guide-command");
      process.exitCode = await runGuide(command, { create, writers }, streams, locale);
      return;
    }
    case "drill": {
      const { runDrill } = await import("./drill-command");
      const drawSeed = () => Math.floor(Math.random() * 1_000_000);
      const zip: DrillWorld["zip"] = async (papers) => (await import("../files/papers-zip")).papersZip(papers, writers);
      process.exitCode = await runDrill(command, { create, writers, zip, makeFolder, drawSeed }, streams, locale);
      return;
    }
    case "grade": {
      const { runGrade } = await import("./grade-command");
      const filesOf = async (paths: readonly string[]) => {
        const { inputFiles } = await import("./input-files");
        const found = (await inputFiles(paths)).map(({ file }) => file);
        // Scores and answers lie beside what comes back.
        const isWork = await Promise.all(
          found.map(async (file) => paths.includes(file) || !(await isPassedOver(file))),
        );
        return found.filter((_, i) => isWork[i]);
      };
      process.exitCode = await runGrade(command, { open: openPath, filesOf, create, writers }, streams, locale);
      return;
    }
    case "review": {
      const [{ runReview }, { reviewWorld }] = await Promise.all([
        import("./review-command"),
        import("./review-world"),
      ]);
      process.exitCode = await runReview(command, await reviewWorld(readers, writers, locale), streams, locale);
    }
  }
}

/** The writers of new files; each is loaded when it is asked for. */
const writers: PaperWriters = {
  xlsx: async (workbook) => (await import("../files/xlsx/create/create")).createWorkbook(workbook),
  docx: async (document) => (await import("../files/docx/create/create")).createDocx(document),
  html: async (document) => (await import("../files/html/create/create")).createHtml(document),
};

async function openPath(path: string): Promise<Opened> {
  const { openSource } = await import(/* webpackChunkName: "check" */ "../files/open");
  try {
    return { problem: null, book: (await openSource(await readBytes(path), path)).book };
  } catch (error) {
    if (isFault(error)) throw error;
    return faultOf(error);
  }
}

/** What a review reads beside returns. */
const readers: Pick<ReviewWorld, "readRoster" | "isOwnPaper"> = {
  readRoster: async (path) => {
    const { openRoster } = await import("../files/open-return");
    try {
      return await openRoster(await readBytes(path), path);
    } catch (error) {
      return faultOf(error);
    }
  },
  isOwnPaper: async (path) => {
    const { isReviewPaper } = await import("../files/own-paper");
    return isReviewPaper(await readBytes(path));
  },
};

/** Whether a file is a paper of ours that nobody hands in. */
async function isPassedOver(path: string): Promise<boolean> {
  const { ownPaperOf } = await import("../files/own-paper");
  try {
    return ownPaperOf(await readBytes(path), path) === "passedOver";
  } catch {
    return false; // it is said of when it is to be graded
  }
}

async function openHost(path: string): Promise<SavableHost | FileFault> {
  try {
    const { openWorkbook } = await import("../files/open-workbook");
    return (await openWorkbook(await readBytes(path), path)).file;
  } catch (error) {
    return faultOf(error);
  }
}

const isSameFile: FillWorld["isSameFile"] = async (a, b) => {
  const [one, other] = await Promise.all([a, b].map((path) => files.realpath(path).catch(() => resolve(path))));
  return one === other;
};

process.once("SIGINT", () => {
  removeParts();
  process.exit(130);
});

// A reader that has read enough (`nianbao check … | head`) is no failure. A full disk is, and no mistake in a report.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  streams.warn(`nianbao: ${error.message}\n`);
  process.exit(2);
});

void main();
