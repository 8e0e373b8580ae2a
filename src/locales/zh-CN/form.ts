import type { FormSheetTexts } from "../../paper/form-sheet";
import type { Unplaced } from "../../paper/report-content";

export interface FormTexts extends FormSheetTexts {
  readonly sheet: string;
  readonly lastYear: (figure: string) => string;
  /** Units whose report of the year before was not found. */
  readonly withoutLastYear: (names: readonly string[]) => string;
  /** `carried`: how many of the forms have 上年结转 filled in. */
  readonly writtenAll: (count: number, folder: string, carried: number) => string;
  readonly written: (count: number, file: string) => string;
  readonly unplaced: Readonly<
    Record<Exclude<Unplaced["kind"], "extra" | "text">, (place: string, text: string) => string>
  >;
  readonly extra: (label: string) => string;
  readonly text: (start: string) => string;
  readonly otherReport: (name: string, year: string) => string;
}

/** 空白表和标准表样里、表格本身以外的话。 */
export const form: FormTexts = {
  prompt: {
    count: { title: "数量", text: "填不小于 0 的整数，没有的填 0。" },
    change: { title: "本年增/减", text: "填整数：增加填正数，减少填负数，没有变化填 0。" },
    money: { title: "金额", text: "填数字，可以有小数，单位为万元；没有的填 0。" },
  },
  refusal: {
    count: { title: "这里填不进去", text: "只能填不小于 0 的整数，不带单位、逗号和文字。没有的填 0。" },
    change: { title: "这里填不进去", text: "只能填整数，减少的前面加负号，不带单位和文字。没有变化填 0。" },
    money: { title: "这里填不进去", text: "只能填不小于 0 的数字，可以有小数，不带单位和逗号。没有的填 0。" },
  },
  footer: "第 &P 页，共 &N 页",
  sheet: "年度报告",
  lastYear: (figure: string) => `上年度报告的现行有效件数是 ${figure}。`,
  withoutLastYear: (names) => `没有找到上年度报告的单位（${String(names.length)}）：${names.join("、")}。`,
  writtenAll: (count, folder, carried) =>
    `做了 ${String(count)} 份空白表，存入 ${folder}；其中 ${String(carried)} 份填好了上年结转。`,
  written: (count, file) => `放入了 ${String(count)} 个数字，已存为 ${file}。`,
  unplaced: {
    uncertain: (place) => `${place}：原表里的单元格不能确定，没有放入。`,
    otherFormat: (place, text) => `${place} = ${text}：标准表样的这一格式没有这一项，没有放入。`,
    notCalculated: (place, text) => `${place}：公式 ${text} 没有计算结果，没有放入。`,
  },
  extra: (label) => `“${label}”不是表中的行或列，没有放入。`,
  text: (start) => `“${start}……”不在六个部分之内，没有放入。`,
  otherReport: (name, year) => `文件里还有一份年报（${name}，${year}），没有放入。`,
};
