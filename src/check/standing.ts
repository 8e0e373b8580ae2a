import type { CellRef } from "../book/address";
import { tableOfField, type Field, type FieldId } from "../form/fields";
import type { BoundField, Report } from "../report/report";
import type { Absence } from "./finding";

/** How a field takes part in arithmetic: with a figure, or not at all. */
export type Standing = Figure | Absence;

interface Figure {
  readonly value: number;
  /** The cell is blank and counted as 0. */
  readonly isBlank: boolean;
  readonly cell: CellRef | null;
}

/**
 * How a field of a report takes part.
 *
 * @example
 * standingOf(report, "t3.granted.natural")
 * // { value: 15, isBlank: false, cell: { sheet: "年报", row: 24, column: 3 } }
 * standingOf(reportOf({ "t3.granted.natural": "约15" }), "t3.granted.natural") // "unreadable"
 */
export function standingOf(report: Report, id: FieldId): Standing {
  const bound = report.fields.get(id);
  if (bound) return standingOfCell(bound.field, bound);
  const isUncertain = report.tables.get(tableOfField(id))?.uncertain.includes(id);
  return isUncertain ? "uncertain" : "missing";
}

/**
 * How a bound cell takes part: a blank part counts as 0, a blank total does not.
 *
 * @example
 * const { fields } = reportOf({ "t3.granted.natural": null, "t3.granted.total": null });
 * const standings = ["t3.granted.natural", "t3.granted.total"].map((id) => fields.get(id));
 * standings.map((bound) => standingOfCell(bound.field, bound))
 * // [{ value: 0, isBlank: true, cell: { sheet: "年报", row: 24, column: 3 } }, "blankTotal"]
 */
export function standingOfCell({ role }: Field, { reading, cell }: BoundField): Standing {
  if (reading.kind === "number") return { value: reading.value, isBlank: false, cell };
  if (reading.kind !== "blank") return "unreadable";
  return role === "total" ? "blankTotal" : { value: 0, isBlank: true, cell };
}
