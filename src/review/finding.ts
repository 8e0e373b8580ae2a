import type { EquationFinding } from "../check/finding";
import type { FieldId } from "../form/fields";
import type { RuleIdOf, Severity } from "../form/rules";

/** Which reports a finding is about: `report` and `others` count within the reports of the review. */
interface Among {
  readonly report: number;
  readonly others: readonly number[];
}

/** What only several reports together show. Of two years it is an equation, as within one report. */
export type ReviewFinding = Among & (EquationFinding | ReportsFinding);

/** What is no equation. */
export type ReportsFinding = { readonly severity: Severity; readonly rule: RuleIdOf<"reports"> } & (
  | {
      readonly kind: "sameReport";
      readonly at: "report";
      /** All figures are the same, a blank counted as 0. */
      readonly agree: boolean;
    }
  | {
      readonly kind: "sameFigures";
      readonly at: "report";
      /** How many figures are the same and not 0. */
      readonly figures: number;
    }
  | {
      readonly kind: "total";
      readonly at: FieldId;
      /** How many units were added up; one that sent its report twice counts once. */
      readonly units: number;
      /** The sum over them. */
      readonly expected: number;
      /** The summary's figure. */
      readonly actual: number;
    }
);
