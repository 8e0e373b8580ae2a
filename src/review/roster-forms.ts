import { agreedYear } from "../check/over-years";
import type { FieldId } from "../form/fields";
import type { RuleId } from "../form/rules";
import type { FormatId } from "../form/types";
import { equationsOverYears } from "../form/year-equations";
import { blankContent, type FormContent } from "../paper/form-content";
import { nameKey } from "../report/unit-name";
import { unitYear } from "./over-years";
import type { ReviewedReport } from "./reviewed";
import { placed, unitKey } from "./units";

/** The form that goes out to a unit, with what last year's report of the unit says of it. */
export interface UnitForm {
  readonly name: string;
  /** Blank but for 上年结转. */
  readonly content: FormContent;
  /** 现行有效 of last year, by field: it is told and not filled in, for this year's figure is another. */
  readonly inForce: ReadonlyMap<FieldId, number>;
  /** Whether a report of the year before bears the unit's name. */
  readonly hasLastYear: boolean;
}

/**
 * A form for each unit. A figure of last year is used where it is certain; of several reports of a unit, where they agree.
 * @param year of the forms; without it nothing is carried over
 * @param earlier the reports among which last year's of each unit is looked for
 *
 * @example
 * const before = returned({ name: "云溪市教育局", year: 2022, figures: { "t3.carriedOut.natural": 2 } });
 * const [form, other] = unitForms(["云溪市教育局", "云溪市商务局"], "2021", 2023, [before]);
 * form.content.figures.get("t3.carriedIn.natural") // 2
 * other.hasLastYear // false
 */
export function unitForms(
  units: readonly string[],
  format: FormatId,
  year: number | null,
  earlier: readonly ReviewedReport[],
): readonly UnitForm[] {
  const ofLastYear = placed(earlier).flatMap(({ report }) =>
    year !== null && report.year === year - 1 ? [report] : [],
  );
  return units.map((name) => {
    const reports = ofLastYear.filter((report) => unitKey(report) === nameKey(name));
    const figures = figuresOfLastYear(format, reports, "year.carry");
    return {
      name,
      content: { ...blankContent(format, name, year), figures },
      inForce: figuresOfLastYear(format, reports, "year.inForce"),
      hasLastYear: reports.length > 0,
    };
  });
}

/** What a rule over two years takes from the year before, by the field of this year that it stands at. */
function figuresOfLastYear(
  format: FormatId,
  reports: readonly ReviewedReport[],
  asked: RuleId,
): ReadonlyMap<FieldId, number> {
  const lastYear = agreedYear(reports.map(unitYear));
  const figures = new Map<FieldId, number>();
  for (const { rule, at, left, right } of equationsOverYears(() => format, lastYear.formatOf)) {
    const term = [...left, ...right].find(({ year }) => year === -1);
    const standing = rule === asked && term ? lastYear.standingOf(term.field) : "missing";
    if (typeof standing !== "string") figures.set(at, standing.value);
  }
  return figures;
}

/**
 * The year after the latest of the reports; `null` where none says its year.
 *
 * @example yearAfter([returned({ year: 2021 }), returned({ year: 2022 })]) // 2023
 * @example yearAfter([]) // null
 */
export function yearAfter(reports: readonly ReviewedReport[]): number | null {
  const years = placed(reports).flatMap(({ report }) => report.year ?? []);
  return years.length === 0 ? null : Math.max(...years) + 1;
}
