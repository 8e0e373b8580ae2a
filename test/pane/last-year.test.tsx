// @vitest-environment jsdom
import { afterEach, describe, expect, it } from "vitest";
import type { Book, CellValue } from "../../src/book/book";
import type { FieldId } from "../../src/form/fields";
import { memoryHost } from "../support/memory-host";
import { officialForm } from "../support/official-form";
import { cleanUp, showPane, type ShownPane } from "../support/pane";
import { bookOf } from "../support/test-sheet";

afterEach(cleanUp);

type Figures = Partial<Record<FieldId, CellValue>>;

function form(year: number, figures: Figures, { name = "海宁市商务局", sheet = `年报${year}` } = {}) {
  return officialForm({ format: "2021", title: `${name}${year}年政府信息公开工作年度报告`, sheet, figures });
}

/** This year's report of a unit that carried on 5 last year, by its own word 4. */
function thisYear() {
  const built = form(2023, {
    "t3.carriedIn.natural": 4,
    "t3.carriedIn.total": 4,
    "t3.granted.natural": 4,
    "t3.granted.total": 4,
    "t3.concluded.natural": 4,
    "t3.concluded.total": 4,
  });
  return {
    host: memoryHost(bookOf([built.sheet])),
    cell: { sheet: "年报2023", row: 0, column: 0, ...built.places.get("t3.carriedIn.natural") },
  };
}

const carried = { "t3.carriedOut.natural": 5, "t3.carriedOut.total": 5 } as const;

/** Chooses a file in the view 与上年比对; it holds a book. */
async function choose(pane: ShownPane, name = "上年.xlsx") {
  await pane.click("与上年比对");
  await pane.follow(() => {
    const input = pane.element.querySelector<HTMLInputElement>("input[type=file]");
    // jsdom has no File.arrayBuffer
    const file = Object.assign(new File([], name), { arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) });
    Object.defineProperty(input, "files", { value: [file], configurable: true });
    input?.dispatchEvent(new Event("change", { bubbles: true }));
  });
}

const show = (host: ReturnType<typeof memoryHost>, book: Book | null) =>
  showPane(host, { readBook: () => Promise.resolve(book) });
const yearMarks = ({ book }: ReturnType<typeof memoryHost>) =>
  book.sheets
    .flatMap(({ marks }) => marks.map(({ formula }) => formula))
    .filter((each) => each.includes("nianbao:year."));

describe("与上年比对", () => {
  it("finds in last year's file the report of the unit, and says what does not fit, under a heading of its own", async () => {
    const { host, cell } = thisYear();
    const pane = await show(
      host,
      bookOf([form(2022, carried).sheet, form(2022, {}, { name: "别的局", sheet: "别的" }).sheet]),
    );
    await choose(pane);
    expect(pane.text()).toContain("上年数据取自 上年.xlsx");
    await pane.click("返回");
    expect(pane.text()).toMatch(
      /上下年.*自然人列：上年结转为 4（[A-Z]+\d+），而上年报告的结转下年度继续办理为 5，差 1/u,
    );
    await pane.follow(() => {
      host.choose(cell);
    });
    expect(pane.element.querySelector("section[aria-label=选中的单元格]")?.textContent).toContain("上年 0，增 4");
  });

  it("sets marks with last year's figure in them, which stay until they are cleared", async () => {
    const { host } = thisYear();
    const pane = await show(host, bookOf([form(2022, carried).sheet]));
    await choose(pane);
    await pane.click("返回");
    await pane.click("校验并标记");
    expect(yearMarks(host).some((formula) => /D\d+<>5\)$/u.test(formula))).toBe(true);
    const count = yearMarks(host).length;
    await cleanUp();
    const later = await show(host, null);
    await later.click("校验并标记");
    expect(yearMarks(host)).toHaveLength(count);
    await later.click("清除标记");
    expect(yearMarks(host)).toEqual([]);
  });

  it("asks which report is meant where that is not certain, and says what cannot be opened", async () => {
    const { host } = thisYear();
    const two = [form(2022, carried, { name: "甲局", sheet: "甲" }), form(2022, {}, { name: "乙局", sheet: "乙" })];
    const pane = await show(host, bookOf(two.map(({ sheet }) => sheet)));
    await choose(pane);
    expect(pane.text()).toContain("不能确定是哪一份");
    await pane.click("甲局");
    expect(pane.text()).toContain("上年数据取自 上年.xlsx");
    await pane.click("不再比对");
    expect(pane.text()).not.toContain("上年数据取自");
    await cleanUp();
    const other = await show(host, null);
    await choose(other, "坏.xlsx");
    expect(other.text()).toContain("打不开“坏.xlsx”");
  });

  it("needs no file where the workbook holds both years, and says so in the verdict", async () => {
    const sheets = [form(2023, {}), form(2022, {})].map(({ sheet }) => sheet);
    const pane = await show(memoryHost(bookOf(sheets)), null);
    expect(pane.text()).toContain("表内数字、上下年没有发现问题");
    expect(pane.text()).toContain("上年数据取自本工作簿");
  });
});

describe("a cell that is right", () => {
  it("is changed by no correction, until that is taken back", async () => {
    const figures = { "t3.granted.natural": 23, "t3.granted.total": 32 } as const;
    const all = {
      "t3.received.natural": 32,
      "t3.received.total": 32,
      "t3.concluded.natural": 32,
      "t3.concluded.total": 32,
    };
    const { sheet } = form(2023, { ...figures, ...all });
    const pane = await show(memoryHost(bookOf([sheet])), null);
    await pane.until("23→32");
    await pane.click("可能的改法");
    await pane.until("改正");
    await pane.click("这一格没有错");
    await pane.until("改 3 格");
    expect(pane.text()).not.toContain("23→32");
    expect(pane.text()).toContain("没有错");
    await pane.click("取消");
    await pane.until("23→32");
  });
});
