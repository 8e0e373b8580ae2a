import type { Reporter, TestModule } from "vitest/node";

/** Ends a run with the one line by which any program can tell its outcome: `N passed, N failed, N skipped`. */
export default class SummaryReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.state() === "failed" && module.errors().length > 0).length;
    const failed = count("failed") + broken + unhandledErrors.length;
    // After vitest's own summary, which the default reporter writes in the same turn.
    setImmediate(() => console.log(`${count("passed")} passed, ${failed} failed, ${count("skipped")} skipped`));
  }
}
