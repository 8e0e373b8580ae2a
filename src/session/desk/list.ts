import type { DeskRow } from "./row";

/** The chips above the list, each a question to a row. */
export const filters = {
  errors: ({ errors }: DeskRow) => errors > 0,
  unopened: ({ kind }: DeskRow) => kind === "file",
  missing: ({ kind }: DeskRow) => kind === "missing",
  duplicates: ({ isDuplicate }: DeskRow) => isDuplicate,
} as const satisfies Readonly<Record<string, (row: DeskRow) => boolean>>;

export type FilterId = keyof typeof filters;

export const filterIds = ["errors", "unopened", "missing", "duplicates"] as const satisfies readonly FilterId[];

/** What a reviewer has done about a row. */
export const statuses = ["unseen", "seen", "returned"] as const;

export type Status = (typeof statuses)[number];

export const columns = ["unit", "score", "year", "errors", "warnings", "notCheckable", "years", "status"] as const;

export type ColumnId = (typeof columns)[number];

/** `null`: as the review orders them, the worst first. */
export type Order = { readonly column: ColumnId; readonly isDescending: boolean } | null;

export interface Wanted {
  readonly filter: FilterId | null;
  readonly rule: string | null;
  readonly search: string;
  readonly order: Order;
}

export const everything: Wanted = { filter: null, rule: null, search: "", order: null };

/**
 * The rows that are wanted, in the order that is wanted; equal ones stay the worst first.
 *
 * @example
 * listed(deskRows(district), { ...everything, search: "教育" }, () => "unseen").map(({ unit }) => unit)
 * // ["云溪市教育局"]
 *
 * @example
 * listed(deskRows(district), { ...everything, filter: "missing" }, () => "unseen").map(({ unit }) => unit)
 * // ["云溪市商务局"]
 */
export function listed(
  rows: readonly DeskRow[],
  { filter, rule, search, order }: Wanted,
  statusOf: (row: DeskRow) => Status,
): readonly DeskRow[] {
  const words = folded(search).split(" ").filter(Boolean);
  const found = rows.filter((row) => {
    if (filter !== null && !filters[filter](row)) return false;
    if (rule !== null && !row.tallies.some((tally) => tally.rule === rule)) return false;
    if (words.length === 0) return true;
    const text = folded(`${row.unit} ${row.file ?? ""} ${row.year ?? ""}`);
    return words.every((word) => text.includes(word));
  });
  if (!order) return found;
  const sign = order.isDescending ? -1 : 1;
  const valueOf = valuesOf(order.column, statusOf);
  return [...found].sort((a, b) => sign * compare(valueOf(a), valueOf(b)));
}

/**
 * The next row with an error in a direction, from a row; `null` where there is none.
 *
 * @example
 * const rows = deskRows(district);
 * neighbour(rows, rows[0].key, 1, ({ kind }) => kind === "missing")?.unit // "云溪市商务局"
 * neighbour(rows, rows[0].key, -1, () => true) // null
 */
export function neighbour(
  rows: readonly DeskRow[],
  key: string,
  step: 1 | -1,
  isWanted: (row: DeskRow) => boolean,
): DeskRow | null {
  const at = rows.findIndex((row) => row.key === key);
  for (let i = at + step; i >= 0 && i < rows.length; i += step) {
    const row = rows[i];
    if (row && isWanted(row)) return row;
  }
  return null;
}

/**
 * Whether there is a sheet to be opened.
 *
 * @example
 * deskRows(district).map((row) => [row.unit, canOpen(row)])
 * // [["云溪市教育局", true], ["云溪市水利局", true], ["云溪市商务局", false]]
 */
export function canOpen({ kind, fault }: DeskRow): boolean {
  return kind !== "missing" && fault === null;
}

function valuesOf(column: ColumnId, statusOf: (row: DeskRow) => Status): (row: DeskRow) => string | number {
  switch (column) {
    case "unit":
      return ({ unit }) => unit;
    case "year":
      return ({ year }) => year ?? 0;
    case "years":
      return ({ years }) =>
        years.kind === "differ" ? 1000 + years.count : ["none", "agree", "notCheckable"].indexOf(years.kind);
    case "score":
      return ({ score }) => (score ? score.got / score.of : -1);
    case "status":
      return (row) => statuses.indexOf(statusOf(row));
    default:
      return (row) => row[column];
  }
}

function compare(a: string | number, b: string | number): number {
  if (typeof a === "string" || typeof b === "string") return collator.compare(String(a), String(b));
  return a - b;
}

const collator = new Intl.Collator("zh-CN", { numeric: true });

function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll(/\s+/gu, " ");
}
