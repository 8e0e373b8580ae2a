import { maxColumns, maxRows, parseArea, type Area } from "../book/address";
import { enclosing, intersection, touches } from "../book/areas";
import { mostCellsRead } from "../host";
import { areaOfRange, cellCount, type SheetSizes } from "./sizes";

/** A rectangle of a sheet to be read. */
export interface Block {
  readonly id: string;
  readonly area: Area;
  /** Whether the cells' protection flags matter. */
  readonly isProtected: boolean;
}

/** How far beyond its labels a form may reach. */
const reach = { up: 40, down: 80, left: 20, right: 40 };

/** What stands in every form, in pieces so short that spaces and missing letters between them do no harm. */
export const landmarks = ["第二十条", "公开", "申请", "复议", "诉讼", "结转", "总计"];

/**
 * The area of a sheet to be read: everything in use, else what has content and a little more (empty cells of a form have
 * formats), or `"search"` where that is too much as well.
 */
export function areaToRead({ used, filled }: SheetSizes): Area | null | "search" {
  const all = areaOfRange(used);
  if (!all || cellCount(all) <= mostCellsRead) return all;
  const content = areaOfRange(filled);
  if (!content) return null;
  const some = intersection(around(content), all);
  return some && cellCount(some) <= mostCellsRead ? some : "search";
}

/** Areas around the landmarks that were found, within what is in use. */
export function areasAround(addresses: readonly string[], used: Area): readonly Area[] {
  const found = addresses.flatMap((address) => areasOfAddress(address));
  return merged(found.flatMap((area) => intersection(around(area), used) ?? []));
}

/** The areas of an address as Excel writes it: `'A, B'!$A$1:B2,'A, B'!C3`. */
export function areasOfAddress(address: string): readonly Area[] {
  const areas = address.matchAll(
    /(?:^|,\s?)(?:'(?:[^']|'')*'!|[^'!,]*!)?(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)(?=,|$)/gu,
  );
  return [...areas].flatMap((match) => parseArea(match[1] ?? "") ?? []);
}

/** A block in two, by its rows. */
export function halvesOf(block: Block): readonly Block[] {
  const { top, bottom } = block.area;
  const middle = Math.floor((top + bottom) / 2);
  if (top === bottom) return [block];
  return [
    { ...block, area: { ...block.area, bottom: middle } },
    { ...block, area: { ...block.area, top: middle + 1 } },
  ];
}

function around({ top, left, bottom, right }: Area): Area {
  return {
    top: Math.max(0, top - reach.up),
    left: Math.max(0, left - reach.left),
    bottom: Math.min(maxRows - 1, bottom + reach.down),
    right: Math.min(maxColumns - 1, right + reach.right),
  };
}

/** Areas that overlap become one, so that no cell is read twice. */
function merged(areas: readonly Area[]): readonly Area[] {
  const apart: Area[] = [];
  for (const area of areas) {
    let whole = area;
    for (let other = takeOverlap(apart, whole); other; other = takeOverlap(apart, whole))
      whole = enclosing(whole, other);
    apart.push(whole);
  }
  return apart;
}

function takeOverlap(areas: Area[], area: Area): Area | undefined {
  const index = areas.findIndex((each) => touches(each, area));
  return index < 0 ? undefined : areas.splice(index, 1)[0];
}
