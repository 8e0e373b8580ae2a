import type { Finding } from "../../check/finding";
import type { FieldId } from "../../form/fields";
import type { RuleId } from "../../form/rules";
import type { ReviewFinding } from "../../review/finding";
import type { LetterTexts } from "../../review/letter";
import type { ResultTexts } from "../../review/result/texts";
import type { ReviewedReport } from "../../review/reviewed";
import { fieldAtPlace, placeOf } from "../places";
import type { review as zhReview } from "../zh-CN/review";
import { files } from "./files";
import { rowLabels } from "./labels";
import { rules } from "./rules";

const tables = { t2: "Table 2", t3: "Table 3", t4: "Table 4" };

/** What both the result and the letters say of a finding. */
const findings = {
  severity: (severity: Finding["severity"]) => rules.severities[severity].word,
  ruleName: rules.name,
  remedy: rules.remedy,
  place: rules.place,
  message: rules.message,
  messageAmong,
  blanks: (table: "t2" | "t3" | "t4", cells: readonly string[]) =>
    `${tables[table]} has ${cells.length} blank cells: ${cells.slice(0, 12).join(", ")}${cells.length > 12 ? " …" : ""}.`,
};

const whyNoSum = {
  unreadable: "has no readable number there",
  missing: "has no such cell",
  differing: "sent several reports that differ there",
  unit: "gives no known unit, or another one than the others",
};

/** Everything that RESULT.xlsx says; the sheets keep the names of their kind in both languages. */
const result: ResultTexts = {
  ...findings,
  title: (sheet) =>
    ({
      summary: "Review of the annual reports",
      problems: "What is to be corrected and confirmed",
      matrix: "Bodies by rules",
      years: "Totals of this year and last year",
    })[sheet],
  footer: "Page &P of &N",
  summaryNote: ({ files, returns, withErrors, unopened, missing }) =>
    `${files} files, ${returns} reports, ${withErrors} of them with errors; ${unopened} files without a report; ${missing} bodies sent none.`,
  problemsNote: (errors, warnings) => `${errors} errors, ${warnings} warnings. The blanks of one table share a row.`,
  matrixNote:
    "How often a rule found something: red for errors, yellow for warnings, blue for hints, blank for nothing.",
  yearsNote: (pairs) =>
    pairs === 0
      ? "There is no report of last year to compare with."
      : `${pairs} reports have one of last year. Difference = this year − last year; red where it does not follow.`,
  heads: {
    number: "No.",
    unit: "Body",
    year: "Year",
    format: "Format",
    verdict: "Verdict",
    errors: "Errors",
    ownErrors: "Errors of its own",
    ownWarnings: "Warnings of its own",
    warnings: "Warnings",
    hints: "Hints",
    notCheckable: "Not checkable",
    years: "Against last year",
    remarks: "Remarks",
    file: "File",
    rule: "Rule",
    severity: "Severity",
    place: "Place",
    cell: "Cell",
    expected: "Expected",
    actual: "Actual",
    message: "What is wrong",
    role: "Kind",
    sum: "Sum",
    lastYear: "Last",
    thisYear: "This",
    difference: "Diff.",
  },
  roles: { return: "return", previous: "last year", summary: "summary" },
  format: (format) => format,
  verdicts: { error: "errors", warning: "to confirm", good: "in order" },
  fileProblem: (problem) =>
    ({
      notFound: "not found",
      unreadable: "unreadable: damaged",
      encrypted: "unreadable: encrypted",
      tooLarge: "unreadable: too large",
      unsupported: "unreadable: unsupported kind",
    })[problem],
  noReport: "no report found",
  notHandedIn: "not sent (未交)",
  exercise: "exercise",
  score: (got, of) => `exercise: ${got} of ${of}`,
  years: {
    agree: "follows",
    differ: (count) => `${count} differ`,
    notCheckable: (count) => `${count} not checkable`,
    noLastYear: "no report of last year",
  },
  otherYear: "other year (年度不符)",
  noYear: "year not given",
  duplicate: "sent more than once",
  copied: "same figures as another report",
  from: { file: "body or year from the file's name", folder: "year from the folder's name" },
  total: totalName,
  sums: {
    title: (year) => `${year}年政府信息公开工作年度报告（汇总）`,
    units: (names) =>
      `Sum of ${names.length} bodies: ${names.slice(0, 300).join(", ")}${names.length > 300 ? " …" : ""}.`,
    none: "There is no report to add up.",
    notSummed: (field, why, unit) => `${rules.place(field)} is not summed: ${unit} ${whyNoSum[why]}.`,
    leftOut: (count) => `${count} more reports are of another year or format and are left out.`,
  },
};

const letter: LetterTexts = {
  ...findings,
  title: (year) => `Comments on the ${year === null ? "" : `${year} `}annual report`,
  addressee: (name) => `${name ?? "To whom it may concern"}:`,
  opening: (year, toCorrect, toConfirm) => {
    const counts = [
      ...(toCorrect > 0 ? [`${toCorrect} to correct`] : []),
      ...(toConfirm > 0 ? [`${toConfirm} to confirm`] : []),
    ];
    return `Your report${year === null ? "" : ` for ${year}`} has points: ${counts.join(", ")}.`;
  },
  toCorrect: (count) => `To correct (${count})`,
  toConfirm: (count) => `To confirm (${count}); what is right may stay, please say so`,
  onSheet: (sheet, text) => `Sheet “${sheet}”: ${text}`,
  letterRemedy: (rule) => letterRemedies[rule] ?? ` ${rules.remedy(rule)}`,
  way: (changes, points) =>
    ` Perhaps: ${changes
      .map(({ cell, at, from, to }) => `${cell} (${rules.place(at)}) from ${from ?? "blank"} to ${to}`)
      .join(", ")}${points.length > 1 ? `, and points ${points.join(", ")} hold` : ""}; the source material decides.`,
  wayAt: (point) => ` For a way see point ${point}.`,
  closing: (mustCorrect) =>
    mustCorrect
      ? "Please check against the source material, correct the report and send it again."
      : "Please check against the source material; correct what is wrong, and say where it is right.",
  origin: "(Made with nianbao 公开年报校验)",
};

/** Without the buttons of the program: who gets the letter may not have it. */
const letterRemedies: Partial<Record<RuleId, string>> = {
  "t2.increment": " Counted as items, check the three figures; counted as cases, say so.",
  "cell.blank": " Write 0 where there is nothing, and fill in what was forgotten.",
  "cell.notNumber": " Write a number, without unit, separator or note.",
};

export const review: typeof zhReview = {
  result,
  letter,
  suggestion: {
    roster: (known, handedIn) =>
      `“${known}” on the roster and “${handedIn}” may be one body: please confirm. They were not treated as one.`,
    previous: (known, handedIn) =>
      `“${known}” of last year and “${handedIn}” may be one body: please confirm. Their years were not compared.`,
  },
  summary: ({ files, returns, errors, among, unopened }) =>
    `${files} files, ${returns} reports: ${errors} with errors, ${unopened} files without a report; ` +
    `${among} findings on last year, copies and the summary.`,
  missing: (names) => `Not sent (${names.length}): ${names.join(", ")}`,
  written: (file) => `Result: ${file}`,
  lettersWritten: (count, folder) => `Letters: ${count}, in ${folder}`,
  notWritten: "Cannot be written.",
  isInput: "The output must not be a file that is reviewed: choose another name.",
  noRoster: "The roster is not there.",
  rosterUnread: (fault) => `The roster cannot be read: ${files.problem(fault)}`,
  rosterEmpty: "No names of bodies were found in the roster.",
  progress: (done, all, left) => `${done}/${all} files checked${left === null ? "" : `, about ${left} s left`}`,
};

function totalName(field: FieldId): string {
  const found = fieldAtPlace(placeOf(field));
  return found ? (rowLabels[found.row] ?? found.rowLabel) : field;
}

function messageAmong(finding: ReviewFinding, reports: readonly ReviewedReport[]): string {
  const report = reports[finding.report];
  const others = finding.others.flatMap((index) => reports[index] ?? []);
  switch (finding.kind) {
    case "equation":
      return rules.message(finding);
    case "sameReport":
      return (
        `The report of ${report?.name ?? ""} for ${report?.year ?? ""} is there ${others.length + 1} times: ` +
        `${few([report, ...others].flatMap((each) => each?.file ?? []))}; ` +
        `${finding.agree ? "all figures agree" : "the figures do not all agree"}. Confirm which one counts.`
      );
    case "sameFigures":
      return `${finding.figures} figures that are not 0 are the same as in ${few(others.map(reportName))}${others.length > shown ? `, ${others.length} in all` : ""}: copied, or a wrong file.`;
    case "total": {
      const { at, actual, expected } = finding;
      return `${rules.place(at)}: the summary has ${actual}, the reports of ${finding.units} bodies add up to ${expected}, ${rules.imbalance(Number((actual - expected).toPrecision(15)))}.`;
    }
  }
}

/** Of more names than these the first are told. */
const shown = 5;

function few(names: readonly string[]): string {
  return names.slice(0, shown).join(", ") + (names.length > shown ? " and more" : "");
}

function reportName({ name, year, file }: ReviewedReport): string {
  return `the report of “${name ?? file}”${year === null ? "" : ` for ${year}`}`;
}
