import { numberAt, numeralAt, type NumberToken } from "./figures";
import { isDigit } from "./fold";
import { wordAt } from "./lexicon";
import { withoutEndings } from "./unit";
import type { WordKind } from "./vocabulary";

/** Where a sentence, a clause or a list goes on. `mark`: the number of an item, （1）, 二是. */
export type BoundaryKind = "stop" | "semicolon" | "comma" | "colon" | "pause" | "open" | "close" | "mark";

/**
 * A piece of a folded text. `unknown`: characters that no word of the vocabulary covers; `aside`: a
 * remark in brackets that ends here.
 */
export type Token =
  | NumberToken
  | {
      readonly kind: Exclude<WordKind, "filler"> | BoundaryKind | "unknown" | "aside";
      readonly from: number;
      readonly to: number;
    };

export type TokenKind = Token["kind"];

const boundaries: Readonly<Record<string, BoundaryKind>> = {
  "。": "stop",
  "!": "stop",
  "?": "stop",
  "\n": "stop",
  ";": "semicolon",
  ",": "comma",
  ":": "colon",
  "、": "pause",
  "(": "open",
  "[": "open",
  "〔": "open",
  "【": "open",
  ")": "close",
  "]": "close",
  "〕": "close",
  "】": "close",
  "①": "mark",
  "②": "mark",
  "③": "mark",
  "④": "mark",
  "⑤": "mark",
  "⑥": "mark",
};

/** A title in 《》 is passed over; one that does not end within so many characters is none. */
const maxTitle = 80;

/**
 * Cuts a folded text into tokens; fillers and quotation marks are left out. Linear in its length.
 * @param names how the unit is called: its names are tokens `own`
 */
export function tokensOf(text: string, names: readonly string[]): readonly Token[] {
  const tokens: Token[] = [];
  let unknownFrom = -1;
  const closeUnknown = (at: number) => {
    if (unknownFrom >= 0) tokens.push({ kind: "unknown", from: unknownFrom, to: at });
    unknownFrom = -1;
  };
  const firsts = new Set(names.map((name) => name[0]));
  let at = 0;
  while (at < text.length) {
    const next =
      (firsts.has(text[at]) ? nameAt(text, at, names) : null) ?? pieceAt(text, at, isFresh(tokens, unknownFrom, at));
    if (next) {
      closeUnknown(at);
      if (next.token) tokens.push(next.token);
      at = next.to;
    } else {
      if (unknownFrom < 0) unknownFrom = at;
      at += 1;
    }
  }
  closeUnknown(text.length);
  return tokens;
}

/** Nothing but a boundary stands before: here an item can be numbered. */
function isFresh(tokens: readonly Token[], unknownFrom: number, at: number): boolean {
  const last = tokens[tokens.length - 1];
  return unknownFrom < 0 && (last === undefined || (last.to === at && isBoundary(last)));
}

/** Whether a token is a boundary. */
export function isBoundary(token: Token): token is Token & { readonly kind: BoundaryKind } {
  return boundaryKinds.has(token.kind);
}

const boundaryKinds: ReadonlySet<string> = new Set(Object.values(boundaries));

interface Piece {
  readonly token: Token | null;
  readonly to: number;
}

function nameAt(text: string, at: number, names: readonly string[]): Piece | null {
  const first = text[at];
  const name = names.find((each) => each[0] === first && text.startsWith(each, at));
  if (name !== undefined) return made("own", at, at + name.length);
  const end = shortNameEnd(text, at, names[0] ?? "");
  // 区政府本级 is a word of its own.
  return end > at + (wordAt(text, at)?.length ?? 0) ? made("own", at, end) : null;
}

/** Where a short form of the unit's name ends: 省机关事务局 for 山东省机关事务管理局; `at` where none begins. */
function shortNameEnd(text: string, at: number, name: string): number {
  const ends = withoutEndings(name).map((each) => each.length);
  let end = at;
  let from = 0;
  for (let i = at; i < text.length; i++) {
    from = name.indexOf(text[i] ?? "", from) + 1;
    if (from === 0) return end;
    if (i - at >= 2 && ends.includes(from)) end = i + 1;
  }
  return end;
}

function pieceAt(text: string, at: number, isFreshPlace: boolean): Piece | null {
  const character = text[at] ?? "";
  // Most characters are letters of a word, or of none.
  if (!isFreshPlace && isLetter(character)) return wordOrNumeralAt(text, at);
  if (character === "《") {
    const end = text.indexOf("》", at);
    const isTitle = end > 0 && end - at <= maxTitle;
    return { token: null, to: isTitle ? end + (text[end + 1] === "等" ? 2 : 1) : at + 1 };
  }
  if ("“”\"'‘’「」『』》 ".includes(character)) return { token: null, to: at + 1 };
  const article = character === "第" ? articleAt(text, at) : 0;
  if (article > 0) return { token: null, to: at + article };
  const mark = markAt(text, at, isFreshPlace);
  if (mark > 0) return made("mark", at, at + mark);
  const isFullStop = character === "." && !isDigit(text[at + 1]);
  const boundary = isFullStop ? "stop" : boundaries[character];
  if (boundary) return made(boundary, at, at + 1);
  if (isDigit(character)) {
    const number = numberAt(text, at);
    return { token: number, to: number.to };
  }
  return wordOrNumeralAt(text, at);
}

function isLetter(character: string): boolean {
  return character >= "一" && character <= "鿿" && character !== "第";
}

function wordOrNumeralAt(text: string, at: number): Piece | null {
  const manner = mannerAt(text, at);
  if (manner > 0) return { token: null, to: at + manner };
  const word = wordAt(text, at);
  if (word)
    return word.kind === "filler" ? { token: null, to: at + word.length } : made(word.kind, at, at + word.length);
  const numeral = numeralAt(text, at);
  return numeral && { token: numeral, to: numeral.to };
}

function made(kind: Exclude<WordKind, "filler"> | BoundaryKind, from: number, to: number): Piece {
  return { token: { kind, from, to }, to };
}

/** The length of a place in a law: 第二十条第（五）项; 0 where there is none. */
function articleAt(text: string, at: number): number {
  const article =
    /第[〇零一二三四五六七八九十百\d]{1,6}条(?:第[一二三四五六七八九十\d]{1,3}款)?(?:第\(?[一二三四五六七八九十\d]{1,3}\)?项)?/uy;
  article.lastIndex = at;
  return article.exec(text)?.[0].length ?? 0;
}

/**
 * The length of words that say only by which rule or in which time, or why: 按照规定时限和程序, 因信息不存在等原因; else 0. They
 * hold no verb and no noun of the form, but in 因…等原因, which names what is counted anyhow.
 */
function mannerAt(text: string, at: number): number {
  if (!"按依根在严因由".includes(text[at] ?? " ")) return 0;
  const manner =
    /(?:因|由于)[^,。;:()《》\d]{1,16}?等原因|(?:严格)?(?:按照?|依照|依据|根据|在)(?:《[^》]{1,40}》|[^,。;:、()《》\d公申收受制办答结许罚复诉]){0,10}?(?:规定|要求|时限|期限|程序|流程)(?:[的和及与]?(?:规定|要求|时限|期限|程序|流程))*内?/uy;
  manner.lastIndex = at;
  return manner.exec(text)?.[0].length ?? 0;
}

/** The length of an item's number: （1） anywhere; 1. 一、 一是 where nothing stands before; else 0. */
function markAt(text: string, at: number, isFreshPlace: boolean): number {
  const character = text[at] ?? "";
  const pattern =
    character === "(" ? /\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)[、.]?/uy : isFreshPlace ? itemNumber : null;
  if (!pattern) return 0;
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0].length ?? 0;
}

const itemNumber =
  /\d{1,2}(?:[、)]|\.(?!\d{1,3}(?:[^\d年]|$)))|[一二三四五六七八九十]{1,3}(?:[、.]|是(?!否))|其[一二三四五六七八九十],/uy;
