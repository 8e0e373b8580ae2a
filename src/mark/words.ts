/** Where a figure stands in the text of a cell, and the words that state it. */
interface StatedWords {
  readonly quote: string;
  readonly written: string;
  readonly offset: number;
}

/**
 * The words of a cell round a figure of its text, fewer and fewer of those before it: by them a mark knows that the figure
 * is still stated. Words that stand in the cell above, or on the line above, are left out.
 */
export function wordsAround(text: string, { quote, written, offset }: StatedWords): readonly string[] {
  const figure = text.slice(offset, offset + written.length);
  // One character at least: 46件 stands in 146件, too.
  const most = Math.max(1, quote.indexOf(written));
  const before =
    text
      .slice(Math.max(0, offset - most), offset)
      .split(/[\r\n]/u)
      .at(-1) ?? "";
  const shorter = lengths.map((length) => `${before.slice(-length)}${figure}`);
  return text.includes(quote) ? [quote, ...shorter] : shorter;
}

const lengths = [60, 30, 16, 8];
