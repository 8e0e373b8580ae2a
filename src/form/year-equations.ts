import type { Equation, Term } from "./equations";
import { fieldsOfTable, isFieldId, type FieldId } from "./fields";
import type { FormatId, TableId } from "./types";

/** The format that a table has in a year; `undefined` where the table is not there. */
export type FormatOf = (table: TableId) => FormatId | undefined;

/**
 * The equations that hold between the years of one unit. 表三 has the same rows and columns in both formats; the rules of
 * 表二 ask for one format in both years.
 *
 * @example
 * const [first] = equationsOverYears(() => "2021", () => "2021");
 * [first.rule, first.left, first.right]
 * // ["year.inForce", [{ field: "t2.regulations.inForce" }, { field: "t2.regulations.repealed" }],
 * //   [{ field: "t2.regulations.inForce", year: -1 }, { field: "t2.regulations.issued" }]]
 */
export function equationsOverYears(later: FormatOf, earlier: FormatOf): readonly Equation[] {
  const [t3, t2] = [later("t3"), later("t2")];
  return [
    ...(t2 && t2 === earlier("t2") ? disclosureEquations(t2) : []),
    ...(t3 && earlier("t3") ? carryEquations(t3) : []),
  ];
}

/** P: 上年结转 is what last year's report gave as 结转下年度继续办理. */
function carryEquations(format: FormatId): Equation[] {
  return fieldsOfTable(format, "t3").flatMap(({ id, row }): Equation[] => {
    const carriedOut = id.replace("t3.carriedIn.", "t3.carriedOut.");
    if (row !== "t3.carriedIn" || !isFieldId(carriedOut)) return [];
    return [{ rule: "year.carry", at: id, left: [{ field: id }], relation: "=", right: [before(carriedOut)] }];
  });
}

/** D: what is there this year follows from what was there last year. */
function disclosureEquations(format: FormatId): Equation[] {
  const fields = fieldsOfTable(format, "t2");
  return [...new Set(fields.map(({ row }) => row))].flatMap((row): Equation[] => {
    const cell = (column: string) => fields.find(({ id }) => id === `${row}.${column}`)?.id;
    const [issued, repealed, inForce] = [cell("issued"), cell("repealed"), cell("inForce")];
    if (issued && repealed && inForce) {
      const [left, right] = [
        [{ field: inForce }, { field: repealed }],
        [before(inForce), { field: issued }],
      ];
      return [{ rule: "year.inForce", at: inForce, left, relation: "=", right }];
    }
    const [previous, change] = [cell("previous"), cell("change")];
    if (!previous || !change) return [];
    const right = [before(previous), before(change)];
    return [{ rule: "year.items", at: previous, left: [{ field: previous }], relation: "=", right }];
  });
}

function before(field: FieldId): Term {
  return { field, year: -1 };
}
