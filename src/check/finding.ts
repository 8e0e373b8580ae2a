import type { CellRef } from "../book/address";
import { fieldsOfEquation, type Term } from "../form/equations";
import type { FieldId } from "../form/fields";
import type { EquationRuleId, RuleId, RuleIdOf, Severity } from "../form/rules";
import type { SectionId } from "../form/sections";
import type { SumId } from "../form/sums";
import type { FormatId, TableId } from "../form/types";
import type { IncrementReading } from "../report/reading";

/** A term of an equation with the figure that took part. */
export interface TermFigure extends Term {
  readonly value: number;
  /** The cell is blank and counted as 0. */
  readonly isBlank: boolean;
  /** Where the figure stands; `null` where it is not in the workbook. */
  readonly cell: CellRef | null;
}

/** An equation with its figures. */
export interface Sides {
  readonly left: readonly TermFigure[];
  readonly relation: "=" | "<=" | ">=";
  readonly right: readonly TermFigure[];
}

/** What a finding is shown under: a table, a section of the narrative, or the report as a whole. */
export type Under = TableId | SectionId | "report";

interface Base {
  readonly severity: Severity;
  readonly under: Under;
  /** The cells concerned, the one at `at` first. */
  readonly cells: readonly CellRef[];
  /** For what reason somebody set it aside as checked against the records. It counts as before. */
  readonly verified?: string;
}

/** An equation that does not hold. */
export interface EquationFinding extends Base {
  readonly kind: "equation";
  readonly rule: EquationRuleId;
  readonly at: FieldId;
  readonly sides: Sides;
  /** Left side minus right side. */
  readonly imbalance: number;
  /** What the figure at `at` would have to be, given the others; of an inequality, its bound. */
  readonly expected: number;
  /** The figure at `at`. */
  readonly actual: number;
}

/** Something about what stands in one cell. */
export interface CellFinding extends Base {
  readonly kind: "cell";
  readonly rule: RuleIdOf<"cell">;
  readonly at: FieldId;
  /** The cell's raw text; of `money.unit` the unit found, `null` where there is none. */
  readonly text: string | null;
  /** Of `money.unit`: the number format shows the number divided by this; absent where it is 1. */
  readonly scale?: number;
  /** The number that the text would normalise to, where that is certain. */
  readonly expected?: number;
  readonly actual?: number;
}

/** The form was altered. */
export interface LayoutFinding extends Base {
  readonly kind: "layout";
  readonly rule: RuleIdOf<"layout">;
  /** A row id (`t3.granted`), a column id (`t3.charity`), or a table id. */
  readonly at: string;
  /** The fields of the row or column concerned. */
  readonly fields: readonly FieldId[];
  /** The label found, where there is one. */
  readonly label: string | null;
}

/** A table follows another edition of the form than it should. */
export interface FormatFinding extends Base {
  readonly kind: "format";
  readonly rule: RuleIdOf<"format">;
  readonly at: TableId;
  /** The format of that table. */
  readonly format: FormatId;
}

/** A figure of the text that differs from the table's. The first of `cells` is the text's. */
export interface FigureFinding extends Base {
  readonly kind: "text";
  readonly rule: "text.figure";
  /** The field, or the sum of fields, that the text states. */
  readonly at: FieldId | SumId;
  /** The fields that add up to it. */
  readonly fields: readonly FieldId[];
  /** The words of the text that state it, as they are written. */
  readonly quote: string;
  /** The figure as it is written, and where it begins in the text of its cell: 46件. */
  readonly written: string;
  readonly offset: number;
  /** The table's figure. */
  readonly expected: number;
  /** The text's figure. */
  readonly actual: number;
}

/** Something about how the text is divided. The first of `cells` is the head's or the numbered part's. */
export interface SectionsFinding extends Base {
  readonly kind: "text";
  readonly rule: "text.sections";
  readonly at: SectionId;
  /**
   * - `missing`: the section is not there; the cell is that of the head before which it belongs, or of the last
   * - `number`: the number is another section's · `noNumber`: it has none, the others have
   * - `order`: it stands behind one that belongs after it
   * - `partTwice`, `partOrder`: a numbered part （一） has the number of another, or a lower one than that before it
   */
  readonly slip: "missing" | "number" | "noNumber" | "order" | "partTwice" | "partOrder";
  /** The head or numbered part as it is written; "" where it is missing. */
  readonly quote: string;
  /** The number that stands there; `null` where none does. */
  readonly number: number | null;
}

/** One thing that a rule found. Ids and figures only; sentences live in the locales. */
export type Finding = EquationFinding | CellFinding | LayoutFinding | FormatFinding | FigureFinding | SectionsFinding;

/**
 * The fields of the report that a finding is about, the one at `at` first.
 *
 * @example
 * finding.at // "t3.granted.total"
 * fieldsOfFinding(finding).slice(0, 3)
 * // ["t3.granted.total", "t3.granted.natural", "t3.granted.business"]
 */
export function fieldsOfFinding(finding: Finding): readonly FieldId[] {
  switch (finding.kind) {
    case "equation":
      return fieldsOfEquation({ at: finding.at, ...finding.sides });
    case "cell":
      return [finding.at];
    case "layout":
      return finding.fields;
    case "format":
      return [];
    case "text":
      return finding.rule === "text.figure" ? finding.fields : [];
  }
}

/** An equation that could not be checked. It is counted as such, never reported as passed. */
export interface NotCheckable {
  readonly rule: EquationRuleId;
  readonly under: TableId;
  readonly at: FieldId;
  readonly fields: readonly FieldId[];
  readonly cells: readonly CellRef[];
  /** The fields that prevent it. */
  readonly because: readonly { readonly field: FieldId; readonly reason: Absence }[];
}

/**
 * Why a field has no figure that could take part in an equation: a blank total is never counted as 0, what is written
 * is no number, its row or column is missing, or its cell is not certain.
 */
export type Absence = "blankTotal" | "unreadable" | "missing" | "uncertain";

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
