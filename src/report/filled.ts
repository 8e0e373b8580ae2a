import { memo } from "../book/memo";
import type { Report } from "./report";

/** How far a form is filled in. */
export interface FilledCount {
  /** Fields in which somebody wrote something else than 0. */
  readonly filled: number;
  readonly blank: number;
  /** All fields that have a cell. */
  readonly of: number;
}

/**
 * Counts what was filled in; zeros and formulas stand in many a form before anyone has begun, and are no figures of it.
 *
 * @example filledCount(report) // { filled: 26, blank: 0, of: 200 }
 *
 * @example
 * filledCount(reportOf({ "t3.granted.charity": null, "t3.granted.legal": null })) // { filled: 26, blank: 2, of: 200 }
 */
export function filledCount({ fields }: Pick<Report, "fields">): FilledCount {
  return countFilled(fields);
}

/** Of each report it is asked by several that show it. */
const countFilled = memo((fields: Report["fields"]): FilledCount => {
  const cells = [...fields.values()].filter(({ hasFormula }) => !hasFormula);
  const blank = cells.filter(({ reading }) => reading.kind === "blank").length;
  const zeros = cells.filter(({ reading }) => reading.kind === "number" && reading.value === 0).length;
  return { filled: cells.length - blank - zeros, blank, of: fields.size };
});

/**
 * Whether a form waits to be filled in: no figure yet, and most of it blank. A report of zeros is none, also where a few
 * cells of it were forgotten.
 *
 * @example isUnfilled(report) // false
 *
 * @example
 * const blank = Object.fromEntries(fieldsOfFormat("2021").map(({ id }) => [id, null]));
 * isUnfilled(reportOf(blank)) // true
 */
export function isUnfilled(report: Pick<Report, "fields">): boolean {
  const { filled, blank, of } = filledCount(report);
  return filled === 0 && blank * 2 > of;
}
