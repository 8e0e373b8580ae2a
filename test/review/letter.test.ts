import { describe, expect, test } from "vitest";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { review as texts } from "../../src/locales/zh-CN/review";
import { letterText, letters } from "../../src/review/letter";
import { review } from "../../src/review/review";
import { reviewFile } from "../../src/review/review-file";
import { reportFile, titleOf, twoYears, type Figures } from "../support/district";

/** The letter to a unit whose sound figures were changed in some places; `null`: there is nothing to write about. */
async function letterAbout(changes: Figures): Promise<readonly string[] | null> {
  const bytes = reportFile(titleOf("柳浦镇人民政府", 2023), { ...twoYears(5).now, ...changes });
  const origin = { file: "收件/柳浦.xlsx", role: "return", folders: [] } as const;
  const outcome = await reviewFile(origin, async () => ({
    kind: "book",
    book: await readWorkbook(bytes),
    isOwnForm: false,
  }));
  const files = [{ file: origin.file, role: origin.role, fault: null, reports: 1 }];
  const [letter] = letters(review(files, outcome.reports, null), texts.letter);
  return letter ? letterText(letter).split("\n") : null;
}

describe("a letter", () => {
  test("is not written where nothing is wrong", async () => {
    expect(await letterAbout({})).toBeNull();
  });

  test("proposes the clear correction once, at the last of the points that it cures", async () => {
    const { now } = twoYears(5);
    const right = Number(now["t3.granted.natural"]);
    const lines = await letterAbout({ "t3.granted.natural": right * 10 });
    expect(lines?.slice(0, 4)).toEqual([
      "关于2023年度政府信息公开工作年度报告的退回意见",
      "",
      "柳浦镇人民政府：",
      "贵单位2023年度报告有2处需改正：",
    ]);
    const points = lines?.filter((line) => /^\d\. /u.test(line)) ?? [];
    expect(points).toHaveLength(2);
    for (const point of points.slice(0, -1)) expect(point).toMatch(/差 \d+。可能的改法见第2处。$/u);
    expect(points.at(-1)).toMatch(
      new RegExp(
        `可能的改法：D25“（一）予以公开·自然人”由${right * 10}改为${right}，第1、2处就都成立，请以原始材料为准。$`,
        "u",
      ),
    );
    expect(lines?.join("")).not.toContain("其余各数无误的话");
  });

  test("proposes nothing where nearly everything is wrong", async () => {
    const wrong = Object.keys(twoYears(5).now).filter((id) => /^t[34]\..*(?:total|legal|natural|upheld)$/u.test(id));
    const lines = await letterAbout(Object.fromEntries(wrong.map((id, i) => [id, 500 + 17 * i])));
    expect(lines?.join("")).toContain("其余各数无误的话");
    expect(lines?.join("")).not.toContain("可能的改法");
  });

  test("quotes what stands in a cell that holds no number", async () => {
    const lines = await letterAbout({ "t3.received.natural": null });
    expect(lines?.join("")).toContain("由空白改为");
  });
});
