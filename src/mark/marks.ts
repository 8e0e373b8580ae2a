import type { Position } from "../book/address";
import { isSameMark } from "../book/apply";
import { cellOf, sheetOf, type Book } from "../book/book";
import type { MarkEdit } from "../book/edit";
import type { Mark, MarkStyle } from "../book/mark";
import { check } from "../check/check";
import { equationsOf, judgeIn } from "../check/judge";
import type { CheckSettings, Finding } from "../check/finding";
import { judgeYears, unitYear, type UnitYear } from "../check/over-years";
import { isOn, severityOf } from "../check/settings";
import { fieldsOfEquation, type Equation, type Term } from "../form/equations";
import type { FieldId } from "../form/fields";
import type { RuleId, Severity } from "../form/rules";
import { isCellOfArithmetic } from "../repair/solved-rules";
import type { BoundField, Report } from "../report/report";
import { addressIn, areasOf, bandOf, inOrder, shownBy, templateIn, type Band } from "./band";
import {
  contentFormula,
  equationFormula,
  dueFormula,
  isOfYears,
  statedFormula,
  textFormula,
  type BoundEquation,
  type Formula,
} from "./formulas";
import { wordsAround } from "./words";

/**
 * The edits after which the workbook has the marks of its reports and no other of ours, in order of priority: the place of
 * a finding before its other cells, the graver before the lighter. Arithmetic rules get standing marks, failing or not:
 * they light and go out with the figures. What is found in a single cell is marked while the cell holds the same. So is a
 * suspect cell, beside its other marks, while what fails there still does. None where the marks stand already, and none on
 * a sheet whose marks are not known: they would double.
 *
 * Marks of rules over two years hold last year's figures: they are set where last year is known, and stay where it is not.
 *
 * @param suspects the fields of a report that are probably wrong
 * @param beside what is known of a report besides its tables
 *
 * @example
 * const edits = marksOf(book, [report], settings);
 * /nianbao:[\w.]+/.exec(edits[0].to.formula)[0] // "nianbao:t3.balance"
 * marksOf(applyEdits(book, edits), [report], settings) // []
 */
export function marksOf(
  book: Book,
  reports: readonly Report[],
  settings: CheckSettings,
  suspects: ReadonlyMap<Report, ReadonlySet<FieldId>> = new Map(),
  beside: ReadonlyMap<Report, Beside> = new Map(),
): readonly MarkEdit[] {
  const due = dueMarks(book, reports, settings, suspects, beside);
  const compared = new Set(
    [...beside].flatMap(([{ tables }, { lastYear }]) =>
      lastYear ? [...tables.values()].map(({ sheet }) => sheet) : [],
    ),
  );
  return book.sheets.flatMap((sheet): MarkEdit[] => {
    if (sheet.unread === "all") return [];
    const wanted = due.get(sheet.name) ?? [];
    const isWanted = (mark: Mark) =>
      wanted.some((each) => isSameMark(each, mark)) || (isOfYears(mark.formula) && !compared.has(sheet.name));
    const stands = (mark: Mark) => sheet.marks.some((each) => isSameMark(each, mark));
    return [
      ...sheet.marks.filter((mark) => !isWanted(mark)).map((mark) => removal(sheet.name, mark)),
      ...wanted
        .filter((mark) => !stands(mark))
        .map((mark): MarkEdit => ({ kind: "mark", sheet: sheet.name, from: null, to: mark })),
    ];
  });
}

/**
 * The edits after which none of our marks is left.
 *
 * @example
 * const marked = applyEdits(book, marksOf(book, [report], settings));
 * applyEdits(marked, clearMarks(marked)).sheets[0].marks // []
 */
export function clearMarks(book: Book): readonly MarkEdit[] {
  return book.sheets.flatMap(({ name, marks }) => marks.map((mark) => removal(name, mark)));
}

function removal(sheet: string, mark: Mark): MarkEdit {
  return { kind: "mark", sheet, from: mark, to: null };
}

/** What is known of a report besides its tables. */
export interface Beside {
  /** The year before; `null` where it is not at hand. */
  readonly lastYear: UnitYear | null;
  /** Everything that was found; of it the findings of the text are marked from here. */
  readonly findings: readonly Finding[];
}

type TextFinding = Extract<Finding, { readonly kind: "text" }>;

/** One thing to mark: a formula, and the cells at which it is seen, by their role. */
interface Subject {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly band: Band;
  readonly formula: Formula;
  readonly cells: Readonly<Partial<Record<MarkStyle["role"], readonly Position[]>>>;
}

/** The marks of each sheet, in order of priority. */
function dueMarks(
  book: Book,
  reports: readonly Report[],
  settings: CheckSettings,
  suspects: ReadonlyMap<Report, ReadonlySet<FieldId>>,
  beside: ReadonlyMap<Report, Beside>,
): ReadonlyMap<string, readonly Mark[]> {
  const families = new Map<string, Subject[]>();
  for (const report of reports) {
    const own = suspects.get(report) ?? none;
    const { lastYear, findings } = beside.get(report) ?? { lastYear: null, findings: [] };
    const subjects = [
      ...equationSubjects(report, settings, own),
      ...cellSubjects(report, settings, own),
      ...(lastYear ? yearSubjects(report, settings, lastYear) : []),
      ...findings.flatMap((finding) => (finding.kind === "text" ? textSubject(book, report, finding) : [])),
    ];
    for (const subject of subjects) {
      const { sheet, band, severity, formula, cells } = subject;
      // Subjects whose formulas differ only along their band are one family and need one mark for each role.
      const key = JSON.stringify([sheet, band, severity, formula(templateIn(band)), Object.keys(cells)]);
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

/**
 * The standing marks of a report: every equation whose cells are all known. Where a cell of it is suspect, that cell is
 * loud and the place is quiet, both as long as the suspect cell holds the same; once it is changed the place is loud again.
 */
function equationSubjects(report: Report, settings: CheckSettings, suspects: ReadonlySet<FieldId>): readonly Subject[] {
  return equationsOf(report, settings).flatMap((equation): Subject[] => {
    const [place, ...parts] = fieldsIn(report, fieldsOfEquation(equation));
    const bound = bind(report, equation);
    if (!place || !bound) return [];
    const { rule } = equation;
    const { sheet } = place.cell;
    const severity = severityOf(settings, rule);
    const all = [place, ...parts];
    const band = bandOf(positionsOf(all));
    const subjectOf = (about: BoundEquation, cells: Subject["cells"]): Subject[] => {
      const formula = equationFormula(about, addressIn(band));
      return formula ? [{ rule, severity, sheet, band, formula, cells }] : [];
    };
    const wrong = bound.isFailing ? all.filter(({ field }) => suspects.has(field.id)) : [];
    const placeLoud = subjectOf({ ...bound, changed: wrong }, { place: [place.cell] });
    // Too long a formula: the place is loud beside its suspect.
    if (wrong.length === 0 || placeLoud.length === 0)
      return [
        ...subjectOf(bound, { place: [place.cell], part: positionsOf(parts) }),
        ...wrong.flatMap((suspect) => subjectOf({ ...bound, still: suspect }, { suspect: [suspect.cell] })),
      ];
    return [
      ...placeLoud,
      ...subjectOf(bound, { part: positionsOf(all) }),
      ...wrong.flatMap((suspect) => subjectOf({ ...bound, still: suspect }, { suspect: [suspect.cell] })),
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
    const { cell } = bound;
    const isWrong = isCellOfArithmetic(rule) && suspects.has(at);
    const cells = { place: [cell], ...(isWrong && { suspect: [cell] }) };
    return [{ rule, severity, sheet: cell.sheet, band, formula: contentFormula(rule, bound), cells }];
  });
}

/** The marks of the rules between a report and the year before, failing or not, with last year's figures in them. */
function yearSubjects(report: Report, settings: CheckSettings, year: UnitYear): readonly Subject[] {
  return judgeYears(unitYear(report), year).flatMap(({ equation: { rule, at }, judgement }): Subject[] => {
    if (!isOn(settings, rule) || !("sides" in judgement)) return [];
    const { left, right } = judgement.sides;
    const signed = [
      ...left.map((term) => ({ term, sign: 1 as const })),
      ...right.map((term) => ({ term, sign: -1 as const })),
    ];
    const terms = signed.flatMap(({ term, sign }) => {
      const bound = term.year === undefined ? report.fields.get(term.field) : undefined;
      return bound ? [{ bound, sign }] : [];
    });
    const due = signed.reduce((sum, { term, sign }) => sum - (term.year === undefined ? 0 : sign * term.value), 0);
    const place = report.fields.get(at);
    if (!place) return [];
    const band = bandOf(terms.map(({ bound }) => bound.cell));
    const { sheet } = place.cell;
    const parts = terms.filter(({ bound }) => bound !== place).map(({ bound }) => bound.cell);
    const cells = { place: [place.cell], ...(parts.length > 0 && { part: parts }) };
    return [
      { rule, severity: severityOf(settings, rule), sheet, band, formula: dueFormula({ rule, terms, due }), cells },
    ];
  });
}

/** The mark of a finding of the text: at the text, while it says so and, on one sheet with the table, while they differ. */
function textSubject(book: Book, report: Report, finding: TextFinding): readonly Subject[] {
  const [cell] = finding.cells;
  const text = cell && cellOf(book, cell).value;
  if (!cell || typeof text !== "string") return [];
  const { rule, severity } = finding;
  const terms = rule === "text.figure" ? fieldsIn(report, finding.fields) : [];
  const isNear = terms.every((bound) => bound.cell.sheet === cell.sheet);
  const formula =
    rule === "text.figure"
      ? statedFormula({
          rule,
          cell,
          words: wordsAround(text, finding),
          terms: isNear ? terms.map((bound) => ({ bound, sign: 1 })) : [],
          due: finding.actual,
        })
      : textFormula(rule, cell, text, finding.quote);
  return [{ rule, severity, sheet: cell.sheet, band: "fixed", formula, cells: { place: [cell] } }];
}

/** The marks of one family: one for the cells of each role. */
function familyMarks(book: Book, family: readonly Subject[]): { sheet: string; mark: Mark }[] {
  const [first] = [...family].sort((a, b) => order(firstCell(a), firstCell(b)));
  if (!first) return [];
  const { sheet, band, severity } = first;
  const merges = sheetOf(book, sheet)?.merges ?? null;
  const formula = first.formula(addressIn(band));
  return roles.flatMap((role) => {
    const cells = family.flatMap((subject) => subject.cells[role] ?? []);
    if (cells.length === 0) return [];
    const areas = inOrder(areasOf(cells.flatMap((cell) => shownBy(cell, merges, band))), band);
    return [{ sheet, mark: { areas, formula, style: { severity, role } } }];
  });
}

const roles: readonly MarkStyle["role"][] = ["suspect", "place", "part"];

/** The cell of a subject that stands for it: its place, else its first. */
function firstCell({ cells }: Subject): Position {
  return roles.flatMap((role) => cells[role] ?? [])[0] ?? { row: 0, column: 0 };
}

function order(a: Position, b: Position): number {
  return a.row - b.row || a.column - b.column;
}

function positionsOf(fields: readonly BoundField[]): readonly Position[] {
  return fields.map(({ cell }) => cell);
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
