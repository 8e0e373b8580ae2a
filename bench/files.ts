import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpus } from "../test/layouts/corpus";
import { sheetsOf } from "../test/support/layouts";
import { xlsxOf } from "../test/support/xlsx";
import { run } from "../test/cli/run";
import { printTable, type Line } from "./table";
import { hopelessReports, manyReports } from "./workbooks";

const program = "dist/cli/nianbao.cjs";
const reports = "test/fixtures/reports";

/** How many files a second the built command line checks. */
export async function benchFiles(): Promise<void> {
  if (!existsSync(program)) return printTable("Files on the command line", [["not built", "-", "npm run build first"]]);
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  try {
    const layouts = corpus.map(({ paper }) => xlsxOf(sheetsOf(paper)));
    const published = readdirSync(reports).map((name) => readFileSync(join(reports, name)));
    printTable("Files on the command line, start of the process included", [
      measure(folder, "1 file", published.slice(0, 1), 1),
      measure(folder, "60 files, the fixtures", published, 60),
      measure(folder, `${layouts.length} files, the corpus of layouts`, layouts, layouts.length),
    ]);
    printTable("One workbook of 300 reports on the command line (goals: 10 s, 1 GB)", [
      await measureWorkbook(folder, "all in order", manyReports(300)),
      await measureWorkbook(folder, "all beyond correction", hopelessReports(300)),
    ]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(folder: string, name: string, contents: readonly Uint8Array[], count: number): Line {
  const files = Array.from({ length: count }, (_, i) => {
    const path = join(folder, `${count}-${i}.xlsx`);
    writeFileSync(path, contents[i % contents.length] ?? new Uint8Array());
    return path;
  });
  const start = performance.now();
  spawnSync(process.execPath, [program, "check", "--json", ...files], { maxBuffer: 2 ** 30 });
  const seconds = (performance.now() - start) / 1000;
  return [
    name,
    `${(count / seconds).toFixed(1)} files/s`,
    `${seconds.toFixed(2)} s, the search for corrections included`,
  ];
}

async function measureWorkbook(folder: string, name: string, content: Uint8Array): Promise<Line> {
  const path = join(folder, "300.xlsx");
  writeFileSync(path, content);
  const { seconds, peakMegabytes } = await run(["check", "--json", path], { program: "built" });
  return [name, `${seconds.toFixed(1)} s`, `${peakMegabytes.toFixed(0)} MB at most`];
}
