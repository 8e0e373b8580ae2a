import type { Area } from "../../../book/address";

/** A place that a formula reads, and what the formula does with it. */
export interface Use {
  readonly sheet: string;
  readonly area: Area;
  /** The function of which it is an argument by itself; `null` where it is part of an expression. */
  readonly within: string | null;
  /** Which argument, from 0. */
  readonly argument: number;
}

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/u));

/** Functions to which it makes no difference how many blank cells follow the last used one. */
const passBlanks = words(`
  SUM SUMSQ PRODUCT COUNT COUNTA AVERAGE MAX MIN MEDIAN LARGE SMALL SUBTOTAL STDEV STDEV.S STDEV.P VAR VAR.S VAR.P
  SUMIF SUMIFS AVERAGEIF AVERAGEIFS MAXIFS MINIFS VLOOKUP HLOOKUP LOOKUP XLOOKUP MATCH XMATCH RANK RANK.EQ RANK.AVG
  SUMPRODUCT`);

/** Functions of which the engine itself passes over what is not in use; they may count blank cells. */
const passedOver = words("COUNTIF COUNTIFS");

/** Functions that look at the size of an area or at one cell of it. */
const pickCells = words("INDEX ROWS COLUMNS ROW COLUMN OFFSET AREAS");

/** Functions that go through one area for each cell of another, if their criterion is one; which argument that is. */
const criteria: ReadonlyMap<string, (argument: number) => boolean> = new Map([
  ...["COUNTIF", "SUMIF", "AVERAGEIF", "LARGE", "SMALL"].map((name) => [name, isSecond] as const),
  ...["MATCH", "VLOOKUP", "HLOOKUP", "LOOKUP", "XLOOKUP", "XMATCH", "RANK"].map((name) => [name, isFirst] as const),
  ["COUNTIFS", (argument) => argument % 2 === 1],
  ...["SUMIFS", "AVERAGEIFS", "MAXIFS", "MINIFS"].map((name) => [name, isLaterCriterion] as const),
  ...["MMULT", "FREQUENCY", "TRANSPOSE"].map((name) => [name, isAny] as const),
]);

function isFirst(argument: number): boolean {
  return argument === 0;
}
function isSecond(argument: number): boolean {
  return argument === 1;
}
function isLaterCriterion(argument: number): boolean {
  return argument > 0 && argument % 2 === 0;
}
function isAny(): boolean {
  return true;
}

/**
 * Functions whose work their arguments do not tell beforehand, and those that read what cannot be told. Those that loop as
 * often as a number says were found by trying each function of the engine (0.8.4) with large numbers.
 */
const unbounded = words(`
  INDIRECT CELL INFO SEQUENCE RANDARRAY MAKEARRAY LAMBDA LET REDUCE SCAN MAP BYROW BYCOL EXPAND WRAPCOLS WRAPROWS MUNIT
  MDETERM MINVERSE
  FACT FACTDOUBLE COMBIN COMBINA PERMUT PERMUTATIONA MULTINOMIAL BESSELI BESSELJ BESSELK BESSELY SERIESSUM
  BETA.DIST BETADIST BETA.INV BETAINV BINOM.DIST BINOMDIST BINOM.DIST.RANGE BINOM.INV CRITBINOM NEGBINOM.DIST
  NEGBINOMDIST HYPGEOM.DIST HYPGEOMDIST POISSON POISSON.DIST GAMMA.DIST GAMMADIST GAMMA.INV GAMMAINV CHISQ.INV
  CHISQ.INV.RT CHIINV F.INV F.INV.RT FINV T.INV T.INV.2T TINV CONFIDENCE.T
  NETWORKDAYS NETWORKDAYS.INTL WORKDAY WORKDAY.INTL COUPNUM COUPPCD COUPNCD COUPDAYS COUPDAYBS COUPDAYSNC
  PRICE YIELD DURATION MDURATION ODDFPRICE ODDFYIELD ODDLPRICE ODDLYIELD DB DDB VDB AMORDEGRC AMORLINC CUMIPMT CUMPRINC`);

/** Whether a function is left to Excel. */
export function isUnbounded(name: string): boolean {
  return unbounded.has(name);
}

/**
 * Whether a formula says the same of an area that is cut one row and column behind the last used: `SUM(A:A)` does,
 * `ROWS(A:A)` does not.
 * @param around the function around the expression in which the area stands
 * @param formula the whole text: a sum of products may count blank cells
 */
export function mayBeCut(within: string | null, around: string | null, formula: string): boolean {
  return within === null ? around === "SUMPRODUCT" && !countsBlanks(formula) : passBlanks.has(within);
}

/**
 * Whether a product of conditions may be anything but 0 where all cells are blank. What is surely false of a blank cell:
 * equal to a text that is not empty, more than a number that is not negative.
 */
function countsBlanks(formula: string): boolean {
  const rest = formula.replaceAll(/=\s*"(?!")(?:[^"]|"")+"|>=?\s*[1-9][\d.]*|>\s*0(?![\d.])|--/gu, " ");
  return /[-+/^&%<>="]/u.test(rest);
}

/** How many rows and columns are in use. */
export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** An area without what lies behind one row and one column more than are in use. */
export function cut({ top, left, bottom, right }: Area, { rows, columns }: Size): Area {
  return { top, left, bottom: Math.max(top, Math.min(bottom, rows)), right: Math.max(left, Math.min(right, columns)) };
}

/** What it costs the engine to work with an array rather than to go through an area. */
const arrayFactor = 6;

/** How many cells a formula makes the engine look at, at the most. */
export function workOf(uses: readonly Use[], used: Size): number {
  let through = 0;
  const arrays: Area[] = [];
  const sizes: number[] = [];
  let isCrossed = false;
  for (const { area, within, argument } of uses) {
    const size = sizeOf(within !== null && passedOver.has(within) ? cut(area, used) : area);
    if (size === 1 || (within !== null && pickCells.has(within))) through++;
    else {
      sizes.push(size);
      if (within !== null && (criteria.get(within)?.(argument) ?? false)) isCrossed = true;
      if (within === null || within === "SUMPRODUCT") arrays.push(area);
      else through += size;
    }
  }
  const height = Math.max(0, ...arrays.map(({ top, bottom }) => bottom - top + 1));
  const width = Math.max(0, ...arrays.map(({ left, right }) => right - left + 1));
  const [first = 0, second = 0] = sizes.sort((a, b) => b - a);
  const crossed = isCrossed || (arrays.length > 0 && through > uses.length) ? first * second : 0;
  return 1 + through + arrayFactor * height * width * arrays.length + crossed;
}

function sizeOf({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}
