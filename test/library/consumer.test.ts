import { execFile } from "node:child_process";
import { mkdtemp, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";

/** A program of somebody else's: it installs the package, compiles against its types, and runs. */
const program = `
import { readFile } from "node:fs/promises";
import { checkBook, corrections, defaultSettings, fillBlanks, messagesIn, openSource, type Finding } from "nianbao";

const [file = ""] = process.argv.slice(2);
const bytes = new Uint8Array(await readFile(file));
const { book } = await openSource(bytes, file);
for (const { report, result } of checkBook(book, defaultSettings).reports) {
  const said = result.findings.map((each: Finding) => messagesIn("zh").finding(each));
  const { filled } = await fillBlanks(bytes, file);
  console.log(JSON.stringify({ name: report.name, said, atLeast: corrections(report).atLeast, filled: filled.length }));
}
`;

const run = promisify(execFile);
const root = resolve(".");
let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "nianbao-consumer-"));
  const { stdout } = await run("npm", ["pack", "--ignore-scripts", "--json", "--pack-destination", folder], {
    cwd: root,
  });
  const [{ filename } = { filename: "" }] = JSON.parse(stdout) as { filename: string }[];
  await writeFile(join(folder, "package.json"), JSON.stringify({ type: "module", private: true }));
  await run("npm", ["install", "--offline", "--no-audit", "--no-fund", join(folder, filename)], { cwd: folder });
  // Node's own types, which every such program has.
  await symlink(join(root, "node_modules/@types"), join(folder, "node_modules/@types"), "junction");
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

test("the packed package compiles and runs in a program of ten lines", async () => {
  await writeFile(join(folder, "program.ts"), program);
  const options = ["--strict", "--target", "es2022", "--module", "nodenext", "--types", "node"];
  await run(process.execPath, [join(root, "node_modules/typescript/bin/tsc"), ...options, "program.ts"], {
    cwd: folder,
  });
  const report = join(root, "test/fixtures/reports/000_c40ad2a1dac19f22.xlsx");
  const { stdout } = await run(process.execPath, ["program.js", report], { cwd: folder });
  expect(JSON.parse(stdout)).toMatchObject({ name: expect.any(String), atLeast: expect.any(Number) });
  expect((await readFile(join(folder, "program.js"), "utf8")).length).toBeGreaterThan(0);
}, 120_000);
