import "../old-browsers";
import { openReturn } from "../files/open-return";
import { limits } from "../files/limits";
import { packOutcome } from "../review/packed-outcome";
import { reviewFile, unread, type FileOutcome } from "../review/review-file";
import type { ReadTask } from "../desk/reader-pool";

/** One file of a desk: what a worker of the page does again and again. What can no longer be read is unreadable. */
export async function readTask({ path, role, folders, source }: ReadTask): Promise<FileOutcome> {
  if (source.size > limits.totalBytes) return unread({ problem: "tooLarge", kind: null });
  try {
    const bytes = new Uint8Array(await source.arrayBuffer());
    return await reviewFile({ file: path, role, folders }, () => openReturn(bytes, path));
  } catch {
    return unread({ problem: "unreadable", kind: null });
  }
}

// As a worker of its own; in the desk's, which reads few files itself, the desk answers.
if (self.name.startsWith("reader"))
  self.addEventListener("message", ({ data }: MessageEvent<ReadTask>) => {
    void readTask(data).then((outcome) => {
      self.postMessage(packOutcome(outcome));
    });
  });
