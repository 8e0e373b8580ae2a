import { byFormat, fieldsOfTable, formats, isFieldId, type FieldId } from "./fields";
import type { EquationRuleId } from "./rules";
import type { FormatId, TableId } from "./types";

/** One figure in an equation: of the report itself, or (`year: -1`) of the same unit's report of the year before. */
export interface Term {
  readonly field: FieldId;
  readonly year?: -1;
}

/**
 * The one normal form of every arithmetic rule: sum of `left` `relation` sum of `right`, all coefficients 1.
 * The imbalance is the left sum minus the right sum. Checking, filling, marks, corrections and explanations all read it.
 */
export interface Equation {
  readonly rule: EquationRuleId;
  /** The field at which a finding stands; it is one of `left` or `right`, of the report itself. */
  readonly at: FieldId;
  readonly left: readonly Term[];
  readonly relation: "=" | "<=" | ">=";
  readonly right: readonly Term[];
}

/**
 * The equations of one table of one format, rule by rule.
 *
 * @example
 * const [review] = equationsOfTable("2021", "t4");
 * review.left.map(({ field }) => field)
 * // ["t4.review.upheld", "t4.review.corrected", "t4.review.other", "t4.review.pending"]
 * review.right // [{ field: "t4.review.total" }]
 *
 * @example
 * new Set(equationsOfTable("2021", "t3").map(({ rule }) => rule))
 * // new Set(["t3.balance", "t3.results", "t3.applicants"])
 */
export function equationsOfTable(format: FormatId, table: TableId): readonly Equation[] {
  return equations(format)[table];
}

/**
 * The fields of the report itself in an equation, the one at `at` first, then left to right.
 *
 * @example
 * fieldsOfEquation(equation)
 * // ["t3.concluded.natural", "t3.received.natural", "t3.carriedIn.natural", "t3.carriedOut.natural"]
 */
export function fieldsOfEquation({ at, left, right }: Pick<Equation, "at" | "left" | "right">): readonly FieldId[] {
  const own = [...left, ...right].filter(({ year }) => year === undefined).map(({ field }) => field);
  return [at, ...own.filter((field) => field !== at)];
}

/** The terms of some fields of the report itself. */
function terms(...fields: readonly FieldId[]): readonly Term[] {
  return fields.map((field) => ({ field }));
}

const notResults = ["received", "carriedIn", "concluded", "carriedOut"];

function requestEquations(format: FormatId): Equation[] {
  const table = formats[format].t3;
  const at = (row: string, column: string) => find(`t3.${row}.${column}`);
  const columns = table.columns.map((column) => column.id);
  const resultRows = table.rows.map((row) => row.id).filter((row) => !notResults.includes(row));
  return [
    ...columns.map((column): Equation => ({
      rule: "t3.balance",
      at: at("concluded", column),
      left: terms(at("received", column), at("carriedIn", column)),
      relation: "=",
      right: terms(at("concluded", column), at("carriedOut", column)),
    })),
    ...columns.map((column): Equation => ({
      rule: "t3.results",
      at: at("concluded", column),
      left: terms(...resultRows.map((row) => at(row, column))),
      relation: "=",
      right: terms(at("concluded", column)),
    })),
    ...table.rows.map((row): Equation => ({
      rule: "t3.applicants",
      at: at(row.id, "total"),
      left: terms(...columns.filter((column) => column !== "total").map((column) => at(row.id, column))),
      relation: "=",
      right: terms(at(row.id, "total")),
    })),
  ];
}

function disputeEquations(format: FormatId): Equation[] {
  const fields = fieldsOfTable(format, "t4");
  return formats[format].t4.groups.map((group) => {
    const total = find(`t4.${group.id}.total`);
    const parts = fields.filter((field) => field.row === `t4.${group.id}` && field.role === "part");
    return {
      rule: "t4.total",
      at: total,
      left: terms(...parts.map(({ id }) => id)),
      relation: "=",
      right: terms(total),
    };
  });
}

/** 表二 has no printed rule; each of these is a deduction that holds where its columns stand in the format. */
function disclosureEquations(format: FormatId): Equation[] {
  const fields = fieldsOfTable(format, "t2");
  return [...new Set(fields.map((field) => field.row))].flatMap((row) => {
    const cell = (column: string) => fields.find((field) => field.id === `${row}.${column}`)?.id;
    const [previous, change, decisions] = [cell("previous"), cell("change"), cell("decisions")];
    const [published, stock] = [cell("published"), cell("stock")];
    const [issued, repealed, inForce] = [cell("issued"), cell("repealed"), cell("inForce")];
    const found: Equation[] = [];
    if (previous && change && decisions)
      found.push({
        rule: "t2.increment",
        at: decisions,
        left: terms(previous, change),
        relation: "=",
        right: terms(decisions),
      });
    if (previous && change)
      found.push({ rule: "t2.stockNegative", at: change, left: terms(previous, change), relation: ">=", right: [] });
    if (published && stock)
      found.push({ rule: "t2.published", at: stock, left: terms(published), relation: "<=", right: terms(stock) });
    if (issued && repealed && inForce)
      found.push({
        rule: "t2.inForce",
        at: inForce,
        left: terms(issued),
        relation: "<=",
        right: terms(inForce, repealed),
      });
    return found;
  });
}

function find(id: string): FieldId {
  if (!isFieldId(id)) throw new Error(`the form has no field ${id}`);
  return id;
}

const equations = byFormat(({ id }): Record<TableId, readonly Equation[]> => {
  return { t2: disclosureEquations(id), t3: requestEquations(id), t4: disputeEquations(id) };
});
