/**
 * What Excel makes of an input: the heart of "a text stays text". Where only the locale decides (a leading full-width
 * digit, an ideographic space around a number) the host coerces, so that nothing passes here and fails there.
 */
export interface Entered {
  readonly value: string | number | boolean | { readonly error: string };
  readonly formula: string | null;
  /** The format that Excel gives a General cell with the input; `null` = as it was. */
  readonly numberFormat: string | null;
}

/** @param year the year a date without one belongs to */
export function enter(input: string | number | boolean, numberFormat: string, year = 2026): Entered {
  if (numberFormat === "@") {
    const text = typeof input === "boolean" ? String(input).toUpperCase() : String(input);
    return { value: text.startsWith("'") ? text.slice(1) : text, formula: null, numberFormat: null };
  }
  if (typeof input !== "string") return { value: input, formula: null, numberFormat: null };
  if (input.startsWith("'")) return { value: input.slice(1), formula: null, numberFormat: null };
  if (input.startsWith("=") && input.length > 1) return { value: 0, formula: input, numberFormat: null };
  const text = input.normalize("NFKC").replace("−", "-").trim();
  if (/^(?:true|false)$/iu.test(text)) return constant(/^true$/iu.test(text));
  if (/^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!)$/u.test(text)) return constant({ error: text });
  return numberOf(text) ?? dateOf(text, year) ?? formulaOf(text) ?? constant(input);
}

function constant(value: Entered["value"], numberFormat: string | null = null): Entered {
  return { value, formula: null, numberFormat };
}

function numberOf(text: string): Entered | null {
  const match =
    /^(?<open>\(?)(?<sign>[+-]?)[¥￥$]?(?<digits>\d[\d,]*(?:\.\d*)?|\.\d+)(?<exponent>e[+-]?\d+)?(?<percent>%?)\)?$/iu.exec(
      text,
    )?.groups;
  if (!match?.["digits"]) return null;
  const magnitude = Number(match["digits"].replaceAll(",", "") + (match["exponent"] ?? ""));
  const isNegative = match["sign"] === "-" || match["open"] === "(";
  const value = isNegative ? -magnitude : magnitude;
  if (match["percent"]) return constant(value / 100, "0%");
  if (match["exponent"]) return constant(value, "0.00E+00");
  return constant(value, match["digits"].includes(",") ? "#,##0" : null);
}

function dateOf(text: string, year: number): Entered | null {
  const whole = /^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$/u.exec(text);
  if (whole) return date(Number(whole[1]), Number(whole[2]), Number(whole[3]), "yyyy/m/d");
  const short = /^(\d{1,2})(?:[-/]|月)(\d{1,2})日?$/u.exec(text);
  if (short) return date(year, Number(short[1]), Number(short[2]), 'm"月"d"日"');
  const time = /^(\d{1,2}):(\d{2})$/u.exec(text);
  if (time) return constant((Number(time[1]) + Number(time[2]) / 60) / 24, "h:mm");
  return null;
}

function date(year: number, month: number, day: number, numberFormat: string): Entered | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  if (at.getUTCMonth() !== month - 1 || at.getUTCDate() !== day) return null;
  return constant(at.getTime() / 86_400_000 + 25_569, numberFormat);
}

/** "+A1" and "-A1" become formulas, "@A1" too. */
function formulaOf(text: string): Entered | null {
  return /^[+\-@]\$?[A-Z]{1,3}\$?\d/iu.test(text) ? { value: 0, formula: `=${text}`, numberFormat: null } : null;
}
