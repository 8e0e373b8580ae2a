import type { Absence, CellFinding, EquationFinding, Finding, LayoutFinding } from "../../check/finding";
import type { RuleId } from "../../form/rules";
import { placeNames } from "../place-names";
import { shortLabel } from "../places";
import {
  blankCells,
  figure,
  byReason,
  placeCell,
  saysNothing,
  sideOf,
  termIn,
  type NamedAbsence,
  type RuleText,
  type RuleTexts,
  type Side,
} from "../rule-texts";
import { sumNames, textMessage, textRules } from "./text-rules";
import { yearRuleTexts } from "./year-rules";

const texts: Readonly<Record<RuleId, RuleText>> = {
  ...textRules,
  ...yearRuleTexts,
  "t3.balance": {
    name: "收件与办理平衡",
    explain: "表三每一列：第一项加第二项之和，等于第三项（七）总计加第四项之和。",
    remedy: "核对本列的新收、上年结转、总计和结转下年度四个数。",
  },
  "t3.results": {
    name: "办理结果合计",
    explain: "表三每一列：（一）至（六）各行之和等于（七）总计。",
    remedy: "核对本列各办理结果，或改正（七）总计。",
  },
  "t3.applicants": {
    name: "申请人合计",
    explain: "表三每一行：自然人与各类法人或其他组织之和等于总计。",
    remedy: "核对本行各类申请人的数，或改正总计。",
  },
  "t4.total": {
    name: "复议、诉讼合计",
    explain: "表四每一组：结果维持、结果纠正、其他结果、尚未审结之和等于总计。",
    remedy: "核对本组四个数，或改正总计。",
  },
  "t2.increment": {
    name: "上年数、增减与处理决定数量",
    explain:
      "2019 年格式表二：处理决定数量按项目数填报时，等于上一年项目数量加本年增/减；按办件量填报时，与前两栏无关。",
    remedy: "按项目数填报的，核对这三个数；按办件量填报的，选“本单位按办件量统计”，此项不再核对。",
  },
  "t2.stockNegative": {
    name: "项目数小于 0",
    explain: "上一年项目数量加本年增/减，不应小于 0。",
    remedy: "核对本年增/减的正负号和数字。",
  },
  "t2.changeSign": {
    name: "增减未写正负号",
    explain: "本年增/减要看得出是增是减：增写 +，减写 -，没有变化写 0。",
    remedy: "确为增加的，写成 +21 或改为数字格式；确为减少的，写成 -21。",
  },
  "t2.published": {
    name: "新公开多于总数",
    explain: "本年新公开数量一般不多于对外公开总数量。",
    remedy: "核对这两个数。",
  },
  "t2.inForce": {
    name: "制发多于有效与废止",
    explain: "本年制发件数一般不多于现行有效件数与本年废止件数之和。",
    remedy: "核对这三个数；本年制发的文件在本年以其他方式失效的，可以不改。",
  },
  "t2.regulationMaker": {
    name: "规章制定权",
    explain: "只有国务院部门、省级和设区的市、自治州人民政府可以制定规章，其他机关的规章数一般为 0。",
    remedy: "确认这些文件是规章，不是行政规范性文件。",
  },
  "cell.blank": {
    name: "空白",
    explain: "每一格都要有数，没有的填 0。",
    remedy: "确实没有的，用“空格补零”填 0；漏填的补上。",
  },
  "cell.notNumber": {
    name: "不是规范的数字",
    explain: "单元格里只写数字：不用全角数字、千位分隔符，不带单位、说明和横线。",
    remedy: "改成数字；能确定数值的，可以用“文本转数字”。",
  },
  "cell.negative": {
    name: "负数",
    explain: "除本年增/减外，件数不会小于 0。",
    remedy: "核对这个数。",
  },
  "cell.fraction": {
    name: "不是整数",
    explain: "件数和本年增/减是整数，只有金额可以有小数。",
    remedy: "核对这个数。",
  },
  "money.unit": {
    name: "金额单位",
    explain: "金额以万元为单位；单位不明或不是万元的，不会替您换算。",
    remedy: "换算成万元，并在表头写明单位。",
  },
  "layout.missing": {
    name: "缺少行或列",
    explain: "年报的表格是固定的，行和列不能删。",
    remedy: "按规定的格式补上这一行或列；没有的填 0。",
  },
  "layout.extra": {
    name: "多出行或列",
    explain: "年报的表格是固定的，不能自行加行、加列。",
    remedy: "把其中的数并入规定的行或列，再删去多出的部分；上级另有要求的，可以保留。",
  },
  "layout.renamed": {
    name: "名称改动",
    explain: "年报表格的行名、列名是固定的。",
    remedy: "改回规定的名称。",
  },
  "layout.order": {
    name: "次序改动",
    explain: "年报表格的行、列次序是固定的。",
    remedy: "移回规定的位置。",
  },
  "format.year": {
    name: "格式与年份不符",
    explain: "2019、2020 年度用国办公开办函〔2019〕60号的格式，2021 年度起用国办公开办函〔2021〕30号的格式，不能混用。",
    remedy: "换用该年度的格式重填这张表；标题里的年份写错的，改正年份。",
  },
};

const places = placeNames({
  row: ({ rowGroup, rowLabel }) => `${rowGroup === null ? "" : `${rowGroup}·`}${shortLabel(rowLabel)}`,
  column: ({ columnLabel }) => columnLabel.replace(/（.*）$/u, ""),
  field: (row, column) => `${row}·${column}`,
  report: "整份报告",
  section: (number, head) => `正文“${["一", "二", "三", "四", "五", "六"][number - 1] ?? ""}、${head}”`,
  tables: { t2: "表二", t3: "表三", t4: "表四" },
  rowOf: (table, row) => `${table}“${row}”行`,
  columnOf: (table, column) => `${table}“${column}”列`,
  sums: sumNames,
});

const reasons: Readonly<Record<Absence, string>> = {
  blankTotal: "为空白（总计不按 0 计）",
  unreadable: "读不出数字",
  missing: "所在的行或列缺失",
  uncertain: "在哪一格不能确定",
};

export const rules: RuleTexts = {
  severities: {
    error: { word: "错误", sign: "✕" },
    warning: { word: "警告", sign: "▲" },
    hint: { word: "提示", sign: "ⓘ" },
  },
  basis: { printed: "表内注明", deduced: "推断，非官方口径" },
  name: (rule) => texts[rule].name,
  explain: (rule) => texts[rule].explain,
  remedy: (rule) => texts[rule].remedy,
  field: places.field,
  row: places.row,
  place: places.place,
  imbalance: imbalanceText,
  message,
  notCheckable: ({ rule, at, because }) => {
    const absent = because.map(({ field, reason }) => ({ name: places.field(field), reason }));
    return `${places.place(at)}：“${texts[rule].name}”未能核对，因为${absences(absent)}。`;
  },
  absences,
};

function absences(places: readonly NamedAbsence[]): string {
  return byReason(places)
    .map(([reason, [first = "", second, ...others]]) => {
      const names =
        second === undefined
          ? first
          : others.length === 0
            ? `${first}、${second}`
            : `${first}等 ${others.length + 2} 处`;
      return `${names}${reasons[reason]}`;
    })
    .join("，");
}

function message(finding: Finding, isBrief = false): string {
  switch (finding.kind) {
    case "equation":
      return equationMessage(finding, isBrief);
    case "cell":
      return cellMessage(finding);
    case "layout":
      return layoutMessage(finding);
    case "format":
      return `${places.place(finding.at)}用的是 ${finding.format} 年格式，与报告的年份或其他表不符。`;
    case "text":
      return textMessage(finding, places.place);
  }
}

function equationMessage(finding: EquationFinding, isBrief: boolean): string {
  const { row, column } = places.rowAndColumn(finding.at);
  const term = (of: string) => termIn(finding, of);
  switch (finding.rule) {
    case "t3.balance":
      return `${column}列：${sentence(finding, isBrief)}`;
    case "t3.results":
      return `${column}列：（一）至（六）各行之和与（七）总计不等，${sentence(finding, isBrief)}`;
    case "t3.applicants":
    case "t4.total":
      return `${row}：${sentence(finding, isBrief)}`;
    case "t2.increment": {
      const [previous, change, decisions] = [term("previous"), term("change"), term("decisions")];
      return (
        `${row}：${previous.value}（${previous.cell}）+ ${figure(change.value)}（${change.cell}）≠ ${decisions.value}（${decisions.cell}），${imbalanceText(finding.imbalance)}${blanks(finding)}。` +
        `按项目数统计的，处理决定数量应为 ${finding.expected}；按办件量统计的，与前两栏无关，可选“本单位按办件量统计”。`
      );
    }
    case "t2.stockNegative": {
      const [previous, change] = [term("previous"), term("change")];
      return `${row}：上一年项目数量 ${previous.value}（${previous.cell}）加本年增/减 ${change.value}（${change.cell}），得 ${finding.imbalance}，小于 0${blanks(finding)}。`;
    }
    case "t2.published": {
      const [published, stock] = [term("published"), term("stock")];
      return `${row}：本年新公开数量 ${published.value}（${published.cell}）多于对外公开总数量 ${stock.value}（${stock.cell}）${blanks(finding)}。`;
    }
    case "t2.inForce": {
      const [issued, inForce, repealed] = [term("issued"), term("inForce"), term("repealed")];
      return `${row}：本年制发件数 ${issued.value}（${issued.cell}）多于现行有效件数 ${inForce.value}（${inForce.cell}）与本年废止件数 ${repealed.value}（${repealed.cell}）之和${blanks(finding)}。`;
    }
    case "year.carry": {
      const [carriedIn, carriedOut] = [term("carriedIn"), termIn(finding, "carriedOut", -1)];
      return `${column}列：上年结转为 ${carriedIn.value}（${carriedIn.cell}），而上年报告的结转下年度继续办理为 ${carriedOut.value}${inCell(carriedOut.cell)}，${imbalanceText(finding.imbalance)}。`;
    }
    case "year.inForce": {
      const [inForce, issued, repealed] = [term("inForce"), term("issued"), term("repealed")];
      const before = termIn(finding, "inForce", -1);
      return (
        `${row}：现行有效为 ${inForce.value}（${inForce.cell}），而上年现行有效 ${before.value}${inCell(before.cell)}+ 本年制发 ${issued.value}（${issued.cell}）` +
        `− 本年废止 ${repealed.value}（${repealed.cell}），应为 ${finding.expected}，${imbalanceText(finding.imbalance)}。`
      );
    }
    case "year.items": {
      const [previous, before, change] = [
        term("previous"),
        termIn(finding, "previous", -1),
        termIn(finding, "change", -1),
      ];
      return (
        `${row}：上一年项目数量为 ${previous.value}（${previous.cell}），而上年报告的上一年项目数量 ${before.value}${inCell(before.cell)}` +
        `加本年增/减 ${change.value}${inCell(change.cell)}，应为 ${finding.expected}，${imbalanceText(finding.imbalance)}。`
      );
    }
    default:
      return finding.rule satisfies never;
  }
}

/** Where a figure of last year stands; it may stand in another file. */
function inCell(cell: string): string {
  return cell === "" ? "" : `（${cell}）`;
}

function cellMessage(finding: CellFinding): string {
  const { actual, expected, text } = finding;
  const { row, column } = places.rowAndColumn(finding.at);
  const cell = placeCell(finding);
  switch (finding.rule) {
    case "t2.changeSign":
      return `${cell} ${row}：本年增/减写的是文本“${text}”，看不出是增是减。`;
    case "t2.regulationMaker":
      return `${cell} ${row}·${column} 为 ${actual}，而本单位一般没有规章制定权。`;
    case "cell.blank":
      return `${cell} ${row}·${column}：空白。`;
    case "cell.notNumber":
      return expected === undefined
        ? `${cell} ${row}·${column}：“${text}”不是${saysNothing(text) ? "数字；如表示没有，请填 0" : "能确定的数字"}。`
        : `${cell} ${row}·${column}：“${text}”应写成数字 ${expected}。`;
    case "cell.negative":
      return `${cell} ${row}·${column}：${actual} 小于 0。`;
    case "cell.fraction":
      return `${cell} ${row}·${column}：${actual} 不是整数。`;
    case "money.unit": {
      const shown = scaled(finding);
      return text === null
        ? `${cell} ${row}·${column}：金额 ${actual}${shown}没有写明单位，应以万元计。`
        : `${cell} ${row}·${column}：金额 ${actual}${shown}的单位是${text}，应以万元计。`;
    }
    default:
      return finding.rule satisfies never;
  }
}

/** Where the number format shows another number than the cell holds. */
function scaled({ actual = 0, scale = 1 }: CellFinding): string {
  return scale === 1 ? " " : `（单元格里是 ${actual}，只是数字格式把它显示成 ${actual / scale}）`;
}

function layoutMessage(finding: LayoutFinding): string {
  const place = places.place(finding.at);
  const label = quoted(finding.label, placeCell(finding));
  switch (finding.rule) {
    case "layout.missing":
      return finding.at === finding.under
        ? `${place}找到了，但没有一格的位置能确定（例如数字全在一个合并的单元格里），这张表没有核对。`
        : `缺少${place}。`;
    case "layout.extra":
      return `${place}多出一行或一列${label}。`;
    case "layout.renamed":
      return `${place}的名称改动了${label}。`;
    case "layout.order":
      return `${place}不在规定的位置${label}。`;
  }
}

/** 12 + 0（D6–D7）≠ 11 + 0（D27–D28），差 1。其余各数无误的话，D27 应为 12。 */
function sentence(finding: EquationFinding, isBrief: boolean): string {
  const { left, right } = finding.sides;
  return (
    `${side(sideOf(left))}≠ ${side(sideOf(right))}，${imbalanceText(finding.imbalance)}${blanks(finding)}。` +
    (isBrief ? "" : `其余各数无误的话，${placeCell(finding)} 应为 ${finding.expected}。`)
  );
}

function side({ figures, sum, cells, count }: Side): string {
  return count > 6 ? `${sum}（${cells} 共 ${count} 格）` : `${figures}（${cells}）`;
}

function imbalanceText(imbalance: number): string {
  return `差 ${Math.abs(imbalance)}`;
}

function blanks(finding: EquationFinding): string {
  const blanks = blankCells(finding);
  if (blanks.length === 0) return "";
  return blanks.length > 3 ? `（${blanks.length} 个空白格按 0 计）` : `（${blanks.join("、")} 空白，按 0 计）`;
}

function quoted(text: string | null, cell: string): string {
  return text === null ? "" : `：“${text.replaceAll(/\s+/gu, "")}”${cell && `（${cell}）`}`;
}
