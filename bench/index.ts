import { execFileSync } from "node:child_process";
import { cpus } from "node:os";
import { basename } from "node:path";
import { built } from "./built";
import { benchExcel } from "./excel";
import { benchFiles } from "./files";
import { benchPage } from "./page";
import { benchReview } from "./review";
import { benchSize } from "./size";
import { printTable, shareLine } from "./table";
import { fixtures } from "./workbooks";

/**
 * `npm run build && npm run bench`: every figure in one run. Nothing is asserted: absolute times depend on the machine,
 * so read what stands in one run beside each other.
 */
console.log(`Node ${process.version} · ${cpus().length} cores · ${process.platform}`);
await benchFirstReports();
await run("bench/reports.ts");
await run("bench/peers.ts");
await benchFiles();
await benchReview();
await benchPage();
await benchExcel();
await benchSize();
await run("bench/repair.ts");

/** What a report costs where nothing is compiled yet. */
async function benchFirstReports(): Promise<void> {
  const program = await built("bench/first-report.ts");
  printTable(
    "Locate and check, as a share of reading the file; cold, the only file of a process of its own",
    fixtures.map((path) => {
      const text = execFileSync(process.execPath, [program, path], { encoding: "utf8" });
      const [reading = 0, checking = 0] = text.trim().split(" ").map(Number);
      return shareLine(basename(path), checking, reading);
    }),
  );
}

async function run(program: string): Promise<void> {
  execFileSync(process.execPath, [await built(program)], { stdio: "inherit" });
}
