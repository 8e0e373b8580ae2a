import { describe, expect, it } from "vitest";
import { gridOf } from "../../src/locate/grid";
import { headingOf } from "../../src/locate/title";
import { bookOf, gridSheet } from "../support/test-sheet";

/** The heading of a sheet whose tables begin below these lines and end above `after`. */
function heading(lines: readonly string[], after: readonly string[] = []) {
  const [sheet] = bookOf([gridSheet("Sheet1", [...lines, "表", ...after].join("\n"))]).sheets;
  if (!sheet) throw new Error("no sheet");
  const row = lines.length;
  return headingOf({
    grid: gridOf(sheet),
    area: { top: row, left: 0, bottom: row, right: 9 },
    textTop: 0,
    textBottom: Infinity,
  });
}

describe("the organisation and the year", () => {
  it("takes the year of the opening sentence also below a table of contents", () => {
    const contents = ["三、收到和处理政府信息公开申请情况", "四、政府信息公开行政复议、行政诉讼情况"];
    const opening = "2022年，我局认真贯彻落实条例，扎实推进政务公开。";
    expect(heading(["商务局政府信息公开工作年度报告", ...contents, opening])).toEqual({ name: "商务局", year: 2022 });
  });

  it.each([
    ["海宁市商务局2019年度政府信息公开工作年度报告", "海宁市商务局", 2019],
    ["海宁\u200b市商务局201\u200b9年度政府信息公开工作年度报告", "海宁市商务局", 2019],
    ["2021年海宁市商务局政府信息公开工作年度报告", "海宁市商务局", 2021],
    ["海宁市商务局关于2020年度政府信息公开工作的年度报告", "海宁市商务局", 2020],
    ["海宁市商务局二〇二一年政府信息公开工作年度报告", "海宁市商务局", 2021],
    ["海宁市商务局政府信息公开工作年度报告（2022年度）", "海宁市商务局", 2022],
    ["海宁市商务局政府信息公开2019年度报告", "海宁市商务局", 2019],
    ["海宁市商务局2020年政府信息公开工作情况报告", "海宁市商务局", 2020],
    [
      "某市数据资源管理局（市政务服务管理局）2023年政府信息公开工作年度报告",
      "某市数据资源管理局（市政务服务管理局）",
      2023,
    ],
    ["海宁市商务局（2019年）政府信息公开工作年度报告", "海宁市商务局", 2019],
    ["２０２３年政府信息公开工作年度报告", null, 2023],
    ["××2023年政府信息公开工作年度报告", null, 2023],
    ["XXX单位2023年政府信息公开工作年度报告", null, 2023],
    ["（单位名称）2023年政府信息公开工作年度报告", null, 2023],
    ["＿＿＿＿2023年政府信息公开工作年度报告", null, 2023],
    ["××局2023年政府信息公开工作年度报告", "××局", 2023],
    ["柳浦区人民政府信息公开工作年度报告（2030年）", "柳浦区人民政府", 2030],
    ["白沙镇人民政府2030年信息公开工作年度报告", "白沙镇人民政府", 2030],
    ["柳浦区2030年政府信息公开工作年度报告", "柳浦区", 2030],
  ])("stand in the title %s", (title, name, year) => expect(heading([title])).toEqual({ name, year }));

  it("stand on two lines", () => {
    const expected = { name: "海宁市商务局", year: 2020 };
    expect(heading(["海宁市商务局", "2020年政府信息公开工作年度报告"])).toEqual(expected);
    expect(heading(["海宁市商务局政府信息公开工作年度报告", "（2020年）"])).toEqual(expected);
    expect(heading(["政府信息公开工作年度报告", "海宁市商务局", "（2020年度）"])).toEqual(expected);
    expect(heading(["某县档案馆（史志办）", "2022年政府信息公开工作年度报告"]).name).toBe("某县档案馆（史志办）");
  });

  it("the year is read from the opening sentences where the title has none", () =>
    expect(
      heading(["商务局政府信息公开工作年度报告", "一、总体情况", "2019年，商务局认真贯彻落实《条例》和部署。"]),
    ).toEqual({
      name: "商务局",
      year: 2019,
    }));

  it("the year of a law or a document is not the report's", () =>
    expect(
      heading([
        "商务局政府信息公开工作年度报告",
        "根据《条例》（2019年修订）和国办公开办函〔2021〕30号的要求编制本报告。",
      ]).year,
    ).toBeNull());

  it("the name is read from who made it, from a 单位 line, or from the signature", () => {
    expect(heading(["本年度报告由海宁市商务局编制。2019年，我局推进公开。"]).name).toBe("海宁市商务局");
    expect(heading(["填报单位：海宁市商务局"]).name).toBe("海宁市商务局");
    expect(heading(["一、总体情况"], ["海宁市商务局", "2019年12月27日"]).name).toBe("海宁市商务局");
    expect(heading(["单位：万元"]).name).toBeNull();
  });
});
