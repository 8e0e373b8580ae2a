// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import { applyEdits } from "../../src/book/apply";
import type { CellValue } from "../../src/book/book";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import type { FieldId } from "../../src/form/fields";
import { memoryHost } from "../support/memory-host";
import { officialForm } from "../support/official-form";
import { cleanUp, showPane, type ShownPane } from "../support/pane";
import { bookOf, gridSheet } from "../support/test-sheet";

afterEach(cleanUp);

function workbook(figures: Partial<Record<FieldId, CellValue>> = {}) {
  const built = officialForm({ format: "2021", title: "海宁市商务局2023年政府信息公开工作年度报告", figures });
  const refOf = (field: FieldId) => ({ sheet: built.sheet.name, row: 0, column: 0, ...built.places.get(field) });
  return { host: memoryHost(bookOf([built.sheet])), refOf };
}

/** Two relations fail, each in a column of its own, and one cell is blank. */
const faulty = {
  "t3.received.natural": 1,
  "t3.received.total": 1,
  "t2.normative.issued": 9,
} as const;

function press(pane: ShownPane, key: string, shiftKey = false): Promise<void> {
  return pane.follow(() => {
    document.body.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey, bubbles: true, cancelable: true }));
  });
}

const list = (pane: ShownPane) => pane.element.querySelector("section[aria-label=发现的问题]");
const current = (pane: ShownPane) => list(pane)?.querySelector("li[aria-current=true]")?.textContent ?? "";

describe("the walk through the findings", () => {
  it("goes on with F8 and back with Shift+F8, round and round, and shows each in the sheet", async () => {
    const { host } = workbook(faulty);
    const pane = await showPane(host);
    const lines = [...(list(pane)?.querySelectorAll("li") ?? [])].map((line) => line.textContent);
    expect(lines.length).toBeGreaterThan(2);
    await press(pane, "F8");
    expect(current(pane)).toBe(lines[0]);
    expect(host.calls.at(-1)).toBe("select");
    await press(pane, "F8");
    expect(current(pane)).toBe(lines[1]);
    await press(pane, "F8", true);
    await press(pane, "F8", true);
    expect(current(pane)).toBe(lines.at(-1));
    await pane.click("下一个");
    expect(current(pane)).toBe(lines[0]);
    expect(pane.text()).toContain(`第 1 条，共 ${lines.length} 条`);
  });

  it("goes through one kind only where a count of the verdict is pressed", async () => {
    const pane = await showPane(workbook(faulty).host);
    await pane.click("提示");
    expect(list(pane)?.textContent).toContain("制发多于有效与废止");
    expect(list(pane)?.textContent).not.toContain("收件与办理平衡");
    expect(pane.text()).toContain("只列出：提示");
    await pane.click("全部列出");
    expect(list(pane)?.textContent).toContain("收件与办理平衡");
  });

  it("lists all again where another report is chosen, or where nothing of the kind is left", async () => {
    const form = (sheet: string, figures: Partial<Record<FieldId, CellValue>>) =>
      officialForm({ format: "2021", title: `${sheet}局2023年政府信息公开工作年度报告`, sheet, figures });
    const [first, second] = [form("甲", faulty), form("乙", faulty)];
    const host = memoryHost(bookOf([first.sheet, second.sheet]));
    const pane = await showPane(host);
    await pane.click("提示");
    await pane.click("乙局");
    expect(list(pane)?.textContent).toContain("收件与办理平衡");
    await pane.click("提示");
    const at = second.places.get("t2.normative.issued");
    const [from, to] = [9, 0].map((value) => ({ value, numberFormat: "General" }));
    await pane.follow(() => {
      if (at && from && to)
        host.change(applyEdits(host.book, [{ kind: "value", cell: { sheet: "乙", ...at }, from, to }]));
    });
    expect(pane.text()).not.toContain("只列出");
    expect(list(pane)?.textContent).toContain("收件与办理平衡");
  });
});

describe("a finding set aside as verified", () => {
  const verifyFirst = async (pane: ShownPane, reason: string) => {
    await pane.click("提示");
    await pane.click("已核实…");
    await pane.follow(() => {
      const box = pane.element.querySelector("textarea");
      Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "value")?.set?.call(box, reason);
      box?.dispatchEvent(new Event("input", { bubbles: true }));
    });
    await pane.click("记为已核实");
    await pane.click("提示");
  };

  it("keeps its reason in the workbook, for the next person, and counts apart", async () => {
    const { host } = workbook(faulty);
    const pane = await showPane(host);
    await verifyFirst(pane, "本年制发的“试行”文件当年失效");
    expect(pane.text()).toContain("已核实：本年制发的“试行”文件当年失效");
    expect(pane.element.querySelector("[aria-live=polite]")?.textContent).toMatch(/0 处提示.*另有 1 处已核实/u);
    expect(host.book.names.map(({ isVisible }) => isVisible)).toEqual([false]);
    await cleanUp();
    const next = await showPane(memoryHost(host.book));
    await next.click("已核实1");
    expect(list(next)?.textContent).toContain("当年失效");
    await next.click("取消核实");
    expect(next.text()).not.toContain("当年失效");
  });

  it("silences nobody, and holds only while its figures stand", async () => {
    const { host, refOf } = workbook(faulty);
    const pane = await showPane(host);
    await verifyFirst(pane, "已失效");
    const found = () => {
      const [report] = checkBook(host.book, defaultSettings).reports;
      const finding = report?.result.findings.find(({ rule }) => rule === "t2.inForce");
      return { hints: report?.result.verdict.hints, verified: finding?.verified };
    };
    expect(found()).toEqual({ hints: 1, verified: "已失效" });
    const to = { value: 8, numberFormat: "General" };
    const cell = refOf("t2.normative.issued");
    await pane.follow(() => {
      host.change(applyEdits(host.book, [{ kind: "value", cell, from: { ...to, value: 9 }, to }]));
    });
    expect(found()).toEqual({ hints: 1, verified: undefined });
    expect(pane.text()).toContain("已核实…");
  });
});

describe("what has one cause", () => {
  it("is one line for the relations that one blank total keeps from being checked", async () => {
    const pane = await showPane(workbook({ "t3.concluded.natural": null }).host);
    expect(list(pane)?.textContent).toMatch(/因 [A-Z]+\d+为空白（总计不按 0 计），3 条关系未能核对/u);
  });

  it("is one line for all dashes, with its cure ticked", async () => {
    const pane = await showPane(
      workbook({ "t3.partial.natural": "-", "t3.partial.business": "—", "t3.granted.legal": "无" }).host,
    );
    expect(list(pane)?.textContent).toMatch(/3 格写的是.*因此 \d+ 条关系未能核对/u);
    expect(list(pane)?.querySelectorAll("li")).toHaveLength(1);
    await pane.click("把这些改成 0");
    expect(pane.button("补零").textContent).toBe("补零 3 格");
  });
});

describe("the page of a rule", () => {
  it("opens from a finding: what is checked, on what basis, and an example", async () => {
    const pane = await showPane(workbook(faulty).host);
    await pane.click("提示");
    await pane.click("为什么");
    expect(document.activeElement?.textContent).toBe("制发多于有效与废止");
    expect(pane.text()).toMatch(/本年制发件数一般不多于.*推断，非官方口径.*制发 5，废止 2，现行有效 30/u);
    await pane.click("返回");
    expect(list(pane)).not.toBeNull();
  });
});

describe("the verdict", () => {
  it("names what was checked, and promises no more", async () => {
    const pane = await showPane(workbook().host);
    expect(pane.text()).toContain("表内数字没有发现问题");
    expect(pane.text()).not.toContain("正文没有发现问题");
  });

  it("shows where no report is found that lines stand in one cell, and what to do", async () => {
    const lines = ["政府信息公开年度报告", "本年新收政府信息公开申请数量 12", "上年结转 0", "予以公开 8", "部分公开 4"];
    const pane = await showPane(memoryHost(bookOf([gridSheet("Sheet1", lines.join("\n"))])));
    expect(pane.text()).toContain("分列");
  });
});
