import { describe, expect, it } from "vitest";
import { parsePosition, type CellRef } from "../../../src/book/address";
import { cellOf } from "../../../src/book/book";
import type { Edit } from "../../../src/book/edit";
import { previewFormula, type Mark } from "../../../src/book/mark";
import { openFile, type FileHost } from "../../../src/files/xlsx/file-host";
import { readWorkbook } from "../../../src/files/xlsx/read/read";
import { gridSheet, type TestSheet } from "../../support/test-sheet";
import { xlsxOf } from "../../support/xlsx";
import { differingParts, partsOf } from "./parts";
import { inverse } from "../../support/inverse";

const at = (address: string, sheet = "Sheet1"): CellRef => ({
  sheet,
  ...(parsePosition(address) ?? { row: 0, column: 0 }),
});
const valueOf = (host: FileHost, address: string, sheet?: string) => cellOf(host.book, at(address, sheet)).value;
const plain = (value: string | number | null) => ({ value, numberFormat: "General" });
const set = (address: string, from: string | number | null, to: string | number | null, sheet?: string): Edit => ({
  kind: "value",
  cell: at(address, sheet),
  from: plain(from),
  to: plain(to),
});

const grid = gridSheet("Sheet1", "1 | 2 | =A1+B1→3 | =C1*2→6 | =NOSUCH(J1)→9");
const locked: TestSheet = {
  name: "保护",
  isProtected: true,
  cells: [
    { row: 0, column: 0, value: 1 },
    { row: 0, column: 1, value: null, isLocked: false },
  ],
};
const bytes = xlsxOf([grid, locked]);

describe("openFile", () => {
  it("recalculates what depends on an edit, and nothing else", async () => {
    const host = await openFile(bytes);
    const { done, refused } = await host.apply([set("A1", 1, 10)]);
    expect([done.length, refused]).toEqual([1, []]);
    expect(["A1", "C1", "D1"].map((each) => valueOf(host, each))).toEqual([10, 12, 24]);

    const saved = await host.save();
    expect(differingParts(bytes, saved)).toEqual(["xl/worksheets/sheet1.xml"]);
    expect(partsOf(saved).get("xl/worksheets/sheet1.xml")).toContain('<c r="D1"><f>C1*2</f><v>24</v></c>');
  });

  it("does not keep a result that cannot be calculated again", async () => {
    const host = await openFile(xlsxOf([gridSheet("Sheet1", "1 | 2 | =NOSUCH(A1)→9 | =C1+1→10 | =NOSUCH(B1)→7")]));
    const edit = set("A1", 1, 5);
    await host.apply([edit]);
    const lost = { kind: "notCalculated" };
    expect(["C1", "D1", "E1"].map((each) => valueOf(host, each))).toEqual([lost, lost, 7]);
    const saved = partsOf(await host.save());
    expect(saved.get("xl/worksheets/sheet1.xml")).toContain(
      '<c r="C1"><f>NOSUCH(A1)</f></c><c r="D1"><f>C1+1</f></c><c r="E1"><f>NOSUCH(B1)</f><v>7</v></c>',
    );
    expect(saved.get("xl/workbook.xml")).toContain('<calcPr calcId="191029" fullCalcOnLoad="1"/></workbook>');
  });

  it("does not save a preview, nor takes it for a change", async () => {
    const host = await openFile(bytes);
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    await host.preview([{ sheet: "Sheet1", area, shows: "1 → 8" }]);
    expect([host.isDirty, host.previewed]).toEqual([false, [{ sheet: "Sheet1", area, shows: "1 → 8" }]]);
    expect(differingParts(bytes, await host.save())).toEqual([]);
    await host.apply([set("A1", 1, 10)]);
    expect([host.isDirty, host.previewed]).toEqual([true, []]);
  });

  it("carries the journal in the saved file, and leaves no other part changed", async () => {
    const host = await openFile(bytes);
    await host.apply([set("A1", 1, 10)], { key: "journal", text: '[{"<年>":"报 "}]' });
    const saved = await host.save();
    const again = await openFile(saved);
    expect(await again.readSetting("journal")).toBe('[{"<年>":"报 "}]');
    expect(differingParts(saved, await again.save())).toEqual([]);
    await again.writeSetting("journal", null);
    const cleared = await again.save();
    expect(differingParts(saved, cleared)).toEqual(["customXml/item1.xml"]);
    expect(await (await openFile(cleared)).readSetting("journal")).toBeNull();
  });

  it("drops a preview that Excel was closed in, and saves without it", async () => {
    const left = await openFile(bytes);
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    const to: Mark = { areas: [area], formula: previewFormula, style: { severity: "hint", role: "place" } };
    await left.apply([{ kind: "mark", sheet: "Sheet1", from: null, to }]);
    const host = await openFile(await left.save());
    expect([host.isDirty, host.book.sheets[0]?.marks]).toEqual([false, []]);
    expect(partsOf(await host.save()).get("xl/worksheets/sheet1.xml")).not.toContain("nianbao:preview");
  });

  it("comes back to the same file when the edit is taken back", async () => {
    const host = await openFile(bytes);
    const edit = set("A1", 1, 10);
    await host.apply([edit]);
    await host.save();
    await host.apply([inverse(edit)]);
    expect(differingParts(bytes, await host.save())).toEqual([]);
  });

  it("refuses what does not fit any more, and does the rest", async () => {
    const host = await openFile(bytes);
    const { done, refused } = await host.apply([
      set("A1", 5, 6),
      set("C1", 3, 4),
      set("A1", 1, 4, "保护"),
      set("B1", null, 0, "保护"),
      set("A1", null, 0, "没有"),
    ]);
    expect(refused.map(({ reason }) => reason)).toEqual(["changed", "changed", "protected", "gone"]);
    expect(done).toEqual([set("B1", null, 0, "保护")]);
    expect(valueOf(host, "C1")).toBe(3);
  });

  it("takes what is typed as Excel does", async () => {
    const host = await openFile(bytes);
    const typed = {
      A2: "5",
      B2: "'5",
      C2: "=SUM(A1:B1)",
      D2: "50%",
      E2: "１２万",
      F2: "1,113",
      G2: " 7 ",
      H2: "TRUE",
      I2: "2019-12-27",
    };
    const refused = await host.edit(Object.entries(typed).map(([address, input]) => ({ cell: at(address), input })));
    expect(refused).toEqual([]);
    const cells = Object.keys(typed).map((address) => cellOf(host.book, at(address)));
    expect(cells.map(({ value }) => value)).toEqual([5, "5", 3, 0.5, "１２万", 1113, 7, true, 43826]);
    expect(cells.map(({ numberFormat }) => numberFormat).slice(3)).toEqual(
      ["0%", "General", "#,##0", "General", "General", "yyyy/m/d"], // prettier-ignore
    );
    expect(await readWorkbook(await host.save())).toEqual(host.book);
  });

  it("tells of what was typed, not of what was applied", async () => {
    const host = await openFile(bytes);
    let changes = 0;
    const stop = host.onChanged(() => changes++);
    await host.apply([set("A1", 1, 2)]);
    expect(changes).toBe(0);
    await host.edit([{ cell: at("A1"), input: "3" }]);
    expect(changes).toBe(1);
    stop();
    await host.edit([{ cell: at("A1"), input: "4" }]);
    expect(changes).toBe(1);
    expect(await host.edit([{ cell: at("A1", "保护"), input: "5" }])).toEqual([at("A1", "保护")]);
  });

  it("goes back to an earlier state, formulas included", async () => {
    const host = await openFile(bytes);
    const before = host.book;
    await host.edit([
      { cell: at("C1"), input: "=A1*100" },
      { cell: at("A1"), input: "2" },
    ]);
    expect([valueOf(host, "C1"), valueOf(host, "D1"), host.isDirty]).toEqual([200, 400, true]);
    await host.restore(before);
    expect([valueOf(host, "C1"), host.isDirty]).toEqual([3, false]);
    await host.edit([{ cell: at("A1"), input: "2" }]);
    expect(valueOf(host, "D1")).toBe(8);
  });

  it("keeps edits that are made at the same time", async () => {
    const host = await openFile(bytes);
    await Promise.all([host.apply([set("A1", 1, 2)]), host.apply([set("B1", 2, 3)]), host.save()]);
    expect(valueOf(host, "C1")).toBe(5);
  });

  it("selects a cell, and keeps settings", async () => {
    const host = await openFile(bytes);
    const seen: unknown[] = [];
    host.onSelected((cell) => seen.push(cell));
    await host.select(at("B1"));
    expect([seen, host.selection]).toEqual([[at("B1")], at("B1")]);
    await expect(host.select(at("B1", "没有"))).rejects.toMatchObject({ name: "HostError" });
    await host.writeSetting("a", "1");
    expect(await host.readSetting("a")).toBe("1");
    await host.writeSetting("a", null);
    expect(await host.readSetting("a")).toBe(null);
  });
});
