import { parentPort } from "node:worker_threads";
import type { NewDocument } from "../book/new-document";
import { faultOf, isFault, readBytesNow } from "../files/from-path";
import { openReturn } from "../files/open-return";
import { packOutcome, type PackedOutcome } from "../review/packed-outcome";
import { reviewFile, unread, type FileOutcome, type OpenedFile, type ReviewWish } from "../review/review-file";
import type { Origin } from "../review/reviewed";
import { ready } from "./threads";

/** A file that is to be read, and as what. */
export interface ReviewTask {
  /** Its real path. */
  readonly path: string;
  readonly origin: Origin;
  readonly wish: ReviewWish;
}

/** What a thread of the command line does again and again: a file of a review, or a document. */
export type ThreadTask = ReviewTask | NewDocument;

/** What comes back: of a file what came of it, of a document its bytes; `null` where it could not be written. */
export type ThreadAnswer = PackedOutcome | Uint8Array | null;

/** One file of a review from its path. */
export async function reviewTask({ path, origin, wish }: ReviewTask): Promise<FileOutcome> {
  try {
    return await reviewFile(origin, () => open(path), wish);
  } catch {
    return unread({ problem: "unreadable", kind: null });
  }
}

async function open(path: string): Promise<OpenedFile> {
  try {
    return await openReturn(readBytesNow(path), path);
  } catch (error) {
    if (isFault(error)) throw error;
    return { kind: "fault", fault: faultOf(error) };
  }
}

async function answerTo(task: ThreadTask): Promise<ThreadAnswer> {
  if ("path" in task) return packOutcome(await reviewTask(task));
  const { createDocx } = await import("../files/docx/create/create");
  return createDocx(task).catch(() => null);
}

// One after the other, so that the first that was asked is the one in work.
let last: Promise<void> = Promise.resolve();
parentPort?.on("message", (task: ThreadTask) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(task)));
});
parentPort?.postMessage(ready);
