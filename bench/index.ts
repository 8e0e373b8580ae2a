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

/** The parts of the bench, by the names that the command takes. */
const parts: Readonly<Record<string, () => Promise<void>>> = {
  first: benchFirstReports,
  reports: () => run("bench/reports.ts"),
  peers: () => run("bench/peers.ts"),
  files: benchFiles,
  review: benchReview,
  page: benchPage,
  excel: benchExcel,
  size: benchSize,
  repair: () => run("bench/repair.ts"),
  exercises: () => run("bench/exercises.ts"),
};

/**
 * `npm run build && npm run bench`: every figure in one run; `npm run bench page peers`: these parts. Nothing is asserted:
 * absolute times depend on the machine, so read what stands in one run beside each other.
 */
const wanted = process.argv.slice(2);
console.log(`Node ${process.version} · ${cpus().length} cores · ${process.platform}`);
for (const [name, bench] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await bench();

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
