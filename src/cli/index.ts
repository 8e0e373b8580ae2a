import { realpath } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import about from "../../package.json";
import { localeOf, type Locale } from "../locales";
import { faultOf, isFault, readBytes } from "../files/from-path";
import { openSource, openWorkbook } from "../files/open";
import { openRoster } from "../files/open-return";
import { isReviewPaper } from "../files/own-paper";
import type { FileFault } from "../book/file-problem";
import type { NewDocument } from "../book/new-document";
import { unpackOutcome, type PackedOutcome } from "../review/packed-outcome";
import { unread, type FileOutcome } from "../review/review-file";
import { languageOf, parseCommand } from "./arguments";
import { runCheck, type Streams } from "./check-command";
import type { Opened } from "./check-file";
import { runDrill } from "./drill-command";
import { runGrade } from "./grade-command";
import { inputFiles } from "./input-files";
import { runForm, type PaperWriters } from "./form-command";
import { runForms } from "./forms-command";
import { runGuide } from "./guide-command";
import { runFill, type FillWorld, type SavableHost } from "./fill-command";
import { runReview, type ReviewWorld } from "./review-command";
import { reviewTask, type ReviewTask } from "./review-worker";
import { inThreads } from "./threads";
import { create, createNew, makeFolder, removeParts } from "./whole-files";

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
    case "forms":
      process.exitCode = await runForms(command, await reviewWorld(locale), streams, locale);
      return;
    case "guide":
      process.exitCode = await runGuide(command, { create, writers }, streams, locale);
      return;
    case "drill": {
      const drawSeed = () => Math.floor(Math.random() * 1_000_000);
      process.exitCode = await runDrill(command, { create, writers, makeFolder, drawSeed }, streams, locale);
      return;
    }
    case "grade":
      process.exitCode = await runGrade(command, { open: openPath, create, writers }, streams, locale);
      return;
    case "review":
      process.exitCode = await runReview(command, await reviewWorld(locale), streams, locale);
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

const isSameFile: FillWorld["isSameFile"] = async (a, b) => {
  const [one, other] = await Promise.all([a, b].map((path) => realpath(path).catch(() => resolve(path))));
  return one === other;
};

/** What a review asks of the world around it. */
async function reviewWorld(locale: Locale): Promise<ReviewWorld> {
  const { createProgress } = await import("./progress");
  return {
    reviewAll: (tasks, onDone) =>
      inThreads<ReviewTask, PackedOutcome, FileOutcome>(
        tasks,
        { ...threads, here: reviewTask, answerOf: unpackOutcome, lost: unread({ problem: "unreadable", kind: null }) },
        onDone,
      ),
    readRoster,
    isOwnPaper: async (path) => isReviewPaper(await readBytes(path)),
    writeWorkbook: writers.xlsx,
    writeDocuments: (documents) =>
      inThreads<NewDocument, Uint8Array | null, Uint8Array | null>(documents, {
        ...threads,
        here: (document) => writers.docx(document).catch(() => null),
        answerOf: (bytes) => bytes,
        lost: null,
      }),
    create,
    createNew,
    makeFolder,
    progress: createProgress(locale.review.progress),
  };
}

const threads = { cores: availableParallelism(), createThread };

/** What a report leaves behind is let go of at once, if there is room for all of it until then. */
const resourceLimits = { maxYoungGenerationSizeMb: 64 };

function createThread(): Worker {
  // Written so, in one expression: else webpack takes the program for a file to be copied.
  return new Worker(new URL(/* webpackChunkName: "review-worker" */ "./review-worker.ts", import.meta.url), {
    resourceLimits,
  });
}

async function readRoster(path: string): Promise<readonly string[] | FileFault> {
  try {
    return await openRoster(await readBytes(path), path);
  } catch (error) {
    return faultOf(error);
  }
}

process.once("SIGINT", () => {
  removeParts();
  process.exit(130);
});

// A reader that has read enough (`nianbao check … | head`) is no failure.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
  process.exit();
});

await main();
