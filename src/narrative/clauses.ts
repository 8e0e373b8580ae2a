import { isBoundary, type BoundaryKind, type Token } from "./tokens";

/** The words between two boundaries. */
export interface Clause {
  readonly tokens: readonly Token[];
  /** The clause before it, where that has no figure: 收到申请，共8件. */
  readonly lead: readonly Token[];
  /** The boundary behind it. */
  readonly end: BoundaryKind | null;
  /** How many brackets it stands in. */
  readonly depth: number;
}

interface Level {
  tokens: Token[];
  hasFigure: boolean;
  lead: readonly Token[];
}

/**
 * Cuts a paragraph's tokens into clauses. 、 parts clauses behind a figure (予以公开5件、部分公开3件) and joins nouns before one
 * (行政复议、行政诉讼均为0件). A clause goes on behind a bracket: 申请（以下简称申请）8件.
 */
export function clausesOf(tokens: readonly Token[], text: string): readonly Clause[] {
  const clauses: Clause[] = [];
  const levels: Level[] = [];
  let level: Level = { tokens: [], hasFigure: false, lead: [] };
  const close = (end: BoundaryKind | null) => {
    const { tokens: words, hasFigure, lead } = level;
    const isEnd = end === "stop" || end === "semicolon";
    if (words.length > 0 || isEnd) clauses.push({ tokens: words, lead, end, depth: levels.length });
    const goesOn = end === "comma" || end === "colon" || end === "open" || end === "close";
    // A boundary alone (：，) changes nothing of what stands before it.
    if (words.length > 0 || !goesOn) level = { tokens: [], hasFigure: false, lead: goesOn && !hasFigure ? words : [] };
  };
  for (const token of tokens) {
    if (!isBoundary(token)) {
      const isFirst = clauses.length === 0 && levels.length === 0 && !level.hasFigure;
      if (isFirst && begins.has(token.kind) && isHead(text.slice(tokens[0]?.to ?? 0, token.from), tokens[0]))
        close("stop");
      level.tokens.push(token);
      level.hasFigure ||= token.kind === "figure";
    } else if (token.kind === "open") {
      const held = level.hasFigure ? [] : level.tokens;
      const { lead } = level;
      close("open");
      levels.push({ tokens: [...held], hasFigure: false, lead: held.length > 0 ? lead : [] });
      level = { tokens: [], hasFigure: false, lead: [] };
    } else if (token.kind === "close") {
      const isTime = level.tokens.every(({ kind }) => kind === "year" || kind === "wholeYear" || kind === "thisYear");
      const inside = level.tokens;
      const isRemark = inside.every(isAside);
      close("close");
      const outer = levels.pop() ?? { tokens: [], hasFigure: false, lead: [] };
      const isNickname = /(?:以下)?(?:简称|称|统称)[^()]{0,12}$/u.test(
        text.slice(Math.max(0, token.from - 16), token.from),
      );
      // 收到（受理）申请8件: the same again.
      const isRepeated = inside.length === 1 && inside[0]?.kind === outer.tokens[outer.tokens.length - 1]?.kind;
      if (outer.tokens.length > 0 && !isNickname && !isTime && !isRepeated) {
        outer.tokens.push({ kind: isRemark ? "aside" : "unknown", from: token.from, to: token.to });
      }
      level = outer;
    } else if (token.kind === "pause" && !level.hasFigure) {
      if (level.tokens.length > 0) level.tokens.push({ kind: "and", from: token.from, to: token.to });
    } else close(token.kind);
  }
  close(null);
  return clauses;
}

/** （二）依申请公开情况2030年，我局收到…: a head and its text that nothing parts. */
function isHead(before: string, first: Token | undefined): boolean {
  return (
    first?.kind === "mark" &&
    before.length <= longestHead &&
    /申请|复议/u.test(before) &&
    /(?:情况|方面|工作|依申请公开)$/u.test(before)
  );
}

const longestHead = 30;

/** What a first sentence begins with. */
const begins: ReadonlySet<Token["kind"]> = new Set(["year", "thisYear", "own", "area"]);

/** 其他处理（申请人主动撤回）2件: the bracket names nothing that the form counts. */
function isAside({ kind }: Token): boolean {
  return asides.has(kind);
}

const asides: ReadonlySet<Token["kind"]> = new Set(["unknown", "none", "not", "late", "request", "including", "and"]);
