import { maxColumns } from "../book/address";
import type { FormatId } from "../form/types";
import { overlaps, type Candidate } from "./candidate";
import { readDisclosure } from "./disclosure";
import { disclosureColumns } from "./disclosure-columns";
import { disputeHeaders, readDisputes } from "./disputes";
import type { Grid } from "./grid";
import type { HeaderRun } from "./header-runs";
import { joinPieces } from "./pieces";
import { printedDisclosure } from "./printed/disclosure";
import { printedDisputes } from "./printed/disputes";
import { printedRequests } from "./printed/requests";
import { readRequests, requestHeaders, requestLeftEdge } from "./requests";
import { tailRows } from "./thresholds";
import { turnedDisputes } from "./turned";

/** What is known of a table before it is read: where it begins, and how far it can reach. */
interface Seed {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  /** The last row that is known to belong to it. */
  readonly known: number;
  /** The last row that can belong to it. */
  readonly bottom: number;
  /** @param likely the format of the 表二 read before it on the sheet */
  read(bottom: number, limit: number, likely: FormatId | null): Candidate | null;
}

/** Every table of the form on a sheet, in reading order. */
export function tablesOfSheet(grid: Grid): readonly Candidate[] {
  const seeds = seedsOf(grid);
  const tables: Candidate[] = [];
  for (const seed of seeds) {
    const table = seed.read(bottomOf(seed, seeds), limitOf(seed, seeds), likelyFormat(tables));
    if (table) tables.push(table);
  }
  if (!tables.some(({ table }) => table === "t4")) tables.push(...turnedDisputes(grid));
  return joinPieces(tables.sort((a, b) => a.area.top - b.area.top || a.area.left - b.area.left));
}

/** The format of the sheet's 表二, where all of them are of one. */
function likelyFormat(tables: readonly Candidate[]): FormatId | null {
  const formats = new Set(tables.filter(({ table }) => table === "t2").map(({ format }) => format));
  const [format = null] = formats;
  return formats.size === 1 ? format : null;
}

/** 表二 first: its format tells what 表三 may not. */
function seedsOf(grid: Grid): readonly Seed[] {
  const requests = requestHeaders(grid);
  const disputes = disputeHeaders(grid);
  /** A 表三 ends above the next header in the same columns. */
  const bottomOfHeader = ({ bottom, left, right }: HeaderRun) =>
    Math.min(
      ...[...requests, ...disputes]
        .filter((each) => each.top > bottom && overlaps([each.left, each.right], [left, right]))
        .map((each) => each.top - 1),
    );
  return [
    ...disclosureColumns(grid).map((at): Seed => ({
      left: at.column,
      right: at.column,
      top: at.top,
      known: at.bottom,
      bottom: at.bottom + tailRows,
      read: (bottom, limit) => printedDisclosure(grid, at, bottom, limit) ?? readDisclosure(grid, at, bottom, limit),
    })),
    ...requests.map((header): Seed => {
      const bottom = bottomOfHeader(header);
      const beside = requests.filter((each) => overlaps([each.top, bottomOfHeader(each)], [header.top, bottom]));
      const from = Math.max(0, ...beside.filter((each) => each.right < header.left).map((each) => each.right + 1));
      const left = requestLeftEdge(grid, header, from, bottom);
      return {
        left,
        right: header.right,
        top: header.top,
        known: bottom,
        bottom,
        read: (last, limit, likely) =>
          printedRequests(grid, header, left, last, limit) ?? readRequests(grid, header, left, last, limit, likely),
      };
    }),
    ...disputes.map((header): Seed => ({
      left: header.left,
      right: header.right,
      top: header.top,
      known: header.bottom + 1,
      bottom: header.bottom + 1,
      read: (_, limit) => printedDisputes(grid, header, limit) ?? readDisputes(grid, header, limit),
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
      .filter((other) => other.left > seed.right && overlaps([other.top, other.known], [seed.top, seed.known]))
      .map((other) => other.left - 1),
  );
}
