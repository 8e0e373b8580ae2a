import { cpSync, existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { execFileSync, spawnSync } from "node:child_process";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { deflateRawSync, gunzipSync, gzipSync } from "node:zlib";
import { afterAll, describe, expect, test } from "vitest";
import { openZip, unpack, type Zip } from "../../src/files/zip/zip";
import { zipWith } from "../../src/files/zip/zip-write";
import { balancedFigures } from "../support/balanced-figures";
import { officialForm } from "../support/official-form";
import { xlsxOf } from "../support/xlsx";
import { outputsOf } from "./output";
import { temporaryFolder } from "./run";

const folder = temporaryFolder();
afterAll(folder.remove);

const about = JSON.parse(readFileSync("package.json", "utf8")) as {
  version: string;
  bin: { nianbao: string };
  files: string[];
};

// `npm test` builds first; a run of these tests alone may find nothing built.
describe.skipIf(!existsSync(about.bin.nianbao))("what was built runs by itself, as an installed package does", () => {
  const install = () => {
    cpSync("dist/cli", folder.path("cli"), { recursive: true });
    return folder.path("cli/nianbao.cjs");
  };
  const nianbao = (...args: string[]) =>
    execFileSync(process.execPath, [install(), ...args], { cwd: folder.path("."), encoding: "utf8" });

  test("the package has it", () => expect(about.files).toContain("dist/cli"));

  test("it can be run by its name", () => {
    expect(readFileSync(about.bin.nianbao, "utf8").split("\n")[0]).toBe("#!/usr/bin/env node");
    if (process.platform !== "win32") expect(statSync(about.bin.nianbao).mode & 0o111).toBe(0o111);
  });

  test("its version is the package's", () => expect(nianbao("--version")).toBe(`${about.version}\n`));

  test("V8 knows the option by which it optimizes later: it complains of none", () => {
    const { stdout, stderr } = spawnSync(process.execPath, [install(), "--version"], { encoding: "utf8" });
    expect({ stdout, stderr }).toEqual({ stdout: `${about.version}\n`, stderr: "" });
  });

  test("its name of before goes on working", () => {
    install();
    const args = [folder.path("cli/nianbao.mjs"), "--version"];
    expect(execFileSync(process.execPath, args, { encoding: "utf8" })).toBe(nianbao("--version"));
  });

  test("the program of its threads lies beside it, and no source", () => {
    const names = readdirSync("dist/cli");
    expect(names.filter((name) => /^review-worker\..*\.cjs$/u.test(name))).toHaveLength(1);
    expect(names.filter((name) => name.endsWith(".ts"))).toEqual([]);
  });

  test.each([
    { args: ["--version"], parts: ["nianbao", "program"], kilobytes: 30 },
    {
      args: ["check", "--lang", "zh", "report.xlsx"],
      parts: ["nianbao", "program", "whole-check", "whole-zh-CN-check"],
      kilobytes: 320,
    },
    {
      args: ["check", "--lang", "en", "report.xlsx"],
      parts: ["nianbao", "program", "whole-check", "whole-en-US-check"],
      kilobytes: 320,
    },
  ])("nobody waits for parts that are not needed: $args", ({ args, parts, kilobytes }) => {
    cpSync("test/fixtures/reports/sample-2021.xlsx", folder.path("report.xlsx"));
    const loaded = loadedBy([install(), ...args]);
    expect(loaded.map((path) => basename(path).replace(/(?:\.[0-9a-f]{8})?\.cjs$/u, "")).sort()).toEqual(parts);
    // Written in ASCII, a Chinese letter takes six bytes of a file for three.
    const sizes = loaded.map((path) =>
      Buffer.byteLength(readFileSync(path, "utf8").replaceAll(/\\u[0-9a-f]{4}/gu, "一")),
    );
    expect(sizes.reduce((sum, size) => sum + size, 0) / 1024).toBeLessThan(kilobytes);
  });

  /** A check that tells on standard error what became of what was compiled: `true`, it was refused; `null`, there was none. */
  const checkTold = (...args: readonly string[]) => {
    const program =
      "const { loaded } = require(process.argv[1]);" +
      "const told = () => [...loaded.values()].map(({ script }) => script.cachedDataRejected ?? null);" +
      "process.on('exit', () => console.error(JSON.stringify(told())));";
    const report = "test/fixtures/reports/sample-2021.xlsx";
    return spawnSync(process.execPath, ["-e", program, folder.path("cli/nianbao.cjs"), "check", report, ...args], {
      encoding: "utf8",
    });
  };

  test.each(["zh", "en"])("what was compiled when it was built is taken: %s", (language) => {
    install();
    expect(checkTold("--lang", language).stderr).toBe("[false,false,false]\n");
  });

  const unpacked = (compiled: Buffer, change: (bytes: Buffer) => Buffer) => gzipSync(change(gunzipSync(compiled)));
  test.each([
    { what: "is cut off", change: (compiled: Buffer) => compiled.subarray(0, compiled.length >> 1), told: null },
    { what: "is empty", change: () => Buffer.alloc(0), told: null },
    { what: "is damaged", change: (compiled: Buffer) => compiled.fill(0, compiled.length >> 2), told: null },
    {
      what: "is of another program of the same length",
      change: (compiled: Buffer) => unpacked(compiled, (bytes) => bytes.fill(" ", bytes.length - 1)),
      told: null,
    },
    {
      what: "is of another V8",
      change: (compiled: Buffer) => unpacked(compiled, (bytes) => bytes.fill(0, 4, 8)),
      told: true,
    },
  ])("what was compiled and $what is passed over", ({ change, told }) => {
    install();
    const whole = checkTold();
    const names = readdirSync(folder.path("cli")).filter((name) => name.includes(`.cjs.${process.version}-`));
    expect(names).toHaveLength(4);
    for (const name of names) writeFileSync(folder.path(`cli/${name}`), change(readFileSync(join("dist/cli", name))));
    const { status, stdout } = whole;
    expect(checkTold()).toMatchObject({ status, stdout, stderr: `${JSON.stringify([told, told, told])}\n` });
  });

  /** The files of the program that a run loads: Node notes each for a measurement of coverage. */
  const loadedBy = (args: readonly string[]) => {
    const notes = folder.path("coverage");
    rmSync(notes, { recursive: true, force: true });
    spawnSync(process.execPath, args, { cwd: folder.path("."), env: { ...process.env, NODE_V8_COVERAGE: notes } });
    return readdirSync(notes)
      .flatMap((name) => (JSON.parse(readFileSync(join(notes, name), "utf8")) as { result: { url: string }[] }).result)
      .map(({ url }) => url)
      .filter((url) => url.startsWith("file:"))
      .map((url) => fileURLToPath(url));
  };

  test("damage that only Node's zlib minds has the same answer as in the page", () => {
    const whole = openZip(readFileSync("test/fixtures/reports/sample-2021.xlsx"));
    const damaged = new Map(
      [...whole].map(([key, entry]) => {
        const packed = deflateRawSync(unpack(entry), { level: 0 });
        packed[3] = (packed[3] ?? 0) ^ 1; // the length once more, inverted
        return [key, { ...entry, packed }];
      }),
    );
    const check = (zip: Zip) =>
      spawnSync(process.execPath, [install(), "check", folder.write("report.xlsx", zipWith(zip, new Map()))], {
        encoding: "utf8",
      });
    expect(check(damaged)).toMatchObject({ status: 1, stdout: check(whole).stdout });
  });

  test("a formula without a stored result is calculated, the engine lies beside", () => {
    const { sheet, places } = officialForm({ format: "2021", figures: Object.fromEntries(balancedFigures("2021")) });
    const total = places.get("t3.granted.total");
    const row = (total?.row ?? 0) + 1;
    const cells = sheet.cells.map((cell) =>
      cell.row === total?.row && cell.column === total.column
        ? { ...cell, value: { kind: "notCalculated" } as const, formula: `=SUM(D${row}:I${row})` }
        : cell,
    );
    const file = folder.write("formula.xlsx", xlsxOf([{ ...sheet, cells }]));
    const [output] = outputsOf(nianbao("check", "--json", file));
    expect(output?.reports[0]?.fields["t3.granted.total"]?.value).toBe(balancedFigures("2021").get("t3.granted.total"));
  });
});
