import { applyEdits } from "../../src/book/apply";
import { cellOf, type CellValue } from "../../src/book/book";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { equationsOfTable } from "../../src/form/equations";
import { fieldsOfFormat, type FieldId } from "../../src/form/fields";
import { numberEdit } from "../../src/fill/number-content";
import { classifyBlanks, classifySteps } from "../../src/repair/blanks";
import { corrections } from "../../src/repair/corrections";
import { localeOf } from "../../src/locales";
import { createTextMemory, paragraphsOf, type Paragraph } from "../../src/narrative/paragraphs";
import { locate } from "../../src/locate/locate";
import type { Report } from "../../src/report/report";
import { bookOfSheets } from "../../src/book/new-book";
import { guideOf } from "../../src/locales/guide";
import { exerciseSheets } from "../../src/training/exercise-sheets";
import { blankContent } from "../../src/paper/form-content";
import { textOf } from "../../src/paper/report-text";
import { summaryRows } from "../../src/review/result/rows";
import { reviewFile } from "../../src/review/review-file";
import { deskRows } from "../../src/session/desk/row";
import { brokenBy } from "../../src/training/broken-rules";
import { gradeExercise } from "../../src/training/grade";
import { mayHoldExercise } from "../../src/training/may-hold-exercise";
import { makeExercise } from "../../src/training/make";
import { memoryHost } from "../support/memory-host";
import { officialForm } from "../support/official-form";
import { mapPreferences } from "../support/preferences";
import { reviewOf, testReturn } from "../support/reviewed";
import { bookOf, gridSheet, type TestSheet } from "../support/test-sheet";
import { xlsxOf } from "../support/xlsx";

/** What differs from the sample, by the ids of the fields. `null`: the cell is blank. */
type Changes = Partial<Record<FieldId, CellValue>>;

/** Figures for which every rule holds. The figures that it does not name are 0. */
const figures: Changes = {
  "t2.normative.issued": 4,
  "t2.normative.repealed": 1,
  "t2.normative.inForce": 26,
  "t2.licensing.decisions": 312,
  "t3.received.natural": 23,
  "t3.received.business": 5,
  "t3.received.total": 28,
  "t3.carriedIn.natural": 2,
  "t3.carriedIn.total": 2,
  "t3.granted.natural": 15,
  "t3.granted.business": 3,
  "t3.granted.total": 18,
  "t3.partial.natural": 3,
  "t3.partial.total": 3,
  "t3.refused.internalAffairs.natural": 2,
  "t3.refused.internalAffairs.total": 2,
  "t3.unavailable.notHeld.natural": 4,
  "t3.unavailable.notHeld.business": 2,
  "t3.unavailable.notHeld.total": 6,
  "t3.concluded.natural": 24,
  "t3.concluded.business": 5,
  "t3.concluded.total": 29,
  "t3.carriedOut.natural": 1,
  "t3.carriedOut.total": 1,
  "t4.review.upheld": 1,
  "t4.review.total": 1,
};

/** The one wrong total of the sample: 18, with its digits swapped. */
const wrongTotal: Changes = { "t3.granted.total": 81 };

const text = `
  一、总体情况
  2023年，我局收到政府信息公开申请28件，上年结转2件，办结29件。
  二、主动公开政府信息情况
  三、收到和处理政府信息公开申请情况
  四、政府信息公开行政复议、行政诉讼情况
  五、存在的主要问题及改进情况
  （一）存在的主要问题
  （二）改进情况
  六、其他需要报告的事项
  无`;

const unit = "云溪市数据资源管理局";

function sampleSheets(changes: Changes, name: string, year: number): readonly TestSheet[] {
  const title = `${name}${year}年政府信息公开工作年度报告`;
  const { sheet } = officialForm({ format: "2021", sheet: "年报", title, figures: { ...figures, ...changes } });
  return [sheet, gridSheet("正文", text)];
}

function sampleReport(changes: Changes = {}, name = unit, year = 2023): Report {
  const [only] = checkBook(bookOf(sampleSheets(changes, name, year)), defaultSettings).reports;
  if (!only) throw new Error("the sample has one report");
  return only.report;
}

const book = bookOf(sampleSheets(wrongTotal, unit, 2023));
const [checked] = checkBook(book, defaultSettings).reports;
if (!checked) throw new Error("the sample has one report");
const located = locate(book);
const [paragraphs = []] = [
  ...paragraphsOf(book, located, createTextMemory()).values(),
] satisfies (readonly Paragraph[])[];
const [equation] = equationsOfTable("2021", "t3");

const chinese = localeOf("zh");
const education: Changes = {
  "t3.received.natural": 15,
  "t3.received.total": 15,
  "t3.granted.natural": 15,
  "t3.granted.total": 51,
  "t3.concluded.natural": 15,
  "t3.concluded.total": 15,
};
const district = reviewOf(
  [
    { name: "云溪市教育局", file: "收件/教育局.xlsx", figures: education },
    { name: "云溪市水利局", file: "收件/水利局.xlsx", figures: { "t2.licensing.decisions": 21 } },
  ],
  ["云溪市教育局", "云溪市水利局", "云溪市商务局"],
);
const exercise = makeExercise({ seed: 7, format: "2021", topics: ["sums"], slips: 1 });
const sheetsOfExercise = exerciseSheets(exercise, chinese.form, chinese.training);

/** What an example can use besides the exports of its own file. */
export const exampleScope = {
  /** The report of 云溪市数据资源管理局 for 2023: （一）予以公开·总计 is 81 instead of 18. On the sheet 年报, its text on 正文. */
  book,
  sheet: book.sheets[0],
  located,
  checked,
  report: checked.report,
  finding: checked.result.findings[0],
  findings: checked.result.findings,
  narrative: checked.narrative,
  paragraphs,
  settings: defaultSettings,
  /** 自然人: 新收 + 结转 = 总计 + 结转下年. */
  equation,
  /** The report without the wrong total, changed as said. */
  reportOf: sampleReport,
  bookWith: (changes: Changes) => bookOf(sampleSheets(changes, unit, 2023)),
  fileWith: (changes: Changes) => xlsxOf(sampleSheets(changes, unit, 2023)),
  /** A cell of the sample by its field. */
  cellOfField: (field: FieldId) => checked.report.fields.get(field)?.cell,
  cellOf,
  applyEdits,
  bookOfSheets,
  brokenBy,
  checkBook,
  classifyBlanks,
  classifySteps,
  corrections,
  deskRows,
  gradeExercise,
  mayHoldExercise,
  blankContent,
  numberEdit,
  reviewFile,
  summaryRows,
  textOf,
  bookOf,
  gridSheet,
  memoryHost,
  mapPreferences,
  /** A report as a review keeps it. */
  returned: testReturn,
  /** The review of 云溪市教育局 with a wrong total and 云溪市水利局 without one; 云溪市商务局 has sent nothing. */
  district,
  /** One slip is planted: （一）予以公开·科研机构 is 2 instead of 1. */
  exercise,
  exerciseBook: bookOfSheets(sheetsOfExercise),
  sheetsOfExercise,
  guide: guideOf("2021", chinese),
  fieldsOfFormat,
  chinese,
} as const;
