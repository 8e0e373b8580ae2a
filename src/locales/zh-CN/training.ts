import type { ClassTexts } from "../../training/class-papers";
import type { Outcome } from "../../training/grade";
import type { ResultTexts } from "../../training/result-sheets";

export interface TrainingTexts extends ClassTexts, Omit<ResultTexts, "sheets"> {
  readonly sheets: ResultTexts["sheets"];
  readonly made: (file: string, number: string) => string;
  readonly fewer: (number: string, planted: number) => string;
  readonly madeClass: (file: string, count: number) => string;
  readonly noExercise: string;
  readonly notHere: (number: string) => string;
  readonly otherVersion: (version: number) => string;
  readonly score: (file: string, got: number, of: number) => string;
  readonly accepted: string;
  readonly outcome: Readonly<Record<Outcome, (place: string, right: string, planted: string, now: string) => string>>;
  readonly spoilt: (place: string, right: string, now: string) => string;
}

/** 练习和批改里的话。 */
export const training: TrainingTexts = {
  sheet: "练习",
  lastYearSheet: "上年度报告",
  note: (number, slips) => `练习编号：${number}　共 ${String(slips)} 处差错，请找出并改正`,
  answers: {
    title: "练习答案",
    note: "表三勾稽题的改法只有一种，其他题目凡使各项规则全部成立的改法都算对，以 nianbao grade 的批改为准。不要随练习一起发。",
    sheet: "答案",
    heads: ["练习编号", "单位", "项目", "放进的差错", "应为", "违反的规则", "理由"],
  },
  folders: { exercises: "练习", paper: "打印", teacher: "教师用" },
  exam: {
    questions: { title: "年报核对练习　题卷", file: "题卷" },
    answerSheet: { title: "年报核对练习　答卷", file: "答卷" },
    number: "练习编号",
    person: "姓名、单位",
    score: "得分",
    questionNote: (slips) => `下面这份年报是编出来的，共有 ${slips} 处差错。请在表上圈出，并逐处填写答卷。`,
    answerNote: (slips) => `题卷上共有 ${slips} 处差错，每处写一行。写不下的写在背面。`,
    lastYear: (title) => `上年度报告（没有差错，供对照）：${title}`,
    heads: ["序号", "哪张表、哪一行、哪一列", "表上写的", "应为", "理由（哪条关系不成立）"],
  },
  fileName: (number) => `练习 ${number}`,
  made: (file, number) => `已出题：${file}（练习编号 ${number}）`,
  fewer: (number, planted) => `练习 ${number}：只放得下 ${planted} 处差错。`,
  madeClass: (file, count) => `已出题 ${count} 份，连同题卷、答卷和答案存为 ${file}`,
  noExercise: "这个文件里没有练习。练习编号看不到时，可以用 --seed 写明。",
  notHere: (number) => `没有找到编号为 ${number} 的练习：它的表可能删掉了，或者这里是别的年报。`,
  otherVersion: (version) => `这份练习是第 ${String(version)} 版出题程序出的，本版不能批改。`,
  gone: (count) => `有 ${String(count)} 个单元格找不到了，可能删掉了行或列。`,
  inText: (place) => `正文里的“${place}”`,
  score: (file, got, of) => `${file}：${String(of)} 处差错，改对 ${String(got)} 处`,
  accepted: "改法与原来的不同，但各项规则全部成立，算全对。",
  content: (content) => (content === null ? "空" : String(content)),
  outcome: {
    right: (place, right, planted) => `改对：${place} ${planted} → ${right}`,
    wrong: (place, right, planted, now) => `找到了但改错：${place} 原为 ${planted}，改成 ${now}，应为 ${right}`,
    missed: (place, right, planted) => `漏掉：${place} 仍为 ${planted}，应为 ${right}`,
  },
  spoilt: (place, right, now) => `原来没有错，被改动：${place} ${right} → ${now}`,
  sheets: { scores: "成绩", mistakes: "错处" },
  heads: {
    scores: ["文件", "练习编号", "得分", "满分", "说明"],
    mistakes: ["项目", "漏掉", "找到但改错", "改对"],
  },
  notes: { accepted: "另一种改法，全部成立", spoilt: (count) => `改动了 ${String(count)} 个没有错的单元格` },
  outcomes: { right: "改对", wrong: "改错", missed: "漏掉" },
};
