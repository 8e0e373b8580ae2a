import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { gzipSync } from "node:zlib";

/**
 * `node scripts/keep-compiled.js dist/cli/nianbao.cjs ARGUMENTS` runs the program and keeps beside its files what V8 made of
 * them, with the functions that were compiled as they were called (see src/cli/start.ts).
 */
process.argv.splice(1, 1);
const [, program] = process.argv;
const { loaded } = createRequire(import.meta.url)(program);
process.on("exit", () => {
  for (const [file, { source, script }] of loaded)
    writeFileSync(file, gzipSync(Buffer.concat([script.createCachedData(), source]), { level: 0 }));
});
