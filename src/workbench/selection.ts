import { areaOf, contains, type Area, type Position } from "../book/address";
import { cellAt, positionOf, type Sheet } from "../book/book";
import { mergeAt, step, type Direction, type Extent } from "./geometry";

/** The smallest area that holds all of the given ones, with every merged area that it touches whole. */
export function boxOf(areas: readonly Area[], merges: readonly Area[]): Area {
  let box = areas.reduce(including);
  for (let isGrowing = true; isGrowing;) {
    const grown = merges.filter((area) => touches(area, box)).reduce(including, box);
    isGrowing = !isSameArea(grown, box);
    box = grown;
  }
  return box;
}

/** The area of a cell: of a merged one, the whole. */
export function cellArea(position: Position, merges: readonly Area[]): Area {
  return mergeAt(merges, position) ?? areaOf(position);
}

/** The corner of a selection that lies away from its active cell. */
export function endOf(area: Area, active: Position, merges: readonly Area[]): Position {
  const own = cellArea(active, merges);
  return {
    row: area.top < own.top ? area.top : area.bottom,
    column: area.left < own.left ? area.left : area.right,
  };
}

/** Shift and an arrow key: the edge that lies away from the active cell moves, at least by one. */
export function extended(
  area: Area,
  active: Position,
  direction: Direction,
  extent: Extent,
  merges: readonly Area[],
  isHidden: (position: Position) => boolean,
): Area {
  const own = cellArea(active, merges);
  let end = endOf(area, active, merges);
  for (;;) {
    const next = step(end, direction, extent, [], isHidden);
    if (next === end) return area;
    const box = boxOf([own, areaOf(next)], merges);
    if (!isSameArea(box, area)) return box;
    end = next;
  }
}

/** Everything between the first cell of a sheet and the last that is used. */
export function usedArea(sheet: Sheet): Area {
  const used = [...sheet.cells].filter(([, { value, formula }]) => value !== null || formula !== null);
  const areas = used.map(([key]) => areaOf(positionOf(key)));
  return [...areas, ...(sheet.merges ?? [])].reduce(including, areaOf({ row: 0, column: 0 }));
}

/** The part that two areas share; `null` where they share none. */
export function common(a: Area, b: Area): Area | null {
  if (!touches(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/** The cells of an area that hold something. */
export function filledIn(sheet: Sheet, area: Area): Position[] {
  return [...sheet.cells.keys()]
    .map(positionOf)
    .filter((position) => contains(area, position) && !isEmpty(sheet, position));
}

/** Whether nothing stands in a cell. */
export function isEmpty(sheet: Sheet, position: Position): boolean {
  const { value, formula } = cellAt(sheet, position);
  return (value === null || value === "") && formula === null;
}

export function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

function including(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}
