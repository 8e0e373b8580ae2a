/** What a number format makes of a number: what the reader sees is `value / scale`, followed by `unit`. */
export interface Shown {
  readonly scale: number;
  /** The unit that the format writes behind the number; `null` = none. */
  readonly unit: string | null;
}

/** The units of an amount, each with what one of it is in 元. */
export const moneyUnits: ReadonlyMap<string, number> = new Map([
  ["元", 1],
  ["百元", 100],
  ["千元", 1000],
  ["万元", 10_000],
  ["十万元", 100_000],
  ["百万元", 1_000_000],
  ["千万元", 10_000_000],
  ["亿元", 100_000_000],
]);

/** The units behind a number, the longer ones first. */
const unitPattern = /(?:十万|百万|千万|[百千万亿])?元|[件项個个条條]/u;

/**
 * Reads how a number format code shows a number: `0!.0,"万元"` shows 9616000 as 961.6万元, so its scale is 10000.
 * A comma behind the last digit divides by 1000; a point that is written as text stands between digits that are none of a
 * fraction. Source: ECMA-376 part 1, 18.8.31.
 */
export function shownBy(code: string, value: number): Shown {
  // Nearly every cell of a workbook has no format that could scale or name anything.
  if (code === "General" || !/[,"!\\%]|[^\0-\x7F]/u.test(code)) return plain;
  const tokens = sectionFor(tokensOf(code), value);
  const literals = tokens.flatMap(({ kind, text }) => (kind === "literal" ? [text] : []));
  return {
    scale: scaleOf(tokens),
    unit: unitPattern.exec(literals.join("").replaceAll(/\s/gu, ""))?.[0] ?? null,
  };
}

const plain: Shown = { scale: 1, unit: null };

interface Token {
  /** `condition`: what stands in square brackets; `space`: what only keeps room or fills it. */
  readonly kind: "digit" | "point" | "comma" | "percent" | "literal" | "condition" | "section" | "space";
  readonly text: string;
}

const tokenPattern = /"([^"]*)"|[\\!](.)|\[([^\]]*)\]|[_*]./gu;

function tokensOf(code: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const plainUpTo = (end: number) => {
    for (const text of code.slice(at, end)) tokens.push({ kind: kindOf(text), text });
  };
  for (const match of code.matchAll(tokenPattern)) {
    plainUpTo(match.index);
    const [whole, quoted, escaped, bracketed] = match;
    if (bracketed !== undefined) tokens.push({ kind: "condition", text: bracketed });
    else if (quoted ?? escaped) tokens.push({ kind: "literal", text: quoted ?? escaped ?? "" });
    else tokens.push({ kind: "space", text: whole });
    at = match.index + whole.length;
  }
  plainUpTo(code.length);
  return tokens;
}

function kindOf(character: string): Token["kind"] {
  if ("0#?".includes(character)) return "digit";
  return ({ ".": "point", ",": "comma", "%": "percent", ";": "section" } as const)[character] ?? "literal";
}

/** The section of a code that shows a value: the one whose condition holds, else by the sign. */
function sectionFor(tokens: readonly Token[], value: number): readonly Token[] {
  const sections: Token[][] = [[]];
  for (const token of tokens) {
    if (token.kind === "section") sections.push([]);
    else sections.at(-1)?.push(token);
  }
  const conditioned = sections.find((section) => section.some((token) => holds(token, value) === true));
  if (conditioned) return conditioned;
  const free = sections.filter((section) => !section.some((token) => holds(token, value) === false));
  const isConditional = free.length < sections.length;
  const index = isConditional || value > 0 ? 0 : value < 0 ? 1 : 2;
  return free[index] ?? free[0] ?? [];
}

/** `undefined` where a token is no condition: a colour, a locale. */
function holds({ kind, text }: Token, value: number): boolean | undefined {
  const match = kind === "condition" ? /^(<=|>=|<>|<|>|=)(-?[\d.]+)$/u.exec(text) : null;
  if (!match) return undefined;
  const bound = Number(match[2]);
  switch (match[1]) {
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
    case "=":
      return value === bound;
    default:
      return value !== bound;
  }
}

function scaleOf(tokens: readonly Token[]): number {
  const lastDigit = tokens.findLastIndex(({ kind }) => kind === "digit");
  if (lastDigit < 0) return 1;
  const point = tokens.findIndex(({ kind }) => kind === "point");
  // Commas count at the end of the whole part and at the end of the fraction.
  const commas = [...new Set([point < 0 ? lastDigit + 1 : commasBefore(tokens, point), lastDigit + 1])]
    .map((from) => commasFrom(tokens, from))
    .reduce((sum, count) => sum + count, 0);
  const writtenPoint = tokens.findIndex(({ kind, text }) => kind === "literal" && text === ".");
  const isFraction = point < 0 && tokens.slice(0, Math.max(0, writtenPoint)).some(({ kind }) => kind === "digit");
  const shifted = isFraction ? tokens.slice(writtenPoint).filter(({ kind }) => kind === "digit").length : 0;
  const percents = tokens.filter(({ kind }) => kind === "percent").length;
  return 1000 ** commas * 10 ** shifted * 0.01 ** percents;
}

/** Where the commas that stand directly in front of the point begin. */
function commasBefore(tokens: readonly Token[], point: number): number {
  return tokens.slice(0, point).findLastIndex(({ kind }) => kind !== "comma") + 1;
}

function commasFrom(tokens: readonly Token[], from: number): number {
  const rest = tokens.slice(from).findIndex(({ kind }) => kind !== "comma");
  return rest < 0 ? tokens.length - from : rest;
}
