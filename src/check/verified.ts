import type { Book } from "../book/book";
import type { NameEdit } from "../book/edit";
import type { Report } from "../report/report";
import { nameKey } from "../report/unit-name";
import { plain, readVerified, removeVerified, writeVerified } from "../report/verified";
import type { CheckResult, Finding } from "./finding";

interface Checked {
  readonly report: Report;
  readonly result: CheckResult;
}

/**
 * Reports whose findings say for what reason they were set aside as verified. A finding counts as before: only the reason
 * is added, and only while the figures stand for which it was given. A report without any stays the same value.
 */
export function withVerified<Each extends Checked>(book: Book, reports: readonly Each[]): readonly Each[] {
  const known = new Map(readVerified(book).map(({ subject, figures, reason }) => [`${subject}\n${figures}`, reason]));
  if (known.size === 0) return reports;
  return reports.map((each) => {
    const findings = each.result.findings.map((finding): Finding => {
      const verified = known.get(`${subjectOf(each.report, finding)}\n${figuresOf(finding)}`);
      return verified === undefined ? finding : { ...finding, verified };
    });
    const isSame = findings.every((finding, index) => finding === each.result.findings[index]);
    return isSame ? each : { ...each, result: { ...each.result, findings } };
  });
}

/**
 * The edits that set a finding aside as verified, with the reason.
 *
 * @example
 * const verified = applyEdits(book, verify(book, report, finding, "已对照台账"));
 * checkBook(verified, settings).reports[0].result.findings[0].verified // "已对照台账"
 */
export function verify(book: Book, report: Report, finding: Finding, reason: string): readonly NameEdit[] {
  return writeVerified(book, { subject: subjectOf(report, finding), figures: figuresOf(finding), reason });
}

/**
 * The edits that take this back.
 *
 * @example
 * const verified = applyEdits(book, verify(book, report, finding, "已对照台账"));
 * const again = applyEdits(verified, unverify(verified, report, finding));
 * checkBook(again, settings).reports[0].result.findings[0].verified // undefined
 */
export function unverify(book: Book, report: Report, finding: Finding): readonly NameEdit[] {
  return removeVerified(book, subjectOf(report, finding));
}

/**
 * What tells a finding from the others of its report, whatever its figures are.
 *
 * @example keyOfFinding(finding) // "t3.applicants t3.granted.total"
 */
export function keyOfFinding(finding: Finding): string {
  return `${finding.rule} ${finding.at} ${detailOf(finding)}`.trim();
}

/** What was written where a rule can find several things at one place. */
function detailOf(finding: Finding): string {
  if (finding.kind === "text") return finding.quote;
  return finding.kind === "layout" ? (finding.label ?? "") : "";
}

function subjectOf({ name, year }: Report, finding: Finding): string {
  return plain([keyOfFinding(finding), name === null ? "" : nameKey(name), year ?? ""].join(" "));
}

/** The figures of a finding; of a cell what stands in it. */
function figuresOf(finding: Finding): string {
  switch (finding.kind) {
    case "equation":
      return [finding.sides.left, finding.sides.right]
        .map((terms) => terms.map(({ value, isBlank }) => (isBlank ? "" : value)).join())
        .join(";");
    case "cell":
      return plain([finding.text ?? "", finding.actual ?? ""].join(";"));
    case "layout":
      return "";
    case "format":
      return finding.format;
    case "text":
      return finding.rule === "text.figure" ? [finding.actual, finding.expected].join(";") : String(finding.number);
  }
}
