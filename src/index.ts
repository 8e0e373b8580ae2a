/**
 * The library: open a file, check it, see its smallest corrections, say it in a language, fill its blanks.
 * Nothing here needs Excel, a page or a network.
 */
import { planDeducedFill } from "./fill/deduced-fill";
import { planZeroFill } from "./fill/zero-fill";
import { openWorkbook } from "./files/open-workbook";
import { checkBook } from "./check/check-book";
import { defaultSettings } from "./check/settings";
import type { CheckSettings, Finding, NotCheckable } from "./check/finding";
import type { FieldId } from "./form/fields";
import { localeOf } from "./locales";

export { openSource } from "./files/open";
export type { Source } from "./files/open";
export { FileError } from "./files/file-error";
export { checkBook } from "./check/check-book";
export type { CheckedBook, CheckedReport } from "./check/check-book";
export { defaultSettings } from "./check/settings";
export type { CheckResult, CheckSettings, Finding, NotCheckable, Verdict } from "./check/finding";
export { corrections } from "./repair/corrections";
export type { Corrections } from "./repair/corrections";
export { rules } from "./form/rules";
export type { RuleId, Severity } from "./form/rules";
export type { FieldId } from "./form/fields";
export type { Report } from "./report/report";
export type { Book } from "./book/book";

/** The sentences of one language. */
export interface Messages {
  /** One finding with its cells and figures. */
  readonly finding: (finding: Finding) => string;
  /** Why an equation could not be checked. */
  readonly notCheckable: (item: NotCheckable) => string;
  /** The name of a field: （一）予以公开·自然人. */
  readonly field: (field: FieldId) => string;
}

/**
 * What is said of findings.
 * @param language `zh` of any kind → Chinese, any other → English
 *
 * @example
 * messagesIn("zh-CN").finding(finding)
 * // "（一）予以公开：15 + 3 + 0 + 0 + 0 + 0（D25–I25）≠ 81（J25），差 63。其余各数无误的话，J25 应为 18。"
 * messagesIn("en").field("t3.granted.natural") // "(1) Granted, natural persons"
 */
export function messagesIn(language: string): Messages {
  const { rules } = localeOf(language);
  return { finding: (each) => rules.message(each), notCheckable: rules.notCheckable, field: rules.field };
}

/** A copy with blanks filled, and which fields were. */
export interface Filled {
  /** The bytes of an .xlsx. */
  readonly bytes: Uint8Array;
  readonly filled: readonly FieldId[];
  /** The blank fields that were left. */
  readonly left: readonly FieldId[];
}

/**
 * Fills the blanks of every report of a file, in a copy; formulas and what is written stay.
 * @param blanks `zero`: 0 where no rule fails for it that did not fail before; `deduced`: only what the other figures determine
 * @throws FileError
 *
 * @example
 * const { bytes, filled } = await fillBlanks(fileWith({ "t3.granted.charity": null }), "年报.xlsx");
 * filled // ["t3.granted.charity"]
 * const { book } = await openSource(bytes);
 * checkBook(book, defaultSettings).reports[0].report.figures.t3.granted.charity // 0
 */
export async function fillBlanks(
  bytes: Uint8Array,
  fileName: string,
  blanks: "zero" | "deduced" = "zero",
  settings: CheckSettings = defaultSettings,
): Promise<Filled> {
  const { file } = await openWorkbook(bytes, fileName);
  const book = await file.read({ merges: true });
  const plans = checkBook(book, settings).reports.map(({ report }) =>
    blanks === "zero" ? planZeroFill(report, settings) : planDeducedFill(report, settings),
  );
  const fills = plans.flatMap((plan) => [...plan.fills]);
  const { done } = await file.apply(fills.map(({ edit }) => edit));
  const isDone = new Set<unknown>(done);
  const [filled, refused] = [true, false].map((was) =>
    fills.filter(({ edit }) => isDone.has(edit) === was).map(({ field }) => field),
  );
  const left = plans.flatMap((plan) => plan.left.map(({ field }) => field));
  return { bytes: await file.save(), filled: filled ?? [], left: [...left, ...(refused ?? [])] };
}
