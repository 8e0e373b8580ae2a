import { describe, expect, it, test } from "vitest";
import { columnName, maxColumns, maxRows } from "../../src/book/address";
import { readDisclosure } from "../../src/locate/disclosure";
import { disclosureColumns } from "../../src/locate/disclosure-columns";
import { disputeHeaders, readDisputes } from "../../src/locate/disputes";
import { gridOf, type Grid } from "../../src/locate/grid";
import { printedDisclosure } from "../../src/locate/printed/disclosure";
import { printedDisputes } from "../../src/locate/printed/disputes";
import { figureCells } from "../../src/locate/printed/figure-cells";
import { printedRequests } from "../../src/locate/printed/requests";
import { readRequests, requestHeaders, requestLeftEdge } from "../../src/locate/requests";
import { corpus } from "../layouts/corpus";
import { extraColumn, extraRow, layOut, mapCells, movedRow, offset, paperOf } from "../support/layouts";
import { removedRow, renamed, sheetsOf, type Paper, type Transform } from "../support/layouts";
import { bookOf, gridSheet } from "../support/test-sheet";

const limit = maxColumns - 1;
const bottom = maxRows - 1;

/** Every table on a sheet, read both ways: as printed, and with everything weighed. */
function tablesOn(grid: Grid) {
  return [
    ...disclosureColumns(grid).map((at) => ({
      printed: printedDisclosure(grid, at, at.bottom + 4, limit),
      weighed: readDisclosure(grid, at, at.bottom + 4, limit),
    })),
    ...requestHeaders(grid).map((header) => {
      const left = requestLeftEdge(grid, header, 0, bottom);
      return {
        printed: printedRequests(grid, header, left, bottom, limit),
        weighed: readRequests(grid, header, left, bottom, limit, null),
      };
    }),
    ...disputeHeaders(grid).map((header) => ({
      printed: printedDisputes(grid, header, limit),
      weighed: readDisputes(grid, header, limit),
    })),
  ];
}

/** @param merges null: the host has not read them */
function gridsOf(paper: Paper, merges?: null): readonly Grid[] {
  return bookOf(sheetsOf(paper), [], merges).sheets.map(gridOf);
}

/** The tables of a layout of the printed form that are read as printed. */
function readAsPrinted(...changes: readonly Transform[]): readonly string[] {
  return readOn(layOut(paperOf(), ...changes));
}

function readOn(paper: Paper): readonly string[] {
  return gridsOf(paper).flatMap((grid) => tablesOn(grid).flatMap(({ printed }) => printed?.table ?? []));
}

describe("a table that stands as it is printed", () => {
  test.each(corpus)("is what weighing everything finds: $name", ({ paper }) => {
    for (const grid of [...gridsOf(paper), ...gridsOf(paper, null)]) {
      for (const { printed, weighed } of tablesOn(grid)) if (printed) expect(printed).toEqual(weighed);
    }
  });

  it("is read so wherever it stands", () => {
    expect(readAsPrinted()).toEqual(["t2", "t3", "t4"]);
    expect(readAsPrinted(offset(500, 20))).toEqual(["t2", "t3", "t4"]);
  });
  it("is not where a row was removed, moved, renamed or added", () => {
    expect(readAsPrinted(removedRow("t3.granted"))).toEqual(["t2", "t4"]);
    expect(readAsPrinted(movedRow("t3.carriedIn", "t3.received"))).toEqual(["t2", "t4"]);
    expect(readAsPrinted(renamed("t2.licensing", "审批"))).toEqual(["t3", "t4"]);
    expect(readAsPrinted(extraRow("t2.fees", "其中：网上缴费", 3))).toEqual(["t3", "t4"]);
  });
  it("is not where a column was added", () =>
    expect(readAsPrinted(extraColumn("t3.total", "个体工商户", 1))).toEqual(["t2", "t4"]));
  it("is not where the label of a column stands over other columns", () => {
    const swapped = new Map([
      ["行政诉讼", "总计"],
      ["总计", "行政诉讼"],
    ]);
    const exchange = mapCells((cell) => {
      const isSwapped = cell.part === "t4" && (cell.column === 4 || cell.value === "行政诉讼");
      return isSwapped ? { ...cell, value: swapped.get(String(cell.value)) ?? cell.value } : cell;
    });
    expect(readOn(layOut(paperOf({ figures: "sparse" }), exchange))).toEqual(["t2", "t3"]);
  });
});

describe("rows of figures that are merged otherwise than their header", () => {
  /** The columns of each row below a header whose cells are B–C, D and E–F. */
  const columnsOf = (...rows: readonly string[]) => {
    const text = ["信息内容 | 甲 | < | 乙 | 丙 | <", ...rows].join("\n");
    const [grid] = bookOf([gridSheet("Sheet1", text)]).sheets.map(gridOf);
    if (!grid) throw new Error("no sheet");
    const [header = 0, ...below] = grid.rows;
    const lines = below.map((row) => ({ row, labelEnd: 0, limit: 5 }));
    return figureCells(grid, grid.cellsOf(header).slice(1), lines)?.map(({ positions }) =>
      positions.map(({ column }) => columnName(column)).join(" "),
    );
  };

  it("have as many cells as the header, each row", () => {
    expect(columnsOf("规章 | 0 | 2 | < | 1 | <", "行政规范性文件 | 6 | 2 | < | 41 | <")).toEqual(["B C E", "B C E"]);
  });
  it("are weighed where one row has more cells and another fewer", () => {
    expect(columnsOf("规章 | 0 | 2 | < | 1 | 5", "行政规范性文件 | 6 | < | < | 41 | <")).toBeUndefined();
  });
});
