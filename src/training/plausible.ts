import { equationsOfTable } from "../form/equations";
import { fieldsOfTable, type FieldId } from "../form/fields";
import type { FormatId } from "../form/types";
import type { Random } from "./random";

/** Figures of a report by field. */
export type Figures = ReadonlyMap<FieldId, number>;

/** How large a unit is: what towns, bureaux and districts report. */
interface Size {
  readonly applications: readonly [number, number];
  readonly decisions: readonly [number, number];
  readonly documents: readonly [number, number];
  readonly disputes: number;
}

const sizes: readonly Size[] = [
  { applications: [12, 40], decisions: [20, 400], documents: [1, 9], disputes: 2 },
  { applications: [40, 160], decisions: [300, 5000], documents: [4, 40], disputes: 6 },
  { applications: [150, 900], decisions: [3000, 60_000], documents: [20, 160], disputes: 25 },
];

/**
 * Figures of a report as a real unit could have them: everything is filled in, and every rule holds.
 * @param lastYear what was carried over and was in force a year before
 */
export function plausibleFigures(format: FormatId, random: Random, lastYear: Figures | null = null): Figures {
  const size = random.pick(sizes) ?? sizes[0];
  const figures = new Map<FieldId, number>();
  if (!size) return figures;
  const set = (id: string, value: number) => figures.set(id as FieldId, value);
  setRequests(format, random, size, lastYear, set);
  setDisputes(format, random, size, set);
  setDisclosures(format, random, size, lastYear, set);
  settleTotals(format, figures);
  return figures;
}

type Setter = (id: string, value: number) => void;

/** How often each applicant comes, of a hundred. */
const shares: Readonly<Record<string, number>> = {
  natural: 78,
  business: 13,
  research: 2,
  charity: 2,
  legal: 3,
  otherOrganisation: 2,
};

/** What becomes of applications, of a hundred; what is not here is rare. */
const outcomes: Readonly<Record<string, number>> = {
  granted: 38,
  partial: 12,
  "refused.thirdParty": 4,
  "refused.internalAffairs": 3,
  "refused.processInformation": 3,
  "refused.adminQuery": 3,
  "unavailable.notHeld": 20,
  "unavailable.needsCreation": 3,
  "notProcessed.petition": 5,
  "notProcessed.repeated": 3,
  other: 6,
  "other.rest": 3,
  "other.correctionOverdue": 3,
};

function setRequests(format: FormatId, random: Random, size: Size, lastYear: Figures | null, set: Setter): void {
  const results = equationsOfTable(format, "t3").find(({ rule }) => rule === "t3.results")?.left ?? [];
  const rows = results.map(({ field }) => field.split(".").slice(1, -1).join("."));
  const all = random.whole(...size.applications);
  for (const [column, share] of Object.entries(shares)) {
    const received = Math.max(random.whole(0, 2), Math.round((all * share * random.whole(60, 140)) / 10_000));
    const carriedIn = lastYear?.get(`t3.carriedOut.${column}` as FieldId) ?? random.whole(0, Math.ceil(received / 8));
    const carriedOut = random.whole(0, Math.ceil((received + carriedIn) / 9));
    const counts = new Map<string, number>();
    for (let left = received + carriedIn - carriedOut; left > 0; left--) {
      const row = drawnRow(rows, random);
      counts.set(row, (counts.get(row) ?? 0) + 1);
    }
    set(`t3.received.${column}`, received);
    set(`t3.carriedIn.${column}`, carriedIn);
    set(`t3.carriedOut.${column}`, carriedOut);
    for (const row of rows) set(`t3.${row}.${column}`, counts.get(row) ?? 0);
  }
}

function drawnRow(rows: readonly string[], random: Random): string {
  const weights = rows.map((row) => outcomes[row] ?? 1);
  let at = random.whole(
    1,
    weights.reduce((sum, weight) => sum + weight, 0),
  );
  return rows.find((_, i) => (at -= weights[i] ?? 0) <= 0) ?? "granted";
}

function setDisputes(format: FormatId, random: Random, { disputes }: Size, set: Setter): void {
  for (const { id, role } of fieldsOfTable(format, "t4")) if (role === "part") set(id, random.whole(0, disputes));
}

function setDisclosures(format: FormatId, random: Random, size: Size, lastYear: Figures | null, set: Setter): void {
  const fields = fieldsOfTable(format, "t2");
  for (const row of new Set(fields.map((field) => field.row))) {
    const last = (column: string) => lastYear?.get(`${row}.${column}` as FieldId);
    const put = (column: string, value: number) => {
      if (fields.some(({ id }) => id === `${row}.${column}`)) set(`${row}.${column}`, value);
    };
    // Few units make regulations; a rule asks those that say so.
    const [from, to] = row === "t2.regulations" ? [0, 0] : size.documents;
    const made = random.whole(from, to);
    const inForce = last("inForce") ?? made * random.whole(2, 6);
    const repealed = random.whole(0, Math.floor(inForce / 4));
    put("made", made);
    put("published", made);
    put("stock", made * random.whole(1, 6));
    put("issued", made);
    put("repealed", repealed);
    put("inForce", inForce + made - repealed);
    const previous = (last("previous") ?? random.whole(10, 240)) + (last("change") ?? 0);
    const change = random.whole(-Math.floor(previous / 3), 30);
    put("previous", previous);
    put("change", change);
    put("decisions", format === "2019" ? previous + change : random.whole(...size.decisions));
    put("projects", random.whole(1, 30));
    put("amount", random.whole(100, 90_000) / 100);
  }
}

/** Totals from their parts; （七）总计 before the sum over its row. */
function settleTotals(format: FormatId, figures: Map<FieldId, number>): void {
  const equations = [...equationsOfTable(format, "t3"), ...equationsOfTable(format, "t4")];
  for (const rule of ["t3.results", "t3.applicants", "t4.total"] as const)
    for (const { left, right } of equations.filter((equation) => equation.rule === rule)) {
      const total = right[0]?.field;
      if (total)
        figures.set(
          total,
          left.reduce((sum, { field }) => sum + (figures.get(field) ?? 0), 0),
        );
    }
}
