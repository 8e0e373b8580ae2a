import { overlaps, type Candidate } from "./candidate";
import { maxPieceGap } from "./thresholds";

/**
 * Makes one 表四 of two pieces below each other, as it is parted to fit an upright page: 行政复议, then 行政诉讼. The lower
 * has nothing that the upper has.
 * @param tables the tables of a sheet, from the top
 */
export function joinPieces(tables: readonly Candidate[]): readonly Candidate[] {
  const joined: Candidate[] = [];
  for (const table of tables) {
    const at = joined.findIndex((upper) => isPieceBelow(upper, table));
    const upper = joined[at];
    if (upper) joined[at] = join(upper, table);
    else joined.push(table);
  }
  return joined;
}

function isPieceBelow(upper: Candidate, lower: Candidate): boolean {
  const gap = lower.area.top - upper.area.bottom;
  const isBelow =
    upper.table === "t4" &&
    lower.table === "t4" &&
    gap > 0 &&
    gap <= maxPieceGap &&
    overlaps([upper.area.left, upper.area.right], [lower.area.left, lower.area.right]);
  if (!isBelow) return false;
  const [above, below] = [placesOf(upper), placesOf(lower)];
  return above.size > 0 && below.size > 0 && [...below].every((id) => !above.has(id));
}

function placesOf({ fields, uncertain }: Candidate): ReadonlySet<string> {
  return new Set([...fields.keys(), ...uncertain]);
}

function join(upper: Candidate, lower: Candidate): Candidate {
  const missing = upper.missing.filter((id) => lower.missing.includes(id));
  return {
    ...upper,
    area: {
      top: upper.area.top,
      left: Math.min(upper.area.left, lower.area.left),
      bottom: lower.area.bottom,
      right: Math.max(upper.area.right, lower.area.right),
    },
    fields: new Map([...upper.fields, ...lower.fields]),
    uncertain: [...upper.uncertain, ...lower.uncertain],
    missing,
    alterations: [...upper.alterations, ...lower.alterations].filter(
      ({ rule, fields }) => rule !== "layout.missing" || fields.every((id) => missing.includes(id)),
    ),
    isProse: upper.isProse && lower.isProse,
    isEmpty: upper.isEmpty && lower.isEmpty,
  };
}
