import type { Position } from "../book/address";
import { isSameMark } from "../book/apply";
import { sheetOf, type Book } from "../book/book";
import type { MarkEdit } from "../book/edit";
import type { Mark, MarkStyle } from "../book/mark";
import { check } from "../check/check";
import { equationsOf, judgeIn } from "../check/judge";
import type { CheckSettings } from "../check/finding";
import { severityOf } from "../check/settings";
import { fieldsOfEquation, type Equation, type Term } from "../form/equations";
import type { FieldId } from "../form/fields";
import type { RuleId, Severity } from "../form/rules";
import { isCellOfArithmetic } from "../repair/solved-rules";
import type { BoundField, Report } from "../report/report";
import { addressIn, areasOf, bandOf, inOrder, shownBy, templateIn, type Band } from "./band";
import { contentFormula, equationFormula, type BoundEquation, type Formula } from "./formulas";

/**
 * The edits after which the workbook has the marks of its reports and no other of ours, in order of priority: the place of
 * a finding before its other cells, the graver before the lighter. Arithmetic rules get standing marks, failing or not:
 * they light and go out with the figures. What is found in a single cell is marked while the cell holds the same. So is a
 * suspect cell, beside its other marks, while what fails there still does. None where the marks stand already, and none on
 * a sheet whose marks are not known: they would double.
 *
 * @param suspects the fields of a report that are probably wrong
 */
export function marksOf(
  book: Book,
  reports: readonly Report[],
  settings: CheckSettings,
  suspects: ReadonlyMap<Report, ReadonlySet<FieldId>> = new Map(),
): readonly MarkEdit[] {
  const due = dueMarks(book, reports, settings, suspects);
  return book.sheets.flatMap((sheet): MarkEdit[] => {
    if (sheet.unread === "all") return [];
    const wanted = due.get(sheet.name) ?? [];
    const isWanted = (mark: Mark) => wanted.some((each) => isSameMark(each, mark));
    const stands = (mark: Mark) => sheet.marks.some((each) => isSameMark(each, mark));
    return [
      ...sheet.marks.filter((mark) => !isWanted(mark)).map((mark) => removal(sheet.name, mark)),
      ...wanted
        .filter((mark) => !stands(mark))
        .map((mark): MarkEdit => ({ kind: "mark", sheet: sheet.name, from: null, to: mark })),
    ];
  });
}

/** The edits after which none of our marks is left. */
export function clearMarks(book: Book): readonly MarkEdit[] {
  return book.sheets.flatMap(({ name, marks }) => marks.map((mark) => removal(name, mark)));
}

function removal(sheet: string, mark: Mark): MarkEdit {
  return { kind: "mark", sheet, from: mark, to: null };
}

/** One thing to mark: a formula, the cell at which it is found and the cells that take part. */
interface Subject {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly band: Band;
  readonly formula: Formula;
  readonly place: Position;
  readonly parts: readonly Position[];
  readonly isSuspect: boolean;
}

/** The marks of each sheet, in order of priority. */
function dueMarks(
  book: Book,
  reports: readonly Report[],
  settings: CheckSettings,
  suspects: ReadonlyMap<Report, ReadonlySet<FieldId>>,
): ReadonlyMap<string, readonly Mark[]> {
  const families = new Map<string, Subject[]>();
  for (const report of reports) {
    const own = suspects.get(report) ?? none;
    for (const subject of [...equationSubjects(report, settings, own), ...cellSubjects(report, settings, own)]) {
      const { sheet, band, severity, formula, parts, isSuspect } = subject;
      // Subjects whose formulas differ only along their band are one family and need one mark for each role.
      const key = JSON.stringify([sheet, band, severity, formula(templateIn(band)), parts.length > 0, isSuspect]);
      families.set(key, [...(families.get(key) ?? []), subject]);
    }
  }
  const marks = new Map<string, Mark[]>();
  for (const family of families.values())
    for (const { sheet, mark } of familyMarks(book, family)) marks.set(sheet, [...(marks.get(sheet) ?? []), mark]);
  for (const list of marks.values()) list.sort((a, b) => priority(a.style) - priority(b.style));
  return marks;
}

const none: ReadonlySet<FieldId> = new Set();

/** The standing marks of a report: every equation whose cells are all known. Its suspect cells as long as it fails. */
function equationSubjects(report: Report, settings: CheckSettings, suspects: ReadonlySet<FieldId>): readonly Subject[] {
  return equationsOf(report, settings).flatMap((equation): Subject[] => {
    const [place, ...parts] = fieldsIn(report, fieldsOfEquation(equation));
    const bound = bind(report, equation);
    if (!place || !bound) return [];
    const band = bandOf([place.cell, ...parts.map(({ cell }) => cell)]);
    const { rule } = equation;
    const severity = severityOf(settings, rule);
    const subjectOf = (about: BoundEquation, at: BoundField, others: readonly BoundField[]): Subject[] => {
      const formula = equationFormula(about, addressIn(band));
      const { sheet } = place.cell;
      const isSuspect = about.still !== undefined;
      const own = { place: at.cell, parts: others.map(({ cell }) => cell), isSuspect };
      return formula ? [{ rule, severity, sheet, band, formula, ...own }] : [];
    };
    const wrong = bound.isFailing ? [place, ...parts].filter(({ field }) => suspects.has(field.id)) : [];
    return [
      ...subjectOf(bound, place, parts),
      ...wrong.flatMap((suspect) => subjectOf({ ...bound, still: suspect }, suspect, [])),
    ];
  });
}

/** What is found in single cells. A layout or a format has no cell that could be put right. */
function cellSubjects(report: Report, settings: CheckSettings, suspects: ReadonlySet<FieldId>): readonly Subject[] {
  return check(report, settings).findings.flatMap((finding): Subject[] => {
    if (finding.kind !== "cell") return [];
    const { rule, severity, at } = finding;
    const bound = report.fields.get(at);
    if (!bound) return [];
    // 表四 is one row, the other tables are columns of figures.
    const band = bound.field.table === "t4" ? "across" : "down";
    const formula = contentFormula(rule, bound);
    const { cell } = bound;
    const subject: Subject = {
      rule,
      severity,
      sheet: cell.sheet,
      band,
      formula,
      place: cell,
      parts: [],
      isSuspect: false,
    };
    const isWrong = isCellOfArithmetic(rule) && suspects.has(at);
    return [subject, ...(isWrong ? [{ ...subject, isSuspect: true }] : [])];
  });
}

/** The marks of one family: one at the places or at the suspect cells, one for the other cells. */
function familyMarks(book: Book, family: readonly Subject[]): { sheet: string; mark: Mark }[] {
  const [first] = [...family].sort((a, b) => a.place.row - b.place.row || a.place.column - b.place.column);
  if (!first) return [];
  const { sheet, band, severity, isSuspect } = first;
  const merges = sheetOf(book, sheet)?.merges ?? null;
  const markOf = (role: MarkStyle["role"], cells: readonly Position[]): { sheet: string; mark: Mark }[] => {
    const areas = inOrder(areasOf(cells.flatMap((cell) => shownBy(cell, merges, band))), band);
    const formula = first.formula(addressIn(band));
    return cells.length > 0 ? [{ sheet, mark: { areas, formula, style: { severity, role } } }] : [];
  };
  return [
    ...markOf(
      isSuspect ? "suspect" : "place",
      family.map(({ place }) => place),
    ),
    ...markOf(
      "part",
      family.flatMap(({ parts }) => parts),
    ),
  ];
}

function bind(report: Report, equation: Equation): BoundEquation | null {
  const { rule, left, relation, right } = equation;
  const bound = { left: boundTerms(report, left), right: boundTerms(report, right) };
  if (bound.left.length < left.length || bound.right.length < right.length) return null;
  const isFailing = judgeIn(report, equation).kind === "fails";
  return { rule, relation, ...bound, isFailing };
}

function boundTerms(report: Report, terms: readonly Term[]): readonly BoundField[] {
  return fieldsIn(
    report,
    terms.map(({ field }) => field),
  );
}

function fieldsIn(report: Report, ids: readonly FieldId[]): readonly BoundField[] {
  return ids.flatMap((id) => report.fields.get(id) ?? []);
}

function priority({ role, severity }: MarkStyle): number {
  return { suspect: 0, place: 3, part: 6 }[role] + { error: 0, warning: 1, hint: 2 }[severity];
}
