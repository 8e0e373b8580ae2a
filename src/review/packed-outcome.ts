import { everyFieldId, type FieldId } from "../form/fields";
import type { MoneyUnit } from "../locate/placement";
import type { FileOutcome } from "./review-file";
import type { Figure, ReviewedReport } from "./reviewed";

/** What came of a file, small enough to be sent by the thousand: figures as arrays of numbers instead of objects. */
export interface PackedOutcome extends Omit<FileOutcome, "reports"> {
  readonly reports: readonly PackedReport[];
}

interface PackedReport extends Omit<ReviewedReport, "figures"> {
  /** The names of the sheets on which figures stand. */
  readonly figureSheets: readonly string[];
  /** Of each figure: its field's number, its sheet's number, row and column. */
  readonly places: Int32Array;
  /** Of each figure; NaN: none. */
  readonly values: Float64Array;
  /** By the figure's place in the order. */
  readonly unreadable: readonly (readonly [number, string])[];
  readonly units: readonly (readonly [number, MoneyUnit])[];
}

const ids = everyFieldId();
const numberOf = new Map(ids.map((id, number) => [id, number]));
const size = 4;

/**
 * A file's outcome with its figures as arrays of numbers.
 *
 * @example
 * const outcome = { isOwn: false, fault: null, reports: [returned({ figures: { "t2.licensing.decisions": 21 } })] };
 * Math.max(...packOutcome(outcome).reports[0].values) // 21
 */
export function packOutcome(outcome: FileOutcome): PackedOutcome {
  return { ...outcome, reports: outcome.reports.map(packReport) };
}

/**
 * The opposite of `packOutcome`.
 *
 * @example
 * const outcome = { isOwn: false, fault: null, reports: [returned({ figures: { "t2.licensing.decisions": 21 } })] };
 * unpackOutcome(packOutcome(outcome)).reports[0].figures.get("t2.licensing.decisions").value // 21
 */
export function unpackOutcome(packed: PackedOutcome): FileOutcome {
  return { ...packed, reports: packed.reports.map(unpackReport) };
}

function packReport({ figures, ...rest }: ReviewedReport): PackedReport {
  const figureSheets: string[] = [];
  const places = new Int32Array(size * figures.size);
  const values = new Float64Array(figures.size);
  const unreadable: [number, string][] = [];
  const units: [number, MoneyUnit][] = [];
  let at = 0;
  for (const [id, { cell, value, unreadable: text, unit }] of figures) {
    let sheet = figureSheets.indexOf(cell.sheet);
    if (sheet < 0) sheet = figureSheets.push(cell.sheet) - 1;
    places.set([numberOf.get(id) ?? 0, sheet, cell.row, cell.column], size * at);
    values[at] = value ?? NaN;
    if (text !== null) unreadable.push([at, text]);
    if (unit !== null) units.push([at, unit]);
    at++;
  }
  return { ...rest, figureSheets, places, values, unreadable, units };
}

function unpackReport(packed: PackedReport): ReviewedReport {
  const { figureSheets, places, values, unreadable, units, ...rest } = packed;
  const texts = new Map(unreadable);
  const unitAt = new Map(units);
  const figures = new Map<FieldId, Figure>();
  values.forEach((value, at) => {
    const [field = 0, sheet = 0, row = 0, column = 0] = places.subarray(size * at, size * (at + 1));
    const id = ids[field];
    if (id === undefined) return;
    figures.set(id, {
      cell: { sheet: figureSheets[sheet] ?? "", row, column },
      value: Number.isNaN(value) ? null : value,
      unreadable: texts.get(at) ?? null,
      unit: unitAt.get(at) ?? null,
    });
  });
  return { ...rest, figures };
}
