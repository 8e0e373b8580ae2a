import { defineConfig } from "vitest/config";

/** Two projects: `unit` needs Node only; `browser` runs the production bundle of `dist/` in a real browser. */
const browserTests = ["test/excel/**/*.test.ts", "test/**/*.browser.test.ts"];

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/summary-reporter.ts"],
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: browserTests,
          setupFiles: ["test/support/setup.ts", "test/support/seed.ts"],
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: "browser",
          include: browserTests,
          setupFiles: ["test/support/seed.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
