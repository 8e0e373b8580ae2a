import type { Position } from "../book/address";
import { cellOf, type Book } from "../book/book";
import type { MarkStyle } from "../book/mark";
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
import { addressIn, bandOf, type Band } from "./band";
import { contentFormula, textFormula } from "./cell-formula";
import { dueFormula, statedFormula } from "./due-formula";
import { equationFormula, type BoundEquation } from "./equation-formula";
import type { Formula } from "./formula";
import { wordsAround } from "./words";

/** What is known of a report besides its tables. */
export interface Beside {
  /** The year before; `null` where it is not at hand. */
  readonly lastYear: UnitYear | null;
  /** Everything that was found; of it the findings of the text are marked from here. */
  readonly findings: readonly Finding[];
}

type TextFinding = Extract<Finding, { readonly kind: "text" }>;

/** One thing to mark: a formula, and the cells at which it is seen, by their role. */
export interface Subject {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string;
  readonly band: Band;
  readonly formula: Formula;
  readonly cells: Readonly<Partial<Record<MarkStyle["role"], readonly Position[]>>>;
}

/** Everything to mark in a report. */
export function subjectsOf(
  book: Book,
  report: Report,
  settings: CheckSettings,
  suspects: ReadonlySet<FieldId>,
  { lastYear, findings }: Beside,
): readonly Subject[] {
  return [
    ...equationSubjects(report, settings, suspects),
    ...cellSubjects(report, settings, suspects),
    ...(lastYear ? yearSubjects(report, settings, lastYear) : []),
    ...findings.flatMap((finding) => (finding.kind === "text" ? textSubject(book, report, finding) : [])),
  ];
}

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
