/**
 * The year that the name of a file or folder says: `2023年` that is not part of a date, else a 2023 that stands free.
 * Never out of a date (20240112, 2024.1.15, 2024年1月) or the number of a document (〔2021〕30号).
 *
 * @example yearIn("某某局2023年年报（2024.1.15）") // 2023
 * @example yearIn("20240112") // null
 */
export function yearIn(name: string): number | null {
  const text = withoutDates(name.normalize("NFKC"));
  const year = /(?<!\d)(20\d\d)\s*年/u.exec(text)?.[1] ?? /(?<!\d)(20\d\d)(?!\d)/u.exec(text)?.[1];
  return year === undefined ? null : Number(year);
}

/** A name with a blank for every date and number of a document. */
export function withoutDates(name: string): string {
  return dates.reduce((text, date) => text.replaceAll(date, " "), name);
}

const month = "(?:1[0-2]|0?[1-9])";
const day = "(?:3[01]|[12]\\d|0?[1-9])";

const monthAndDay = ["-", "\\.", "_", "/", " "].map((by) => `${by}${month}${by}${day}`);

const dates: readonly RegExp[] = [
  new RegExp(`(?<!\\d)20\\d\\d\\s*年\\s*${month}\\s*月(?:份|\\s*${day}\\s*[日号])?`, "gu"),
  new RegExp(`(?<!\\d)20\\d\\d(?:${monthAndDay.join("|")})(?!\\d)日?`, "gu"),
  // A year, a full stop and a month: 2024.1
  new RegExp(`(?<![\\d.])20\\d\\d\\.${month}(?![\\d.])`, "gu"),
  // 20240112, with or without a time behind it
  /(?<!\d)20\d\d(?:1[0-2]|0[1-9])(?:3[01]|[12]\d|0[1-9])(?:\d{4}|\d{6})?(?!\d)/gu,
  new RegExp(`(?<!\\d)${month}月${day}[日号]`, "gu"),
  /[〔([【［]20\d\d[〕)\]】］]\s*\d+\s*号/gu,
];
