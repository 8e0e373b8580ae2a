import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** How a run of the command line ended. */
export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly seconds: number;
  /** The most memory that the process held at one time. */
  readonly peakMegabytes: number;
}

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** The command line as it stands in the sources, and as it was built. */
export const programs = {
  source: ["--import", "tsx", join(root, "src/cli/index.ts")],
  built: [join(root, "dist/cli/nianbao.cjs")],
} as const;

// The child reports its peak when it ends, on a line that is taken off its standard error.
const peak =
  'data:text/javascript,import{isMainThread}from"node:worker_threads";' +
  'isMainThread&&process.on("exit",()=>process.stderr.write("\\npeak%20"+process.resourceUsage().maxRSS))';

/** Runs `nianbao` in a process of its own, in Chinese unless the environment says otherwise; the built one in any folder. */
export function run(
  args: readonly string[],
  {
    program = "source",
    env = {},
    cwd = root,
  }: { program?: keyof typeof programs; env?: Record<string, string>; cwd?: string } = {},
): Promise<Run> {
  const started = performance.now();
  const child = spawn(process.execPath, ["--import", peak, ...programs[program], ...args], {
    cwd,
    env: { ...process.env, LC_ALL: "zh_CN.UTF-8", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (texts.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (texts.stderr += text));
  return new Promise((resolve, reject) => {
    child.on("error", reject).on("close", (status) => {
      const [stderr = "", kilobytes = "0"] = texts.stderr.split(/\npeak (?=\d+$)/u);
      resolve({
        status,
        stdout: texts.stdout,
        stderr,
        seconds: (performance.now() - started) / 1000,
        peakMegabytes: Number(kilobytes) / 1024,
      });
    });
  });
}

/** A folder of files for one test file; `remove` it afterwards. */
export function temporaryFolder(): {
  readonly path: (name: string) => string;
  readonly write: (name: string, content: Uint8Array | string) => string;
  readonly remove: () => void;
} {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-"));
  const path = (name: string) => join(folder, name);
  return {
    path,
    write: (name, content) => {
      writeFileSync(path(name), content);
      return path(name);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
