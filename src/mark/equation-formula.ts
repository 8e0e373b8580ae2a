import type { CellValue } from "../book/book";
import type { RuleId } from "../form/rules";
import type { BoundField } from "../report/report";
import { rangesOf, type Address } from "./band";
import { and, contentConditions, isBlankText, isCommonSpace, isSpace, maxLength, quote, type Formula } from "./formula";

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

function whole({ rule, still, changed = [] }: BoundEquation, address: Address, conditions: readonly string[]): string {
  const same = (each: BoundField) => contentConditions(address(each.cell), each.value);
  return and(rule, [
    ...conditions,
    ...(still ? same(still) : []),
    ...(changed.length > 0 ? [`NOT(AND(${changed.flatMap(same).join(",")}))`] : []),
  ]);
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
