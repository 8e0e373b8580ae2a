import { parentPort } from "node:worker_threads";
import { faultOf, isFault, readBytes } from "../files/from-path";
import { openSource } from "../files/open";
import { isReviewPaper } from "../files/own-paper";
import { reviewFile, unread, type FileOutcome, type OpenedFile } from "../review/review-file";
import { ready, type ReviewTask } from "./review-pool";

/** One file of a review from its path: what a thread of the command line does again and again. */
export async function reviewTask({ path, origin }: ReviewTask): Promise<FileOutcome> {
  try {
    return await reviewFile(origin, () => open(path));
  } catch {
    return unread({ problem: "unreadable", kind: null });
  }
}

async function open(path: string): Promise<OpenedFile> {
  try {
    const bytes = await readBytes(path);
    if (isReviewPaper(bytes, path)) return { kind: "own" };
    return { kind: "book", book: (await openSource(bytes, path)).book };
  } catch (error) {
    if (isFault(error)) throw error;
    return { kind: "fault", fault: faultOf(error) };
  }
}

parentPort?.postMessage(ready);
parentPort?.on("message", (task: ReviewTask) => {
  void reviewTask(task).then((outcome) => parentPort?.postMessage(outcome));
});
