import { labelKey } from "../../locate/label";
import { isPrinted } from "../../locate/wording";

/**
 * The lines of a text, each a row with all of its cells. A cell with line breaks goes on over several: in quotes, as spreadsheet programs save it, or bare,
 * as word processors do; it comes back in one, its breaks kept. What begins with a quote for another reason stays as it is.
 *
 * @param lines the text at its line ends, cells divided by tabs
 */
export function rowLines(lines: readonly string[]): readonly string[] {
  const whole: string[] = [];
  for (let at = 0; at < lines.length;) {
    const first = lines[at++] ?? "";
    const row = [first];
    let last = lastCell(first);
    for (let rest = restOf(last, lines, at); rest.length > 0; rest = restOf(last, lines, at)) {
      at += rest.length;
      row.push(...rest);
      const end = rest.at(-1) ?? "";
      last = end.includes("\t") ? lastCell(end) : [last, ...rest].join("\n");
    }
    whole.push(row.join("\n"));
  }
  return whole;
}

function lastCell(line: string): string {
  return line.slice(line.lastIndexOf("\t") + 1);
}

function firstCell(line: string): string {
  return line.split("\t", 1)[0] ?? "";
}

/** The cells of a row, without the quotes that only keep a cell together. */
export function cellsOf(line: string): string[] {
  return line.split("\t").map((cell) => (quoted.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell));
}

const quoted = /^"(?:[^"]|"")*"$/u;

/** A cell has at most so many lines: what is open for longer was never a cell in quotes. */
const maxLines = 50;

/** Those of the lines from `next` on that go on with the last cell of the line before. */
function restOf(last: string, lines: readonly string[], next: number): readonly string[] {
  const following = lines[next];
  if (!last.startsWith('"') || quoted.test(last))
    return following !== undefined && isBroken(last, following) ? [following] : [];
  let cell = last;
  for (let end = next; end < Math.min(next + maxLines, lines.length); end++) {
    const line = lines[end] ?? "";
    cell += `\n${firstCell(line)}`;
    if (quoted.test(cell)) return lines.slice(next, end + 1);
    if (line.includes("\t")) return [];
  }
  return [];
}

/**
 * Whether a line breaks off inside a label of the form: 本年新 / 制作数量. A figure at its end is no part of the next label, nor is
 * what is written for one: 规章 / —.
 */
function isBroken(last: string, next: string): boolean {
  if (/\d\s*$/u.test(last) || labelKey(last) === null) return false;
  const first = firstCell(next);
  return first !== "" && !isOfForm(last) && isOfForm(last + first);
}

function isOfForm(text: string): boolean {
  const key = labelKey(text);
  return key !== null && isPrinted(key);
}
