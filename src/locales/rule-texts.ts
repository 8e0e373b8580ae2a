import { formatPosition } from "../book/address";
import type { Finding, NotCheckable, Term } from "../check/finding";
import type { FieldId } from "../form/fields";
import type { RuleId, Severity } from "../form/rules";
import type { Basis } from "../form/types";

/** What is said of the rules, in one language. */
export interface RuleTexts {
  /** A sign beside the word, so that colour is never alone. */
  readonly severities: Readonly<Record<Severity, { readonly word: string; readonly sign: string }>>;
  /** How the basis of a rule is named: what is deduced is never given out as official. */
  readonly basis: Readonly<Record<Basis, string>>;
  readonly name: (rule: RuleId) => string;
  /** The rule in one sentence. */
  readonly explain: (rule: RuleId) => string;
  /** How to put right what it finds. */
  readonly remedy: (rule: RuleId) => string;
  readonly field: (id: FieldId) => string;
  /** The row that a field stands in. */
  readonly row: (id: FieldId) => string;
  /** What stands at `at`: a table, a row, a column or a field. */
  readonly place: (at: string) => string;
  /** Which side of an equation is larger, and by how much. */
  readonly imbalance: (imbalance: number) => string;
  /** One finding with its cells and figures. */
  readonly message: (finding: Finding) => string;
  readonly notCheckable: (item: NotCheckable) => string;
}

/** A rule's name, explanation and remedy. */
export interface RuleText {
  readonly name: string;
  readonly explain: string;
  readonly remedy: string;
}

/** The address of a finding's cell, its place unless another field is named; "" where it has none. */
export function cellText({ cells, fields }: Pick<Finding, "cells" | "fields">, field?: FieldId): string {
  const cell = cells[field === undefined ? 0 : fields.indexOf(field)];
  return cell ? formatPosition(cell) : "";
}

/** A figure within a sum: a negative one in brackets. */
export function figure(value: number | null): string {
  return value !== null && value < 0 ? `(${value})` : String(value);
}

/** One side of an equation, ready to be put into words. */
export interface Side {
  /** "12 + 0" */
  readonly figures: string;
  readonly sum: number;
  /** "D6" or "D6–D24": the cells from first to last. */
  readonly cells: string;
  readonly count: number;
}

/** A failing equation, ready to be put into words. `null` for a finding of another kind. */
export function sidesOf(finding: Finding): { left: Side; right: Side; blanks: readonly string[] } | null {
  const { equation } = finding;
  if (!equation) return null;
  const terms = [...equation.left, ...equation.right];
  return {
    left: sideOf(finding, equation.left),
    right: sideOf(finding, equation.right),
    blanks: terms.filter(({ isBlank }) => isBlank).map(({ field }) => cellText(finding, field)),
  };
}

/** The nth figure of a finding's equation, counted from the left; nothing in a finding of another kind. */
export function termOf({ equation, ...finding }: Finding, index: number): { value: number | null; cell: string } {
  const term = [...(equation?.left ?? []), ...(equation?.right ?? [])][index];
  return term ? { value: term.value, cell: cellText(finding, term.field) } : { value: null, cell: "" };
}

function sideOf(finding: Finding, terms: readonly Term[]): Side {
  const cells = terms.map(({ field }) => cellText(finding, field));
  const [first = "", last = first] = [cells[0], cells.at(-1)];
  return {
    figures: terms.map(({ value }) => figure(value)).join(" + "),
    sum: Number(terms.reduce((sum, { value }) => sum + value, 0).toPrecision(15)),
    cells: first === last ? first : `${first}–${last}`,
    count: terms.length,
  };
}
