import { flatMap } from "../book/flat-map";
import type { Alteration, TablePlacement } from "../locate/placement";
import type { Absence } from "./finding";
import type { Judged } from "./judge";
import type { Draft, RuleKind } from "./kind";

/**
 * `layout.*`: what was altered in the fixed form. Where a rule cannot be checked for it, it is an error; so is a table none
 * of whose fields could be bound.
 */
export const layout: RuleKind = ({ report, judged }) =>
  flatMap([...report.tables.values()], (placement) =>
    placement.alterations.map((alteration) => {
      const isUnbound = alteration.rule === "layout.missing" && alteration.at === placement.table;
      return draft(placement, alteration, isUnbound || prevents(alteration, judged));
    }),
  );

function draft({ table, sheet }: TablePlacement, alteration: Alteration, isError: boolean): Draft {
  const { rule, at, fields, cells, label } = alteration;
  return {
    kind: "layout",
    rule,
    ...(isError && { severity: "error" }),
    under: table,
    at,
    fields,
    cells: cells.map((cell) => ({ sheet, ...cell })),
    label,
  };
}

function prevents({ fields }: Alteration, judged: readonly Judged[]): boolean {
  return judged.some(
    ({ judgement }) =>
      judgement.kind === "notCheckable" &&
      judgement.because.some(({ field, reason }) => isAbsence(reason) && fields.includes(field)),
  );
}

function isAbsence(reason: Absence): boolean {
  return reason === "missing" || reason === "uncertain";
}
