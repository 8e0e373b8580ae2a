import type { Area, Position } from "../book/address";

/** Rows apart by more than this are written as two ranges. */
const gap = 20;

/** Positions that lie together, each group with the rectangle around it: few ranges, however many cells. */
export function clusters<Item>(
  items: readonly Item[],
  at: (item: Item) => Position,
): readonly { readonly area: Area; readonly items: readonly Item[] }[] {
  const groups: { area: Area; items: Item[] }[] = [];
  for (const item of [...items].sort((a, b) => at(a).row - at(b).row)) {
    const { row, column } = at(item);
    const last = groups.at(-1);
    if (last && row - last.area.bottom <= gap) {
      last.items.push(item);
      const { top, left, right } = last.area;
      last.area = { top, bottom: row, left: Math.min(left, column), right: Math.max(right, column) };
    } else groups.push({ area: { top: row, bottom: row, left: column, right: column }, items: [item] });
  }
  return groups;
}
