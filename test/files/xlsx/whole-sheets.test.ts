import { expect, test } from "vitest";
import { sheetOf } from "../../../src/book/book";
import type { SheetEdit } from "../../../src/book/edit";
import { openFile } from "../../../src/files/xlsx/file-host";
import { readAppearance } from "../../../src/files/xlsx/styles/appearance";
import { readWorkbook } from "../../../src/files/xlsx/read/read";
import { blankContent } from "../../../src/paper/form-content";
import { formSheet } from "../../../src/paper/form-sheet";
import { form } from "../../../src/locales/zh-CN/form";
import { bookOf, gridSheet } from "../../support/test-sheet";
import { xlsxOf } from "../../support/xlsx";

const blank = formSheet(
  blankContent("2021", "某某局", 2025),
  { sheet: "空白表", totals: "formulas", isMarked: true },
  form,
);
const add: SheetEdit = { kind: "sheet", from: null, to: blank };

test("a sheet that was added is saved with its looks, formulas, marks and names, and is read back as it is", async () => {
  const file = await openFile(xlsxOf([gridSheet("S", "1|=A1+1→2")]));
  await file.apply([add]);
  await file.edit([{ cell: { sheet: "S", row: 0, column: 0 }, input: "4" }]);
  const saved = await file.save();
  const book = await readWorkbook(saved);
  expect(book.sheets.map(({ name }) => name)).toEqual(["S", "空白表"]);
  const own = sheetOf(file.book, "空白表");
  const read = sheetOf(book, "空白表");
  expect(read?.merges).toEqual(own?.merges);
  expect(read?.marks.length).toBe(own?.marks.length);
  expect([...(read?.cells.values() ?? [])].filter(({ formula }) => formula).length).toBeGreaterThan(10);
  expect(new Set(book.names.map(({ name }) => name))).toEqual(new Set(file.book.names.map(({ name }) => name)));
  expect(sheetOf(book, "S")?.cells.get(1)).toMatchObject({ formula: "=A1+1", value: 5 });

  const looks = readAppearance(saved)("空白表");
  expect(looks?.lookAt({ row: 0, column: 0 }).font).toMatchObject({ name: "宋体", size: 18, isBold: true });
  expect(looks?.showsGridLines).toBe(false);
  // Saved once more nothing changes.
  expect(await file.save()).toEqual(saved);
});

test("a sheet in the middle is taken out with its names; those of the sheets behind it stay theirs", async () => {
  const sheets = ["甲", "乙", "丙"].map((name) => gridSheet(name, "5"));
  const names = ["甲", "乙", "丙"].map((sheet) => {
    return { name: "own", sheet, refersTo: `='${sheet}'!$A$1`, isVisible: true };
  });
  const file = await openFile(xlsxOf(sheets, { names }));
  const removal: SheetEdit = {
    kind: "sheet",
    from: { name: "乙", cells: [{ row: 0, column: 0, value: 5 }] },
    to: null,
  };
  expect((await file.apply([removal])).refused).toEqual([]);
  const book = await readWorkbook(await file.save());
  expect(book).toEqual(
    bookOf(
      ["甲", "丙"].map((name) => gridSheet(name, "5")),
      names.filter(({ sheet }) => sheet !== "乙"),
    ),
  );
});

test("what was added, saved and taken away again leaves the sheets and names that were there", async () => {
  const bytes = xlsxOf([gridSheet("S", "1")]);
  const before = await readWorkbook(bytes);
  const file = await openFile(bytes);
  await file.apply([add]);
  await file.save();
  expect((await file.apply([{ kind: "sheet", from: blank, to: null }])).refused).toEqual([]);
  expect(await readWorkbook(await file.save())).toEqual(before);
});

test("going back to a state before a sheet was added, and forth again, keeps its looks", async () => {
  const file = await openFile(xlsxOf([gridSheet("S", "1")]));
  const before = file.book;
  await file.apply([add]);
  const after = file.book;
  await file.restore(before);
  expect((await readWorkbook(await file.save())).sheets).toHaveLength(1);
  await file.restore(after);
  const looks = readAppearance(await file.save())("空白表");
  expect(looks?.lookAt({ row: 0, column: 0 }).font.size).toBe(18);
});
