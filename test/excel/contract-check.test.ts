import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExcel } from "../excel-host/driver";
import * as conditionalFormats from "../excel-host/model/conditional-formats";
import * as names from "../excel-host/model/names";
import * as page from "../excel-host/model/page";
import * as range from "../excel-host/model/range";
import * as rangeFormat from "../excel-host/model/range-format";
import * as settings from "../excel-host/model/settings";
import * as workbook from "../excel-host/model/workbook";
import * as worksheet from "../excel-host/model/worksheet";
import { Model } from "../excel-host/richapi";
import { launchBrowser } from "../support/browser";

/** The host's model against the real runtime: no member of it may be invented. */

const modules = [conditionalFormats, names, page, range, rangeFormat, settings, workbook, worksheet];
const models = modules
  .flatMap((each): unknown[] => Object.values(each))
  .filter((each): each is typeof Model => typeof each === "function" && each.prototype instanceof Model);

/** What the runtime knows of one of its classes, in wire names. */
interface Surface {
  readonly scalars: readonly string[];
  readonly others: readonly string[];
}

let browser: Browser;
let surfaces: Readonly<Record<string, Surface>>;
beforeAll(async () => {
  browser = await launchBrowser();
  const files = { "/runtime.html": `<!doctype html><script src="/office/office.js"></script>` };
  const excel = await openExcel({ browser, book: [{ name: "S", cells: [] }], files });
  const frame = await excel.openPage("/runtime.html");
  await frame.waitForFunction("typeof Excel === 'object' && typeof Excel.Range === 'function'");
  surfaces = await frame.evaluate<Record<string, Surface>>(`
    Object.fromEntries(Object.entries(Excel).filter(([, each]) => typeof each === "function" && each.prototype).map(([name, { prototype }]) => {
      const listed = (key) => { try { return prototype[key] ?? []; } catch { return []; } };
      const wire = (each) => (each.startsWith("_") ? each : each[0].toUpperCase() + each.slice(1));
      return [name, {
        scalars: [...listed("_scalarPropertyOriginalNames")],
        others: [...listed("_navigationPropertyNames"), ...Object.getOwnPropertyNames(prototype)].map(wire),
      }];
    }))`);
  await excel.close();
});
afterAll(() => browser.close());

/**
 * An indexer has no name of its own on the wire; `showGridlines` is set under another name than it is read, and Excel on the
 * web opens copies by a class that the runtime does not show.
 */
const unnamed = ["GetItem", "Gridlines", "CreateAndOpenWorkbook"];

function wireMembersOf({ prototype }: typeof Model): string[] {
  return Object.getOwnPropertyNames(prototype).filter((name) => /^_?[A-Z]/u.test(name));
}

describe("the model has only what the runtime asks for", () => {
  it.each(models.map((model) => [model.name, model] as const))("%s", (name, model) => {
    const surface = surfaces[name];
    expect(surface, "a class of the runtime").toBeDefined();
    const known = new Set([...(surface?.scalars ?? []), ...(surface?.others ?? []), ...unnamed]);
    expect(wireMembersOf(model).filter((member) => !known.has(member))).toEqual([]);
    expect(model.scalars.filter((scalar) => !surface?.scalars.includes(scalar))).toEqual([]);
  });
});
