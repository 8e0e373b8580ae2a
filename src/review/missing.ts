import { nameKey } from "../report/unit-name";
import { isClose, namesInFile } from "./names";
import { groupBy, unitKey, type Placed } from "./units";

/** Two names that a person may find to be one unit. Nothing is paired by it. */
export interface Suggestion {
  /** On the roster, or in the year before. */
  readonly known: string;
  /** As it was handed in. */
  readonly handedIn: string;
  readonly side: "roster" | "previous";
}

/** Who owes a report and sent none. */
export interface Attendance {
  readonly missing: readonly string[];
  readonly suggestion: Suggestion | null;
}

/**
 * The units of a roster without a report handed in, of whatever year. One whose name an unreadable file bears has sent
 * something. Where one is left on either side and their names are close, the pair is suggested, and nobody is missing.
 * @param unreadable the names of files handed in that could not be read
 */
export function attendance(
  roster: readonly string[],
  reports: readonly Placed[],
  unreadable: readonly string[],
): Attendance {
  const returns = unitsOf(reports.filter(({ report }) => report.role === "return"));
  const borne = new Set(unreadable.flatMap((file) => namesInFile(file)).map(nameKey));
  const missing = roster.filter((name) => !returns.has(nameKey(name)) && !borne.has(nameKey(name)));
  const listed = new Set(roster.map(nameKey));
  const strangers = [...returns].filter(([key]) => !listed.has(key)).map(([, name]) => name);
  const suggestion = suggestionOf(missing, strangers, "roster");
  return { missing: suggestion ? [] : missing, suggestion };
}

/** The one unit without a year before, beside the one of the year before without a report, where their names are close. */
export function suggestionOfYears(reports: readonly Placed[]): Suggestion | null {
  const byYear = groupBy(reports, ({ report }) => (report.year === null ? null : String(report.year)));
  for (const [year, later] of byYear) {
    const before = unitsOf(byYear.get(String(Number(year) - 1)) ?? []);
    const now = unitsOf(later.filter(({ report }) => report.role === "return"));
    const everyone = unitsOf(later);
    const gone = [...before].filter(([key]) => !everyone.has(key)).map(([, name]) => name);
    const fresh = [...now].filter(([key]) => !before.has(key)).map(([, name]) => name);
    const suggestion = suggestionOf(gone, fresh, "previous");
    if (suggestion) return suggestion;
  }
  return null;
}

function suggestionOf(
  known: readonly string[],
  handedIn: readonly string[],
  side: Suggestion["side"],
): Suggestion | null {
  const [one, other] = [known[0], handedIn[0]];
  const isOnly = known.length === 1 && handedIn.length === 1;
  return isOnly && one !== undefined && other !== undefined && isClose(one, other)
    ? { known: one, handedIn: other, side }
    : null;
}

/** The units of reports: their keys, and how they are written first. */
function unitsOf(reports: readonly Placed[]): ReadonlyMap<string, string> {
  const units = new Map<string, string>();
  for (const { report } of reports) {
    const key = unitKey(report);
    if (key !== null && report.name !== null && !units.has(key)) units.set(key, report.name);
  }
  return units;
}
