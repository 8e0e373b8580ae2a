import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkBook } from "../../../src/check/check-book";
import { defaultSettings } from "../../../src/check/settings";
import { openSource } from "../../../src/files/open";
import { placesNamed } from "../../narrative/names";
import { moreReports } from "../../narrative/more-reports";
import { reports } from "../../narrative/reports";
import { carriers, sheetWithText } from "./carried";

/** What is found about the text of a report in a file, as far as it does not say where. */
async function foundIn(
  bytes: Uint8Array,
  fileName: string,
): Promise<{ readonly figures: string[]; readonly other: string[] }> {
  const { reports: checked } = checkBook((await openSource(bytes, fileName)).book, defaultSettings);
  expect(checked).toHaveLength(1);
  const findings = checked.flatMap(({ result }) => result.findings);
  const figures = findings.flatMap((each) =>
    each.kind === "text" && each.rule === "text.figure" ? [`${each.at} ${String(each.actual)}`] : [],
  );
  const other = findings.flatMap((each) => {
    if (each.rule === "text.figure") return [];
    return [`${each.rule} ${each.at ?? ""} ${each.kind === "text" ? each.slip : ""}`];
  });
  return { figures: figures.sort(), other: other.sort() };
}

describe("a report whose tables hold 0 is told the same of its text, whatever carries it", () => {
  test.each([...reports, ...moreReports.filter((_, i) => i % 3 === 0)])("$about", async (told) => {
    const built = sheetWithText(told);
    const stated = placesNamed(told.states).filter((each) => !each.endsWith(" 0"));
    const files = Object.entries(carriers);
    const found = await Promise.all(
      files.map(async ([fileName, write]) => [fileName, await foundIn(await write(built), fileName)] as const),
    );
    const [, first] = found[0] ?? expect.fail();
    for (const [fileName, { figures, other }] of found) {
      expect([fileName, figures]).toEqual([fileName, [...stated].sort()]);
      expect([fileName, other]).toEqual([fileName, first.other]);
    }
  });
});

test.each([
  "from-page.docx",
  "from-word.docx",
  "from-word.html",
  "from-word.txt",
  "from-workbook.xls",
  "from-workbook.ods",
  "from-workbook.html",
])("%s of LibreOffice is told the same as the report that it was made of", async (fileName) => {
  const told = reports.find(({ about }) => about.startsWith("requests told in parts")) ?? expect.fail();
  const write = carriers["a.xlsx"] ?? expect.fail();
  const made = await foundIn(await write(sheetWithText(told)), "a.xlsx");
  expect(await foundIn(readFileSync(`test/fixtures/carriers/${fileName}`), fileName)).toEqual(made);
  expect(made.figures).toContain("t3.received.total 28");
});
