import type { Severity } from "../form/rules";
import type { Narrative } from "../narrative/narrative";
import type { Report } from "../report/report";
import type { Finding } from "./finding";
import type { Judged } from "./judge";

/** What a kind of rule is asked about. */
export interface Inquiry {
  readonly report: Report;
  /** What became of each equation that is asked and does not hold. */
  readonly judged: readonly Judged[];
  /** The text that belongs to the report. */
  readonly narrative: Narrative;
}

/** A finding before the user's severities: it names its own only where that differs from the catalogue's. */
export type Draft = DraftOf<Finding>;

type DraftOf<Each> = Each extends Finding ? Omit<Each, "severity"> & { readonly severity?: Severity } : never;

/** One kind of rule: what it finds in a report. It need not ask which rules are switched off. */
export type RuleKind = (inquiry: Inquiry) => readonly Draft[];
