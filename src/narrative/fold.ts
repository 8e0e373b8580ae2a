import { foldCharacters, meantCharacter } from "../locate/characters";

/** A text as it is read: no white space, full-width forms and radicals folded; every character knows where it stood. */
export interface Folded {
  readonly text: string;
  /** The index in the source of each character of `text`, and the source's length behind the last. */
  readonly source: readonly number[];
}

/**
 * Folds a text character by character, so that what is found can be quoted as it was written.
 * A blank between two digits stays as one space: 8 6件 is not 86件. Circled numbers stay what they are: 申请①8件 is not 18件.
 */
export function fold(text: string): Folded {
  let folded = "";
  const source: number[] = [];
  let isGap = false;
  let last = "";
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isBlank(code)) {
      isGap = true;
      continue;
    }
    const character = foldCode(code, text, i);
    if (isGap && isDigit(character) && isDigit(last)) {
      folded += " ";
      source.push(i - 1);
    }
    isGap = false;
    folded += character;
    last = character;
    source.push(i);
  }
  source.push(text.length);
  return { text: folded, source };
}

/** Whether a character is an ASCII digit. */
export function isDigit(character: string | undefined): boolean {
  return character !== undefined && character >= "0" && character <= "9";
}

function foldCode(code: number, text: string, i: number): string {
  const character = text[i] ?? "";
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code >= 0x4e00 && code <= 0x9fff) return meantCharacter(character);
  const isRadical = (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff);
  const folded = isRadical ? foldCharacters(character) : character;
  return folded.length === 1 ? folded : character;
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
