import type { Reporter, TestModule } from "vitest/node";
import { coveredLines, percent, sum } from "./covered-lines";

/** Of the lines of floors 1 to 5 that are run by a test, in percent; below, a run with coverage counts one more failure. */
const least = 95;

/** Ends a run with the one line by which any program can tell its outcome: `N passed, N failed, N skipped`. */
export default class SummaryReporter implements Reporter {
  private coverage: string | null = null;
  private isCovered = true;

  /** Comes before the end, and only where coverage is measured. */
  onCoverage(coverage: unknown): void {
    const folders = coveredLines(coverage);
    const all = percent(sum(folders.values()));
    this.isCovered = all >= least;
    const parts = [...folders].map(([folder, part]) => `${folder} ${percent(part).toFixed(1)}`);
    this.coverage = `Lines of floors 1 to 5 that a test runs: ${all.toFixed(1)} % (at least ${least}): ${parts.join(", ")}`;
  }

  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === "failed" && module.errors().length > 0).length;
    const failed = count("failed") + broken + unhandledErrors.length + (this.isCovered ? 0 : 1);
    if (!this.isCovered) process.exitCode = 1;
    // After vitest's own summary, which the default reporter writes in the same turn.
    setImmediate(() => {
      if (this.coverage !== null) console.log(this.coverage);
      console.log(`${count("passed")} passed, ${failed} failed, ${count("skipped")} skipped`);
    });
  }
}
