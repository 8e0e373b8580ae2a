import { createContext, runInContext } from "node:vm";
import { transformSync } from "esbuild";
import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** A JavaScript without the calls that are added; asked by a text, it answers in JSON. */
function oldBrowser(): (expression: string) => unknown {
  const context = createContext();
  runInContext(
    `for (const { prototype } of [Array, Object.getPrototypeOf(Uint8Array)])
      for (const name of ["at", "findLast", "findLastIndex"]) delete prototype[name];
    for (const name of ["at", "replaceAll"]) delete String.prototype[name];
    delete Object.hasOwn;
    delete globalThis.WeakRef;`,
    context,
  );
  const source = readFileSync("src/old-browsers.ts", "utf8");
  runInContext(transformSync(source, { loader: "ts", target: "chrome80", format: "iife" }).code, context);
  return (expression) => JSON.parse(runInContext(`JSON.stringify([${expression}])`, context) as string) as unknown;
}

const old = oldBrowser();
const json = (value: unknown) => JSON.stringify(value);
const answer = (value: unknown): unknown => JSON.parse(json([value]));
const index = fc.integer({ min: -6, max: 6 });
const text = fc.string({ unit: fc.constantFrom("a", "b", ".", "$", "(", "年") });

describe("what old browsers lack is as it is in new ones", () => {
  it("at, of lists, of bytes and of texts", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), text, index, (list, word, at) => {
        expect(old(`${json(list)}.at(${at})`)).toEqual(answer(list.at(at)));
        expect(old(`new Uint8Array(${json(list)}).at(${at})`)).toEqual(answer(new Uint8Array(list).at(at)));
        expect(old(`${json(word)}.at(${at})`)).toEqual(answer(word.at(at)));
      }),
    );
  });

  it("findLast and findLastIndex", () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9)), fc.nat(9), (list, least) => {
        expect(old(`${json(list)}.findLast((n) => n >= ${least})`)).toEqual(answer(list.findLast((n) => n >= least)));
        expect(old(`${json(list)}.findLastIndex((n) => n >= ${least})`)).toEqual(
          answer(list.findLastIndex((n) => n >= least)),
        );
      }),
    );
  });

  it("replaceAll, by a text with its signs, and by a function", () => {
    fc.assert(
      fc.property(text, text, text, (word, searched, by) => {
        expect(old(`${json(word)}.replaceAll(${json(searched)}, ${json(by)})`)).toEqual(
          answer(word.replaceAll(searched, by)),
        );
        expect(old(`${json(word)}.replaceAll(/[ab]/gu, (sign) => sign + sign)`)).toEqual(
          answer(word.replaceAll(/[ab]/gu, (sign) => sign + sign)),
        );
      }),
    );
  });

  it("hasOwn", () => {
    expect(old('Object.hasOwn({ a: 1 }, "a"), Object.hasOwn({ a: 1 }, "toString")')).toEqual([true, false]);
  });

  it("a reference, which gives what it was made for", () => {
    expect(old("((it) => new WeakRef(it).deref() === it)({})")).toEqual([true]);
  });
});

describe("patterns", () => {
  // WebKit 2.50 loses a reference back in a pattern with `u` where the text holds letters of two bytes: no workbook opened.
  it("refer back to no group", () => {
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/u.test(name));
    for (const name of sources) expect(readFileSync(join("src", name), "utf8"), name).not.toMatch(/\\[1-9]|\\k</u);
  });
});

describe("style sheets", () => {
  // A browser drops a whole rule for one selector that it does not know. `:focus-visible` (86) may go: then the browser
  // draws its own frame.
  it("have no selector that Chromium 80 does not know", () => {
    const sheets = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".css"));
    expect(sheets).not.toEqual([]);
    for (const name of sheets)
      expect(readFileSync(join("src", name), "utf8"), name).not.toMatch(/:(?:is|where|has)\(/u);
  });
});
