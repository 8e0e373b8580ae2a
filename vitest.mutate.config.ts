import { statSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Tests of a folder that stand elsewhere. */
const beside: Readonly<Record<string, readonly string[]>> = {
  locate: ["test/layouts/corpus.test.ts", "test/layouts/locate.test.ts"],
};

/** The tests by which `npm run mutate` judges a folder: those of the folder of the same name, or MUTATE_TESTS. */
const folder = process.env["MUTATE"] ?? "check";
const tests = process.env["MUTATE_TESTS"]?.split(",") ?? [`test/${folder}/**/*.test.ts`, ...(beside[folder] ?? [])];

/** Laws that run for seconds, last: most changes are noticed by a small example before. */
const slow = /enumeration|proofs|textbook/u;

class ShortFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const length = ({ moduleId }: TestSpecification) => statSync(moduleId).size + (slow.test(moduleId) ? 1e9 : 0);
    return Promise.resolve([...files].sort((a, b) => length(a) - length(b)));
  }
}

export default defineConfig({
  test: {
    include: tests,
    // Twelve seconds for each change, to say what `enumeration` and `proofs` say of smaller systems.
    exclude: ["test/repair/oracle.test.ts"],
    env: { REPAIR_ROUNDS: "1", MARK_ROUNDS: "0.1" },
    // No test of these folders keeps anything in a module: loaded once, all take 40 % less.
    isolate: false,
    sequence: { sequencer: ShortFirst },
    setupFiles: ["test/support/setup.ts", "test/support/seed.ts"],
    testTimeout: 60_000,
  },
});
