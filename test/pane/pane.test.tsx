// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { formatPosition } from "../../src/book/address";
import { cellOf, type CellValue, type Sheet } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
import { memoryHost } from "../support/memory-host";
import { officialForm } from "../support/official-form";
import { cleanUp, showPane } from "../support/pane";
import { bookOf, gridSheet } from "../support/test-sheet";

afterEach(cleanUp);

function workbook(figures: Partial<Record<FieldId, CellValue>> = {}, visibility: Sheet["visibility"] = "visible") {
  const built = officialForm({
    format: "2021",
    title: "海宁市商务局2023年政府信息公开工作年度报告",
    sheet: "年报",
    figures,
  });
  const refOf = (field: FieldId) => ({ sheet: "年报", row: 0, column: 0, ...built.places.get(field) });
  return { host: memoryHost(bookOf([{ ...built.sheet, visibility }])), refOf };
}

/** One cell of which two digits were exchanged, so that two sums fail. */
const swapped = {
  "t3.received.natural": 32,
  "t3.received.total": 32,
  "t3.granted.natural": 23,
  "t3.granted.total": 32,
  "t3.concluded.natural": 32,
  "t3.concluded.total": 32,
} as const;
const fillFirst = { initialView: "fill" } as const;

describe("the pane over a report with an error", () => {
  const figures = { "t3.received.natural": 12, "t3.concluded.natural": 11, "t3.granted.natural": 11 } as const;

  it("tells the verdict, the finding under its table, and the equation with its figures", async () => {
    const { host } = workbook(figures);
    const pane = await showPane(host);
    expect(pane.text()).toContain("海宁市商务局");
    expect(pane.text()).toContain("2023 年度");
    const status = pane.element.querySelector("[aria-live=polite]")?.textContent;
    expect(status).toBe("4 处错误，0 处警告，0 处提示，0 处未能核对");
    const tables = [...pane.element.querySelectorAll("section[aria-label=发现的问题] h2")].map(
      (heading) => heading.textContent,
    );
    expect(tables).toEqual(["表二", "表三", "表四"]);
    expect(pane.text()).toContain("自然人列：12 + 0");
    expect(pane.text()).toContain("差 1");
  });

  it("goes to the cell that is clicked", async () => {
    const { host, refOf } = workbook(figures);
    const pane = await showPane(host);
    const { row } = refOf("t3.received.natural");
    await pane.click(`转到 D${row + 1}`);
    expect(host.calls.at(-1)).toBe("select");
  });

  it("walks through the cells with the arrow keys, as one stop of the Tab key", async () => {
    const pane = await showPane(workbook(figures).host);
    const cells = [...pane.element.querySelectorAll<HTMLButtonElement>("section[aria-label=发现的问题] button")];
    expect(cells.length).toBeGreaterThan(3);
    expect(cells.filter((cell) => cell.tabIndex === 0)).toEqual([cells[0]]);
    const press = (key: string) =>
      pane.follow(() => {
        document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }));
      });
    await pane.follow(() => {
      cells[0]?.focus();
    });
    await press("ArrowDown");
    expect(document.activeElement).toBe(cells[1]);
    expect(cells.filter((cell) => cell.tabIndex === 0)).toEqual([cells[1]]);
    await press("End");
    expect(document.activeElement).toBe(cells.at(-1));
    await press("ArrowRight");
    expect(document.activeElement).toBe(cells.at(-1));
    await press("Home");
    expect(document.activeElement).toBe(cells[0]);
  });

  it("marks and clears", async () => {
    const { host } = workbook(figures);
    const pane = await showPane(host);
    await pane.click("校验并标记");
    expect(host.book.sheets.flatMap(({ marks }) => marks).length).toBeGreaterThan(0);
    expect(pane.text()).toContain("已校验并标记");
    await pane.click("清除标记");
    expect(host.book.sheets.flatMap(({ marks }) => marks)).toEqual([]);
    expect(pane.text()).toContain("标记已清除");
    await pane.click("设置");
    expect(pane.text()).not.toContain("标记已清除");
  });

  it("lists blanks by the row, with all cells of it", async () => {
    const { host, refOf } = workbook({
      "t3.partial.natural": null,
      "t3.partial.business": null,
      "t3.refused.stateSecret.legal": null,
    });
    const pane = await showPane(host);
    const lines = [...pane.element.querySelectorAll("section[aria-label=发现的问题] li")];
    const addressOf = (field: FieldId) => formatPosition(refOf(field));
    expect(lines.map((line) => line.textContent)).toEqual([
      `（二）部分公开${addressOf("t3.partial.natural")}${addressOf("t3.partial.business")}`,
      `（三）不予公开·1.属于国家秘密${addressOf("t3.refused.stateSecret.legal")}`,
    ]);
  });

  it("shows the selected cell's field, and on request its meaning and its rules with today's figures", async () => {
    const { host, refOf } = workbook(figures);
    const pane = await showPane(host);
    await pane.follow(() => {
      host.choose(refOf("t3.concluded.natural"));
    });
    const card = pane.element.querySelector("section[aria-label=选中的单元格]");
    expect(card?.textContent).toContain("（七）总计");
    expect(card?.textContent).toContain("11");
    await pane.click("展开说明");
    expect(card?.textContent).toContain("收件与办理平衡");
    expect(card?.textContent).toContain("12 + 0 ≠ 11 + 0，差 1");
    expect(card?.textContent).toMatch(/办理结果合计✓ 成立/u);
    expect(card?.textContent).toContain("非官方口径");
  });
});

describe("cells of a hidden sheet", () => {
  it("are not filled before it was asked", async () => {
    const built = officialForm({
      format: "2021",
      title: "海宁市商务局2023年政府信息公开工作年度报告",
      sheet: "年报",
      figures: { "t4.review.upheld": null },
    });
    const host = memoryHost(bookOf([{ ...built.sheet, visibility: "hidden" }]));
    const place = built.places.get("t4.review.upheld");
    const value = () => place && cellOf(host.book, { sheet: "年报", ...place }).value;
    const pane = await showPane(host, { initialView: "fill" });
    await pane.click("补零 1 格");
    expect(pane.text()).toContain("隐藏的工作表“年报”");
    await pane.click("不改");
    expect(value()).toBeNull();
    await pane.click("补零 1 格");
    await pane.click("改动隐藏的工作表");
    expect(value()).toBe(0);
  });

  it.each([
    ["corrected", swapped, {}, "改正"],
    ["filled with what follows from the rules", { ...swapped, "t3.granted.natural": null }, fillFirst, "填入"],
  ] as const)("are not %s before it was asked", async (_, figures, view, button) => {
    const { host, refOf } = workbook(figures, "hidden");
    const before = cellOf(host.book, refOf("t3.granted.natural")).value;
    const pane = await showPane(host, view);
    if (button === "改正") {
      await pane.until("23→32");
      await pane.click("可能的改法");
      await pane.until("改正");
    }
    await pane.click(button);
    expect(pane.text()).toContain("隐藏的工作表“年报”");
    expect(cellOf(host.book, refOf("t3.granted.natural")).value).toBe(before);
    await pane.click("不改");
    expect(pane.text()).not.toContain("隐藏的工作表“年报”");
    await pane.click(button);
    await pane.click("改动隐藏的工作表");
    expect(cellOf(host.book, refOf("t3.granted.natural")).value).toBe(32);
  });
});

describe("空格补零 in the pane", () => {
  it("previews, fills what is ticked, and takes it back", async () => {
    const { host, refOf } = workbook({
      "t3.received.business": null,
      "t3.received.legal": null,
      "t4.review.pending": "无",
    });
    const pane = await showPane(host);
    await pane.click("空格补零");
    expect(document.activeElement?.textContent).toBe("空格补零");
    expect(pane.button("补零").textContent).toBe("补零 2 格");
    const boxes = [...pane.element.querySelectorAll<HTMLInputElement>("input[type=checkbox]")];
    expect(boxes.map((box) => box.checked)).toEqual([true, true, true, false, false]);
    await pane.follow(() => {
      boxes[1]?.click();
    });
    await pane.click("补零 1 格");
    expect(cellOf(host.book, refOf("t3.received.business")).value).toBeNull();
    expect(cellOf(host.book, refOf("t3.received.legal")).value).toBe(0);
    expect(pane.text()).toContain("已补零 1 格");
    await pane.click("撤销");
    expect(cellOf(host.book, refOf("t3.received.legal")).value).toBeNull();
    expect(pane.text()).toContain("已撤销，恢复 1 格");
  });

  it("opens at its preview where the ribbon asks for it, and Esc leads back", async () => {
    const pane = await showPane(workbook().host, { initialView: "fill" });
    expect(pane.text()).toContain("没有可以补零的空格");
    await pane.follow(() => {
      pane.element.querySelector("h1")?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
    });
    expect(pane.text()).toContain("没有发现问题");
  });

  it("leaves a blank that cannot be 0, and says for which rule", async () => {
    const { host } = workbook({ "t3.received.natural": null, "t3.received.total": 5, "t3.concluded.total": 5 });
    const pane = await showPane(host, { initialView: "fill" });
    expect(pane.text()).toContain("补 0 后不成立");
    expect(pane.text()).toContain("申请人合计");
    expect(pane.button("补零 0 格").getAttribute("aria-disabled")).toBe("true");
  });
});

describe("corrections in the pane", () => {
  const figures = swapped;

  it("shows one cell that cures two sums as one cause, corrects it in a click, and undoes it", async () => {
    const { host, refOf } = workbook(figures);
    const pane = await showPane(host);
    await pane.until("23→32");
    await pane.click("可能的改法");
    await pane.until("只改 1 格，2 处错误都能解决");
    expect(pane.text()).toMatch(/解决：（七）总计·自然人 [^；]+；（一）予以公开·总计 [^；]+/u);
    expect(pane.text()).toMatch(/23→32.{0,20}予以公开·自然人 · 相邻两位数字写反/u);
    await pane.click("改正 （一）予以公开·自然人 32");
    expect(cellOf(host.book, refOf("t3.granted.natural")).value).toBe(32);
    expect(pane.text()).toContain("没有发现问题");
    expect(pane.text()).not.toContain("可能的改法");
    await pane.click("撤销");
    expect(cellOf(host.book, refOf("t3.granted.natural")).value).toBe(23);
  });

  it("tells the suspect cell from those that merely take part, and which findings would be cleared", async () => {
    const pane = await showPane(workbook(figures).host);
    await pane.until("23→32");
    await pane.click("可能的改法");
    await pane.until("改正");
    const findings = () => pane.element.querySelector("section[aria-label=发现的问题]");
    const suspects = [...(findings()?.querySelectorAll("button") ?? [])].filter((button) =>
      button.getAttribute("aria-label")?.includes("可能填错"),
    );
    expect(new Set(suspects.map((button) => button.textContent)).size).toBe(1);
    expect(findings()?.textContent).not.toContain("会解决");
    await pane.follow(() => {
      pane.button("改正").focus();
    });
    expect(findings()?.textContent?.match(/会解决/gu)).toHaveLength(2);
  });

  it("previews a correction in the sheet, and takes the preview away when the list is folded", async () => {
    const { host, refOf } = workbook(figures);
    const pane = await showPane(host);
    const shows = () => host.previewed.flatMap((cell) => cell.shows ?? []);
    const toggle = () => pane.button("预览 （一）予以公开·自然人 32");
    await pane.until("23→32");
    await pane.click("可能的改法");
    await pane.until("改正");
    await pane.click("预览 （一）予以公开·自然人 32");
    expect(shows()).toEqual(["23 → 32"]);
    expect(host.calls.at(-1)).toBe("select");
    expect(toggle().getAttribute("aria-pressed")).toBe("true");
    expect(cellOf(host.book, refOf("t3.granted.natural")).value).toBe(23);
    await pane.click("预览 （一）予以公开·自然人 32");
    expect(shows()).toEqual([]);
    await pane.click("预览 （一）予以公开·自然人 32");
    await pane.click("可能的改法");
    expect(shows()).toEqual([]);
  });

  it("keeps what is left of a correction in front while the user works on it", async () => {
    // Of two cells each: 予以公开 or 部分公开, in both columns; 部分公开 comes second.
    const { host, refOf } = workbook({
      "t3.received.natural": 5,
      "t3.received.legal": 9,
      "t3.received.total": 14,
      "t3.granted.natural": 1,
      "t3.granted.legal": 6,
      "t3.granted.total": 7,
      "t3.partial.natural": 3,
      "t3.partial.legal": 4,
      "t3.partial.total": 7,
      "t3.concluded.natural": 5,
      "t3.concluded.legal": 9,
      "t3.concluded.total": 14,
    });
    const pane = await showPane(host);
    const offers = () =>
      [...pane.element.querySelectorAll("button")]
        .map((button) => button.getAttribute("aria-label") ?? "")
        .filter((label) => label.startsWith("改正 "));
    await pane.until("表三 2 处：2 种改法"); // neither is clearly the better one: no cell is named
    await pane.click("可能的改法");
    await pane.until("改正");
    const second = offers()[1]?.slice("改正 ".length).split(",") ?? [];
    expect(second).toEqual(["（二）部分公开·自然人 4", "（二）部分公开·法律服务机构 3"]);
    const cell = { from: { value: 3, numberFormat: "General" }, to: { value: 4, numberFormat: "General" } };
    await pane.follow(() => {
      host.change(applyEdits(host.book, [{ kind: "value", cell: refOf("t3.partial.natural"), ...cell }]));
    });
    await pane.until("改 1 格");
    expect(offers()[0]).toBe("改正 （二）部分公开·法律服务机构 3");
  });

  it("fills in a blank that can only be one figure", async () => {
    const { host, refOf } = workbook({ ...figures, "t3.granted.natural": null });
    const pane = await showPane(host, { initialView: "fill" });
    expect(pane.text()).toContain("按勾稽关系，这些空格只能填一个数");
    await pane.click("填入 1 个单元格");
    expect(cellOf(host.book, refOf("t3.granted.natural")).value).toBe(32);
  });
});

describe("the other views", () => {
  it("converts texts to numbers", async () => {
    const { host, refOf } = workbook({ "t2.licensing.decisions": "1,113" });
    const pane = await showPane(host);
    await pane.click("文本转数字");
    await pane.click("转换 1 格");
    expect(cellOf(host.book, refOf("t2.licensing.decisions")).value).toBe(1113);
  });

  it("binds, shows and removes names, and lists those at odds with the labels", async () => {
    const { host } = workbook();
    const pane = await showPane(host);
    await pane.click("名称");
    await pane.click("定义名称");
    const count = host.book.names.length;
    expect(count).toBe(200);
    expect(pane.text()).toContain("名称与标签全部一致");
    const damaged = {
      ...host.book,
      names: host.book.names.map((name, i) => (i === 0 ? { ...name, refersTo: "=#REF!" } : name)),
    };
    await pane.follow(() => {
      host.change(damaged);
    });
    expect(pane.text()).toContain("有 1 个名称与标签不一致");
    await pane.click("按标签重新定义");
    expect(pane.text()).toContain("名称与标签全部一致");
    await pane.click("删除全部名称");
    expect(host.book.names).toEqual([]);
  });

  it("switches a rule off, and the verdict says so", async () => {
    const pane = await showPane(workbook({ "t3.received.natural": null }).host);
    await pane.click("设置");
    const box = [...pane.element.querySelectorAll("label")].find((label) => label.textContent === "空白");
    await pane.follow(() => {
      box?.click();
    });
    await pane.click("返回");
    expect(pane.text()).toContain("已关闭 1 条规则：空白");
  });
});

describe("states of a workbook", () => {
  it("without the form: what was looked for", async () => {
    const pane = await showPane(memoryHost(bookOf([gridSheet("Sheet1", "a | 1")])));
    expect(pane.text()).toContain("没有找到年报表格");
    expect(pane.text()).toContain("第二十条第（一）项");
  });

  it("that cannot be read: why, what to do, and another try", async () => {
    const { host } = workbook();
    host.failNext = "cellEditMode";
    const pane = await showPane(host);
    expect(pane.element.querySelector("[role=alert]")?.textContent).toContain("有单元格正在编辑");
    await pane.click("重试");
    expect(pane.text()).toContain("海宁市商务局");
  });

  it("read-only: it is checked, and nothing can be written", async () => {
    const { host } = workbook();
    const pane = await showPane(memoryHost(host.book, "readOnly"));
    expect(pane.text()).toContain("工作簿为只读");
    expect(pane.button("清除标记").getAttribute("aria-disabled")).toBe("true");
  });

  it("with several reports: a list to choose from", async () => {
    const form = (sheet: string, received: number) =>
      officialForm({
        format: "2021",
        title: `${sheet}局2023年政府信息公开工作年度报告`,
        sheet,
        figures: { "t3.received.natural": received },
      });
    const pane = await showPane(memoryHost(bookOf([form("甲", 0).sheet, form("乙", 1).sheet])));
    expect(pane.text()).toContain("本工作簿有 2 份报告");
    expect(pane.element.querySelector("h1")?.textContent).toBe("甲局");
    await pane.click("乙局");
    expect(pane.element.querySelector("h1")?.textContent).toBe("乙局");
  });

  it("speaks English where the host does", async () => {
    const pane = await showPane(workbook({ "t3.received.natural": 1 }).host, { language: "en-GB" });
    expect(pane.button("Check & mark")).toBeDefined();
    expect(pane.element.firstElementChild?.getAttribute("lang")).toBe("en-US");
  });
});

describe("the pane over a form without any figure yet", () => {
  it("says how far it is filled in, instead of a warning a cell; the first figure brings the blanks back", async () => {
    const blank = officialForm({
      format: "2021",
      title: "甲局2025年政府信息公开工作年度报告",
      sheet: "年报",
      fill: null,
    });
    const pane = await showPane(memoryHost(bookOf([blank.sheet])));
    const heard = () => pane.element.querySelector("[aria-live=polite]")?.textContent;
    expect(heard()).toMatch(/^空白表：已填 0\/200。.*0 处错误，0 处警告，0 处提示，0 处未能核对$/u);
    expect(pane.text()).not.toContain("没有发现问题");

    const begun = officialForm({
      format: "2021",
      sheet: "年报",
      fill: null,
      figures: { "t4.review.upheld": 1 },
    });
    const filling = await showPane(memoryHost(bookOf([begun.sheet])));
    expect(filling.text()).toContain("空格");
    expect(filling.text()).not.toContain("空白表");
  });
});
