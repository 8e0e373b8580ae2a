import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { NewDocument } from "../book/new-document";
import type { Locale } from "../locales";
import { unpackOutcome, type PackedOutcome } from "../review/packed-outcome";
import { unread, type FileOutcome } from "../review/review-file";
import type { PaperWriters } from "./form-command";
import type { ReviewWorld } from "./review-command";
import { reviewTask, type ReviewTask } from "./review-worker";
import { inThreads } from "./threads";
import { create, createNew, makeFolder } from "./whole-files";

/** What a review asks of the world around it. */
export async function reviewWorld(
  readers: Pick<ReviewWorld, "readRoster" | "isOwnPaper">,
  writers: PaperWriters,
  locale: Locale,
): Promise<ReviewWorld> {
  const { createProgress } = await import("./progress");
  return {
    reviewAll: (tasks, onDone) =>
      inThreads<ReviewTask, PackedOutcome, FileOutcome>(
        tasks,
        { ...threads, here: reviewTask, answerOf: unpackOutcome, lost: unread({ problem: "unreadable", kind: null }) },
        onDone,
      ),
    ...readers,
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
