/** One folder of `src` at a time, by `npm run mutate` (scripts/mutate.ts). */
const folder = process.env["MUTATE"] ?? "check";

/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutate.config.ts", related: false },
  mutate: process.env["MUTATE_FILES"]?.split(",") ?? [`src/${folder}/**/*.ts`],
  disableTypeChecks: false,
  ignorePatterns: ["dist", ".cache", "assets", "bench", "docs"],
  tempDirName: ".cache/mutation/sandbox",
  incremental: true,
  incrementalFile: `.cache/mutation/${folder}.json`,
  reporters: ["clear-text", "progress-append-only", "html"],
  clearTextReporter: { logTests: false, allowEmojis: false, reportTests: false },
  htmlReporter: { fileName: `.cache/mutation/${folder}.html` },
  concurrency: Number(process.env["MUTATE_CONCURRENCY"] ?? 1),
  timeoutMS: Number(process.env["MUTATE_TIMEOUT"] ?? 20_000),
  // A changed constant at the top of a module is there before any test: it costs a run of all tests each.
  ignoreStatic: true,
};
