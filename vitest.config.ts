import { defineConfig } from "vitest/config";

/** Two projects: `unit` needs Node only; `browser` runs the production bundle of `dist/` in a real browser. */
const browserTests = ["test/excel/**/*.test.ts", "test/**/*.browser.test.ts"];

/** Floors 1 to 5: what is pure. */
const lowerFloors = [
  ...["form", "book", "locate", "narrative", "report", "check", "repair"],
  ...["mark", "fill", "review", "training", "paper", "session"],
];

export default defineConfig({
  test: {
    reporters: ["default", "./test/support/summary-reporter.ts"],
    // Asked for by `npm test`; the last reporter says it, and counts too little as a failure.
    coverage: {
      provider: "v8",
      include: [`src/{${lowerFloors.join(",")}}/**/*.ts`],
      reporter: [],
    },
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
          // What is waited for comes; on a busy machine not within a second.
          expect: { poll: { timeout: 30_000 } },
        },
      },
    ],
  },
});
