import ora from "ora";

/** A line on standard error that tells how far a long work is; nothing where standard error is no terminal. */
export function createProgress(textOf: (done: number, all: number, secondsLeft: number | null) => string): {
  readonly show: (done: number, all: number) => void;
  readonly end: () => void;
} {
  if (!process.stderr.isTTY) return { show: () => undefined, end: () => undefined };
  const started = performance.now();
  const line = ora({ stream: process.stderr, discardStdin: false }).start();
  return {
    show: (done, all) => {
      const seconds = (performance.now() - started) / 1000;
      // The first files say nothing about the others: threads start, code is compiled.
      const left = seconds < 1 || done === 0 ? null : Math.ceil((seconds / done) * (all - done));
      line.text = textOf(done, all, left);
    },
    end: () => {
      line.stop();
    },
  };
}
