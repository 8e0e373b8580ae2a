import type { CellRef } from "../book/address";
import type { Term } from "../form/equations";
import { tableOfField, type FieldId } from "../form/fields";
import { equationsOverYears, type FormatOf } from "../form/year-equations";
import type { Report } from "../report/report";
import { judge, type Judged } from "./judge";
import type { Draft } from "./kind";
import { standingOf, type Standing } from "./standing";

/** A year of a unit, as far as the rules over two years ask. */
export interface UnitYear {
  readonly formatOf: FormatOf;
  /** How a field takes part. A blank is not 0 here: last year's report is at hand to say what it was. */
  readonly standingOf: (field: FieldId) => Standing;
}

/** Judges the rules between a year of a unit and the year before it. */
export function judgeYears(later: UnitYear, earlier: UnitYear): readonly Judged[] {
  const standingOfTerm = ({ field, year }: Term) => (year === undefined ? later : earlier).standingOf(field);
  return equationsOverYears(later.formatOf, earlier.formatOf).map((equation) => ({
    equation,
    judgement: judge(equation, standingOfTerm),
  }));
}

/** The rules that do not hold, each at its place in the later report; its own cells stand first. */
export function draftsOfYears(judged: readonly Judged[]): readonly Draft[] {
  return judged.flatMap(({ equation: { rule, at }, judgement }): Draft[] => {
    if (judgement.kind !== "fails") return [];
    const terms = [...judgement.sides.left, ...judgement.sides.right];
    const cells = (isAsked: (term: Term) => boolean): readonly CellRef[] =>
      terms.filter(isAsked).flatMap(({ cell }) => cell ?? []);
    return [
      {
        ...judgement,
        kind: "equation",
        rule,
        under: tableOfField(at),
        at,
        cells: [
          ...cells(({ field, year }) => field === at && year === undefined),
          ...cells(({ field, year }) => field !== at && year === undefined),
          ...cells(({ year }) => year !== undefined),
        ],
      },
    ];
  });
}

/** A report as a year of its unit. */
export function unitYear(report: Report): UnitYear {
  return {
    formatOf: (table) => report.tables.get(table)?.format,
    standingOf: (field) => {
      const standing = standingOf(report, field);
      return typeof standing === "object" && standing.isBlank ? "blankTotal" : standing;
    },
  };
}

/** One year of a unit from all its reports of that year: a format and a figure are known where those that have it agree. */
export function agreedYear(years: readonly UnitYear[]): UnitYear {
  return {
    formatOf: (table) => {
      const formats = new Set(years.flatMap(({ formatOf }) => formatOf(table) ?? []));
      return formats.size === 1 ? [...formats][0] : undefined;
    },
    standingOf: (field) => {
      const standings = years.map(({ standingOf }) => standingOf(field)).filter((each) => each !== "missing");
      const [first = "missing"] = standings;
      const doubt = standings.find((each) => typeof each === "string");
      const differs = standings.some((each) => valueOf(each) !== valueOf(first));
      return doubt ?? (differs ? "uncertain" : first);
    },
  };
}

function valueOf(standing: Standing): number | null {
  return typeof standing === "string" ? null : standing.value;
}
