import { describe, expect, test } from "vitest";
import { cellAt, keyOf, type CellValue } from "../../src/book/book";
import { check } from "../../src/check/check";
import { fieldsOfFinding } from "../../src/check/finding";
import { unitOfAmount } from "../../src/check/money-unit";
import { defaultSettings } from "../../src/check/settings";
import type { FieldId } from "../../src/form/fields";
import type { TablePlacement } from "../../src/locate/placement";
import { readReport } from "../../src/report/read";
import { narrativeIn } from "../narrative/claims";
import { testReport, without, type TestReport } from "../support/report";

type Figures = Partial<Record<FieldId, CellValue>>;

function found(options: TestReport, text?: string) {
  const { report } = testReport({ name: "柳浦区商务局", year: 2030, format: "2021", ...options });
  return check(report, defaultSettings, text === undefined ? undefined : narrativeIn(text)).findings;
}

const rulesAt = (field: FieldId, value: CellValue, format: "2019" | "2021" = "2021") =>
  found({ format, year: format === "2019" ? 2020 : 2030, figures: { [field]: value } })
    .filter(({ at }) => at === field)
    .map(({ rule }) => rule);

describe("a number as text", () => {
  test.each<readonly [FieldId, CellValue, readonly string[]]>([
    ["t2.fees.change", "21", ["t2.changeSign"]],
    ["t2.fees.change", "+21", []],
    ["t2.fees.change", 21, []],
    ["t2.fees.change", "0", []],
    ["t2.fees.change", "21件", ["cell.notNumber"]],
    ["t2.fees.change", "若干", ["cell.notNumber"]],
    ["t2.fees.previous", "21", []],
  ])("%s %j: %j", (field, value, rules) => {
    expect(rulesAt(field, value, "2019").filter((rule) => rule !== "t2.stockNegative")).toEqual(rules);
  });
});

test("a unit behind a count is written there wrongly, and is no matter of money", () => {
  expect(rulesAt("t2.licensing.decisions", "12件")).toEqual(["cell.notNumber"]);
  expect(rulesAt("t2.licensing.decisions", "12元")).toEqual(["cell.notNumber"]);
});

describe("an amount", () => {
  /** What is found of 收费总金额, which is a number in a number format. */
  function amount(value: number, numberFormat: string) {
    const { book, placement } = testReport({ format: "2021", figures: { "t2.fees.amount": value } });
    const place = placement.tables.get("t2")?.fields.get("t2.fees.amount");
    const [sheet] = book.sheets;
    if (!sheet || !place) throw new Error("no amount");
    const cells = new Map(sheet.cells).set(keyOf(place), { ...cellAt(sheet, place), numberFormat });
    const report = readReport({ ...book, sheets: [{ ...sheet, cells }] }, placement);
    const bound = report.fields.get("t2.fees.amount");
    const finding = check(report, defaultSettings).findings.find(({ rule }) => rule === "money.unit");
    return { unit: bound ? unitOfAmount(bound, report) : null, finding };
  }

  test("that its number format scales says by how much; one that is not scaled says nothing of it", () => {
    expect(amount(9_616_000, '0!.0,"万元"')).toMatchObject({ unit: "元", finding: { scale: 10_000 } });
    const plain = amount(3, '0.00"亿元"');
    expect(plain).toMatchObject({ unit: "亿元", finding: { actual: 3, text: "亿元" } });
    expect(plain.finding && "scale" in plain.finding).toBe(false);
  });

  test("that its number format scales to no unit with a name has none", () => {
    expect(amount(961, '0.0,"万元"')).toMatchObject({ unit: null, finding: { text: null } });
  });

  test("of no number has no unit", () => {
    const { report } = testReport({ format: "2021", figures: { "t2.fees.amount": "若干万元" } });
    const bound = report.fields.get("t2.fees.amount");
    expect(bound && unitOfAmount(bound, report)).toBeNull();
  });
});

describe("a figure of the text", () => {
  const stated = (text: string, figures: Figures) =>
    found({ figures }, text).flatMap((each) => (each.rule === "text.figure" ? [`${each.at} ${each.expected}`] : []));

  test("of money is compared in 万元 only, or with an amount whose unit nobody wrote; 0 is 0 in every unit", () => {
    const text = "2030年行政事业性收费总金额120万元。";
    const noUnit = (table: TablePlacement) => ({ ...table, units: new Map() });
    expect(stated(text, { "t2.fees.amount": 100 })).toEqual(["t2.fees.amount 100"]);
    expect(stated(text, { "t2.fees.amount": "1200000元" })).toEqual([]);
    expect(stated(text, { "t2.fees.amount": "0元" })).toEqual(["t2.fees.amount 0"]);
    expect(stated(text, { "t2.fees.amount": 120 })).toEqual([]);
    const findings = found({ figures: { "t2.fees.amount": 100 }, change: noUnit }, text);
    expect(findings.map(({ rule }) => rule)).toContain("text.figure");
  });

  test("of a count is compared whatever stands behind the table's; what is blank or no number is not", () => {
    const text = "全年收到政府信息公开申请7件。";
    expect(stated(text, { "t3.received.total": "8件" })).toEqual(["t3.received.total 8"]);
    expect(stated(text, { "t3.received.total": "若干" })).toEqual([]);
    expect(stated(text, { "t3.received.total": null })).toEqual([]);
  });

  test("stands under its section, at the cells of the text and of the table", () => {
    const lines = [
      "全年收到政府信息公开申请7件。",
      "三、收到和处理政府信息公开申请情况",
      "本年新收政府信息公开申请6件。",
    ];
    const { report } = testReport({ name: "柳浦区商务局", year: 2030, format: "2021" });
    const findings = found({}, lines.join("\n")).filter(({ rule }) => rule === "text.figure");
    expect(findings.map(({ under }) => under)).toEqual(["text.1", "text.3"]);
    expect(findings[1]?.cells).toEqual([
      { sheet: "正文", row: 2, column: 0 },
      report.fields.get("t3.received.total")?.cell,
    ]);
    expect(findings.map(fieldsOfFinding)).toEqual([["t3.received.total"], ["t3.received.total"]]);
  });

  test("of a report without that table is compared with nothing", () => {
    const change = (table: TablePlacement) => (table.table === "t3" ? null : table);
    expect(found({ change }, "全年收到政府信息公开申请7件。")).toEqual([]);
  });
});

describe("what was altered in the form", () => {
  const severities = (options: TestReport) =>
    found(options).flatMap((finding) => (finding.kind === "layout" ? [finding.severity] : []));
  const altered = (at: string, fields: readonly FieldId[], uncertain: readonly FieldId[] = []) => ({
    change: (table: TablePlacement): TablePlacement =>
      table.table !== "t4"
        ? table
        : {
            ...table,
            fields: new Map([...table.fields].filter(([id]) => !uncertain.includes(id))),
            uncertain: [...uncertain],
            alterations: [{ rule: "layout.missing", at, fields, cells: [], label: null }],
          },
  });

  test("is an error where a sum cannot be checked for it, also because a cell is uncertain", () => {
    expect(severities(altered("t4.review", ["t4.review.other"], ["t4.review.other"]))).toEqual(["error"]);
    expect(severities(altered("t4.review", ["t4.review.upheld"], ["t4.review.other"]))).toEqual(["warning"]);
  });

  test("is a warning where what cannot be checked is so for another reason", () => {
    const figures = { "t4.review.total": null };
    expect(severities({ figures, change: without("t2.fees") })).toEqual(["warning"]);
    expect(severities({ figures, ...altered("t4.review", ["t4.review.total"]) })).toEqual(["warning"]);
  });

  test("is an error where no field of a table could be bound", () => {
    expect(severities(altered("t4", []))).toEqual(["error"]);
    expect(severities(altered("t4.review", []))).toEqual(["warning"]);
  });

  test("is about the fields of its row, a wrong format about none", () => {
    const [layout] = found({ change: without("t2.fees") });
    expect(layout && fieldsOfFinding(layout)).toEqual(["t2.fees.amount"]);
    const [format] = found({ format: "2019" });
    expect(format).toMatchObject({ kind: "format", rule: "format.year", under: "t2", format: "2019" });
    const { report } = testReport({ format: "2019" });
    const area = report.tables.get("t2")?.area;
    expect(format?.cells).toEqual([{ sheet: "Sheet1", row: area?.top, column: area?.left }]);
    expect(format && fieldsOfFinding(format)).toEqual([]);
  });
});

test("findings stand in the order of the form: of 表二, of 表三 by rows and columns, of 表四", () => {
  const figures = { "t2.fees.amount": null, "t3.received.natural": null, "t3.concluded.total": -1, "t4.review.upheld": null }; // prettier-ignore
  const places = found({ figures }).map(({ at }) => at);
  expect(places.filter((at, i) => at !== places[i - 1])).toEqual([
    "t2.fees.amount",
    "t3.received.natural",
    "t3.concluded.total",
    "t4.review.upheld",
  ]);
});
