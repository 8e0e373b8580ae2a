import { describe, expect, it } from "vitest";
import { bookOf, gridSheet, type TestSheet } from "../../support/test-sheet";
import { officialForm } from "../../support/official-form";
import { xlsxOf } from "../../support/xlsx";
import { readWorkbook } from "../../../src/files/xlsx/read/read";

describe("readWorkbook", () => {
  it("reads back what was written, whatever stands in the cells", async () => {
    const sheets: TestSheet[] = [
      officialForm({ format: "2019", fill: null, figures: { "t2.licensing.change": "　+21" } }).sheet,
      { ...gridSheet("A'局", "1 | '5 | _ | =SUM(A1:A1)→1 | #DIV/0!\n2.5 | < | ^ | '=1+1"), visibility: "hidden" },
      {
        name: "__proto__",
        isProtected: true,
        visibility: "veryHidden",
        cells: [
          { row: 0, column: 0, value: " <a>&\"' 换\n行 _x000D_", numberFormat: "@" },
          { row: 1_048_575, column: 16_383, value: 7, isLocked: false },
          { row: 3, column: 3, value: null, isLocked: false },
          { row: 4, column: 3, value: null, numberFormat: 'yyyy"年"' },
          { row: 5, column: 3, value: true },
          { row: 6, column: 3, value: "", formula: '=IF(TRUE,"","x")' },
        ],
      },
    ];
    const names = [
      { name: "nianbao.t3.received.total", sheet: "A'局", refersTo: "='A''局'!$A$1", isVisible: false },
      { name: "全部", sheet: null, refersTo: "=Sheet1!$A$1", isVisible: true },
    ];
    expect(await readWorkbook(xlsxOf(sheets, { names }))).toEqual(bookOf(sheets, names));
  });
});
