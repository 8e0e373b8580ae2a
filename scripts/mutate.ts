import { existsSync } from "node:fs";
import { runTool } from "./run";

/**
 * `npm run mutate check [repair …]`: changes the source of a folder in a thousand small ways and tells which of the changes
 * no test of the folder of the same name notices. What was found before is kept in .cache, so that only what changed since
 * is tried again. The report stands in .cache/mutation/FOLDER.html.
 */
for (const folder of process.argv.slice(2)) {
  if (!existsSync(`src/${folder}`)) throw new Error(`there is no src/${folder}`);
  process.env["MUTATE"] = folder;
  await runTool(["--no", "--", "stryker", "run", "stryker.config.mjs"]);
}
