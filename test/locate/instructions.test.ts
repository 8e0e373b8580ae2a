import { describe, expect, test } from "vitest";
import { gridOf } from "../../src/locate/grid";
import { quotesTheForm } from "../../src/locate/instructions";
import { bookOf } from "../support/test-sheet";

/** Whether a sheet of these lines, without a table of the form, is taken for instructions. */
function isInstructions(text: string): boolean {
  const cells = text.split("\n").map((value, row) => ({ row, column: 0, value: value.trim() }));
  const [sheet] = bookOf([{ name: "表", cells }]).sheets;
  return quotesTheForm(gridOf(sheet ?? expect.fail()));
}

describe("a text that explains the form", () => {
  test.each<[string, string]>([
    [
      "one line for each row",
      `行政规范性文件：指本年制发件数，按文号统计
      行政许可、行政处罚、行政强制：按作出决定的件数统计，一案多人的按1件计
      行政事业性收费：单位为万元，保留两位小数
      上年结转政府信息公开申请数量：与上一年度报告的结转下年度继续办理一致
      未经复议直接起诉、复议后起诉：按立案时间统计`,
    ],
    [
      "questions and answers with examples",
      `问：一件申请既予以公开又不予公开的怎么填？
      答：计入部分公开1件，例如申请3项，公开2项。
      问：无法提供怎么算？
      答：本机关不掌握相关政府信息的填入对应行，重复申请填入不予处理。
      问：行政处罚、行政许可、行政事业性收费没有的怎么办？
      答：没有的填0，不要空着，也不要填“无”。`,
    ],
    [
      "what must be watched",
      `请各单位注意：
      1.本年新收政府信息公开申请数量应包括网上、信函、当面收到的申请，不得遗漏。
      2.予以公开、部分公开、不予公开、无法提供、不予处理、其他处理之和应当等于总计。
      3.行政许可、行政处罚、行政强制应与信用公示数一致，差异超过5件的应说明。`,
    ],
    [
      "a list of labels",
      `予以公开
      部分公开
      不予公开
      无法提供
      不予处理
      行政许可
      行政处罚
      行政强制
      行政事业性收费`,
    ],
    [
      "a letter that asks for figures",
      `请于1月15日前报送：规章、规范性文件制发件数，行政许可、行政处罚、行政强制决定数量，行政事业性收费金额，
      本年新收政府信息公开申请数量及予以公开、部分公开、不予公开、无法提供数量（2份）。`,
    ],
  ])("%s", (_, text) => expect(isInstructions(text)).toBe(true));
});

describe("the text of a report", () => {
  test.each<[string, string]>([
    [
      "all in one paragraph",
      `2030年，我局收到政府信息公开申请8件，予以公开5件，部分公开1件，不予公开1件，无法提供1件，行政许可120件，行政处罚3件，行政强制0件。`,
    ],
    [
      "items, not 件",
      `我局制定行政规范性文件2个，行政许可事项12项，行政处罚45起，行政强制3起，依申请公开6条，予以公开5条，不予公开1条，无法提供0条。`,
    ],
    [
      "nothing came in",
      `2030年，我局未收到政府信息公开申请，无予以公开、部分公开、不予公开、无法提供、不予处理的情况。
      本年度没有行政许可、行政处罚、行政强制，无行政事业性收费。`,
    ],
    [
      "numerals",
      `全年收到申请三件，予以公开一件，部分公开一件，无法提供一件；行政许可两件，行政处罚零件，行政强制零件。`,
    ],
    [
      "a report that says how it was made",
      `本报告所列数据的统计期限为2030年1月1日至12月31日。按照要求组织12个科室填报数据。
      收到政府信息公开申请8件，予以公开5件，部分公开1件，不予公开1件，无法提供1件，例如规划信息2件。
      作出行政许可120件，行政处罚3件，行政强制0件，行政事业性收费3万元。`,
    ],
    [
      "heads and figures apart",
      `一、总体情况
      （一）主动公开
      行政许可
      120件
      行政处罚3件、行政强制1件，行政事业性收费12万元。
      （二）依申请公开
      予以公开3件、部分公开1件、不予公开2件、无法提供1件`,
    ],
  ])("%s", (_, text) => expect(isInstructions(text)).toBe(false));
});
