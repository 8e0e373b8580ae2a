import type { CellValue } from "../book/book";
import { markTag } from "../book/mark";
import { trimAll } from "../book/number";
import type { RuleId } from "../form/rules";
import type { BoundField } from "../report/report";
import type { Position } from "../book/address";
import { rangesOf, type Address } from "./band";

/**
 * The formulas of marks: true where the checker finds, with nothing newer than Excel 2010 and no text function over a
 * range, so that they mean the same in Excel, WPS, LibreOffice and our own engine. An error, as from a cell with #REF!,
 * lights nothing.
 */

/** A formula that can be written for any cell of a band. */
export type Formula = (address: Address) => string;

/** An equation with its cells. */
export interface BoundEquation {
  readonly rule: RuleId;
  readonly left: readonly BoundField[];
  readonly relation: "=" | "<=" | ">=";
  readonly right: readonly BoundField[];
  /** Whether it fails at present. */
  readonly isFailing: boolean;
  /** One of its cells that must hold the same as now. */
  readonly still?: BoundField;
  /** Cells of which one at least must hold something else than now. */
  readonly changed?: readonly BoundField[];
}

/** Excel takes no more in the formula of a conditional format. */
const maxLength = 254;

/**
 * The formula of an equation. It follows the figures: blank parts and white space count 0, a blank total or what is no
 * number makes it false. A text that holds a number counts as that number while it stays the same text.
 * @returns `null` where no formula is short enough, and none is needed because the equation does not fail
 */
export function equationFormula(equation: BoundEquation, address: Address): Formula | null {
  const standing = [joined(equation), counted(equation, commonSpaces), counted(equation, [])];
  const scattered = partsOf(equation).every(({ value }) => typeof value === "number") ? [numbersOnly(equation)] : [];
  const frozen = equation.isFailing ? [frozenTexts(equation), frozenSum(equation)] : [];
  return [...standing, ...scattered, ...frozen].find((formula) => formula(address).length <= maxLength) ?? null;
}

/** The formula that holds while a cell has the content it has. Two cells of one template have the same content. */
export function contentFormula(rule: RuleId, bound: BoundField): Formula {
  return (address) => and(rule, contentConditions(address(bound.cell), bound.value));
}

/** Cells of a report that must add up to a figure that stands elsewhere: in last year's report, or in the text. */
export interface DueSum {
  readonly rule: RuleId;
  /** Each holds a certain number; -1 where it is taken away. */
  readonly terms: readonly { readonly bound: BoundField; readonly sign: 1 | -1 }[];
  readonly due: number;
}

/** The formula of such a sum, the figure in it: E26<>5. A text that holds a number counts while it stays. */
export function dueFormula({ rule, terms, due }: DueSum): Formula {
  return (address) => and(rule, dueConditions({ terms, due }, address));
}

/** A text, and a sum that it states by some words of it. */
export interface StatedSum extends DueSum {
  readonly cell: Position;
  /** Words of that cell with the figure in them, the best first; all that are too long for a formula are passed over. */
  readonly words: readonly string[];
}

/** The formula that holds while a text says the words of a finding and the cells differ from the figure in them. */
export function statedFormula(stated: StatedSum): Formula {
  const { rule, cell, words } = stated;
  return (address) => {
    const formulas = words.map((each) => and(rule, [says(address(cell), each), ...dueConditions(stated, address)]));
    return formulas.find((formula) => formula.length <= maxLength) ?? formulas.at(-1) ?? "";
  };
}

/** The formula that holds while a cell says these words; without words, while it has the text that it has. */
export function textFormula(rule: RuleId, cell: Position, text: string, words: string): Formula {
  const isThere = words !== "" && text.includes(words);
  return (address) => and(rule, isThere ? [says(address(cell), words)] : contentConditions(address(cell), text));
}

function says(cell: string, words: string): string {
  return `ISNUMBER(FIND(${quote(words)},${cell}))`;
}

function dueConditions({ terms, due }: Omit<DueSum, "rule">, address: Address): readonly string[] {
  if (terms.length === 0) return [];
  if (terms.length > 2 && terms.every(({ bound: { value }, sign }) => sign === 1 && typeof value === "number")) {
    const ranges = rangesOf(
      terms.map(({ bound }) => bound.cell),
      address,
    ).join(",");
    return [`COUNT(${ranges})=${terms.length}`, `SUM(${ranges})<>${due}`];
  }
  const conditions = terms.flatMap(({ bound: { cell, value } }) =>
    typeof value === "string" ? contentConditions(address(cell), value) : [`ISNUMBER(${address(cell)})`],
  );
  const sum = terms.map(({ bound: { cell, value, reading }, sign }, index) => {
    const term = typeof value === "string" && reading.kind === "number" ? reading.value : address(cell);
    return `${sign < 0 ? "-" : index > 0 ? "+" : ""}${term}`;
  });
  return [...conditions, `${sum.join("")}<>${due}`];
}

/** Whether the formula of a mark is of a rule over two years. */
export function isOfYears(formula: string): boolean {
  return formula.includes(`${markTag}year.`);
}

/** The texts that are met for nothing. */
const commonSpaces = [" ", "\u3000", "\u00a0"];

/** For few cells: the texts of all parts, put together, are nothing but white space. */
function joined(equation: BoundEquation): Formula {
  return (address) => {
    const parts = partsOf(equation);
    const texts = parts.map(({ cell, value, reading }) => {
      const isExcused = typeof value === "string" && (reading.kind === "number" || isRareSpace(value));
      return isExcused ? `IF(${address(cell)}=${quote(value)},"",T(${address(cell)}))` : `T(${address(cell)})`;
    });
    return whole(equation, address, [
      ...totalConditions(equation, address),
      ...(parts.length > 0 ? [isSpace(texts.join("&"))] : []),
      ...numberConditions(equation, address),
      difference(equation, address),
    ]);
  };
}

/** For many cells: as many as there are hold a number, nothing, or one of the given white spaces and those met now. */
function counted(equation: BoundEquation, spaces: readonly string[]): Formula {
  return (address) => {
    const parts = partsOf(equation);
    const ranges = rangesOf(positions(parts), address);
    const met = parts.flatMap(({ value }) =>
      typeof value === "string" && value !== "" && isBlankText(value) ? [value] : [],
    );
    const counts = [
      `COUNT(${ranges.join(",")})`,
      ...ranges.map((range) => `COUNTBLANK(${range})`),
      ...[...new Set([...spaces, ...met])].flatMap((text) =>
        ranges.map((range) => `COUNTIF(${asRange(range)},${quote(text)})`),
      ),
      ...numbersAsText(parts).map(({ cell, value }) => `(${address(cell)}=${quote(value)})`),
    ];
    return whole(equation, address, [
      ...totalConditions(equation, address),
      ...(parts.length > 0 ? [`${counts.join("+")}=${parts.length}`] : []),
      ...numberConditions(equation, address),
      difference(equation, address),
    ]);
  };
}

/** For many cells in many pieces: all hold a number. One that is blanked later lights nothing until it is marked again. */
function numbersOnly(equation: BoundEquation): Formula {
  return (address) => {
    const parts = partsOf(equation);
    return whole(equation, address, [
      ...totalConditions(equation, address),
      `COUNT(${rangesOf(positions(parts), address).join(",")})=${parts.length}`,
      ...numberConditions(equation, address),
      difference(equation, address),
    ]);
  };
}

/** Our own engine counts in nothing but a range. */
function asRange(address: string): string {
  return address.includes(":") ? address : `${address}:${address}`;
}

/** The verdict for as long as all its cells, put together, read the same. */
function frozenTexts(equation: BoundEquation): Formula {
  const all = [...equation.left, ...equation.right];
  const text = all.map(({ value }) => shownText(value)).join("");
  return (address) => whole(equation, address, [`${all.map(({ cell }) => address(cell)).join("&")}=${quote(text)}`]);
}

/** The last resort: the verdict for as long as its numbers add up to the same. */
function frozenSum(equation: BoundEquation): Formula {
  const all = [...equation.left, ...equation.right];
  const sum = all.reduce((total, { value }) => total + (typeof value === "number" ? value : 0), 0);
  return (address) =>
    whole(equation, address, [`ROUND(SUM(${rangesOf(positions(all), address).join(",")})-(${sum}),6)=0`]);
}

/** A blank total is never counted as 0: every total holds a number. */
function totalConditions(equation: BoundEquation, address: Address): string[] {
  const totals = [...equation.left, ...equation.right].filter(isTotal);
  if (totals.length === 0) return [];
  const counts = [
    `COUNT(${rangesOf(positions(totals), address).join(",")})`,
    ...numbersAsText(totals).map(({ cell, value }) => `(${address(cell)}=${quote(value)})`),
  ];
  return [`${counts.join("+")}=${totals.length}`];
}

/** A formula cannot tell a date from a number: what is one now is known by its number. Some programs count TRUE as 1. */
function numberConditions(equation: BoundEquation, address: Address): string[] {
  return [...equation.left, ...equation.right].flatMap(({ cell, value, reading }) => {
    if (typeof value === "boolean") return [`NOT(ISLOGICAL(${address(cell)}))`];
    return typeof value === "number" && reading.kind === "unreadable" ? [`${address(cell)}<>${value}`] : [];
  });
}

/** Rounding takes away the noise of binary fractions and nothing that a count or an amount can have. */
function difference({ left, relation, right }: BoundEquation, address: Address): string {
  const sum = (cells: readonly BoundField[]) => `SUM(${rangesOf(positions(cells), address).join(",")})`;
  const texts = (cells: readonly BoundField[], sign: 1 | -1) =>
    numbersAsText(cells)
      .filter(({ number }) => number !== 0)
      .map(
        ({ cell, value, number }) =>
          `${number * sign < 0 ? "-" : "+"}${Math.abs(number)}*(${address(cell)}=${quote(value)})`,
      );
  const terms = [sum(left), ...(right.length > 0 ? [`-${sum(right)}`] : []), ...texts(left, 1), ...texts(right, -1)];
  return `ROUND(${terms.join("")},6)${{ "=": "<>", "<=": ">", ">=": "<" }[relation]}0`;
}

function contentConditions(cell: string, value: CellValue): string[] {
  if (value === null) return [isSpace(cell)];
  if (typeof value === "string") {
    if (isCommonSpace(value)) return [isSpace(cell)];
    if (quote(value).length <= 120) return [`${cell}=${quote(value)}`];
    const start = [...value].slice(0, 40).join("");
    return [`LEN(${cell})=${value.length}`, `LEFT(${cell},${start.length})=${quote(start)}`];
  }
  if (typeof value === "number") return [`ISNUMBER(${cell})`, `${cell}=${value}`];
  return [typeof value === "boolean" ? `ISLOGICAL(${cell})` : `ISERROR(${cell})`];
}

function whole({ rule, still, changed = [] }: BoundEquation, address: Address, conditions: readonly string[]): string {
  const same = (each: BoundField) => contentConditions(address(each.cell), each.value);
  return and(rule, [
    ...conditions,
    ...(still ? same(still) : []),
    ...(changed.length > 0 ? [`NOT(AND(${changed.flatMap(same).join(",")}))`] : []),
  ]);
}

function and(rule: RuleId, conditions: readonly string[]): string {
  return `AND(${[`${markTag}${rule}")=0`, ...conditions].join(",")})`;
}

function isSpace(text: string): string {
  return `TRIM(SUBSTITUTE(SUBSTITUTE(${text},"\u3000",""),"\u00a0",""))=""`;
}

function isCommonSpace(text: string): boolean {
  return /^[ \u3000\u00a0]*$/u.test(text);
}

function isBlankText(text: string): boolean {
  return trimAll(text) === "";
}

/** White space that `isSpace` does not know. */
function isRareSpace(text: string): boolean {
  return isBlankText(text) && !isCommonSpace(text);
}

function partsOf({ left, right }: BoundEquation): readonly BoundField[] {
  return [...left, ...right].filter((bound) => !isTotal(bound));
}

function isTotal({ field }: BoundField): boolean {
  return field.role === "total";
}

function numbersAsText(cells: readonly BoundField[]) {
  return cells.flatMap(({ cell, value, reading }) =>
    typeof value === "string" && reading.kind === "number" ? [{ cell, value, number: reading.value }] : [],
  );
}

function positions(cells: readonly BoundField[]) {
  return cells.map(({ cell }) => cell);
}

/** What `&` makes of a value. */
function shownText(value: CellValue): string {
  if (typeof value === "number") return String(Number(value.toPrecision(15)));
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return typeof value === "string" ? value : "";
}

function quote(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
