import { equationsOfTable, type Equation } from "../form/equations";
import { fieldOf, fieldsOfTable, type Field, type FieldId } from "../form/fields";
import { ruleOf, type RuleId } from "../form/rules";
import type { BoundField, Report } from "../report/report";
import { holds, isAllowed, type LinearRule, type LinearSystem, type Variable } from "./system";

/** A rule instance by which a finding is known: its rule and the field where it stands. */
export interface RuleRef {
  readonly rule: RuleId;
  readonly at: FieldId;
}

/** A rule of a report's system, with the equation that it comes from. */
export interface EquationRule extends LinearRule<FieldId> {
  readonly equation: Equation;
}

/** What a report's system is asked for besides the arithmetic at error level. */
export interface SystemOptions {
  /** Cells that are not changed. */
  readonly pinned?: ReadonlySet<FieldId>;
  /** `t2.increment` too, for proposals that stand apart. */
  readonly withIncrement?: boolean;
  /** A blank part is unknown instead of 0: for asking what it must be. */
  readonly openBlanks?: boolean;
}

/** A report as a linear system over its fields. */
export interface ReportSystem extends LinearSystem<FieldId> {
  readonly rules: readonly EquationRule[];
  /** What follows from `rules`; the search leaves it out, the findings do not. */
  readonly implied: readonly EquationRule[];
}

/**
 * The arithmetic of a report at error level.
 *
 * What its cells are to the system:
 * - a number stays or changes; a formula or a pinned cell stays
 * - a blank part counts 0: leaving it costs nothing, a figure for it is a change like any other
 * - a blank total, a cell without a certain number and a field that is not there are unknown: a value must exist for
 *   each by which the rules hold, but no change is counted, and none is proposed; such a rule was not checkable before
 *   and is not checkable after
 */
export function systemOfReport(report: Report, options: SystemOptions = {}): ReportSystem {
  const variables = new Map<FieldId, Variable<FieldId>>();
  const rules: EquationRule[] = [];
  const implied: EquationRule[] = [];
  for (const { table, format } of report.tables.values()) {
    for (const field of fieldsOfTable(format, table)) {
      if (field.kind !== "money") variables.set(field.id, variableOf(field, report.fields.get(field.id), options));
    }
    for (const equation of equationsOfTable(format, table)) {
      const isAsked =
        ruleOf(equation.rule).severity === "error" || (options.withIncrement && equation.rule === "t2.increment");
      if (isAsked) (isImplied(equation) ? implied : rules).push(linearRule(equation));
    }
  }
  return { variables: [...variables.values()], rules, implied };
}

/**
 * The row sum of （七）总计 follows from the sums of its columns and of the other rows. Without it every cell of 表三 lies
 * in two rules.
 */
function isImplied({ rule, at }: Equation): boolean {
  return rule === "t3.applicants" && at === "t3.concluded.total";
}

/** An equation as a linear rule: the left side, less the right side. */
export function linearRule(equation: Equation): EquationRule {
  return {
    equation,
    terms: [
      ...equation.left.map((variable) => ({ variable, coefficient: 1 })),
      ...equation.right.map((variable) => ({ variable, coefficient: -1 })),
    ],
    relation: equation.relation,
    constant: 0,
  };
}

/** Whether a rule fails: `false` too where it cannot be checked. */
export function isFailing(rule: LinearRule<FieldId>, valueOf: (id: FieldId) => number | null): boolean {
  return holds(rule, valueOf) === false;
}

/** The reference to an equation's finding. */
export function refOf({ equation }: EquationRule): RuleRef {
  return { rule: equation.rule, at: equation.at };
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
  { pinned, openBlanks = false }: SystemOptions,
): Variable<FieldId> {
  return {
    id: field.id,
    value: bound && openBlanks && isFillable(bound) ? null : valueOfCell(field, bound),
    lower: field.kind === "change" ? -Infinity : 0,
    isFixed: bound !== undefined && (bound.hasFormula || pinned?.has(field.id) === true),
    weight: 1,
  };
}

/** The figure with which a cell takes part in arithmetic; `null` where a rule that contains it cannot be checked. */
export function valueOfCell(field: Field, bound: BoundField | undefined): number | null {
  if (bound?.reading.kind === "number") return bound.reading.value;
  return bound?.reading.kind === "blank" && field.role === "part" ? 0 : null;
}

/** A text by which two references to the same finding are equal. */
export function keyOfRef({ rule, at }: RuleRef): string {
  return `${rule} ${at}`;
}

/** What fails in a system once some variables have new values; the rules of the form first, then single cells. */
export function failingRefs(system: ReportSystem, changed: ReadonlyMap<FieldId, number>): RuleRef[] {
  const variables = new Map(system.variables.map((variable) => [variable.id, variable]));
  const valueOf = (id: FieldId) => changed.get(id) ?? variables.get(id)?.value ?? null;
  return [
    ...[...system.rules, ...system.implied].filter((rule) => isFailing(rule, valueOf)).map(refOf),
    ...system.variables.filter((variable) => isWrongCell(variable, valueOf(variable.id))).map(refOfCell),
  ];
}

function isWrongCell(variable: Variable<FieldId>, value: number | null): boolean {
  return value !== null && !isAllowed(variable, value);
}

function refOfCell({ id, value }: Variable<FieldId>): RuleRef {
  return { rule: Number.isInteger(value) ? "cell.negative" : "cell.fraction", at: id };
}
