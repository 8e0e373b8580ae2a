import type { Worker } from "node:worker_threads";
import { unread, type FileOutcome } from "../review/review-file";
import type { Origin } from "../review/reviewed";

/** A file that is to be read, and as what. */
export interface ReviewTask {
  /** Its real path. */
  readonly path: string;
  readonly origin: Origin;
}

/** What one file comes to. */
export type ReviewTaskFunction = (task: ReviewTask) => Promise<FileOutcome>;

/** What a thread says when it can be asked. */
export const ready = "ready";

/** A thread pays from so many files on. */
const filesOfThread = 24;

/**
 * Reviews files, many of them in threads. The outcomes are in the order of the tasks, whatever the number of threads.
 * @param here does the work where there are few files, or no threads to be had
 * @param onDone called after each file with the number that are done
 */
export async function reviewInThreads(
  tasks: readonly ReviewTask[],
  cores: number,
  createThread: () => Worker,
  here: ReviewTaskFunction,
  onDone: (done: number) => void,
): Promise<readonly FileOutcome[]> {
  const outcomes: FileOutcome[] = [];
  let next = 0;
  let done = 0;
  const count = Math.min(cores, Math.floor(tasks.length / filesOfThread));
  const work = async () => {
    let thread = count > 0 ? await started(createThread) : null;
    for (let at = next++; at < tasks.length; at = next++) {
      const task = tasks[at];
      if (!task) break;
      const outcome = thread ? await ask(thread, task) : await here(task);
      if (!outcome) {
        // Out of memory, or worse: the file is named, and the others go on in a new thread.
        thread = await started(createThread);
      }
      outcomes[at] = outcome ?? unread({ problem: "unreadable", kind: null });
      onDone(++done);
    }
    await thread?.terminate();
  };
  await Promise.all(Array.from({ length: Math.max(1, count) }, work));
  return outcomes;
}

/** A thread that can be asked; `null` where none can be had. */
async function started(createThread: () => Worker): Promise<Worker | null> {
  // Between two questions nobody listens, and an error that nobody hears would end the program.
  const thread = createThread().on("error", () => undefined);
  return (await nextMessage(thread)) === ready ? thread : null;
}

/** The answer of a thread; `null` where it ended instead. */
async function ask(thread: Worker, task: ReviewTask): Promise<FileOutcome | null> {
  const answer = nextMessage(thread);
  thread.postMessage(task);
  const outcome = await answer;
  return outcome === ready ? null : outcome;
}

type Message = FileOutcome | typeof ready;

function nextMessage(thread: Worker): Promise<Message | null> {
  return new Promise((resolve) => {
    const onMessage = (message: Message) => settle(message);
    const onEnd = () => settle(null);
    const settle = (message: Message | null) => {
      thread.off("message", onMessage).off("error", onEnd).off("exit", onEnd);
      resolve(message);
    };
    thread.on("message", onMessage).on("error", onEnd).on("exit", onEnd);
  });
}
