import { areaOf, contains, type Area, type Position } from "../book/address";
import { enclosing, isSameArea, touches } from "../book/areas";
import { cellAt, positionOf, type Sheet } from "../book/book";
import { mergeAt, step, type Direction, type Extent } from "./geometry";

/** The smallest area that holds all of the given ones, with every merged area that it touches whole. */
export function boxOf(areas: readonly Area[], merges: readonly Area[]): Area {
  let box = areas.reduce(enclosing);
  for (let isGrowing = true; isGrowing;) {
    const grown = merges.filter((area) => touches(area, box)).reduce(enclosing, box);
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
  return [...areas, ...(sheet.merges ?? [])].reduce(enclosing, areaOf({ row: 0, column: 0 }));
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
