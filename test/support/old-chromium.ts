import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliDecompressSync } from "node:zlib";

const run = promisify(execFile);

/** The releases of the npm package chrome-aws-lambda, and what they must be. */
const releases = {
  80: {
    version: "2.1.1",
    sha512: "Wer2QuygxsCov5bM2+8CLa6qYpNsc5AxYTlgTne00aFoxFP491LGJRxOQtGnYtsJP6UG4pB0SfrwTyPnLys1Lw==",
  },
  92: {
    version: "10.1.0",
    sha512: "NZQVf+J4kqG4sVhRm3WNmOfzY0OtTSm+S8rg77pwePa9RCYHzhnzRs8YvNI6L9tALIW6RpmefWiPURt3vURXcw==",
  },
} as const;

export interface OldChromium {
  readonly executablePath: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/**
 * A Chromium of 2020 or 2021, fetched once by npm into node_modules/.cache: a dependency would cost every installation
 * 90 MB for one test.
 * @returns or why there is none: they run on Linux (x64) only, and npm must reach its registry the first time
 */
export async function oldChromium(release: keyof typeof releases): Promise<OldChromium | string> {
  if (process.platform !== "linux" || process.arch !== "x64") return "old Chromium runs on Linux (x64) only";
  const cache = resolve("node_modules/.cache/nianbao");
  const home = join(cache, `old-chromium-${String(release)}`);
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const aside = await mkdtemp(join(cache, "unpacking-"));
    try {
      await unpack(releases[release], aside);
      await rename(aside, home);
    } catch (error) {
      await rm(aside, { recursive: true });
      return `old Chromium cannot be had: ${String(error).split("\n")[0] ?? ""}`;
    }
  }
  return {
    executablePath: join(home, "chromium"),
    args: ["--headless", "--no-sandbox", "--single-process", "--no-zygote", "--disable-gpu"],
    env: { ...process.env, LD_LIBRARY_PATH: `${home}:${join(home, "lib")}` },
  };
}

async function unpack({ version, sha512 }: (typeof releases)[keyof typeof releases], folder: string): Promise<void> {
  const name = `chrome-aws-lambda@${version}`;
  await run("npm", ["pack", name, "--pack-destination", folder], { timeout: 100_000 });
  const archive = join(folder, `chrome-aws-lambda-${version}.tgz`);
  const digest = createHash("sha512")
    .update(await readFile(archive))
    .digest("base64");
  if (digest !== sha512) throw new Error(`${name} is not what it was`);
  await run("tar", ["-xzf", archive, "-C", folder]);
  for (const part of ["chromium", "aws.tar", "swiftshader.tar"]) {
    const packed = await readFile(join(folder, "package", "bin", `${part}.br`));
    await writeFile(join(folder, part), brotliDecompressSync(packed));
    if (part.endsWith(".tar")) await run("tar", ["-xf", join(folder, part), "-C", folder]);
  }
  await chmod(join(folder, "chromium"), 0o755);
}
