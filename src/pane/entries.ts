import type { CellRef } from "../book/address";
import { flatMap } from "../book/flat-map";
import {
  fieldsOfFinding,
  type CellFinding,
  type CheckResult,
  type Finding,
  type NotCheckable,
  type Under,
} from "../check/finding";
import { keyOfFinding } from "../check/verified";
import type { FieldId } from "../form/fields";
import { ruleOf, rules, type RuleId } from "../form/rules";
import type { TableId } from "../form/types";
import type { Report } from "../report/report";
import { groupBy } from "../review/units";
import type { Level } from "./parts/Severity";
import { nothingsIn, uncheckedOf, type Unchecked } from "./unchecked";

/** What a report's findings are listed under: its tables, its text, what only two years show, the report as a whole. */
export type Heading = TableId | "text" | "years" | "report";

interface Base {
  /** The same as long as the same is found at the same place. */
  readonly key: string;
  readonly heading: Heading;
  readonly level: Level;
  /** The rule that found it; `null` where relations of several rules stand together. */
  readonly rule: RuleId | null;
  /** The cells concerned, the place first. */
  readonly cells: readonly CellRef[];
  /** How many findings, or relations that could not be checked, stand in it. */
  readonly count: number;
}

/** One line of the list: a finding, or what has one cause. */
export type Entry = Base & (FindingEntry | BlanksEntry | NothingsEntry | UncheckedEntry);

interface FindingEntry {
  readonly kind: "finding";
  readonly finding: Finding;
  /** How many relations it keeps from being checked. */
  readonly unchecked: number;
}

/** The blank cells of one row: of a report left empty there are more than anyone reads one by one. */
interface BlanksEntry {
  readonly kind: "blanks";
  readonly fields: readonly FieldId[];
}

/** The cells of a table in which a word or a dash says that there is nothing. */
interface NothingsEntry {
  readonly kind: "nothings";
  readonly findings: readonly CellFinding[];
  readonly unchecked: number;
}

/** Relations that could not be checked, for one cause. */
interface UncheckedEntry {
  readonly kind: "unchecked";
  readonly items: readonly NotCheckable[];
}

/** Which entries are shown: those of one level, those set aside as verified, or all. */
export type Filter = Level | "verified" | null;

const headings: readonly Heading[] = ["t2", "t3", "t4", "text", "years", "report"];

const levels: readonly Level[] = ["error", "warning", "hint", "notCheckable"];

/** The headings of a report, in order: each of its tables, and whatever else has entries. */
export function headingsOf({ tables }: Report, entries: readonly Entry[]): readonly Heading[] {
  const found = new Set([...[...tables.keys()], ...entries.map(({ heading }) => heading)]);
  return headings.filter((heading) => found.has(heading));
}

/** Everything that was found in a report, one entry a cause: the gravest first, then in the order of the catalogue. */
export function entriesOf(result: CheckResult): readonly Entry[] {
  const unchecked = uncheckedOf(result);
  const groups = groupBy(result.findings, ({ severity, rule }) => `${severity} ${rule}`);
  const found = flatMap(levels, (level) =>
    flatMap(rules, ({ id }): readonly Entry[] => {
      const findings = groups.get(`${level} ${id}`);
      if (!findings) return [];
      const isAside = ({ verified }: Finding) => verified !== undefined;
      return [
        ...entriesOfRule(
          findings.filter((each) => !isAside(each)),
          unchecked,
        ),
        ...findings.filter(isAside).map((each) => findingEntry(each, unchecked)),
      ];
    }),
  );
  const all = [...found, ...unchecked.others.flatMap(uncheckedEntry)];
  return headings.flatMap((heading) => all.filter((entry) => entry.heading === heading));
}

/** Whether somebody set the finding of an entry aside. */
export function isVerified(entry: Entry): boolean {
  return entry.kind === "finding" && entry.finding.verified !== undefined;
}

/** Whether a filter lets an entry through. What was verified counts apart, whatever its level. */
export function passes(entry: Entry, filter: Filter): boolean {
  if (filter === null) return true;
  return filter === "verified" ? isVerified(entry) : entry.level === filter && !isVerified(entry);
}

/** How many findings, or relations that could not be checked, a filter lets through. */
export function countOf({ findings, notCheckable }: CheckResult, filter: Exclude<Filter, null>): number {
  if (filter === "notCheckable") return notCheckable.length;
  if (filter === "verified") return findings.filter(({ verified }) => verified !== undefined).length;
  return findings.filter(({ severity, verified }) => severity === filter && verified === undefined).length;
}

function headingOf({ rule, under }: { readonly rule: RuleId; readonly under: Under }): Heading {
  if (ruleOf(rule).kind === "years") return "years";
  return under === "t2" || under === "t3" || under === "t4" || under === "report" ? under : "text";
}

function entriesOfRule(findings: readonly Finding[], unchecked: Unchecked): readonly Entry[] {
  const nothings = nothingsIn(findings);
  const together: ReadonlySet<Finding> = new Set(nothings.length > 1 ? nothings : []);
  if (findings[0]?.rule === "cell.blank") return [...groupBy(findings, rowOf).values()].flatMap(blanksEntry);
  return [
    ...(together.size > 0
      ? [...groupBy(nothings, ({ under }) => under).values()].flatMap((found) => nothingsEntry(found, unchecked))
      : []),
    ...findings.filter((each) => !together.has(each)).map((each) => findingEntry(each, unchecked)),
  ];
}

function findingEntry(finding: Finding, { byLayout }: Unchecked): Entry {
  const { rule, severity, cells } = finding;
  const unchecked = rule === "layout.missing" ? (byLayout.get(finding.at)?.length ?? 0) : 0;
  const place = { heading: headingOf(finding), level: severity, rule, cells, count: 1 };
  return { kind: "finding", key: keyOfFinding(finding), ...place, finding, unchecked };
}

function blanksEntry(found: readonly Finding[]): readonly Entry[] {
  return found.slice(0, 1).map((first): Entry => {
    const cells = found.flatMap((each) => each.cells);
    const place = { heading: headingOf(first), level: first.severity, rule: first.rule, cells, count: found.length };
    return { kind: "blanks", key: `${first.rule} ${rowOf(first)}`, ...place, fields: found.flatMap(fieldsOfFinding) };
  });
}

function nothingsEntry(found: readonly CellFinding[], { byNothings }: Unchecked): readonly Entry[] {
  return found.slice(0, 1).map((first): Entry => {
    const { rule, severity, under } = first;
    const cells = found.flatMap((each) => each.cells);
    const unchecked = byNothings.filter((each) => each.under === under).length;
    const place = { heading: headingOf(first), level: severity, rule, cells, count: found.length };
    return { kind: "nothings", key: `${rule} nothing ${under}`, ...place, findings: found, unchecked };
  });
}

function uncheckedEntry(items: readonly NotCheckable[]): readonly Entry[] {
  return items.slice(0, 1).map((first): Entry => {
    const key = `${first.rule} ${first.at} unchecked`;
    const place = {
      heading: headingOf(first),
      level: "notCheckable",
      cells: first.cells,
      count: items.length,
    } as const;
    return { kind: "unchecked", key, ...place, rule: items.length === 1 ? first.rule : null, items };
  });
}

function rowOf({ at }: Finding): string {
  return at.slice(0, at.lastIndexOf("."));
}
