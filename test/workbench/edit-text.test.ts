import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell, CellValue } from "../../src/book/book";
import { displayOf } from "../../src/workbench/display";
import { editText } from "../../src/workbench/edit-text";
import { typedInput } from "../../src/files/xlsx/write/typed-input";

const cell = (value: CellValue, numberFormat = "General", formula: string | null = null): Cell => ({
  value,
  numberFormat,
  formula,
  isLocked: true,
});

describe("the text in the editor", () => {
  test("is the content, not what the cell shows", () => {
    expect(editText(cell(1234.5, "#,##0"))).toBe("1234.5");
    expect(editText(cell(8, "General", "=SUM(A1:A2)"))).toBe("=SUM(A1:A2)");
    expect(editText(cell("'quoted"))).toBe("''quoted");
    expect(editText(cell("2019年报"))).toBe("2019年报");
  });

  test("entered again gives the same content", () => {
    const text = fc.oneof(
      fc.string(),
      fc.constantFrom("+21", "=1+1", "1,113", "3-5", "50%", "TRUE", "#N/A", "2019-12-27", "２", " 5 ", "'", "="),
    );
    const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean(), fc.constant(null));
    fc.assert(
      fc.property(value, fc.constantFrom("General", "@", "0.00"), (content, format) => {
        if (content === "" || (typeof content !== "string" && format === "@")) return;
        const again = typedInput(editText(cell(content, format)), format);
        expect([again.value === 0 ? 0 : again.value, again.formula]).toEqual([content === 0 ? 0 : content, null]);
      }),
    );
  });
});

describe("what a cell shows", () => {
  test("its number format is applied", () => {
    expect(displayOf(cell(1234567, "#,##0")).text).toBe("1,234,567");
    expect(displayOf(cell(12.5, "0.00")).text).toBe("12.50");
    expect(displayOf(cell(43_826, 'yyyy"年"m"月"d"日"')).text).toBe("2019年12月27日");
    expect(displayOf(cell(0.1 + 0.2)).text).toBe("0.3");
    expect(displayOf(cell(true)).text).toBe("TRUE");
    expect(displayOf(cell("　+21")).text).toBe("　+21");
    expect(displayOf(cell({ kind: "error", text: "#DIV/0!" })).text).toBe("#DIV/0!");
  });

  test("a format that is none does not stop the page", () => {
    expect(displayOf(cell(5, '0"')).text).toBe("5");
  });

  test("a colour of the format is told", () => {
    expect(displayOf(cell(-5, "0;[Red]-0")).color).not.toBeNull();
  });
});
