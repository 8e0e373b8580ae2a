import { maxColumns } from "../book/address";
import { overlaps, type Candidate } from "./candidate";
import { disclosureColumns, readDisclosure, tailRows } from "./disclosure";
import { disputeHeaders, readDisputes } from "./disputes";
import type { Grid } from "./grid";
import { readRequests, requestHeaders, requestLeftEdge } from "./requests";

/** What is known of a table before it is read: where it begins, and how far it can reach. */
interface Seed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  read(bottom: number, limit: number): Candidate | null;
}

/** Every table of the form on a sheet, in reading order. */
export function tablesOfSheet(grid: Grid): readonly Candidate[] {
  const seeds = seedsOf(grid);
  return seeds
    .flatMap((seed) => seed.read(bottomOf(seed, seeds), limitOf(seed, seeds)) ?? [])
    .sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left);
}

function seedsOf(grid: Grid): readonly Seed[] {
  const requests = requestHeaders(grid);
  const disputes = disputeHeaders(grid);
  const below = (top: number, left: number, right: number) =>
    Math.min(
      ...[...requests, ...disputes]
        .filter((each) => each.top > top && overlaps([each.left, each.right], [left, right]))
        .map((each) => each.top - 1),
    );
  return [
    ...disclosureColumns(grid).map((at): Seed => ({
      left: at.column,
      right: at.column,
      top: at.top,
      bottom: at.bottom + tailRows,
      read: (bottom, limit) => readDisclosure(grid, at, bottom, limit),
    })),
    ...requests.map((header): Seed => ({
      left: requestLeftEdge(grid, header, below(header.bottom, header.left, header.right)),
      right: header.right,
      top: header.top,
      bottom: below(header.bottom, header.left, header.right),
      read: (bottom, limit) => readRequests(grid, header, bottom, limit),
    })),
    ...disputes.map((header): Seed => ({
      left: header.left,
      right: header.right,
      top: header.top,
      bottom: header.bottom + 1,
      read: (_, limit) => readDisputes(grid, header, limit),
    })),
  ];
}

/** A table ends above the next one that begins below it in the same columns. */
function bottomOf(seed: Seed, seeds: readonly Seed[]): number {
  return Math.min(
    seed.bottom,
    ...seeds
      .filter(
        (other) =>
          other !== seed && other.top > seed.top && overlaps([other.left, other.right], [seed.left, seed.right]),
      )
      .map((other) => other.top - 1),
  );
}

/** A table ends left of the next one that begins beside it. */
function limitOf(seed: Seed, seeds: readonly Seed[]): number {
  return Math.min(
    maxColumns - 1,
    ...seeds
      .filter((other) => other.left > seed.right && overlaps([other.top, other.bottom], [seed.top, seed.bottom]))
      .map((other) => other.left - 1),
  );
}
