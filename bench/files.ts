import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { corpus } from "../test/layouts/corpus";
import { sheetsOf } from "../test/support/layouts";
import { xlsxOf } from "../test/support/xlsx";
import { printTable, type Line } from "./table";

const program = "dist/cli/nianbao.mjs";

/** How many files a second the built command line checks, start of the process included. */
export function benchFiles(): void {
  if (!existsSync(program)) return printTable("Files on the command line", [["not built", "-", "npm run build first"]]);
  const folder = mkdtempSync(join(tmpdir(), "nianbao-bench-"));
  try {
    const lines = [1, 50, 200].map((count): Line => {
      const files = Array.from({ length: count }, (_, i) => {
        const paper = corpus[i % corpus.length]?.paper;
        const path = join(folder, `${count}-${i}.xlsx`);
        if (paper) writeFileSync(path, xlsxOf(sheetsOf(paper)));
        return path;
      });
      const start = performance.now();
      spawnSync(process.execPath, [program, "check", "--json", ...files], { maxBuffer: 2 ** 30 });
      const seconds = (performance.now() - start) / 1000;
      return [
        `${count} file${count === 1 ? "" : "s"}`,
        `${(count / seconds).toFixed(1)} files/s`,
        `${seconds.toFixed(2)} s`,
      ];
    });
    printTable("Files on the command line, layouts of the corpus, corrections included", lines);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
