import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, FrameLocator } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { help } from "../../src/locales/en-US/help";
import { help as chinese } from "../../src/locales/zh-CN/help";
import { program } from "../../src/version";
import { formatPosition } from "../../src/book/address";
import type { Book } from "../../src/book/book";
import { makeExercise } from "../../src/training/make";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { createDocx } from "../../src/files/docx/create/create";
import { blankContent } from "../../src/paper/form-content";
import { formDocument } from "../../src/paper/form-document";
import { locate } from "../../src/locate/locate";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { profiles, type Profile } from "../excel-host/boot";
import { openExcel, type Excel } from "../excel-host/driver";
import { launchBrowser } from "../support/browser";
import { officialForm } from "../support/official-form";
import { gridSheet, type TestSheet } from "../support/test-sheet";
import { xlsxOf } from "../support/xlsx";

/** The production bundle of dist/ on the real Office.js, from end to end. */

let browser: Browser;
let excel: Excel;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(excel.pageErrors).toEqual([]);
  await excel.close();
});

const first = "000_c40ad2a1dac19f22";
const second = "004_0c438f8114f0a000";

async function report(name: string): Promise<Book> {
  const file = join(import.meta.dirname, "..", "fixtures", "reports", `${name}.xlsx`);
  return readWorkbook(new Uint8Array(await readFile(file)));
}

async function open(book: Book | readonly TestSheet[], profile?: Profile): Promise<FrameLocator> {
  excel = await openExcel({ browser, book, ...(profile ? { profile } : {}) });
  const pane = await excel.openPane();
  return pane;
}

const title = "某某局2022年政府信息公开工作年度报告";

const press = (pane: FrameLocator, name: string) => pane.getByRole("button", { name, exact: true }).click();

/** The workbook but for the journal of what can be undone. */
function withoutJournal(snapshot: string): unknown {
  return { ...(JSON.parse(snapshot) as object), settings: [] };
}

describe.each([first, second])("the published report %s", (name) => {
  it("is checked in three syncs, marked in one more and cleared in two, without a trace", async () => {
    const pane = await open(await report(name));
    await pane.getByText("2019 年度").waitFor();
    expect(excel.syncs).toHaveLength(3);

    const before = excel.snapshot();
    const marking = await excel.syncsOf(async () => {
      await press(pane, "校验并标记");
      await pane.getByText("已校验并标记").waitFor();
    });
    expect(marking).toBe(3); // two to read a known workbook again, one to mark
    expect(excel.book.sheets.flatMap((sheet) => sheet.conditionalFormats).length).toBeGreaterThan(10);
    const clearing = await excel.syncsOf(async () => {
      await press(pane, "清除标记");
      await pane.getByText("标记已清除").waitFor();
    });
    expect(clearing).toBe(2);
    expect(excel.snapshot()).toBe(before);
    expect(excel.book.undoEmptiedBy).toEqual([]);
  });

  it("has every field bound to its cell", async () => {
    const book = await report(name);
    const pane = await open(book);
    await press(pane, "名称");
    await press(pane, "定义名称");
    await pane.getByText(/^已更新 \d+ 个名称/u).waitFor();
    const bound = new Map<string, unknown>(
      excel.book.names.map((each) => [each.name.slice("nianbao.".length), each.formula]),
    );
    const due = new Map<string, string>(
      locate(book).placements.flatMap(({ tables }) =>
        [...tables.values()].flatMap(({ sheet, fields }) =>
          [...fields].map(([field, at]) => [
            field,
            `='${sheet}'!${formatPosition(at).replace(/^([A-Z]+)/u, "$$$1$$")}`,
          ]),
        ),
      ),
    );
    // The file's merges are known, Excel's are not: whatever is bound without them is bound to the same cell.
    expect(bound.size).toBeGreaterThan(150);
    for (const [field, formula] of bound) expect([field, formula]).toEqual([field, due.get(field)]);
    await press(pane, "删除全部名称");
    await pane.getByText(/^已删除 \d+ 个名称/u).waitFor();
    expect(excel.book.names).toEqual([]);
  });
});

describe("blanks", () => {
  it("are all found in the second report, filled in one write, and undone to what was there", async () => {
    const pane = await open(await report(second));
    await pane.getByText("2019 年度").waitFor();
    const before = withoutJournal(excel.snapshot());
    await press(pane, "空格补零");
    const syncs = excel.syncs.length;
    await press(pane, "补零 171 格");
    await pane.getByText("已补零 171 格").waitFor();
    const writes = excel.syncs.slice(syncs).filter(({ members }) => members.includes("Values"));
    expect(writes).toHaveLength(1);
    expect(withoutJournal(excel.snapshot())).not.toEqual(before);
    await press(pane, "撤销");
    await pane.getByText(/^已撤销/u).waitFor();
    expect(withoutJournal(excel.snapshot())).toEqual(before);
  });
});

describe("a planted error", () => {
  it("is found as it is typed, marked at its cells, and goes out when it is put right", async () => {
    const built = officialForm({ format: "2019" });
    const at = built.places.get("t3.received.natural");
    const total = built.places.get("t3.concluded.natural");
    if (!at || !total) throw new Error("no such field");
    const pane = await open([built.sheet]);
    await pane.getByText("没有发现问题").first().waitFor();
    await press(pane, "校验并标记");
    await pane.getByText("已校验并标记").waitFor();
    expect(excel.lit("Sheet1")).toEqual([]);

    const syncs = await excel.syncsOf(async () => {
      await excel.type(formatPosition(at), 5);
      await pane.getByText("收件与办理平衡").first().waitFor();
    });
    expect(syncs).toBe(2);
    expect(excel.lit("Sheet1").map(({ top, left }) => formatPosition({ row: top, column: left }))).toEqual(
      expect.arrayContaining([formatPosition(total)]),
    );

    await excel.type(formatPosition(at), 0);
    await pane.getByText("没有发现问题").first().waitFor();
    expect(excel.lit("Sheet1")).toEqual([]);
  });

  it("is shown by its cell: a click selects it, and the selected cell shows its field", async () => {
    const built = officialForm({ format: "2021", title, figures: { "t4.review.total": 3 } });
    const place = built.places.get("t4.review.total");
    if (!place) throw new Error("no such field");
    const pane = await open([built.sheet]);
    await pane
      .getByRole("button", { name: `转到 ${formatPosition(place)}` })
      .first()
      .click();
    await expect.poll(() => excel.book.selection).toMatchObject({ top: place.row, left: place.column });
    await pane.getByRole("region", { name: "选中的单元格" }).getByText("总计").first().waitFor();
  });

  it("follows a co-author, and a paste without details", async () => {
    const built = officialForm({ format: "2021", title });
    const at = built.places.get("t3.received.natural");
    if (!at) throw new Error("no such field");
    const pane = await open([built.sheet]);
    await pane.getByText("没有发现问题").first().waitFor();
    await excel.coAuthorTypes(formatPosition(at), 4);
    await pane.getByText("收件与办理平衡").first().waitFor();
    await excel.paste(formatPosition(at), [[0, 0]]);
    await pane.getByText("没有发现问题").first().waitFor();
  });
});

describe("new sheets", () => {
  it("are a blank form, inserted after it was said what Ctrl+Z forgets, filled with names and marks, and undone", async () => {
    const pane = await open([officialForm({ format: "2021", title }).sheet]);
    await pane.getByText("没有发现问题").first().waitFor();
    const before = withoutJournal(excel.snapshot());
    await press(pane, "更多…");
    await press(pane, "插入空白表");
    await pane.getByText("Ctrl+Z 就撤销不了以前的操作").waitFor();
    expect(excel.book.undoEmptiedBy).toEqual([]);
    await pane.getByLabel("年度").fill("2025");
    await pane.getByLabel("单位名称").fill("某某县水利局");
    await pane.getByRole("radio", { name: "由公式算出" }).click();
    const syncs = excel.syncs.length;
    await press(pane, "插入空白表");
    await pane.getByText("已添加 1 张工作表").waitFor();
    expect(excel.syncs.slice(syncs).filter(({ members }) => members.includes("PageLayout"))).toHaveLength(1);
    const [, sheet] = excel.book.sheets;
    expect(sheet).toMatchObject({ name: "年度报告", visibility: "visible" });
    expect(excel.value("年度报告!A1")).toContain("某某县水利局2025年");
    expect(sheet?.merges.length).toBeGreaterThan(20);
    expect(sheet?.conditionalFormats.length).toBeGreaterThan(5);
    expect([...(sheet?.cells.values() ?? [])].filter(({ formula }) => formula !== null).length).toBeGreaterThan(20);
    expect(excel.book.names.filter(({ scope }) => scope === sheet).length).toBeGreaterThan(150);
    const looks = [...(sheet?.looks.keys() ?? [])];
    for (const what of ["validation.Rule", "ColumnWidth", "RowHeight", "border.InsideVertical.Style", "page.Zoom"])
      expect(
        looks.some((each) => each.endsWith(what)),
        what,
      ).toBe(true);
    await press(pane, "撤销");
    await pane.getByText("已撤销，删除 1 张工作表").waitFor();
    expect(withoutJournal(excel.snapshot())).toEqual(before);
  });

  it("are an exercise: the pane keeps still over it, hints, grades, and gives another, by the keyboard alone", async () => {
    excel = await openExcel({ browser, book: [gridSheet("Sheet1", "1|2")] });
    const pane = await excel.openPane("/taskpane.html?view=drill");
    await pane.getByLabel("练习编号").fill("7-2021-sums-1-1");
    await pane.getByLabel("练习编号").press("Enter");
    await pane.getByText("表中有 1 处差错").waitFor();
    expect(excel.book.active.name).toBe("练习");
    expect(await pane.getByText("未能核对").count()).toBe(0);
    await pane.getByRole("button", { name: "提示" }).press("Enter");
    await pane.getByText("错在表三里").waitFor();

    const { mistakes } = makeExercise({ seed: 7, format: "2021", topics: ["sums"], slips: 1 });
    const [mistake] = mistakes;
    const name = excel.book.names.find((each) => each.name === `nianbao.${mistake?.field ?? ""}`);
    const address = name?.formula.replace(/^=.*!/u, "").replaceAll("$", "") ?? "";
    expect(excel.value(`练习!${address}`)).toBe(mistake?.planted);
    await excel.type(`练习!${address}`, Number(mistake?.right));
    await pane.getByRole("button", { name: "交卷" }).press("Enter");
    await pane.getByText("1 处差错，改对 1 处").waitFor();

    // Without its hidden name it is known by the number on the sheet.
    excel.book.names.splice(0, excel.book.names.length);
    await pane.getByRole("button", { name: "再练同类" }).press("Enter");
    await expect.poll(() => excel.book.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "练习", "练习 (2)"]);
    await expect.poll(() => excel.book.active.name).toBe("练习 (2)");
    // Another number may end like this one.
    await pane.getByText(/(?<!\d)7-2021-sums-1-1/u).waitFor({ state: "detached" });
    expect(await pane.getByText("改对 1 处").count()).toBe(0);
  });

  it("are a report in the official form, what has no place in it listed before", async () => {
    const built = officialForm({ format: "2021", title, figures: { "t4.review.total": "３", "t4.review.upheld": 3 } });
    const pane = await open([built.sheet]);
    await press(pane, "更多…");
    await press(pane, "整理到标准表样");
    await pane.getByText(/^放得进 \d+ 个数字/u).waitFor();
    await press(pane, "插入新工作表");
    await pane.getByText("已添加 1 张工作表").waitFor();
    const [, sheet] = excel.book.sheets;
    const name = excel.book.names.find((each) => each.name === "nianbao.t4.review.total" && each.scope === sheet);
    expect(excel.value(`年度报告!${name?.formula.replace(/^=.*!/u, "").replaceAll("$", "") ?? ""}`)).toBe(3);
    await press(pane, "撤销");
    await pane.getByText("已撤销，删除 1 张工作表").waitFor();
    expect(excel.book.sheets).toHaveLength(1);
  });

  it("show the report of the sheet in front at opening", async () => {
    const sheets = ["甲", "乙"].map((unit) => {
      return officialForm({ format: "2021", sheet: unit, title: `${unit}局2022年政府信息公开工作年度报告` }).sheet;
    });
    excel = await openExcel({ browser, book: sheets });
    await excel.select("乙!A1");
    const pane = await excel.openPane();
    await pane.getByRole("heading", { name: "乙局" }).waitFor();
  });
});

describe("many reports", () => {
  const units = Array.from({ length: 40 }, (_, i) => `甲${String(i + 1).padStart(2, "0")}局`);
  const formOf = (unit: string, wrong = false) =>
    officialForm({
      format: "2021",
      sheet: unit,
      title: `${unit}2022年政府信息公开工作年度报告`,
      figures: wrong ? { "t4.review.total": 3 } : {},
    }).sheet;

  it("of one workbook are walked from sheet to sheet, listed, and their result is inserted and undone", async () => {
    excel = await openExcel({ browser, book: units.map((unit, i) => formOf(unit, i === 21)) });
    await excel.select("甲21局!A1");
    const pane = await excel.openPane();
    await pane.getByText("21/40").waitFor();
    const bar = pane.getByRole("navigation", { name: "报告之间" });
    await bar.getByRole("button", { name: "下一份报告" }).press("Enter");
    await pane.getByText("22/40").waitFor();
    await expect.poll(() => excel.book.active.name).toBe("甲22局");
    await pane.getByRole("heading", { name: "甲22局" }).waitFor();
    for (let i = 22; i < 40; i++) await bar.getByRole("button", { name: "下一份报告" }).click();
    await pane.getByText("40/40").waitFor();
    await expect.poll(() => excel.book.active.name).toBe("甲40局");

    const before = withoutJournal(excel.snapshot());
    await press(pane, "更多…");
    await press(pane, "多份报告");
    await pane.getByText("本工作簿的报告（40 份）").first().waitFor();
    await pane.getByText("将在最后新增工作表“审阅结果”，40 行").waitFor();
    await pane.getByText("Ctrl+Z 就撤销不了以前的操作").waitFor();
    await press(pane, "写入审阅结果");
    await pane.getByText("已添加 1 张工作表").waitFor();
    const sheet = excel.book.sheets.find(({ name }) => name === "审阅结果");
    const texts = [...(sheet?.cells.values() ?? [])].map(({ value }) => value);
    for (const unit of units) expect(texts).toContain(unit);
    expect(excel.book.sheets).toHaveLength(41);
    await press(pane, "撤销");
    await pane.getByText("已撤销，删除 1 张工作表").waitFor();
    expect(withoutJournal(excel.snapshot())).toEqual(before);

    // The worst stands first, and choosing it shows its sheet.
    const list = pane.getByRole("region", { name: "本工作簿的报告（40 份）" });
    await list.getByRole("row").nth(1).click();
    await expect.poll(() => excel.book.active.name).toBe("甲22局");
    // It is narrowed by a chip and a word, and the keyboard walks it.
    await list.getByRole("button", { name: "有错误 1" }).click();
    await list.getByText("显示 1 行，共 40 行").waitFor();
    await list.getByRole("button", { name: "有错误 1" }).click();
    await list.getByRole("searchbox").fill("甲3");
    await list.getByText("显示 10 行，共 40 行").waitFor();
    await list.getByRole("grid").press("Home");
    await expect.poll(() => excel.book.active.name).toBe("甲30局");
    await list.getByRole("grid").press("Enter");
    await pane.getByText("30/40").waitFor();
  });

  it("of many files are read without opening them; a copy is opened, and the result is inserted", async () => {
    excel = await openExcel({ browser, book: [gridSheet("Sheet1", "1")] });
    const pane = await excel.openPane("/taskpane.html?view=reports");
    const buffer = (bytes: Uint8Array) => Buffer.from(bytes);
    const files = units.slice(0, 6).map((unit, i) => {
      return { name: `${unit}.xlsx`, mimeType: "", buffer: buffer(xlsxOf([formOf(unit, i === 3)])) };
    });
    const broken = { name: "坏的.xlsx", mimeType: "", buffer: buffer(new Uint8Array([1, 2, 3])) };
    const received = new Map([["t3.received.natural", 1] as const]);
    const content = { ...blankContent("2021", "甲07局", 2022), figures: received };
    const document = { name: "甲07局.docx", mimeType: "", buffer: buffer(await createDocx(formDocument(content))) };
    await pane
      .locator("input[multiple]")
      .first()
      .setInputFiles([...files, broken, document]);
    await pane.getByText("已核对 8/8 个文件").waitFor();
    const region = pane.getByRole("region", { name: "另选的文件" });
    await region.getByRole("row", { name: "甲04局" }).click();
    await region.getByRole("region", { name: "可能的改法" }).waitFor();
    await region.getByRole("button", { name: "打开副本" }).click();
    await pane.getByText("已在新窗口打开“甲04局.xlsx”的副本").waitFor();
    const [copy] = excel.book.openedCopies;
    expect((await readWorkbook(copy ?? new Uint8Array())).sheets.map(({ name }) => name)).toEqual(["甲04局"]);
    expect(excel.book.sheets).toHaveLength(1);

    // What is no workbook becomes one first: Excel opens nothing else.
    await region.getByRole("row", { name: "甲07局" }).dblclick();
    await pane.getByText("“甲07局.docx”不是 Excel 工作簿，已转成工作簿").waitFor();
    const [, converted] = excel.book.openedCopies;
    const { reports } = checkBook(await readWorkbook(converted ?? new Uint8Array()), defaultSettings);
    expect(reports.map(({ report: { name } }) => name)).toEqual(["甲07局"]);

    // The roster, and last year's reports, have their boxes.
    const roster = { name: "名单.txt", mimeType: "", buffer: Buffer.from("甲01局\n甲08局\n") };
    await region.getByRole("group", { name: "名单" }).locator("input[multiple]").setInputFiles(roster);
    await region.getByRole("button", { name: "未交 1" }).click();
    await region.getByText("甲08局").waitFor();
    await region.getByRole("group", { name: "名单" }).getByRole("button", { name: "拿掉 名单" }).click();
    await region.getByText("共 8 行").waitFor();

    await pane.getByText("将在最后新增工作表“审阅结果”，8 行").waitFor();
    await pane.getByRole("checkbox", { name: "连同问题清单" }).click();
    await press(pane, "写入审阅结果");
    await pane.getByText("已添加 2 张工作表").waitFor();
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "审阅结果", "问题"]);
    await press(pane, "撤销");
    await pane.getByText("已撤销，删除 2 张工作表").waitFor();
    expect(excel.book.sheets).toHaveLength(1);
  });
});

describe("the ribbon", () => {
  it("marks and clears without the pane", async () => {
    excel = await openExcel({ browser, book: await report(second) });
    const before = excel.snapshot();
    expect(await excel.syncsOf(() => excel.runCommand("checkAndMark"))).toBe(4);
    expect(excel.book.sheets[0]?.conditionalFormats.length).toBeGreaterThan(10);
    expect(await excel.runCommand("clearMarks")).toBe(0);
    expect(excel.snapshot()).toBe(before);
  });

  it("explains in a dialog why it could not", async () => {
    excel = await openExcel({ browser, book: await report(second) });
    excel.book.isEditingCell = true;
    const running = excel.runCommand("checkAndMark");
    await excel.dialog.getByText("有单元格正在编辑").waitFor();
    await excel.dialog.getByRole("button", { name: "关闭" }).click();
    expect(await running).toBe(0);
    excel.book.isEditingCell = false;
  });

  it("opens the pane at the preview of the zero fill", async () => {
    excel = await openExcel({ browser, book: await report(second) });
    const pane = await excel.openPane("/taskpane.html?view=fill");
    await pane.getByRole("button", { name: /^补零 \d+ 格$/u }).waitFor();
  });
});

describe("where something is missing", () => {
  it("says that a workbook has no report, and what was looked for", async () => {
    const pane = await open([gridSheet("Sheet1", "1|2")]);
    await pane.getByText("没有找到年报表格").waitFor();
  });

  it("checks a read-only workbook", async () => {
    const pane = await open([officialForm({ format: "2019" }).sheet], profiles.readOnly);
    await pane.getByText("工作簿为只读：可以校验，不能标记或填写。").waitFor();
  });

  it("checks a protected sheet and fills what is unlocked", async () => {
    const built = officialForm({
      format: "2021",
      title,
      figures: { "t4.review.upheld": null, "t4.review.pending": null },
    });
    const place = built.places.get("t4.review.upheld");
    if (!place) throw new Error("no such field");
    excel = await openExcel({ browser, book: [built.sheet] });
    excel.protect("Sheet1", [formatPosition(place)]);
    const pane = await excel.openPane();
    await press(pane, "空格补零");
    await pane.getByRole("button", { name: "补零 1 格" }).click();
    await pane.getByText("已补零 1 格").waitFor();
    expect(excel.value(formatPosition(place))).toBe(0);
  });

  it("asks to finish editing instead of hanging", async () => {
    const pane = await open([officialForm({ format: "2021", title }).sheet]);
    await pane.getByText("没有发现问题").first().waitFor();
    excel.book.isEditingCell = true;
    await press(pane, "校验并标记");
    await pane.getByText("有单元格正在编辑").waitFor();
    excel.book.isEditingCell = false;
    await press(pane, "校验并标记");
    await pane.getByText("已校验并标记").waitFor();
  });

  it("says that Excel is too old", async () => {
    const pane = await open([gridSheet("Sheet1", "1")], profiles.tooOld);
    await pane.getByText("这个版本的 Excel 太旧").waitFor();
  });

  it("works on the oldest Excel that is served, and in English", async () => {
    const pane = await open([officialForm({ format: "2021", title }).sheet], { ...profiles.ltsc2021, locale: "en-US" });
    await pane.getByRole("button", { name: /mark/iu }).first().waitFor();
    await pane.getByText(help.undoNote.text).waitFor();
  });

  it("says nothing of Ctrl+Z where Excel keeps it", async () => {
    const pane = await open([officialForm({ format: "2021", title }).sheet]);
    await pane.getByRole("button", { name: "帮助" }).click();
    await pane.getByText(chinese.about.text(program.version, program.license)).waitFor();
    await pane.getByRole("button", { name: "返回" }).click();
    expect(await pane.getByText(chinese.undoNote.text).count()).toBe(0);
  });
});
