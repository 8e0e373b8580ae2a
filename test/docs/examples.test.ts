import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, test } from "vitest";
import { exampleScope } from "./example-scope";
import { endsWithoutResult, exportedFunctions, programOf, publicFunctions } from "./examples";

const withExamples = exportedFunctions().filter(({ examples }) => examples.length > 0);

describe("the examples of doc comments", () => {
  test("an example has set-up lines, expressions and what they are", () => {
    const example = 'const row = 11;\nformatPosition({ row, column: 2 }) // "C12"\nkeys(row) // [\n//   1,\n// ]';
    expect(programOf(example).checks).toEqual([
      { expression: "formatPosition({ row, column: 2 })", result: '"C12"' },
      { expression: "keys(row)", result: "[\n  1,\n]" },
    ]);
    expect(endsWithoutResult(example)).toBe(false);
    expect(endsWithoutResult("columnName(26)")).toBe(true);
  });

  test("every public function has one", () => {
    const all = publicFunctions();
    const names = all.map(({ file, name }) => `${file} ${name}`);
    // One that is imported as ever, one that is loaded later, one of the library.
    expect(names).toEqual(
      expect.arrayContaining(["src/book/address.ts areaOf", "src/mark/marks.ts clearMarks", "src/index.ts fillBlanks"]),
    );
    expect(names.filter((_, i) => all[i]?.examples.length === 0)).toEqual([]);
  });

  test.each(withExamples)("$file: $name", async ({ file, name, examples }) => {
    const exports: Record<string, unknown> = await import(pathToFileURL(resolve(file)).href);
    const scope = { ...exampleScope, ...exports };
    for (const example of examples) {
      expect(endsWithoutResult(example), `no result behind the last line of:\n${example}`).toBe(false);
      expect(example, "an example is of its function").toMatch(new RegExp(`\\b${name}\\(`, "u"));
      const { body, checks } = programOf(example);
      const results = await run(body, scope);
      checks.forEach(({ expression }, i) => {
        const [value, said] = results[i] ?? [];
        expect(value, expression).toEqual(said);
      });
    }
  });
});

/** Runs the text of an example, which is a part of our own source, with some names. */
async function run(body: string, scope: Readonly<Record<string, unknown>>): Promise<[unknown, unknown][]> {
  const made: unknown = new Function(...Object.keys(scope), `return (async () => {\n${body}\n})();`);
  if (typeof made !== "function") throw new Error("no function");
  const results: unknown = await made(...Object.values(scope));
  if (!Array.isArray(results)) throw new Error("no results");
  return results;
}
