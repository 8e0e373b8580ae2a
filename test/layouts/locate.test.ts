import { describe, expect, test } from "vitest";
import { locate } from "../../src/locate/locate";
import { bookOf } from "../support/test-sheet";
import {
  label,
  layOut,
  linesUnderHeading,
  onOneSheet,
  paperOf,
  sheetsOf,
  textSheet,
  type Transform,
} from "../support/layouts";
import { corpus } from "./corpus";
import { expectLocated } from "./expect-located";

describe("with merged areas read, every field is found in its cell", () => {
  test.each(corpus)("$name", ({ paper }) => expectLocated(bookOf(sheetsOf(paper)), paper, "exact"));
});

describe("without them, the same fields or a blank one said to be uncertain, never a wrong one", () => {
  const layouts = corpus.filter(({ needsMerges }) => !needsMerges);
  test.each(layouts)("$name", ({ paper }) => expectLocated(bookOf(sheetsOf(paper), [], null), paper, "careful"));
});

describe("the unit of an amount is what the form says, never a guess", () => {
  const unitOf = (field: "t2.procurement.amount" | "t2.fees.amount", format: "2019" | "2021", ...how: Transform[]) =>
    locate(bookOf(sheetsOf(layOut(paperOf({ format }), ...how))))
      .placements[0]?.tables.get("t2")
      ?.units.get(field);

  test("none is printed for 采购总金额", () => expect(unitOf("t2.procurement.amount", "2019")).toBeNull());
  test("in the header", () =>
    expect(unitOf("t2.procurement.amount", "2019", label("采购总金额", "采购总金额(万元)"))).toBe("万元"));
  test("元 in the header", () =>
    expect(unitOf("t2.procurement.amount", "2019", label("采购总金额", "采购总金额（元）"))).toBe("元"));
  test("in a 单位 line of the table", () =>
    expect(unitOf("t2.procurement.amount", "2019", linesUnderHeading("t2", "单位：万元"))).toBe("万元"));
  test.each(["right", "below"] as const)("of another report is not this one's: %s", (where) => {
    const noted = layOut(
      paperOf({ title: "某某局2019年政府信息公开工作年度报告" }),
      linesUnderHeading("t2", "单位：万元"),
    );
    const bare = paperOf({ title: "某某局2020年政府信息公开工作年度报告" });
    for (const paper of [onOneSheet(noted, bare, where), onOneSheet(bare, noted, where)]) {
      const units = locate(bookOf(sheetsOf(paper))).placements.map(
        ({ year, tables }) => `${year} ${tables.get("t2")?.units.get("t2.procurement.amount")}`,
      );
      expect(units.sort()).toEqual(["2019 万元", "2020 null"]);
    }
  });
  test("printed in the form of 2021", () => expect(unitOf("t2.fees.amount", "2021")).toBe("万元"));
  test("changed in the form of 2021", () =>
    expect(unitOf("t2.fees.amount", "2021", label("本年收费金额（单位：万元）", "本年收费金额（单位：元）"))).toBe(
      "元",
    ));
});

describe("what is no report", () => {
  test("an empty workbook", () => expect(locate(bookOf([]))).toEqual({ placements: [], others: [] }));
  test("a workbook of other people's sheets", () =>
    expect(
      locate(
        bookOf(sheetsOf({ sheets: [textSheet("目录", ["目录", "行政许可", "总计"])], reports: new Map(), others: [] })),
      ),
    ).toEqual({ placements: [], others: [] }));
});
