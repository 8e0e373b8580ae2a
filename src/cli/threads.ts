import type { Worker } from "node:worker_threads";

/** What a thread says when it can be asked. */
export const ready = "ready";

/** A thread pays from so many tasks on. */
const tasksOfThread = 24;

/** So many tasks lie at a thread: it need not wait for the next one. */
const ahead = 2;

/** Does many tasks of one kind in threads, or here. `Message`: what a thread says of a task. */
export interface ThreadWork<Task, Message, Answer> {
  readonly cores: number;
  readonly createThread: () => Worker;
  /** Does the work where there are few tasks, or no threads to be had. */
  readonly here: (task: Task) => Promise<Answer>;
  readonly answerOf: (message: Message) => Answer;
  /** What is said of a task at which its thread ended: out of memory, or worse. */
  readonly lost: Answer;
}

/**
 * The answers, in the order of the tasks, whatever the number of threads.
 * @param onDone called after each task with the number that are done
 */
export async function inThreads<Task, Message, Answer>(
  tasks: readonly Task[],
  { cores, createThread, here, answerOf, lost }: ThreadWork<Task, Message, Answer>,
  onDone: (done: number) => void = () => undefined,
): Promise<readonly Answer[]> {
  const answers: Answer[] = [];
  const waiting = tasks.map((_, at) => at);
  let next = 0;
  let done = 0;
  const nextTask = () => (next < waiting.length ? waiting[next++] : undefined);
  const settle = (at: number, answer: Answer) => {
    answers[at] = answer;
    onDone(++done);
  };
  const workHere = async () => {
    for (let at = nextTask(); at !== undefined; at = nextTask()) {
      const task = tasks[at];
      if (task !== undefined) settle(at, await here(task));
    }
  };
  /** One thread until there is nothing left to do, or it ends. @returns what lay at it when it ended, the first in work */
  const workIn = (thread: Worker) =>
    new Promise<readonly number[]>((resolve) => {
      const lying: number[] = [];
      const give = () => {
        while (lying.length < ahead) {
          const at = nextTask();
          if (at === undefined) break;
          lying.push(at);
          thread.postMessage(tasks[at]);
        }
        if (lying.length === 0) resolve([]);
      };
      thread.on("message", (message: Message) => {
        const at = lying.shift();
        if (at !== undefined) settle(at, answerOf(message));
        give();
      });
      thread.on("exit", () => resolve(lying));
      give();
    });
  const work = async () => {
    for (;;) {
      const thread = await started(createThread);
      if (!thread) return workHere();
      const [first, ...others] = await workIn(thread);
      await thread.terminate();
      if (first === undefined) return;
      settle(first, lost);
      waiting.push(...others); // they were not begun, and go on in a new thread
    }
  };
  const count = Math.min(cores, Math.floor(tasks.length / tasksOfThread));
  await (count === 0 ? workHere() : Promise.all(Array.from({ length: count }, work)));
  return answers;
}

/** A thread that can be asked; `null` where none can be had. */
function started(createThread: () => Worker): Promise<Worker | null> {
  return new Promise((resolve) => {
    // An error that nobody hears would end the program; the thread ends after it.
    const thread = createThread().on("error", () => undefined);
    const onMessage = (message: unknown) => settle(message === ready ? thread : null);
    const onExit = () => settle(null);
    const settle = (result: Worker | null) => {
      thread.off("message", onMessage).off("exit", onExit);
      resolve(result);
    };
    thread.on("message", onMessage).on("exit", onExit);
  });
}
