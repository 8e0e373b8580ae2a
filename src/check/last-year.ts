import { flatMap } from "../book/flat-map";
import { everyFieldId, type FieldId } from "../form/fields";
import type { Report } from "../report/report";
import { nameKey } from "../report/unit-name";
import { unitYear, type UnitYear } from "./over-years";

/** The year before of a report's unit, and where it was taken from. */
export interface LastYear {
  /** The name of the file; `null` where it stands in the workbook itself. */
  readonly file: string | null;
  readonly year: UnitYear;
}

/** The years before that the user gave, by the keys of the reports that they belong to. */
export type LastYears = ReadonlyMap<string, LastYear>;

/**
 * A report of another file as the year before: its figures count, its cells are not at hand.
 *
 * @example
 * const { file, year } = lastYearFrom("2022年年报.xlsx", reportOf({}, "云溪市数据资源管理局", 2022));
 * file // "2022年年报.xlsx"
 * year.standingOf("t3.carriedOut.natural") // { value: 1, isBlank: false, cell: null }
 */
export function lastYearFrom(file: string, report: Report): LastYear {
  const { formatOf, standingOf } = unitYear(report);
  return {
    file,
    year: {
      formatOf,
      standingOf: (field) => {
        const standing = standingOf(field);
        return typeof standing === "string" ? standing : { ...standing, cell: null };
      },
    },
  };
}

/**
 * The report of a file that is last year's of a unit: the one of its name and the year before, the only one of its name,
 * or the only one of the file.
 * @returns `null` where that is not certain: the user chooses
 *
 * @example
 * const [others, before] = [reportOf({}, "云溪市教育局", 2022), reportOf({}, "云溪市数据资源管理局", 2022)];
 * lastYearAmong(report, [others, before]) === before // true
 * lastYearAmong(report, [others, others]) // null
 */
export function lastYearAmong({ name, year }: Report, reports: readonly Report[]): Report | null {
  const ofUnit = reports.filter((each) => name !== null && each.name !== null && nameKey(each.name) === nameKey(name));
  const ofYear = ofUnit.filter((each) => year !== null && each.year === year - 1);
  const [only, ...others] = [ofYear, ofUnit, reports].find((some) => some.length > 0) ?? [];
  return only && others.length === 0 ? only : null;
}

/**
 * The figures of a year, as far as they are known.
 *
 * @example figuresOfYear(lastYearFrom("2022.xlsx", report).year).get("t3.carriedOut.natural") // 1
 */
export function figuresOfYear({ standingOf }: UnitYear): ReadonlyMap<FieldId, number> {
  return new Map(
    flatMap(everyFieldId(), (field): [FieldId, number][] => {
      const standing = standingOf(field);
      return typeof standing === "string" ? [] : [[field, standing.value]];
    }),
  );
}
