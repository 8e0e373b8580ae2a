import { describe, expect, test } from "vitest";
import { formatPosition } from "../../src/book/address";
import { check } from "../../src/check/check";
import { fieldsOfFinding } from "../../src/check/finding";
import { defaultSettings } from "../../src/check/settings";
import { rules } from "../../src/form/rules";
import { testReport } from "../support/report";
import { cases, type Figures } from "./cases";

test("every rule over figures and cells has a case", () => {
  const due = rules.filter(({ kind }) => kind === "equation" || kind === "cell").map(({ id }) => id);
  const has = new Set<string>(cases.map(({ rule }) => rule));
  expect(due.filter((id) => !has.has(id))).toEqual([]);
});

describe.each(cases)("$rule", ({ rule, format, good, bad, finding }) => {
  const found = (figures: Figures) =>
    check(testReport({ format, figures }).report, defaultSettings).findings.filter((each) => each.rule === rule);

  test("finds nothing where it is kept", () => expect(found(good)).toEqual([]));

  test("finds the one place where it is broken", () => {
    expect(found(bad)).toHaveLength(1);
    expect(found(bad)[0]).toMatchObject(finding);
  });

  test("names its cells, the one at `at` first", () => {
    const { report } = testReport({ format, figures: bad });
    const [only] = check(report, defaultSettings).findings.filter((each) => each.rule === rule);
    const fields = only ? fieldsOfFinding(only) : [];
    expect(fields[0]).toBe(only?.at);
    expect(only?.cells.map(formatPosition)).toEqual(
      fields.map((id) => report.fields.get(id)?.cell).map((cell) => cell && formatPosition(cell)),
    );
  });
});
