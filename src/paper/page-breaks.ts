/** What an A4 page carries between its margins, in points. */
const pageHeight = 725;

/**
 * The rows with which pages begin, so that what belongs together stands on one: a section with its table.
 * @param heights of every row
 * @param blocks the first row of each block that is not to be broken, in order
 */
export function pageBreaks(heights: ReadonlyMap<number, number>, blocks: readonly number[]): readonly number[] {
  const end = Math.max(...heights.keys()) + 1;
  const heightOf = (from: number, to: number) =>
    [...heights].reduce((sum, [row, height]) => (row >= from && row < to ? sum + height : sum), 0);
  const breaks: number[] = [];
  let start = 0;
  blocks.forEach((from, i) => {
    const to = blocks[i + 1] ?? end;
    if (from === start || heightOf(start, to) <= pageHeight) return;
    breaks.push(from);
    start = from;
  });
  return breaks;
}
