import type { CellRef } from "../book/address";
import { flatMap } from "../book/flat-map";
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

/**
 * Judges the rules between a year of a unit and the year before it.
 *
 * @example
 * const before = reportOf({ "t3.carriedOut.natural": 2 }, "云溪市数据资源管理局", 2022);
 * const judged = judgeYears(unitYear(report), unitYear(before));
 * judged.find(({ equation }) => equation.at === "t3.carriedIn.natural")?.judgement.kind // "holds"
 */
export function judgeYears(later: UnitYear, earlier: UnitYear): readonly Judged[] {
  const standingOfTerm = ({ field, year }: Term) => (year === undefined ? later : earlier).standingOf(field);
  return equationsOverYears(later.formatOf, earlier.formatOf).map((equation) => ({
    equation,
    judgement: judge(equation, standingOfTerm),
  }));
}

/**
 * The rules that do not hold, each at its place in the later report; its own cells stand first.
 *
 * @example
 * const before = reportOf({ "t3.carriedOut.natural": 4 }, "云溪市数据资源管理局", 2022);
 * const drafts = draftsOfYears(judgeYears(unitYear(report), unitYear(before)));
 * const { at, actual, expected } = drafts.find(({ rule }) => rule === "year.carry");
 * [at, actual, expected] // ["t3.carriedIn.natural", 2, 4]
 */
export function draftsOfYears(judged: readonly Judged[]): readonly Draft[] {
  return flatMap(judged, ({ equation: { rule, at }, judgement }): Draft[] => {
    if (judgement.kind !== "fails") return [];
    const terms = [...judgement.sides.left, ...judgement.sides.right];
    const cells = (isAsked: (term: Term) => boolean): readonly CellRef[] =>
      flatMap(terms.filter(isAsked), ({ cell }) => cell ?? []);
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

/**
 * A report as a year of its unit.
 *
 * @example unitYear(report).formatOf("t3") // "2021"
 * @example unitYear(reportOf({ "t3.carriedOut.natural": null })).standingOf("t3.carriedOut.natural") // "blankTotal"
 */
export function unitYear(report: Report): UnitYear {
  return {
    formatOf: (table) => report.tables.get(table)?.format,
    standingOf: (field) => {
      const standing = standingOf(report, field);
      return typeof standing === "object" && standing.isBlank ? "blankTotal" : standing;
    },
  };
}

/**
 * One year of a unit from all its reports of that year: a format and a figure are known where those that have it agree.
 *
 * @example
 * const [a, b] = [reportOf({}), reportOf({ "t3.carriedOut.natural": 4 })].map(unitYear);
 * agreedYear([a, b]).standingOf("t3.carriedOut.natural") // "uncertain"
 * agreedYear([a, a]).standingOf("t3.carriedOut.natural").value // 1
 */
export function agreedYear(years: readonly UnitYear[]): UnitYear {
  return {
    formatOf: (table) => {
      const formats = new Set(flatMap(years, ({ formatOf }) => formatOf(table) ?? []));
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
