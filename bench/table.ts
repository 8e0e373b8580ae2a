/** One line of the print-out: what was measured, the figure, and how it is to be read. */
export type Line = readonly [what: string, figure: string, note?: string];

/** Prints a part of the bench as a table. */
export function printTable(heading: string, lines: readonly Line[]): void {
  const width = (column: 0 | 1) => Math.max(...lines.map((line) => widthOf(line[column])));
  console.log(`\n${heading}`);
  for (const [what, figure, note = ""] of lines)
    console.log(`  ${what}${gap(width(0), what)}  ${gap(width(1), figure)}${figure}  ${note}`.trimEnd());
}

function gap(width: number, text: string): string {
  return " ".repeat(width - widthOf(text));
}

/** In a terminal a Chinese character is two columns wide. */
function widthOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/u.test(letter) ? 2 : 1), 0);
}

export function medianOf(figures: readonly number[]): number {
  return [...figures].sort((a, b) => a - b)[Math.floor(figures.length / 2)] ?? 0;
}

export function milliseconds(time: number): string {
  return `${time.toFixed(time < 10 ? 2 : 0)} ms`;
}

export function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} KB`;
}

/** What locating and checking takes, as a share of the time to read the file. */
export function shareLine(name: string, checking: number, reading: number): Line {
  const note = `${milliseconds(checking)} to locate and check, ${milliseconds(reading)} to read the file`;
  return [name, `${((100 * checking) / reading).toFixed(0)} %`, note];
}
