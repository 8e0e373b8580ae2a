import type { Book, DefinedName } from "../book/book";
import type { NameEdit } from "../book/edit";
import { flatMap } from "../book/flat-map";

/** A finding that somebody checked against the records and set aside, as the workbook keeps it. */
export interface Verification {
  /** The finding: its rule, its place, its unit and year. */
  readonly subject: string;
  /** The figures for which the reason was given; it holds only while they stand. */
  readonly figures: string;
  readonly reason: string;
}

/** The most that is kept of a reason, in characters; a face lets nobody type more. */
export const longestReason = 300;

/**
 * What was verified in a workbook. It stands in hidden names of the workbook's own, `nianbao.verified.1` and so on, beside
 * that of the reading, where every host and the command line read it.
 *
 * @example
 * const kept = { subject: "t3.balance t3.concluded.natural", figures: "23,2;24,1", reason: "已对照台账" };
 * readVerified(applyEdits(book, writeVerified(book, kept)))
 * // [{ subject: "t3.balance t3.concluded.natural", figures: "23,2;24,1", reason: "已对照台账" }]
 */
export function readVerified(book: Book): readonly Verification[] {
  return stored(book).map(({ verification }) => verification);
}

/**
 * Keeps a verification in the workbook, in place of what was said of the same subject before.
 *
 * @example
 * const kept = { subject: "t3.balance t3.concluded.natural", figures: "23,2;24,1", reason: "已对照台账" };
 * writeVerified(book, kept)[0].to
 * // { name: "nianbao.verified.1", sheet: null, refersTo: '="t3.balance t3.concluded.natural|23,2;24,1|已对照台账"',
 * //   isVisible: false }
 */
export function writeVerified(book: Book, verification: Verification): readonly NameEdit[] {
  const { subject, figures, reason } = verification;
  const parts = [plain(subject), plain(figures), plain(reason).slice(0, longestReason)];
  const refersTo = `=${literals(parts.join(separator))}`;
  const known = stored(book);
  const [same, ...more] = known.filter(({ verification: each }) => each.subject === plain(subject));
  const name = same?.name.name ?? `${prefix}${firstFree(known.map((each) => each.name))}`;
  return [
    { kind: "name", from: same?.name ?? null, to: { name, sheet: null, refersTo, isVisible: false } },
    ...more.map((each): NameEdit => ({ kind: "name", from: each.name, to: null })),
  ];
}

/**
 * Takes back what was said of a subject.
 *
 * @example
 * const kept = { subject: "t3.balance t3.concluded.natural", figures: "23,2;24,1", reason: "已对照台账" };
 * const verified = applyEdits(book, writeVerified(book, kept));
 * readVerified(applyEdits(verified, removeVerified(verified, kept.subject))) // []
 */
export function removeVerified(book: Book, subject: string): readonly NameEdit[] {
  return stored(book)
    .filter(({ verification }) => verification.subject === plain(subject))
    .map(({ name }) => ({ kind: "name", from: name, to: null }));
}

/**
 * A text as a name keeps it: in one line, without the separator.
 *
 * @example plain("已对照台账\n第3页 | 无误") // "已对照台账 第3页 ｜ 无误"
 */
export function plain(text: string): string {
  return text
    .replaceAll(separator, "｜")
    .replaceAll(/[\s\p{Cc}]+/gu, " ")
    .trim();
}

const prefix = "nianbao.verified.";

const separator = "|";

/** Excel takes no more than 255 characters in one text of a formula; a quotation mark in it counts twice. */
const longestLiteral = 120;

function literals(text: string): string {
  const pieces = text.match(new RegExp(`.{1,${longestLiteral}}`, "gsu")) ?? [""];
  return pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join("&");
}

function stored(book: Book): readonly { readonly name: DefinedName; readonly verification: Verification }[] {
  return flatMap(book.names, (name) => {
    if (name.sheet !== null || !name.name.toLowerCase().startsWith(prefix)) return [];
    const [subject, figures, reason, ...more] = textOf(name.refersTo).split(separator);
    if (subject === undefined || figures === undefined || reason === undefined || more.length > 0) return [];
    return [{ name, verification: { subject, figures, reason } }];
  });
}

/** ="ab"&"cd" → abcd; "" for any other formula. */
function textOf(refersTo: string): string {
  const formula = refersTo.trim();
  if (!/^=\s*"(?:[^"]|"")*"(?:\s*&\s*"(?:[^"]|"")*")*$/u.test(formula)) return "";
  return [...formula.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, text = ""]) => text.replaceAll('""', '"')).join("");
}

function firstFree(names: readonly DefinedName[]): number {
  const taken = new Set(names.map(({ name }) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${prefix}${number}`)) number++;
  return number;
}
