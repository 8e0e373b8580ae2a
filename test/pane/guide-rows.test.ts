import { describe, expect, it } from "vitest";
import { fieldsOfFormat, formats } from "../../src/form/fields";
import { guidance } from "../../src/locales/zh-CN/guidance";
import { guideRows, isAbout } from "../../src/pane/guide-rows";

describe.each([formats["2019"].id, formats["2021"].id])("the guide to the form of %s", (format) => {
  const rows = guideRows(format, guidance);

  it("has every field of the form once", () => {
    const shown = rows.flatMap(({ columns }) => columns.map(({ field }) => field.id));
    expect(shown.sort()).toEqual(
      fieldsOfFormat(format)
        .map(({ id }) => id)
        .sort(),
    );
  });

  it("leads to each row by its labels, and says what it means", () => {
    expect(rows.filter(({ path }) => path.length === 0)).toEqual([]);
    const secret = rows.find(({ id }) => id === "t3.refused.stateSecret");
    expect(secret?.path.at(-1)).toMatch(/^1\.属于国家秘密/u);
    expect(secret?.path).toContain("（三）不予公开");
    expect(secret?.sentences.map(({ basis }) => basis)).toEqual(["deduced"]);
    expect(secret?.rules).toEqual(["t3.results", "t3.applicants"]);
  });

  it("says where a row follows from last year's report", () => {
    const rulesOf = (id: string) => rows.find((row) => row.id === id)?.rules;
    expect(rulesOf("t3.carriedIn")).toEqual(["t3.balance", "t3.applicants", "year.carry"]);
    expect(rulesOf("t2.normative")).toContain(format === "2021" ? "year.inForce" : "t2.published");
    if (format === "2019") expect(rulesOf("t2.fees")).toContain("year.items");
  });

  it("is searched by words", () => {
    const found = (wish: string) => rows.filter((row) => isAbout(row, wish)).map(({ id }) => id);
    expect(found("国家秘密")).toEqual(["t3.refused.stateSecret"]);
    expect(found("不予公开 第三方")).toContain("t3.refused.thirdParty");
    expect(found("")).toHaveLength(rows.length);
    expect(found("没有这个词")).toEqual([]);
  });
});
