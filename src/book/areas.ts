import type { Area, Position } from "./address";

/**
 * The smallest area around positions, of which there is at least one.
 *
 * @example areaAround([{ row: 11, column: 2 }, { row: 4, column: 3 }]) // { top: 4, left: 2, bottom: 11, right: 3 }
 */
export function areaAround(positions: Iterable<Position>): Area {
  const area = { top: Infinity, left: Infinity, bottom: -Infinity, right: -Infinity };
  for (const { row, column } of positions) {
    area.top = Math.min(area.top, row);
    area.left = Math.min(area.left, column);
    area.bottom = Math.max(area.bottom, row);
    area.right = Math.max(area.right, column);
  }
  return area;
}

/**
 * The smallest area that holds two others.
 *
 * @example
 * const [head, total] = [{ top: 2, left: 0, bottom: 4, right: 9 }, { top: 8, left: 3, bottom: 8, right: 12 }];
 * enclosing(head, total) // { top: 2, left: 0, bottom: 8, right: 12 }
 */
export function enclosing(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/**
 * The part that two areas share; `null` where they share none.
 *
 * @example
 * const [rows, columns] = [{ top: 2, left: 0, bottom: 4, right: 9 }, { top: 0, left: 3, bottom: 8, right: 3 }];
 * intersection(rows, columns) // { top: 2, left: 3, bottom: 4, right: 3 }
 * intersection(rows, { ...columns, top: 5 }) // null
 */
export function intersection(a: Area, b: Area): Area | null {
  if (!touches(a, b)) return null;
  return {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
}

/**
 * Whether two areas have a cell in common.
 *
 * @example
 * const rows = { top: 2, left: 0, bottom: 4, right: 9 };
 * touches(rows, { top: 4, left: 9, bottom: 8, right: 12 }) // true
 * touches(rows, { top: 5, left: 9, bottom: 8, right: 12 }) // false
 */
export function touches(a: Area, b: Area): boolean {
  return a.top <= b.bottom && a.bottom >= b.top && a.left <= b.right && a.right >= b.left;
}

/**
 * Whether two areas are the same cells.
 *
 * @example isSameArea({ top: 2, left: 0, bottom: 4, right: 9 }, { top: 2, left: 0, bottom: 4, right: 8 }) // false
 */
export function isSameArea(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}
