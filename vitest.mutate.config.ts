import { defineConfig } from "vitest/config";

/** The tests by which `npm run mutate` judges a folder: those of the folder of the same name. */
const folder = process.env["MUTATE"] ?? "check";

export default defineConfig({
  test: {
    include: [`test/${folder}/**/*.test.ts`],
    setupFiles: ["test/support/setup.ts"],
    testTimeout: 60_000,
  },
});
