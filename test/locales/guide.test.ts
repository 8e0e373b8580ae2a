import { describe, expect, test } from "vitest";
import { bookOfSheets } from "../../src/book/new-book";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { fieldsOfFormat } from "../../src/form/fields";
import { localeOf } from "../../src/locales";
import { guideOf } from "../../src/locales/guide";
import { guideDocument, guideSheet } from "../../src/paper/guide";

const guide = (format: "2019" | "2021", language = "zh") => guideOf(format, localeOf(language));

describe("填报说明", () => {
  test("says of a row what is printed, what is deduced and labelled so, its rules, and a mistake with an example", () => {
    const [, requests] = guide("2021").parts;
    expect(requests?.rows.find(([about]) => about.includes("部分公开"))).toEqual([
      "（二）部分公开（区分处理的，只计这一情形，不计其他情形）",
      "表内注明：区分处理的，只计这一情形，不计其他情形。\n推断：同一申请中可以公开的部分公开、其余不公开（《条例》第三十七条的区分处理）。",
      "办理结果合计\n申请人合计",
      "同一件申请又计入“不予公开”。例：一件申请一部分公开、一部分涉及个人隐私，只在这里计 1。",
    ]);
  });

  test.each(["2019", "2021"] as const)("no sentence of %s stands there without its label", (format) => {
    const { parts } = guide(format);
    const tables = parts.slice(0, 3);
    expect(tables.map(({ heading }) => heading.slice(0, 1))).toEqual(["二", "三", "四"]);
    for (const [about, meaning] of tables.flatMap(({ rows }) => rows)) {
      expect(about).not.toBe("");
      for (const line of meaning.split("\n")) expect(line).toMatch(/^(?:表内注明|推断)：/u);
    }
    const rows = new Set(fieldsOfFormat(format).map(({ row }) => row));
    expect(tables.flatMap((table) => table.rows.filter(([about]) => !about.startsWith("列："))).length).toBe(rows.size);
  });

  test.each(["zh", "en"])("every mistake is about something of the form (%s)", (language) => {
    const { guide: texts } = localeOf(language);
    const said = (["2019", "2021"] as const).flatMap((format) =>
      guide(format, language).parts.flatMap(({ rows }) => rows.map(([, , , mistake]) => mistake)),
    );
    expect(Object.values(texts.mistakes).filter((mistake) => !said.includes(mistake))).toEqual([]);
  });

  test("is the same on a sheet and in a document, and no report to be checked", () => {
    const all = guide("2021");
    const sheet = guideSheet(all);
    const texts = all.parts.flatMap(({ heads, rows }) => [heads, ...rows].flat());
    const onSheet = new Set(sheet.cells.map(({ value }) => value));
    const inDocument = guideDocument(all).blocks.flatMap((block) => (block.kind === "table" ? block.cells : []));
    expect(texts.filter((text) => !onSheet.has(text))).toEqual([]);
    expect(inDocument.map(({ text }) => text)).toEqual(texts);
    expect(checkBook(bookOfSheets([sheet]), defaultSettings).reports).toEqual([]);
  });
});
