import { formatPosition } from "../book/address";
import { readText } from "../book/number";
import { sumOf, toNumber } from "../check/exact";
import type { Absence, EquationFinding, Finding, NotCheckable, TermFigure } from "../check/finding";
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
  /**
   * One finding with its cells and figures.
   * @param isBrief without what the figure would be if the others were right: where corrections say what to change,
   *   that would be a second voice
   */
  readonly message: (finding: Finding, isBrief?: boolean) => string;
  readonly notCheckable: (item: NotCheckable) => string;
  /** What keeps relations from being checked, each place with its own reason: A1、A2 为空白，A3 读不出数字. */
  readonly absences: (places: readonly NamedAbsence[]) => string;
}

/** A place that has no figure, by the name that a sentence gives it. */
export interface NamedAbsence {
  readonly name: string;
  readonly reason: Absence;
}

/** Places by their reasons, in the order in which the reasons are met. */
export function byReason(places: readonly NamedAbsence[]): readonly (readonly [Absence, readonly string[]])[] {
  const reasons = [...new Set(places.map(({ reason }) => reason))];
  return reasons.map((reason) => [reason, places.filter((each) => each.reason === reason).map(({ name }) => name)]);
}

/** A rule's name, explanation and remedy. */
export interface RuleText {
  readonly name: string;
  readonly explain: string;
  readonly remedy: string;
}

/** The address of the cell at which a finding stands; "" where it has none. */
export function placeCell({ cells: [cell] }: Pick<Finding, "cells">): string {
  return cell ? formatPosition(cell) : "";
}

/** Whether a cell's text is one of those written for nothing: "-", "/", 无. */
export function saysNothing(text: string | null): boolean {
  return text !== null && readText(text, false).kind === "nothing";
}

/** A figure within a sum: a negative one in brackets. */
export function figure(value: number): string {
  return value < 0 ? `(${value})` : String(value);
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

/** One side of a failing equation, ready to be put into words. */
export function sideOf(terms: readonly TermFigure[]): Side {
  const cells = terms.map(termCell);
  const [first = "", last = first] = [cells[0], cells.at(-1)];
  return {
    figures: terms.map(({ value }) => figure(value)).join(" + "),
    sum: toNumber(sumOf(terms.map(({ value }) => value))),
    cells: first === last ? first : `${first}–${last}`,
    count: terms.length,
  };
}

/** The cells of an equation that are blank and were counted as 0. */
export function blankCells({ sides }: EquationFinding): readonly string[] {
  return [...sides.left, ...sides.right].filter(({ isBlank }) => isBlank).map(termCell);
}

/**
 * The figure and the cell of the one term of an equation that stands in a row or column: `previous`, `carriedIn`.
 * @param year -1: of the year before
 */
export function termIn(
  { sides }: EquationFinding,
  place: string,
  year?: -1,
): { readonly value: number; readonly cell: string } {
  const isThere = (field: FieldId) => field.endsWith(`.${place}`) || field.includes(`.${place}.`);
  const term = [...sides.left, ...sides.right].find((each) => each.year === year && isThere(each.field));
  if (!term) throw new Error(`the equation has no term in ${place}`);
  return { value: term.value, cell: termCell(term) };
}

function termCell({ cell }: TermFigure): string {
  return cell ? formatPosition(cell) : "";
}
