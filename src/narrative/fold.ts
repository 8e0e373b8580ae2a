import { foldCharacters, standIns } from "../locate/characters";

/** A text as it is read: no white space, full-width forms and radicals folded; every character knows where it stood. */
export interface Folded {
  readonly text: string;
  /** The index in the source of each character of `text`, and the source's length behind the last. */
  readonly source: readonly number[];
}

/**
 * Folds a text character for character, so that what is found can be quoted as it was written.
 * A blank between two digits stays as one space: 8 6件 is not 86件. Circled numbers stay what they are: 申请①8件 is not 18件.
 */
export function fold(text: string): Folded {
  const read = narrow(text.replaceAll(rare, foldOne));
  const source: number[] = [];
  let folded = "";
  for (let i = 0; i < read.length;) {
    const from = i;
    while (i < read.length && !isBlank(read.charCodeAt(i))) source.push(i++);
    folded += read.slice(from, i);
    const last = read[i - 1];
    while (i < read.length && isBlank(read.charCodeAt(i))) i++;
    if (isDigit(last) && isDigit(read[i])) {
      folded += " ";
      source.push(i - 1);
    }
  }
  source.push(text.length);
  return { text: folded, source };
}

/** Whether a character is an ASCII digit. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

/** Radicals, and what stands for another character: most texts have none. */
const rare = new RegExp(`[\\u2E80-\\u2FDF\\uF900-\\uFAFF${standIns}]`, "gu");

function foldOne(character: string): string {
  const folded = foldCharacters(character);
  return folded.length === 1 ? folded : character;
}

/** A text with its full-width forms as ASCII: every comma is one. */
function narrow(text: string): string {
  let narrowed = "";
  let from = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xff01 || code > 0xff5e) continue;
    narrowed += text.slice(from, i) + String.fromCharCode(code - 0xfee0);
    from = i + 1;
  }
  return narrowed + text.slice(from);
}

function isBlank(code: number): boolean {
  return (
    code <= 0x20 ||
    code === 0xa0 ||
    code === 0x3000 ||
    code === 0xfeff ||
    code === 0xad ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    code === 0x205f ||
    code === 0x2060
  );
}
