import { sheetOf, type Book, type Sheet } from "../book/book";
import { locate } from "../locate/locate";
import type { PassedOver, Placement, TablePlacement } from "../locate/placement";
import { createSheetMemory } from "../locate/sheet-forms";
import { claimsOf, type Claim } from "../narrative/claim";
import type { Narrative } from "../narrative/narrative";
import type { Narrator } from "../narrative/narrator";
import { noNarrative } from "../narrative/no-narrative";
import { readReport } from "../report/read";
import type { Report } from "../report/report";
import { check } from "./check";
import type { CheckResult, CheckSettings } from "./finding";
import type { LastYear, LastYears } from "./last-year";
import { withVerified } from "./verified";
import { withYears } from "./workbook-years";

/** A report with what the rules say of it. */
export interface CheckedReport {
  /** Its sheet and its place on the sheet: the same after rows were inserted or figures changed. */
  readonly key: string;
  readonly report: Report;
  readonly result: CheckResult;
  /** The text that belongs to the report. */
  readonly narrative: Narrative;
  /** The figures that the text states for fields, in the order of the text. */
  readonly claims: readonly Claim[];
  /** The year before, where it is at hand. */
  readonly lastYear?: LastYear;
}

/** A workbook located, read and checked. */
export interface CheckedBook {
  readonly reports: readonly CheckedReport[];
  /** Sheets that look like the form and were passed over. */
  readonly others: readonly PassedOver[];
}

/** Checks one workbook again and again. */
export type Examiner = (book: Book, settings: CheckSettings, lastYears?: LastYears) => CheckedBook;

/**
 * An examiner that does not do again what is unchanged: a sheet that is the same value is not searched again, and a
 * report whose tables stand on such sheets is not read and checked again. Who keeps a workbook open owns one.
 * @param narrate reads the texts of the reports
 *
 * @example
 * const examine = createExaminerWith(() => new Map());
 * const [first] = examine(book, settings).reports;
 * first.key // "年报#1"
 * examine(book, settings).reports[0] === first // true
 */
export function createExaminerWith(narrate: Narrator): Examiner {
  const memory = createSheetMemory();
  let before: ReadonlyMap<string, Examined> = new Map();
  return (book, settings, lastYears) => {
    const located = locate(book, memory);
    const { placements, others } = located;
    const narratives = narrate(book, located);
    const keyOf = createKeys();
    const now = placements.map((placement): [string, Examined] => {
      const key = keyOf(placement);
      const sheets = [...placement.tables.values()].map((table) => sheetOf(book, table.sheet));
      const narrative = narratives.get(placement) ?? noNarrative;
      const known = before.get(key);
      if (known && isUnchanged(known, { placement, sheets, narrative, settings })) return [key, known];
      const report = readReport(book, placement);
      const result = check(report, settings, narrative);
      const claims = claimsOf(narrative, report.tables);
      return [key, { placement, sheets, narrative, settings, checked: { key, report, result, narrative, claims } }];
    });
    before = new Map(now);
    const reports = withYears(
      now.map(([, { checked }]) => checked),
      settings,
      ({ key }) => lastYears?.get(key) ?? null,
    );
    return { reports: withVerified(book, reports), others };
  };
}

/** What a report was made of, and what came of it. */
interface Examined {
  readonly placement: Placement;
  readonly sheets: readonly (Sheet | undefined)[];
  readonly narrative: Narrative;
  readonly settings: CheckSettings;
  readonly checked: CheckedReport;
}

function createKeys(): (placement: Placement) => string {
  const onSheet = new Map<string, number>();
  return ({ tables }) => {
    const sheet = [...tables.values()][0]?.sheet ?? "";
    const count = (onSheet.get(sheet) ?? 0) + 1;
    onSheet.set(sheet, count);
    return `${sheet}#${count}`;
  };
}

function isUnchanged(known: Examined, now: Omit<Examined, "checked">): boolean {
  return (
    isSamePlacement(known.placement, now.placement) &&
    known.narrative === now.narrative &&
    known.sheets.length === now.sheets.length &&
    known.sheets.every((sheet, i) => sheet === now.sheets[i]) &&
    isSameSettings(known.settings, now.settings)
  );
}

function isSamePlacement(a: Placement, b: Placement): boolean {
  const isSameTable = (table: TablePlacement) => {
    const other = b.tables.get(table.table);
    return other !== undefined && other.fields === table.fields && other.format === table.format;
  };
  return (
    a.name === b.name &&
    a.year === b.year &&
    a.tables.size === b.tables.size &&
    [...a.tables.values()].every(isSameTable)
  );
}

function isSameSettings(a: CheckSettings, b: CheckSettings): boolean {
  return a.off === b.off && a.severities === b.severities && a.incrementReading === b.incrementReading;
}
