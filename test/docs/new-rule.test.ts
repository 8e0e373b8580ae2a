import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import type * as checking from "../../src/check/check";
import type * as settings from "../../src/check/settings";
import type * as locales from "../../src/locales";
import type * as pages from "../../src/locales/zh-CN/rule-pages";
import type * as marking from "../../src/mark/marks";
import type * as repairing from "../../src/repair/corrections";
import type * as support from "../support/report";

/** A rule as CONTRIBUTING says that it is added, file by file: what is put where, before what. */
const name = "不多于原有";
const sentences = `"t2.repealed": { name: "${name}", explain: "废止件数不多于制发与现行有效之和。", remedy: "核对这三个数。" },\n  `;
const page = `"t2.repealed": { holds: "废止 1，制发 1，现行有效 1", fails: "废止 5，制发 1，现行有效 1" },\n  `;
const message = `case "t2.repealed":\n      return \`\${row}：\${sentence(finding, isBrief)}\`;\n    `;
const steps: readonly (readonly [file: string, before: string, added: string])[] = [
  ["src/form/rules.ts", '{ id: "t2.changeSign"', '{ id: "t2.repealed", kind: "equation", severity: "error", basis: "deduced" },\n  '], // prettier-ignore
  ["src/form/equations.ts", "    return found;", '    if (issued && repealed && inForce)\n      found.push({ rule: "t2.repealed", at: repealed, left: terms(repealed), relation: "<=", right: terms(issued, inForce) });\n'], // prettier-ignore
  ["src/locales/zh-CN/rules.ts", '"t4.total": {', sentences],
  ["src/locales/zh-CN/rules.ts", 'case "t2.increment": {', message],
  ["src/locales/en-US/rules.ts", '"t4.total": {', sentences],
  ["src/locales/en-US/rules.ts", 'case "t2.increment": {', message],
  ["src/locales/zh-CN/rule-pages.ts", '"t4.total": {', page],
  ["src/locales/en-US/rule-pages.ts", '"t4.total": {', page],
];
const ofSentences = (file: string) => file.startsWith("src/locales/");

/** The source of a file once all steps are done that touch it. */
function withSteps(file: string): string {
  return steps
    .filter(([each]) => each === file)
    .reduce(
      (text, [, before, added]) => {
        const at = text.indexOf(before);
        expect(at, `${before} in ${file}`).toBeGreaterThan(0);
        return text.slice(0, at) + added + text.slice(at);
      },
      readFileSync(file, "utf8"),
    );
}

/** Beside each file of sentences stands one under this ending as it was before: one program tells of both. */
const asBefore = ".before.ts";

/** The files in which the compiler finds something once all steps are done. */
function complaints(): readonly string[] {
  const { config } = ts.readConfigFile("tsconfig.json", ts.sys.readFile) as { config: unknown };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, ".");
  const host = ts.createCompilerHost(options);
  const [read, exists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  const original = (path: string) => path.replace(asBefore, ".ts");
  host.fileExists = (path) => exists(original(path));
  host.readFile = (path) => (isStep(path) ? withSteps(fileOf(path)) : read(original(path)));
  const files = [...new Set(steps.map(([file]) => file))];
  const before = files.filter(ofSentences).map((file) => file.replace(/\.ts$/u, asBefore));
  const roots = [...files, ...before, "src/check/check-book.ts", "src/mark/marks.ts"];
  // Nothing here knows of a page or of Node: their types would be most of the work.
  const program = ts.createProgram(roots, { ...options, types: [], lib: ["lib.es2023.d.ts"] }, host);
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileOf(fileName).startsWith("src/"))
    .filter((source) => program.getSemanticDiagnostics(source).length > 0)
    .map(({ fileName }) => fileOf(fileName))
    .sort();
}

function isStep(path: string): boolean {
  return steps.some(([file]) => file === fileOf(path));
}

function fileOf(path: string): string {
  return path.replaceAll("\\", "/").replace(`${resolve(".").replaceAll("\\", "/")}/`, "");
}

const program = `
  export { testReport } from "./test/support/report";
  export { check } from "./src/check/check";
  export { corrections } from "./src/repair/corrections";
  export { marksOf } from "./src/mark/marks";
  export { localeOf } from "./src/locales";
  export { defaultSettings } from "./src/check/settings";
  export { rulePages } from "./src/locales/zh-CN/rule-pages";
`;

type Ours = typeof support & typeof checking & typeof repairing & typeof marking & typeof locales & typeof settings & typeof pages; // prettier-ignore

/** Our modules, bundled with the rule in them. */
async function bundled(): Promise<unknown> {
  const outfile = resolve("node_modules/.cache/nianbao/test/new-rule.mjs");
  await build({
    stdin: { contents: program, resolveDir: ".", loader: "ts" },
    outfile,
    bundle: true,
    format: "esm",
    platform: "node",
    packages: "external",
    plugins: [
      {
        name: "new rule",
        setup: ({ onLoad }) => {
          onLoad({ filter: /\.ts$/ }, ({ path }) => {
            return isStep(path) ? { contents: withSteps(fileOf(path)), loader: "ts" } : null;
          });
        },
      },
    ],
  });
  return import(/* @vite-ignore */ pathToFileURL(outfile).href);
}

describe("a rule that is added as CONTRIBUTING says", () => {
  it("is asked for by the compiler in every language, and nowhere else", () => {
    const asked = new Set(steps.map(([file]) => file).filter(ofSentences));
    expect(complaints()).toEqual([...asked].map((file) => file.replace(/\.ts$/u, asBefore)).sort());
  });

  it("is checked, marked, corrected, shown and explained", async () => {
    const ours = (await bundled()) as Ours;
    const figures = { "t2.regulations.repealed": 5, "t2.regulations.issued": 1, "t2.regulations.inForce": 1 } as const;
    const { book, report } = ours.testReport({ format: "2021", figures });
    const id = "t2.repealed" as string;
    const found = ours.check(report, ours.defaultSettings).findings.filter(({ rule }) => rule === id);
    expect(found).toMatchObject([{ at: "t2.regulations.repealed", severity: "error", imbalance: 3 }]);
    const marks = ours.marksOf(book, [report], ours.defaultSettings).filter(({ to }) => to?.formula.includes(id));
    expect(marks).not.toEqual([]);
    const { list } = ours.corrections(report);
    expect(list).not.toEqual([]);
    for (const { cures } of list) expect(cures).toEqual([{ rule: id, at: "t2.regulations.repealed" }]);
    for (const language of ["zh", "en"]) {
      const { rules } = ours.localeOf(language);
      const [first] = found;
      expect(first && rules.message(first)).toMatch(/5/u);
      expect(first && rules.name(first.rule)).toBe(name);
    }
    expect(Object.keys(ours.rulePages)).toContain(id);
  });
});
