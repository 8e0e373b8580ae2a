import { clausesOf, type Clause } from "./clauses";
import { afterBoundary, emptyContext, type Context, type Setting } from "./context";
import { audible, hear, isAct } from "./hear";
import { partKinds, settle, withoutCarriedIn } from "./settle";
import type { Reading } from "./stated";
import type { Token, TokenKind } from "./tokens";
import { understand } from "./understand";
import type { Unit } from "./unit";

/** A paragraph read: its figures, and whether its first sentence, which can be a head, speaks of requests for information. */
export interface ParagraphReading {
  readonly readings: readonly Reading[];
  readonly speaksOfRequests: boolean;
  /** The last noun is a request for information: the next paragraph can go on with it. */
  readonly endsWithRequests: boolean;
}

/** Reads the figures of a paragraph. Each token is looked at a bounded number of times. */
export function readParagraph(tokens: readonly Token[], text: string, setting: Setting, unit: Unit): ParagraphReading {
  const readings: Reading[] = [];
  const outer: Context[] = [];
  let context = emptyContext(setting);
  let speaksOfRequests: boolean | null = null;
  for (const clause of clausesOf(tokens, text)) {
    while (outer.length < clause.depth) {
      outer.push(context);
      context = { ...context, opensBracket: true };
    }
    while (outer.length > clause.depth) {
      const inner = context;
      context = outer.pop() ?? context;
      context.speaksOfRequests ||= inner.speaksOfRequests;
    }
    readClause(clause, context, text, unit, readings);
    if (clause.end === "stop") speaksOfRequests ??= context.topic === "application";
    afterBoundary(context, clause.end);
  }
  return {
    readings,
    speaksOfRequests: speaksOfRequests ?? context.topic === "application",
    endsWithRequests: context.topic === "application",
  };
}

function readClause(
  { tokens, lead, depth }: Clause,
  context: Context,
  text: string,
  unit: Unit,
  readings: Reading[],
): void {
  if (!tokens.some(isFigure)) {
    const kinds = audible(tokens, text, unit).map(({ kind }) => kind);
    hear(context, tokens, text, unit, namesSubject(kinds));
    if (namesPart(kinds)) context.topic = "business";
    // 收到45件（含上年结转）, 收到45件，包括上年结转: how many of them is not even said.
    const isAside = depth > 0 || context.isIncluding;
    if (isAside && kinds.includes("lastYear") && kinds.includes("carry")) withoutCarriedIn(context, readings);
    return;
  }
  let start = 0;
  let before: readonly Token[] = lead;
  tokens.forEach((figure, at) => {
    if (figure.kind !== "figure" || at < start) return;
    const own = tokens.slice(start, at);
    const { otherTime } = context;
    const said = hear(context, own, text, unit, true);
    const behind = audible(tokens.slice(at + 1, nextFigure(tokens, at)), text, unit);
    const leading = start === 0 ? audible(before, text, unit).map(({ kind }) => kind) : [];
    const heard = understand(figure, { said, leading, behind: behind.map(({ kind }) => kind) }, context);
    const used = behind.slice(0, heard.used).map(({ token }) => token);
    hear(context, used, text, unit, false);
    const first = heard.isFromLead ? before[0] : own[0];
    const reading = {
      figure,
      from: Math.min(first?.from ?? figure.from, figure.from),
      to: used[used.length - 1]?.to ?? figure.to,
      ...settle(heard, figure, context, readings),
    };
    readings.push(reading);
    // 收到26件，去年为21件，办结26件: an aside.
    if (reading.saying === "lastYear #") context.otherTime = otherTime;
    start = used.length > 0 ? tokens.indexOf(used[used.length - 1] ?? figure, at) + 1 : at + 1;
    before = [];
  });
  // 其中12件为咨询，2件结转下年度: what these are says nothing of the next.
  const rest = tokens.slice(start);
  const isSaidOfFigure = /^(?:为|系|属于?|是)/u.test(text.slice(tokens[start - 1]?.to, rest[0]?.from));
  if (!isSaidOfFigure) hear(context, rest, text, unit, false);
}

/** 市公安局：, 市公安局收到申请若干，: whose figures come is said without one. */
function namesSubject(kinds: readonly TokenKind[]): boolean {
  return kinds[0] === "body" && kinds.every((kind, i) => kind === "body" || kinds.slice(1, i + 1).some(isAct));
}

/** 受理的网上政府信息公开申请中，: what follows counts a part of the requests, till they are named again. */
function namesPart(kinds: readonly TokenKind[]): boolean {
  return kinds[kinds.length - 1] === "within" && kinds.some((kind) => partKinds.has(kind));
}

/** Where the figure behind a place stands; the end where there is none. */
function nextFigure(tokens: readonly Token[], at: number): number {
  let next = at + 1;
  while (next < tokens.length && tokens[next]?.kind !== "figure") next++;
  return next;
}

function isFigure({ kind }: Token): boolean {
  return kind === "figure";
}
