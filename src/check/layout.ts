import type { Alteration, TablePlacement } from "../locate/placement";
import type { NotCheckable } from "./finding";
import type { Draft, RuleKind } from "./kind";

/** `layout.*`: what was altered in the fixed form. Where a rule cannot be checked for it, it is an error. */
export const layout: RuleKind = ({ report, notCheckable }) =>
  [...report.tables.values()].flatMap((placement) =>
    placement.alterations.map((alteration) => draft(placement, alteration, prevents(alteration, notCheckable))),
  );

function draft({ table, sheet }: TablePlacement, alteration: Alteration, isError: boolean): Draft {
  const { rule, at, fields, cells, label } = alteration;
  return {
    rule,
    ...(isError && { severity: "error" }),
    table,
    at,
    fields,
    cells: cells.map((cell) => ({ sheet, ...cell })),
    expected: null,
    actual: null,
    imbalance: null,
    equation: null,
    text: label,
  };
}

function prevents(alteration: Alteration, notCheckable: readonly NotCheckable[]): boolean {
  return notCheckable.some((each) =>
    each.because.some(
      ({ field, reason }) => (reason === "missing" || reason === "uncertain") && alteration.fields.includes(field),
    ),
  );
}
