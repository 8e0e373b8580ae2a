import { describe, expect, test } from "vitest";
import { parsePosition, type Position } from "../../../src/book/address";
import { plainLook } from "../../../src/book/appearance";
import { readAppearance } from "../../../src/files/xlsx/styles/appearance";
import { gridSheet } from "../../support/test-sheet";
import { xlsxOf } from "../../support/xlsx";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A file with one sheet, whose style sheet and sheet part are given. */
function appearanceOf(parts: { styles?: string; sheet?: string; theme?: string }) {
  const bytes = xlsxOf([gridSheet("Sheet1", "1")], {
    parts: {
      ...(parts.styles ? { "xl/styles.xml": `<styleSheet xmlns="${main}">${parts.styles}</styleSheet>` } : {}),
      ...(parts.sheet ? { "xl/worksheets/sheet1.xml": `<worksheet xmlns="${main}">${parts.sheet}</worksheet>` } : {}),
      ...(parts.theme ? { "xl/theme/theme1.xml": parts.theme } : {}),
    },
  });
  return readAppearance(bytes)("Sheet1");
}

function at(address: string): Position {
  return parsePosition(address) ?? { row: 0, column: 0 };
}

const styles = `
  <fonts><font><sz val="11"/><name val="宋体"/></font>
    <font><b/><i val="0"/><u/><strike/><sz val="14"/><color rgb="FFC00000"/><name val="黑体"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
    <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/><bgColor indexed="64"/></patternFill></fill></fills>
  <borders><border><left/><right/><top/><bottom/><diagonal/></border>
    <border><left style="thin"><color auto="1"/></left><right/><top style="double"><color indexed="10"/></top>
      <bottom style="mediumDashed"/><diagonal style="thin"/></border></borders>
  <cellStyleXfs><xf fontId="1" fillId="2"/></cellStyleXfs>
  <cellXfs><xf fontId="0" fillId="0" borderId="0"/>
    <xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1" indent="2"/></xf>
    <xf fontId="0" fillId="1" borderId="0"/></cellXfs>
  <dxfs><dxf><font><b/></font><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>`;

describe("how a cell looks", () => {
  const sheet = `<sheetData><row r="1"><c r="A1" s="1"/><c r="B1"/></row>
    <row r="2" s="1" customFormat="1"><c r="A2" s="2"/></row></sheetData>`;

  test("font, fill, borders and alignment are those of its format", () => {
    const look = appearanceOf({ styles, sheet }).lookAt(at("A1"));
    expect(look.font).toEqual({
      name: "黑体",
      size: 14,
      isBold: true,
      isItalic: false,
      isUnderlined: true,
      isStruck: true,
      color: "#c00000",
    });
    expect(look.borders).toEqual({
      left: { style: "solid", width: 1, color: null },
      top: { style: "double", width: 3, color: "#ff0000" },
      bottom: { style: "dashed", width: 2, color: null },
      right: null,
    });
    expect([look.horizontal, look.vertical, look.wraps, look.indent]).toEqual(["center", "center", true, 2]);
  });

  test("a theme colour is lightened by its tint", () => {
    // Office's blue accent, 80 % lighter, is what its colour picker shows as DAE3F3.
    expect(appearanceOf({ styles, sheet }).lookAt(at("A1")).fill).toBe("#dae3f3");
  });

  test("the workbook's own theme comes before Office's", () => {
    const theme = `<a:theme xmlns:a="a"><a:themeElements><a:clrScheme>
      <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:accent1><a:srgbClr val="000000"/></a:accent1>
      </a:clrScheme></a:themeElements></a:theme>`;
    expect(appearanceOf({ styles, sheet, theme }).lookAt(at("A1")).fill).toBe("#cccccc");
  });

  test("a cell that the file does not list looks like its row, else like its column, else plain", () => {
    const columns = `<cols><col min="4" max="5" width="10" style="1"/></cols>`;
    const { lookAt } = appearanceOf({ styles, sheet: columns + sheet });
    expect(lookAt(at("C2")).font.isBold).toBe(true);
    expect(lookAt(at("D9")).font.isBold).toBe(true);
    expect(lookAt(at("F9")).font).toEqual({ ...plainLook.font, name: "宋体" });
    expect(lookAt(at("A2")).fill).toBeNull();
  });
});

describe("sizes", () => {
  test("columns and rows have the sizes of the file; hidden ones have none", () => {
    const { widthOf, heightOf, defaultHeight, showsGridLines } = appearanceOf({
      sheet: `<sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews>
        <sheetFormatPr defaultRowHeight="15" defaultColWidth="10"/>
        <cols><col min="2" max="3" width="20.7" customWidth="1"/><col min="4" max="4" width="9" hidden="1"/></cols>
        <sheetData><row r="2" ht="30"/><row r="3" hidden="1"/></sheetData>`,
    });
    expect([0, 1, 2, 3].map(widthOf)).toEqual([75, 150, 150, 0]);
    expect([0, 1, 2].map(heightOf)).toEqual([null, 40, 0]);
    expect(defaultHeight).toBe(20);
    expect(showsGridLines).toBe(false);
  });

  test("a sheet that is not in the file is plain", () => {
    const appearance = readAppearance(xlsxOf([gridSheet("Sheet1", "1")]))("新表");
    expect(appearance.lookAt(at("A1"))).toEqual(plainLook);
    expect(appearance.heightOf(0)).toBeNull();
  });
});
