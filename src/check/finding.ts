import type { CellRef } from "../book/address";
import type { FieldId } from "../form/fields";
import type { ArithmeticRuleId, RuleId, Severity } from "../form/rules";
import type { TableId } from "../form/types";
import type { IncrementReading } from "../report/reading";

/** A field in an equation with the figure that took part. */
export interface Term {
  readonly field: FieldId;
  readonly value: number;
  /** The cell is blank and counted as 0. */
  readonly isBlank: boolean;
}

/** The figures of a failing equation: left `relation` right does not hold. */
export interface EquationFigures {
  readonly left: readonly Term[];
  readonly relation: "=" | "<=" | ">=";
  readonly right: readonly Term[];
}

/** One thing that a rule found. Ids and figures only; sentences live in the locales. */
export interface Finding {
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The table the finding is shown under. */
  readonly table: TableId;
  /** A field id, a row or column id, or a table id. */
  readonly at: string;
  /** Every field of the rule, the one at `at` first. */
  readonly fields: readonly FieldId[];
  /** The cells of `fields` (or the label cell), the one at `at` first. */
  readonly cells: readonly CellRef[];
  /** What the figure at `at` would have to be, given the others (of an inequality: its bound); `null` where no number is due. */
  readonly expected: number | null;
  /** The figure at `at`; `null` where there is none. */
  readonly actual: number | null;
  /** Left side minus right side of an equation; `null` for other rules. */
  readonly imbalance: number | null;
  readonly equation: EquationFigures | null;
  /** The cell's raw text, or the label found; `null` where there is none to show. */
  readonly text: string | null;
}

/** An equation that could not be checked. It is counted as such, never reported as passed. */
export interface NotCheckable {
  readonly rule: ArithmeticRuleId;
  readonly table: TableId;
  readonly at: FieldId;
  readonly fields: readonly FieldId[];
  readonly cells: readonly CellRef[];
  /** The fields that prevent it. */
  readonly because: readonly {
    readonly field: FieldId;
    readonly reason: "blankTotal" | "unreadable" | "missing" | "uncertain";
  }[];
}

/** Everything the rules say about one report. */
export interface CheckResult {
  readonly findings: readonly Finding[];
  readonly notCheckable: readonly NotCheckable[];
  readonly verdict: Verdict;
}

/** The counts at the top of a report, and which rules were switched off when it was given. */
export interface Verdict {
  readonly errors: number;
  readonly warnings: number;
  readonly hints: number;
  readonly notCheckable: number;
  readonly off: readonly RuleId[];
}

/** How the user wants the rules to be read. */
export interface CheckSettings {
  readonly off: ReadonlySet<RuleId>;
  readonly severities: ReadonlyMap<RuleId, Severity>;
  /** `cases`: 处理决定数量 counts cases decided (办件量), so `t2.increment` is off. Remembered in the workbook. */
  readonly incrementReading: IncrementReading;
}
