import { statSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** The tests by which `npm run mutate` judges a folder: those of the folder of the same name. */
const folder = process.env["MUTATE"] ?? "check";

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
    include: [`test/${folder}/**/*.test.ts`],
    // Twelve seconds for each change, to say what `enumeration` and `proofs` say of smaller systems.
    exclude: ["test/repair/oracle.test.ts"],
    env: { REPAIR_ROUNDS: "1" },
    // No test of these folders keeps anything in a module: loaded once, all take 40 % less.
    isolate: false,
    sequence: { sequencer: ShortFirst },
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 60_000,
  },
});
