import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { activeSheetOf } from "../../../src/files/xlsx/read/active-sheet";
import { gridSheet, type TestSheet } from "../../support/test-sheet";
import { xlsxOf } from "../../support/xlsx";

/** A workbook that was saved with the sheet of this number in front. */
function saved(sheets: TestSheet[], activeTab: string): Uint8Array {
  const parts = unzipSync(xlsxOf(sheets));
  const xml = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array());
  const views = `<bookViews><workbookView activeTab="${activeTab}"/></bookViews>`;
  return zipSync({ ...parts, "xl/workbook.xml": strToU8(xml.replace("<sheets>", `${views}<sheets>`)) });
}

const [a, b] = [gridSheet("A", "1"), gridSheet("B", "2")];

test.each<[string, Uint8Array, string | null]>([
  ["the one that was in front", saved([a, b], "1"), "B"],
  ["the first where the file does not say", xlsxOf([a, b]), "A"],
  ["none where it is hidden", saved([a, { ...b, visibility: "hidden" }], "1"), null],
  ["none where there is no such sheet", saved([a, b], "7"), null],
  ["none where the number is none", saved([a, b], "x"), null],
])("the active sheet is %s", (_, bytes, sheet) => {
  expect(activeSheetOf(bytes)).toBe(sheet);
});
