import type { Finding } from "../check/finding";
import { agreedYear, draftsOfYears, judgeYears, type UnitYear } from "../check/over-years";
import { defaultSettings, severityOf } from "../check/settings";
import type { Standing } from "../check/standing";
import type { ReviewFinding } from "./finding";
import type { ReviewedReport } from "./reviewed";
import { groupBy, hasReturn, unitKey, type Placed } from "./units";

/** What became of a report beside the year before it. */
export interface YearPair {
  readonly later: number;
  /** The reports of the year before; several where the unit sent several. */
  readonly earlier: readonly number[];
  readonly findings: readonly ReviewFinding[];
  /** How many of the rules could not be checked. */
  readonly notCheckable: number;
}

/** Holds each report against its unit's reports of the year before. A gap of a year makes no pair. */
export function pairsOfYears(reports: readonly Placed[]): readonly YearPair[] {
  return [...groupBy(reports, ({ report }) => unitKey(report)).values()].flatMap((unit) =>
    unit.flatMap((later): YearPair[] => {
      const { year } = later.report;
      const before = unit.filter(({ report }) => year !== null && report.year === year - 1);
      return before.length > 0 && hasReturn([later, ...before]) ? [pairOf(later, before)] : [];
    }),
  );
}

function pairOf(later: Placed, before: readonly Placed[]): YearPair {
  const judged = judgeYears(unitYear(later.report), agreedYear(before.map(({ report }) => unitYear(report))));
  const earlier = before.map(({ index }) => index);
  return {
    later: later.index,
    earlier,
    findings: draftsOfYears(judged).flatMap((draft): ReviewFinding[] => {
      const finding: Finding = { ...draft, severity: severityOf(defaultSettings, draft.rule) };
      return finding.kind === "equation" ? [{ ...finding, report: later.index, others: earlier }] : [];
    }),
    notCheckable: judged.filter(({ judgement }) => judgement.kind === "notCheckable").length,
  };
}

/** A report of a review as a year of its unit. */
export function unitYear({ tables, figures }: ReviewedReport): UnitYear {
  return {
    formatOf: (table) => tables[table]?.format,
    standingOf: (field): Standing => {
      const figure = figures.get(field);
      if (!figure) return "missing";
      if (figure.value === null) return figure.unreadable === null ? "blankTotal" : "unreadable";
      return { value: figure.value, isBlank: false, cell: figure.cell };
    },
  };
}
