import type { Position } from "../book/address";
import { holds, linearOf } from "../check/evaluate";
import { standingOfCell } from "../check/standing";
import { equationsOfTable, type Equation } from "../form/equations";
import { fieldOf, fieldsOfTable, type Field, type FieldId } from "../form/fields";
import type { LinearRule } from "../form/linear";
import type { EquationRuleId, RuleId } from "../form/rules";
import type { BoundField, Report } from "../report/report";
import { isErrorEquation } from "./solved-rules";
import { cellsOfSum } from "./sum-formula";
import { isAllowed, type LinearSystem, type Variable } from "./system";

/** A rule instance by which a finding is known: its rule and the field where it stands. */
export interface RuleRef {
  readonly rule: RuleId;
  readonly at: FieldId;
}

/** A rule of a report's system; `equation` is `null` where it is no rule of the form but a formula in a cell. */
export interface ReportRule extends LinearRule<FieldId> {
  readonly equation: Equation | null;
}

/** A rule of the form. */
export interface EquationRule extends ReportRule {
  readonly equation: Equation;
}

/** What a report's system is asked for besides the arithmetic at error level. */
export interface SystemOptions {
  /** Cells that are not changed. */
  readonly pinned?: ReadonlySet<FieldId>;
  /** Rules that the user switched off: nothing is asked by them. */
  readonly off?: ReadonlySet<RuleId>;
  /** `t2.increment` too, for proposals that stand apart. */
  readonly withIncrement?: boolean;
  /** A blank part is unknown instead of 0: for asking what it must be. */
  readonly openBlanks?: boolean;
}

/** A report as a linear system over its fields. */
export interface ReportSystem extends LinearSystem<FieldId> {
  /** What the search takes. */
  readonly rules: readonly ReportRule[];
  /** Rules of the form that follow from `rules`; the search leaves them out, the findings do not. */
  readonly implied: readonly EquationRule[];
  /** The cells that a formula adds up. */
  readonly formulas: ReadonlyMap<FieldId, readonly FieldId[]>;
}

/**
 * The arithmetic of a report at error level.
 *
 * What its cells are to the system:
 * - a number stays or changes; a pinned cell stays
 * - a formula is never changed; one that only adds up fields of the report follows them, any other stays as it is
 * - a blank part counts 0: leaving it costs nothing, a figure for it is a change like any other
 * - a blank total, a cell without a certain number and a field that is not there are unknown: a value must exist for
 *   each by which the rules hold, but no change is counted, and none is proposed; such a rule was not checkable before
 *   and is not checkable after
 */
export function systemOfReport(report: Report, options: SystemOptions = {}): ReportSystem {
  const fields = [...report.tables.values()]
    .flatMap(({ table, format }) => fieldsOfTable(format, table))
    .filter(({ kind }) => kind !== "money");
  const rules: ReportRule[] = [];
  const implied: EquationRule[] = [];
  for (const { table, format } of report.tables.values()) {
    for (const equation of equationsOfTable(format, table).filter(({ rule }) => isAsked(rule, options))) {
      (isImplied(equation, options) ? implied : rules).push(ruleOfEquation(equation));
    }
  }
  const formulas = sumsOf(report, new Set(fields.map(({ id }) => id)), options);
  const known = new Set([...rules, ...implied].map(({ terms }) => shapeOf(terms)));
  for (const [total, parts] of formulas) {
    const terms = [{ variable: total, coefficient: -1 }, ...parts.map((variable) => ({ variable, coefficient: 1 }))];
    if (!known.has(shapeOf(terms))) rules.push({ equation: null, terms, relation: "=", constant: 0 });
  }
  const variables = fields.map((field) =>
    variableOf(field, report.fields.get(field.id), formulas.has(field.id), options),
  );
  return { variables, rules, implied, formulas };
}

function isAsked(rule: EquationRuleId, { off, withIncrement = false }: SystemOptions): boolean {
  if (off?.has(rule)) return false;
  return isErrorEquation(rule) || (withIncrement && rule === "t2.increment");
}

/**
 * The row sum of （七）总计 follows from the sums of its columns and of the other rows. Without it every cell of 表三 lies
 * in two rules.
 */
function isImplied({ rule, at }: Equation, { off }: SystemOptions): boolean {
  return rule === "t3.applicants" && at === "t3.concluded.total" && !off?.has("t3.results");
}

/** An equation of one report as a linear rule over its fields. */
function ruleOfEquation(equation: Equation): EquationRule {
  const { terms, ...rule } = linearOf(equation);
  return {
    equation,
    ...rule,
    terms: terms.map(({ variable, coefficient }) => ({ variable: variable.field, coefficient })),
  };
}

/** A text that is the same for the same rule turned round. */
function shapeOf(terms: LinearRule<FieldId>["terms"]): string {
  const sides = [1, -1].map((sign) => {
    const side = terms.filter(({ coefficient }) => coefficient === sign);
    return side
      .map(({ variable }) => variable)
      .sort()
      .join("+");
  });
  return sides.sort().join("=");
}

/**
 * The formulas that add up nothing but fields of the report, each once, and show their sum. Pinned ones stay as they
 * are, and so does a formula over cells that are not known.
 */
function sumsOf(
  report: Report,
  counted: ReadonlySet<FieldId>,
  { pinned }: SystemOptions,
): ReadonlyMap<FieldId, readonly FieldId[]> {
  const byCell = new Map([...report.fields].map(([id, { cell }]) => [cellKey(cell.sheet, cell), id]));
  const sums = new Map<FieldId, readonly FieldId[]>();
  for (const [id, { cell, formula, reading }] of report.fields) {
    if (formula === undefined || reading.kind !== "number" || pinned?.has(id) || !counted.has(id)) continue;
    const cells = cellsOfSum(formula) ?? [];
    const parts = cells.flatMap((each) => byCell.get(cellKey(cell.sheet, each)) ?? []);
    const isWhole = parts.length > 0 && parts.length === cells.length && new Set(parts).size === parts.length;
    if (!isWhole || parts.includes(id) || !parts.every((part) => counted.has(part))) continue;
    const values = parts.map((part) => valueInReport(report, part));
    if (values.reduce<number>((sum, value) => sum + (value ?? NaN), 0) === reading.value) sums.set(id, parts);
  }
  const reaches = (from: FieldId, to: FieldId, seen = new Set<FieldId>()): boolean =>
    (sums.get(from) ?? []).some((part) => {
      if (part === to) return true;
      if (seen.has(part)) return false;
      seen.add(part);
      return reaches(part, to, seen);
    });
  return new Map([...sums].filter(([id]) => !reaches(id, id)));
}

function cellKey(sheet: string, { row, column }: Position): string {
  return `${row} ${column} ${sheet}`;
}

/** The figure with which a field takes part in arithmetic; `null` where there is none. */
export function valueInReport(report: Report, id: FieldId): number | null {
  const field = fieldInReport(report, id);
  return field ? valueOfCell(field, report.fields.get(id)) : null;
}

/** Whether a rule fails: `false` too where it cannot be checked. */
export function isFailing(rule: LinearRule<FieldId>, valueOf: (id: FieldId) => number | null): boolean {
  return holds(rule, valueOf) === false;
}

/** The reference to a rule's finding; none where it is a formula. */
export function refsOf({ equation }: ReportRule): RuleRef[] {
  return equation ? [{ rule: equation.rule, at: equation.at }] : [];
}

/** The cells by whose change the sum of a rule changes: instead of a formula the cells that it adds up. */
export function cellsOfRule(system: ReportSystem, rule: LinearRule<FieldId>): FieldId[] {
  const leaves = (id: FieldId): readonly FieldId[] => system.formulas.get(id)?.flatMap(leaves) ?? [id];
  return [...new Set(rule.terms.flatMap(({ variable }) => leaves(variable)))];
}

/** Whether a field is blank and can be filled: no formula stands in it. */
export function isFillable(bound: BoundField): boolean {
  return bound.reading.kind === "blank" && !bound.hasFormula;
}

/** The field of an id in the format of its table; `undefined` where the report does not have that table. */
export function fieldInReport(report: Report, id: FieldId): Field | undefined {
  for (const { table, format } of report.tables.values()) {
    const field = fieldOf(format, id);
    if (field?.table === table) return field;
  }
  return undefined;
}

function variableOf(
  field: Field,
  bound: BoundField | undefined,
  isDerived: boolean,
  { pinned, openBlanks = false }: SystemOptions,
): Variable<FieldId> {
  return {
    id: field.id,
    value: bound && openBlanks && isFillable(bound) ? null : valueOfCell(field, bound),
    lower: field.kind === "change" ? -Infinity : 0,
    isFixed: bound !== undefined && !isDerived && (bound.hasFormula || pinned?.has(field.id) === true),
    isDerived,
    weight: 1,
  };
}

/** The figure with which a cell takes part in arithmetic; `null` where a rule that contains it cannot be checked. */
function valueOfCell(field: Field, bound: BoundField | undefined): number | null {
  const standing = bound && standingOfCell(field, bound);
  return typeof standing === "object" ? standing.value : null;
}

/** What fails in a system once some variables have new values; the rules of the form first, then single cells. */
export function failingRefs(system: ReportSystem, changed: ReadonlyMap<FieldId, number>): RuleRef[] {
  const variables = new Map(system.variables.map((variable) => [variable.id, variable]));
  const valueOf = (id: FieldId): number | null => {
    const parts = system.formulas.get(id);
    if (parts) return parts.reduce<number>((sum, part) => sum + (valueOf(part) ?? 0), 0);
    return changed.get(id) ?? variables.get(id)?.value ?? null;
  };
  return [
    ...[...system.rules, ...system.implied].filter((rule) => isFailing(rule, valueOf)).flatMap(refsOf),
    ...system.variables.filter((variable) => isWrongCell(variable, valueOf(variable.id))).map(refOfCell),
  ];
}

function isWrongCell(variable: Variable<FieldId>, value: number | null): boolean {
  return value !== null && !isAllowed(variable, value);
}

function refOfCell({ id, value }: Variable<FieldId>): RuleRef {
  return { rule: Number.isInteger(value) ? "cell.negative" : "cell.fraction", at: id };
}
