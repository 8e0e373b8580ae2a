import { parentPort } from "node:worker_threads";
import { faultOf, isFault, readBytes } from "../files/from-path";
import { openReturn } from "../files/open-return";
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
    return await openReturn(await readBytes(path), path);
  } catch (error) {
    if (isFault(error)) throw error;
    return { kind: "fault", fault: faultOf(error) };
  }
}

parentPort?.postMessage(ready);
parentPort?.on("message", (task: ReviewTask) => {
  void reviewTask(task).then((outcome) => parentPort?.postMessage(outcome));
});
