import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { keyOf, type Book, type CellValue } from "../../src/book/book";
import { isOurMark } from "../../src/book/mark";
import type { CheckSettings } from "../../src/check/finding";
import { defaultSettings } from "../../src/check/settings";
import { fieldsOfFormat, type FieldId } from "../../src/form/fields";
import { rules, type RuleId } from "../../src/form/rules";
import type { Placement } from "../../src/locate/placement";
import { clearMarks, marksOf } from "../../src/mark/marks";
import { corrections } from "../../src/repair/corrections";
import { suspectsOf } from "../../src/repair/suspects";
import { readReport } from "../../src/report/read";
import { loadEngine, type Engine } from "../../src/files/xlsx/engine/engine";
import { testReport, without } from "../support/report";
import { cases } from "../check/cases";
import { arbitraryGrid, gridOf, plainReport, usual } from "./grids";
import { foundCells, litCells, litSuspects } from "./lit";

let engine: Engine;
beforeAll(async () => {
  engine = await loadEngine();
});

function marked(book: Book, placement: Placement, settings: CheckSettings = defaultSettings): Book {
  const report = readReport(book, placement);
  const suspects = suspectsOf(corrections(report, { off: settings.off, budget: 200 }));
  return applyEdits(book, marksOf(book, [report], settings, new Map([[report, suspects]])));
}

/** The book with one figure changed, the marks as they were. */
function changed(book: Book, placement: Placement, figures: Partial<Record<FieldId, CellValue>>): Book {
  const cells = Object.entries(figures).flatMap(([id, value]) => {
    const at = [...placement.tables.values()].flatMap(({ fields }) => [...fields]).find(([field]) => field === id)?.[1];
    return at ? [[keyOf(at), { value, formula: null, numberFormat: "General", isLocked: true }] as const] : [];
  });
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells, ...cells]) })) };
}

/**
 * A mark is lit exactly where the checker finds. The place of a finding is loud, or quiet as the other cells where a
 * suspect cell is louder; a suspect cell takes part in something found of the same severity.
 */
function expectLaw(book: Book, placement: Placement, settings: CheckSettings = defaultSettings): void {
  const bad = marked(book, placement, settings);
  expect(bad.sheets.flatMap(({ marks }) => marks).filter(({ formula }) => formula.length > 254)).toEqual([]);
  const found = foundCells(readReport(book, placement), settings);
  expectSeen(found, litCells(engine, bad), litSuspects(engine, bad));
}

function expectSeen(found: readonly string[], lit: readonly string[], suspects: readonly string[]): void {
  const isLoud = (each: string) => each.endsWith(" place");
  expect([...new Set(lit.map(withoutRole))].sort()).toEqual([...new Set(found.map(withoutRole))].sort());
  expect(lit.filter((each) => isLoud(each) && !found.includes(each))).toEqual([]);
  if (suspects.length === 0) expect(lit).toEqual(found);
  expect(suspects.filter((each) => !found.some((other) => isAlike(each, other)))).toEqual([]);
}

function withoutRole(words: string): string {
  return words.split(" ").slice(0, 2).join(" ");
}

/** Whether "C12 error suspect" and "C12 error part" tell the same cell and severity. */
function isAlike(a: string, b: string): boolean {
  const [cell, severity] = a.split(" ");
  return b.startsWith(`${cell} ${severity} `);
}

describe("marks", () => {
  test("are few on a clean report, each under 255 characters and known as ours", () => {
    const { book, placement } = plainReport({ format: "2019" });
    const marks = marked(book, placement).sheets.flatMap((sheet) => sheet.marks);
    expect(marks.length).toBeLessThanOrEqual(26);
    expect(marks.filter(({ formula }) => formula.length > 254 || !isOurMark(formula))).toEqual([]);
    expect(litCells(engine, marked(book, placement))).toEqual([]);
  });

  test("light at the place and at the other cells of a sum, and go out when it is put right", () => {
    const { book, placement } = plainReport({ figures: { "t4.review.total": 2 } });
    const bad = marked(book, placement);
    const parts = ["A55 error part", "B55 error part", "C55 error part", "D55 error part"];
    // The total is suspect, so that it is loud as such.
    expect(litSuspects(engine, bad)).toEqual(["E55 error suspect"]);
    expect(litCells(engine, bad)).toEqual([...parts, "E55 error part"]);
    const plain = applyEdits(book, marksOf(book, [readReport(book, placement)], defaultSettings));
    expect(litCells(engine, plain)).toEqual([...parts, "E55 error place"]);
    expect(litCells(engine, changed(bad, placement, { "t4.review.pending": 2 }))).toEqual([]);
    expect(litCells(engine, changed(bad, placement, { "t4.review.total": 0 }))).toEqual([]);
  });

  test("light when a figure is spoilt later, without marking again", () => {
    const { book, placement } = plainReport({ format: "2021" });
    const spoilt = changed(marked(book, placement), placement, { "t3.granted.legal": 3 });
    expect(litCells(engine, spoilt)).toEqual(foundCells(readReport(spoilt, placement), defaultSettings));
    expect(litCells(engine, spoilt)).not.toEqual([]);
  });

  test("follow blanks and white space typed later: a part counts 0, a total lights nothing", () => {
    const { book, placement } = plainReport({ figures: { "t4.review.pending": 1, "t4.review.total": 1 } });
    const standing = marked(book, placement);
    expect(litCells(engine, changed(standing, placement, { "t4.review.pending": "　 " }))).toContain("E55 error place");
    expect(litCells(engine, changed(standing, placement, { "t4.review.pending": null }))).toContain("E55 error place");
    expect(litCells(engine, changed(standing, placement, { "t4.review.total": null }))).toEqual([]);
    expect(litCells(engine, changed(standing, placement, { "t4.review.pending": "约5" }))).toEqual([]);
  });

  test("count a text as its number while it stays the same, and follow the other cells", () => {
    const { book, placement } = plainReport({
      figures: { "t2.services.previous": 8, "t2.services.change": "　+21", "t2.services.decisions": 30 },
    });
    const bad = marked(book, placement);
    expect(litCells(engine, bad)).toEqual(["D11 warning part", "G11 warning part", "I11 warning place"]);
    expect(litCells(engine, changed(bad, placement, { "t2.services.decisions": 29 }))).toEqual([]);
    expect(litCells(engine, changed(bad, placement, { "t2.services.change": 22 }))).toEqual([]);
    expect(litCells(engine, changed(bad, placement, { "t2.services.change": 23 }))).not.toEqual([]);
    expect(litCells(engine, changed(bad, placement, { "t2.services.change": "约21" }))).toEqual([]);
  });

  test("of a single cell go out with what was found there", () => {
    const { book, placement } = plainReport({
      figures: {
        "t3.granted.natural": " ",
        "t3.granted.legal": "8（其中修订2件）",
        "t2.fees.change": "5",
        "t2.regulations.stock": 3,
        "t2.procurement.amount": "12元",
        "t3.partial.natural": true,
        "t3.partial.legal": { kind: "error", text: "#DIV/0!" },
        "t3.partial.charity": `${"说明".repeat(200)}"`,
      },
    });
    const bad = marked(book, placement);
    const lit = litCells(engine, bad);
    expect(lit.filter((each) => each.endsWith("place"))).toEqual(
      foundCells(readReport(book, placement), defaultSettings).filter((each) => each.endsWith("place")),
    );
    expect(lit.filter((each) => each.endsWith("place")).length).toBe(9);
    const good = changed(bad, placement, {
      "t3.granted.natural": 0,
      "t3.granted.legal": 0,
      "t2.fees.change": "+5",
      "t2.regulations.stock": 0,
      "t2.procurement.amount": 0,
      "t3.partial.natural": 0,
      "t3.partial.legal": 0,
      "t3.partial.charity": 0,
    });
    expect(litCells(engine, good)).toEqual([]);
  });

  test("are not set for a rule that is off, and have the severity that the user chose", () => {
    const { book, placement } = plainReport({ figures: { "t4.review.total": 2, "t4.direct.other": null } });
    const off: CheckSettings = { ...defaultSettings, off: new Set(["t4.total", "cell.blank"]) };
    expect(litCells(engine, marked(book, placement, off))).toEqual([]);
    const hint: CheckSettings = { ...defaultSettings, severities: new Map([["t4.total", "hint"]]) };
    expect(litSuspects(engine, marked(book, placement, hint))).toContain("E55 hint suspect");
  });

  test("tell the cell that a correction would change from those that take part, until it is touched or all holds", () => {
    const { book, placement } = plainReport({ figures: { "t3.granted.natural": 5 } });
    const bad = marked(book, placement);
    const suspects = litSuspects(engine, bad);
    expect(suspects).toHaveLength(1);
    const [cell = ""] = suspects[0]?.split(" ") ?? [];
    expect(litCells(engine, bad).map((each) => each.split(" ")[0])).toContain(cell);
    expect(litSuspects(engine, changed(bad, placement, { "t3.granted.natural": 0 }))).toEqual([]);
    // Touched, but still wrong: the finding stays, the suspicion was of what stood there.
    const touched = changed(bad, placement, { "t3.granted.natural": 6 });
    expect(litSuspects(engine, touched)).toEqual([]);
    const isLoud = (words: string) => words.endsWith(" place");
    expect(litCells(engine, bad).filter(isLoud)).toEqual([]); // the suspect cell is the loudest
    expect(litCells(engine, touched).filter(isLoud)).not.toEqual([]); // none is known any more: the places are
    expect(applyEdits(bad, clearMarks(bad))).toEqual(book);
  });

  test("suspect no cell where several corrections are alike", () => {
    const { book, placement } = plainReport({ figures: { "t4.direct.upheld": 23, "t4.direct.total": 32 } });
    expect(litSuspects(engine, marked(book, placement))).toEqual([]);
  });

  test("of a suspect negative figure stay while it does", () => {
    const { book, placement } = plainReport({ figures: { "t3.granted.natural": -5 } });
    const bad = marked(book, placement);
    expect(litSuspects(engine, bad).length).toBeGreaterThan(0);
    expect(litSuspects(engine, changed(bad, placement, { "t3.granted.natural": 0 }))).toEqual([]);
  });

  test("set twice are set once; clearing takes all of them and nothing else", () => {
    const { book, placement } = plainReport({ figures: { "t3.granted.natural": 5 } });
    const once = marked(book, placement);
    expect(litSuspects(engine, once)).not.toEqual([]);
    expect(marked(once, placement)).toEqual(once);
    expect(applyEdits(once, clearMarks(once))).toEqual(book);
  });

  test("of figures that were put right are replaced when marking again", () => {
    const { book, placement } = plainReport({ figures: { "t3.granted.natural": null } });
    const again = marked(changed(marked(book, placement), placement, { "t3.granted.natural": 0 }), placement);
    expect(again.sheets[0]?.marks.some(({ formula }) => formula.includes("cell.blank"))).toBe(false);
  });

  test("cover a merged cell whole where its merge is known", () => {
    const { book, placement } = testReport({ figures: { "t2.fees.previous": null } });
    const blank = marked(book, placement).sheets[0]?.marks.find(({ formula }) => formula.includes("cell.blank"));
    expect(blank?.areas).toEqual([{ top: 17, left: 3, bottom: 17, right: 6 }]);
  });

  test("are not set for a sum over a removed row, but for all others", () => {
    const { book, placement } = plainReport({ figures: { "t3.concluded.natural": 1 }, change: without("t3.granted") });
    expectLaw(book, placement);
  });
});

test.each(cases)("$rule planted is marked at its cells, and goes out when it is put right", (each) => {
  const { book, placement } = plainReport({ format: each.format, figures: each.bad });
  const only: CheckSettings = { ...defaultSettings, off: allBut(each.rule) };
  const bad = marked(book, placement, only);
  const found = foundCells(readReport(book, placement), only);
  expect(found.filter((cell) => cell.endsWith("place"))).toHaveLength(1);
  expect(litCells(engine, bad)).toEqual(found);
  const nothing = Object.fromEntries(Object.keys(each.bad).map((id) => [id, 0]));
  expect(litCells(engine, changed(bad, placement, { ...nothing, ...each.good }))).toEqual([]);
});

function allBut(rule: RuleId): ReadonlySet<RuleId> {
  return new Set(rules.map(({ id }) => id).filter((id) => id !== rule));
}

/** How much of the two laws is tried: `npm run mutate` tries a tenth. */
const rounds = Number(process.env["MARK_ROUNDS"] ?? 1);

test("law: on every grid a mark is lit exactly where the checker finds", () => {
  fc.assert(
    fc.property(arbitraryGrid, (grid) => {
      const settings: CheckSettings = { ...defaultSettings, incrementReading: grid.isByCases ? "cases" : "items" };
      const { book, placement } = gridOf(grid);
      expectLaw(book, placement, settings);
    }),
    { numRuns: Math.ceil(40 * rounds) },
  );
}, 180_000);

test("law: a mark goes out or lights with the figures, without marking again", () => {
  fc.assert(
    fc.property(arbitraryGrid, fc.array(fc.tuple(fc.nat(199), usual), { maxLength: 30 }), (grid, changes) => {
      // A new figure of 规章 is found in a single cell: it is marked when marking again.
      const settings: CheckSettings = { ...defaultSettings, off: new Set(["t2.regulationMaker"]) };
      const { book, placement } = gridOf({ ...grid, noise: [], texts: false });
      const ids = fieldsOfFormat(grid.format).map(({ id }) => id);
      const figures = Object.fromEntries(changes.flatMap(([i, value]) => (ids[i] ? [[ids[i], value] as const] : [])));
      const after = changed(marked(book, placement, settings), placement, figures);
      const found = foundCells(readReport(after, placement), settings);
      expectSeen(found, litCells(engine, after), litSuspects(engine, after));
    }),
    { numRuns: Math.ceil(25 * rounds) },
  );
}, 180_000);
