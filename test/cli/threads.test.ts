import { Worker } from "node:worker_threads";
import fc from "fast-check";
import { expect, test } from "vitest";
import { inThreads } from "../../src/cli/threads";

/** Doubles a number; at 13 the thread ends, as it would without memory. */
const program = `const { parentPort } = require("node:worker_threads");
parentPort.on("message", (task) => { if (task === 13) process.exit(1); parentPort.postMessage(2 * task); });
parentPort.postMessage("ready");`;

const work = {
  createThread: () => new Worker(program, { eval: true }),
  here: (task: number) => Promise.resolve(2 * task),
  answerOf: (message: number) => message,
  lost: -1,
};

const doubled = (tasks: readonly number[]) => tasks.map((task) => (task === 13 ? -1 : 2 * task));

test("the answers are in the order of the tasks, whatever the number of threads", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 48, maxLength: 90 }),
      fc.integer({ min: 1, max: 3 }),
      async (tasks, cores) => {
        const done: number[] = [];
        const answers = await inThreads<number, number, number>(tasks, { ...work, cores }, (count) => done.push(count));
        expect(answers).toEqual(doubled(tasks));
        expect(done).toEqual(tasks.map((_, i) => i + 1));
      },
    ),
    { numRuns: 12 },
  );
});

test("the task at which a thread ends is lost, and no other", async () => {
  const tasks = Array.from({ length: 60 }, (_, i) => i);
  expect(await inThreads<number, number, number>(tasks, { ...work, cores: 2 })).toEqual(doubled(tasks));
});

test("where no thread can be had, and for a few, the work is done here", async () => {
  const createThread = () => new Worker("process.exit(1)", { eval: true });
  const tasks = Array.from({ length: 60 }, (_, i) => i);
  const here = { ...work, createThread, cores: 2 };
  expect(await inThreads<number, number, number>(tasks, here)).toEqual(tasks.map((task) => 2 * task));
  expect(await inThreads<number, number, number>([13], here)).toEqual([26]);
  expect(await inThreads<number, number, number>([], here)).toEqual([]);
});
