import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { keyOf, type Book, type CellValue } from "../../src/book/book";
import { check } from "../../src/check/check";
import type { CheckSettings } from "../../src/check/finding";
import { defaultSettings } from "../../src/check/settings";
import { chooseFills, planZeroFill } from "../../src/fill/zero-fill";
import { fieldsOfFormat, type FieldId } from "../../src/form/fields";
import type { FormatId } from "../../src/form/types";
import { readReport } from "../../src/report/read";
import type { Report } from "../../src/report/report";
import { testReport, type TestReport } from "../support/report";

function plan(options: TestReport, settings = defaultSettings) {
  const { fills, nothings, left } = planZeroFill(testReport(options).report, settings);
  return {
    fills: fills.map(({ field }) => field),
    nothings: nothings.map(({ field }) => field),
    left: left.map(({ field, reason, equations }) => [field, reason, ...equations.map(({ rule }) => rule)].join(" ")),
  };
}

describe("a blank", () => {
  test.each([null, "", " ", "　\u00a0", "\t\n"])("of %j becomes 0", (value) => {
    expect(plan({ figures: { "t3.granted.natural": value } })).toEqual({
      fills: ["t3.granted.natural"],
      nothings: [],
      left: [],
    });
  });

  test.each([
    ["10 – cannot make 8", 10, 8, false],
    ["10 – makes 10", 10, 10, true],
    ["10 – is not 12 with 0", 10, 12, false],
  ])("in a sum: %s", (_, upheld, total, isZero) => {
    const figures = { "t4.review.corrected": null, "t4.review.upheld": upheld, "t4.review.total": total };
    expect(plan({ figures })).toEqual(
      isZero
        ? { fills: ["t4.review.corrected"], nothings: [], left: [] }
        : { fills: [], nothings: [], left: ["t4.review.corrected cannotBeZero t4.total"] },
    );
  });

  test("total of parts that are not 0 is left", () => {
    expect(plan({ figures: { "t4.review.pending": 1, "t4.review.total": null } }).left).toEqual([
      "t4.review.total cannotBeZero t4.total",
    ]);
  });

  test("is judged together with the others: two that cannot both be 0 are both left", () => {
    expect(plan({ figures: { "t4.review.pending": null, "t4.review.other": " ", "t4.review.total": 3 } })).toEqual({
      fills: [],
      nothings: [],
      left: ["t4.review.other cannotBeZero t4.total", "t4.review.pending cannotBeZero t4.total"],
    });
  });

  test("that a formula shows is never filled, nor a locked cell of a protected sheet", () => {
    const { book, placement } = testReport({ figures: { "t2.fees.previous": null, "t2.fees.change": null } });
    const report = readReport(
      changed(book, placement, { "t2.fees.previous": { formula: '=""', value: "" }, "t2.fees.change": {} }),
      placement,
    );
    const locked: Report = {
      ...report,
      fields: new Map(
        [...report.fields].map(([id, bound]) => [id, { ...bound, isProtected: id === "t2.fees.change" }]),
      ),
    };
    expect(planZeroFill(locked, defaultSettings)).toMatchObject({
      fills: [],
      left: [
        { field: "t2.fees.previous", reason: "formula" },
        { field: "t2.fees.change", reason: "protected" },
      ],
    });
  });
});

describe("what is written for nothing", () => {
  test("is a choice of its own", () => {
    expect(
      plan({ figures: { "t3.granted.natural": "-", "t3.granted.legal": "无", "t3.partial.natural": null } }),
    ).toEqual({
      fills: ["t3.partial.natural"],
      nothings: ["t3.granted.natural", "t3.granted.legal"],
      left: [],
    });
  });

  test("is left where it cannot be 0", () => {
    expect(plan({ figures: { "t4.review.other": "/", "t4.review.total": 2 } })).toEqual({
      fills: [],
      nothings: [],
      left: ["t4.review.other cannotBeZero t4.total"],
    });
  });

  test("chosen with a blank total that it would make checkable and wrong, both are left", () => {
    const { report } = testReport({
      figures: { "t4.review.upheld": 5, "t4.review.other": "-", "t4.review.total": null },
    });
    const both = new Set<FieldId>(["t4.review.other", "t4.review.total"]);
    expect(planZeroFill(report, defaultSettings)).toMatchObject({
      fills: [{ field: "t4.review.total" }],
      nothings: [{ field: "t4.review.other" }],
    });
    expect(chooseFills(report, defaultSettings, both)).toMatchObject({
      fills: [],
      left: [{ field: "t4.review.other" }, { field: "t4.review.total" }],
    });
  });
});

describe("of what the user chose", () => {
  const figures = { "t3.granted.natural": null, "t3.partial.natural": null, "t3.granted.legal": "-", "t4.review.other": 7, "t4.review.total": 7, "t4.direct.other": "约5" } as const; // prettier-ignore
  const chosen = (...fields: readonly FieldId[]) =>
    chooseFills(testReport({ figures }).report, defaultSettings, new Set(fields)).fills.map(({ field }) => field);

  test("only that is filled", () => {
    expect(chosen("t3.partial.natural")).toEqual(["t3.partial.natural"]);
    expect(chosen("t3.granted.natural", "t3.granted.legal")).toEqual(["t3.granted.natural", "t3.granted.legal"]);
    expect(chosen()).toEqual([]);
  });

  test("a figure and a note stay, whatever was chosen", () => {
    expect(chosen("t4.review.other", "t4.direct.other", "t3.partial.natural")).toEqual(["t3.partial.natural"]);
  });
});

test("what is left is told in the order of the form, for whatever reason", () => {
  const { book, placement } = testReport({
    figures: { "t2.fees.change": null, "t4.review.other": null, "t4.review.total": 3, "t4.direct.other": null },
  });
  const formulas = {
    "t2.fees.change": { formula: '=""', value: "" },
    "t4.direct.other": { formula: '=""', value: "" },
  };
  const report = readReport(changed(book, placement, formulas), placement);
  const { left } = planZeroFill(report, defaultSettings);
  expect(left.map(({ field, reason, equations }) => [field, reason, equations.length])).toEqual([
    ["t2.fees.change", "formula", 0],
    ["t4.review.other", "cannotBeZero", 1],
    ["t4.direct.other", "formula", 0],
  ]);
});

test("a rule that is off stops nothing", () => {
  const figures = { "t2.licensing.previous": 5, "t2.licensing.change": null, "t2.licensing.decisions": 18000 };
  expect(plan({ figures }).left).toEqual(["t2.licensing.change cannotBeZero t2.increment"]);
  expect(plan({ figures }, { ...defaultSettings, incrementReading: "cases" }).fills).toEqual(["t2.licensing.change"]);
});

test.each([
  ["@", "General"],
  [" @ ", "General"],
  ['"第"@', "General"],
  ['"共"@"件"', "General"],
  ["\\-@", "General"],
  ['0"@"', '0"@"'],
  ["0.00_ ;@", "0.00_ ;@"],
  ["yyyy/m/d", "General"],
  ["0.00", "0.00"],
  ["General", "General"],
])("0 in a cell of format %s is a number", (numberFormat, becomes) => {
  const { book, placement } = testReport();
  const at = placement.tables.get("t4")?.fields.get("t4.review.other");
  if (!at) throw new Error("no cell");
  const sheet = book.sheets[0];
  if (!sheet) throw new Error("no sheet");
  const blank = { value: " ", formula: null, numberFormat, isLocked: true };
  const formatted = { ...book, sheets: [{ ...sheet, cells: new Map([...sheet.cells, [keyOf(at), blank] as const]) }] };
  const [fill] = planZeroFill(readReport(formatted, placement), defaultSettings).fills;
  expect(fill?.edit).toMatchObject({
    from: { value: " ", numberFormat },
    to: { value: 0, numberFormat: becomes },
  });
});

/** Mostly small figures, blanks, and everything else that is seen. */
const content = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 3 }) },
  { weight: 6, arbitrary: fc.constantFrom(null, "", "　") },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>("-", "无", "1", "１", "+2", -1, 0.5, "约5", "2元") },
);

const arbitraryReport = fc.record({
  format: fc.constantFrom<FormatId>("2019", "2021"),
  contents: fc.array(content, { minLength: 200, maxLength: 200 }),
  isSparse: fc.boolean(),
  chosen: fc.array(fc.boolean(), { minLength: 200, maxLength: 200 }),
  isByCases: fc.boolean(),
});

test("law: after a fill, whole or chosen, no rule fails that did not fail before", () => {
  fc.assert(
    fc.property(arbitraryReport, ({ format, contents, isSparse, chosen, isByCases }) => {
      const settings: CheckSettings = { ...defaultSettings, incrementReading: isByCases ? "cases" : "items" };
      const ids = fieldsOfFormat(format).map(({ id }) => id);
      // A sparse report is mostly 0, so that many of its sums hold.
      const figures = Object.fromEntries(ids.map((id, i) => [id, isSparse && i % 5 > 0 ? 0 : contents[i]] as const));
      const { book, report, placement } = testReport({ format, figures });
      const { fills, nothings, left } = planZeroFill(report, settings);
      const candidates = [...fills, ...nothings, ...left].map(({ field }) => field);
      const selection = new Set(candidates.filter((_, i) => chosen[i]));
      for (const plan of [fills, nothings, chooseFills(report, settings, selection).fills]) {
        const after = readReport(
          applyEdits(
            book,
            plan.map(({ edit }) => edit),
          ),
          placement,
        );
        for (const { field } of plan)
          expect(after.fields.get(field)?.reading).toMatchObject({ kind: "number", value: 0 });
        const failed = failures(report, settings);
        expect(failures(after, settings).filter((each) => !failed.includes(each))).toEqual([]);
      }
    }),
    { numRuns: 100 },
  );
}, 60_000);

function failures(report: Report, settings: CheckSettings): string[] {
  return check(report, settings).findings.map(({ rule, at }) => `${rule} ${at}`);
}

/** The book with the cells of some fields changed. */
function changed(
  book: Book,
  placement: Report["placement"],
  changes: Partial<Record<FieldId, { formula?: string; value?: CellValue }>>,
): Book {
  const cells = Object.entries(changes).flatMap(([id, change]) => {
    const at = [...placement.tables.values()].flatMap(({ fields }) => [...fields]).find(([field]) => field === id)?.[1];
    return at
      ? [[keyOf(at), { value: null, formula: null, numberFormat: "General", isLocked: true, ...change }] as const]
      : [];
  });
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, cells: new Map([...sheet.cells, ...cells]) })) };
}
