import {
  known,
  label,
  labels,
  layOut,
  linesAfter,
  linesBefore,
  linesBeforeRow,
  mapSheets,
  mergesLost,
  paperOf,
  text,
  written,
  type Paper,
  type PaperCell,
  type Transform,
} from "../support/layouts";
import type { Layout } from "./corpus";

const report2019 = paperOf({ format: "2019" });
const report2021 = paperOf({ format: "2021" });
const sparse = paperOf({ format: "2021", figures: "sparse" });

/** What is said of the labels is not asserted here: only that each figure is read from its cell. */
const whateverIsSaid = known({ alterations: null });
const isRow = (each: string) => /^[（(]?[一二三四五六七\d]+[）)、.．]/u.test(each);
const nameOf = (each: string) => each.replace(/^[（(]?[一二三四五六七\d]+[）)、.．]/u, "");

/** Tables in another order on their sheet, two lines between them. */
const inOrder = (...order: readonly string[]): Transform =>
  mapSheets((sheet) => {
    let at = 2;
    const moved = order.flatMap((table): readonly PaperCell[] => {
      const cells = sheet.cells.filter(({ part }) => part === table);
      const top = Math.min(...cells.map(({ row }) => row));
      const bottom = Math.max(...cells.map(({ row, height }) => row + height - 1));
      const start = at;
      at += bottom - top + 3;
      return cells.map((cell) => ({ ...cell, row: cell.row - top + start }));
    });
    return { ...sheet, cells: [...sheet.cells.filter(({ part }) => part === "title"), ...moved] };
  });

/** A table further right than the others. */
const shifted = (table: string, columns: number): Transform =>
  mapSheets((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => (cell.part === table ? { ...cell, column: cell.column + columns } : cell)),
  }));

/** Cells right of a table, one beside each of its rows. */
const besideRows = (table: string, write: (row: number) => string | number | null): Transform =>
  mapSheets((sheet) => {
    const own = sheet.cells.filter(({ part }) => part === table);
    const right = Math.max(...own.map(({ column, width }) => column + width));
    const rows = [...new Set(own.filter(({ field }) => field !== null).map(({ row }) => row))];
    return { ...sheet, cells: [...sheet.cells, ...rows.map((row) => text(row, right + 1, write(row)))] };
  });

/** Titles of the blocks of 表二 in a column of their own, in front of their rows. */
const blockTitlesInFront: Transform = mapSheets((sheet) => {
  const titles = sheet.cells.filter(({ part, value }) => part === "t2" && /^第二十条/u.test(String(value)));
  const rows = new Set(titles.map(({ row }) => row));
  const last = Math.max(...sheet.cells.filter(({ part }) => part === "t2").map(({ row }) => row));
  const above = (row: number) => [...rows].filter((each) => each < row).length;
  return {
    ...sheet,
    cells: sheet.cells.map((cell): PaperCell => {
      if (titles.includes(cell)) {
        const next = Math.min(last + 1, ...[...rows].filter((row) => row > cell.row));
        return { ...cell, row: cell.row - above(cell.row), width: 1, height: next - cell.row - 1 };
      }
      return { ...cell, row: cell.row - above(cell.row), column: cell.column + (cell.part === "t2" ? 1 : 0) };
    }),
  };
});

const all = (name: string, ...how: readonly Transform[]): Layout[] => [
  { name, paper: layOut(report2021, ...how) },
  { name: `${name}, 2019, merges lost`, paper: layOut(report2019, ...how, mergesLost) },
];
const one = (name: string, paper: Paper, ...how: readonly Transform[]): Layout => ({
  name,
  paper: layOut(paper, ...how),
});

/** What clerks do to a form besides filling it in. */
export const clerksCorpus: readonly Layout[] = [
  ...all(
    "（件） behind each row",
    labels((each) => (isRow(each) ? `${each}（件）` : each)),
  ),
  ...all(
    "其中： before each detail",
    labels((each) => (/^\d\./u.test(each) ? `其中：${each}` : each)),
  ),
  ...all(
    "a bullet before each detail",
    labels((each) => (/^\d\./u.test(each) ? `● ${each}` : each)),
  ),
  ...all(
    "a dash for the number of each detail",
    labels((each) => (/^\d\./u.test(each) ? `— ${nameOf(each)}` : each)),
  ),
  ...all(
    "a colon behind each label",
    labels((each) => `${each}：`),
  ),
  ...all(
    "a star before what must be filled in",
    labels((each) => (isRow(each) ? `*${each}` : each)),
  ),
  ...all(
    "《条例》 before 第二十条",
    labels((each) => each.replace(/^第二十条/u, "《条例》第二十条")),
  ),
  ...all("第20条第（1）项", labels((each) => each.replace(/^第二十条第（(.)）项/u, (_, n: string) => `第20条第（${String("一二三四五六七八九".indexOf(n) + 1)}）项`))), // prettier-ignore
  ...all(
    "第二十条第一项 without brackets",
    labels((each) => each.replace(/^(第二十条第)（(.)）项/u, "$1$2项")),
  ),
  ...all("a name behind the item of 第二十条", labels((each) => (/^第二十条第（.）项$/u.test(each) ? `${each} 相关情况` : each))), // prettier-ignore
  ...all("项目 for 信息内容", label("信息内容", "项目"), whateverIsSaid),
  ...all("信息内容 left out", label("信息内容", ""), whateverIsSaid),
  ...all("申请人类型 for 申请人情况", label("申请人情况", "申请人类型"), whateverIsSaid),
  ...all("法人/其他组织", label("法人或其他组织", "法人/其他组织"), whateverIsSaid),
  ...all("行政复议案件, 行政诉讼案件", labels((each) => (each === "行政复议" || each === "行政诉讼" ? `${each}案件` : each)), whateverIsSaid), // prettier-ignore
  ...all("未经复议，直接起诉", label("未经复议直接起诉", "未经复议，直接起诉")),
  ...all("经复议后起诉", label("复议后起诉", "经复议后起诉"), whateverIsSaid),
  ...all("信息 behind two details", labels((each) => (/执法案卷|查询事项/u.test(each) ? `${each}信息` : each)), whateverIsSaid), // prettier-ignore
  ...all("（七）合计", label("（七）总计", "（七）合计"), whateverIsSaid),
  ...all("（七）总计（一至六项之和）", label("（七）总计", "（七）总计（一至六项之和）")),
  ...all("结转下一年度继续办理数量", label("四、结转下年度继续办理", "四、结转下一年度继续办理数量"), whateverIsSaid),
  ...all("政府信息公开 left out of the first rows", labels((each) => each.replace(/^([一二]、.*)政府信息公开/u, "$1")), whateverIsSaid), // prettier-ignore
  ...all("三、本年度办理结果 left out", label("三、本年度办理结果", ""), whateverIsSaid),
  ...all(
    "a tick behind each label",
    labels((each) => `${each}√`),
  ),
  ...all(
    "quotation marks round labels",
    labels((each) => `“${each}”`),
  ),
  ...all("表三 and 表四 before 表二", inOrder("t3", "t4", "t2")),
  ...all("表四 first", inOrder("t4", "t2", "t3")),
  ...all("表四 further right than the others", shifted("t4", 4)),
  ...all("表二 further right than the others", shifted("t2", 6)),
  ...all(
    "shares right of 表三",
    besideRows("t3", (row) => `${String(row)}%`),
  ),
  ...all(
    "last year's totals right of 表三",
    besideRows("t3", (row) => 100 + row),
  ),
  ...all(
    "who answers for a row, right of 表二",
    besideRows("t2", (row) => (row % 2 ? "法规科" : "办公室")),
  ),
  ...all(
    "signatures and a telephone between the tables",
    linesBefore("t3", "填表人：张三　审核人：李四　联系电话：0573-87280000"),
    linesBefore("t4", "单位负责人（签字）：　　　　2022年1月10日"),
  ),
  ...all("checks in words below", linesAfter("校验：第一项8＋第二项2＝第三项9＋第四项1", "1.表三总计=表三（七）总计。", "2.上年结转应与上年年报一致。")), // prettier-ignore
  ...all("a note between the rows of 表二", linesBeforeRow("t2.penalties", "注：按决定书文号统计，1案多人计1件")),
  ...all("titles of the blocks in front of their rows", blockTitlesInFront),
  one("titles of the blocks in front of their rows, blanks", sparse, blockTitlesInFront, known({ alterations: null })),
  ...all("figures with 件 behind", written((figure, id) => (id.includes("amount") || id.includes("change") ? undefined : `${String(figure)}件`))), // prettier-ignore
  ...all(
    "figures with a full stop behind a blank",
    written((figure) => `${String(figure)} `),
  ),
  ...all("figures with a plus in front only where it is a change", written((figure, id) => (id.endsWith("change") && figure > 0 ? `+${String(figure)}` : undefined))), // prettier-ignore
];
