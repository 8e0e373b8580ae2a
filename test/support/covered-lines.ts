import { relative } from "node:path";

/** What the tests of one folder, or of all, ran through. */
export interface Covered {
  readonly covered: number;
  readonly lines: number;
}

/** The lines that were run, by folder of `src`, from the coverage map of a run. */
export function coveredLines(coverage: unknown): ReadonlyMap<string, Covered> {
  const folders = new Map<string, Covered>();
  if (!isCoverageMap(coverage)) return folders;
  for (const file of coverage.files()) {
    const folder = relative("src", file).split(/[\\/]/u)[0] ?? "";
    const hits = Object.values(coverage.fileCoverageFor(file).getLineCoverage());
    const { covered, lines } = folders.get(folder) ?? { covered: 0, lines: 0 };
    folders.set(folder, {
      covered: covered + hits.filter((count) => count > 0).length,
      lines: lines + hits.length,
    });
  }
  return folders;
}

export function percent({ covered, lines }: Covered): number {
  return lines === 0 ? 100 : (100 * covered) / lines;
}

export function sum(parts: Iterable<Covered>): Covered {
  let [covered, lines] = [0, 0];
  for (const each of parts) {
    covered += each.covered;
    lines += each.lines;
  }
  return { covered, lines };
}

/** What is used of istanbul's coverage map, which vitest hands to its reporters. */
interface CoverageMap {
  files(): readonly string[];
  fileCoverageFor(file: string): { getLineCoverage(): Readonly<Record<string, number>> };
}

function isCoverageMap(value: unknown): value is CoverageMap {
  return typeof value === "object" && value !== null && "files" in value && "fileCoverageFor" in value;
}
