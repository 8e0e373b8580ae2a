import { isDecided } from "./counted";
import type { BoundaryKind, Token, TokenKind } from "./tokens";
import { isOwnArea, whoIs, type Unit } from "./unit";

/** What is known where a paragraph begins. */
export interface Setting {
  /** The section or the head above speaks of requests for information; `before`: only the paragraph before does. */
  readonly speaksOfRequests: boolean | "before";
  /** The section is the one on disputes about the disclosure of information. */
  readonly speaksOfDisputes: boolean;
}

/**
 * What the last figure counted, as far as it matters for those after it. `applicant`: one kind of applicants;
 * `applicantBefore`: the same, before a semicolon; `applicants`: both kinds.
 */
export type Base =
  | "received"
  | "total"
  | "carried"
  | "result"
  | "applicant"
  | "applicantBefore"
  | "applicants"
  | "part"
  | "dispute"
  | "rule";

/** What has been said so far. A bracket has a copy of its own. */
export interface Context {
  /** The last noun. */
  topic: "application" | "review" | "litigation" | "course" | "rules" | "business" | "disclosure" | null;
  speaksOfRequests: boolean;
  speaksOfInformation: boolean;
  /** A figure of this dispute was stated, and no other noun has come since. */
  dispute: "review" | "litigation" | null;
  /** The kind of rules of which a figure was stated, and no other noun has come since. */
  rule: "normative" | "regulations" | null;
  /** What is decided, named in this sentence. */
  decided: "licensing" | "penalties" | "coercion" | "services" | null;
  verb: TokenKind | null;
  /** The paragraph speaks of what is disclosed: what it counts can be items on a website. */
  speaksOfDisclosure: boolean;
  /** Another year, a part of the year, a plan; `until`: 截至, which a later 全年 does not take back. */
  otherTime: "until" | "sentence" | null;
  /** Another body was the subject: of this sentence, of an earlier one of the paragraph, or of a part (其中市公安局). */
  otherUnit: "sentence" | "paragraph" | "part" | null;
  base: Base | null;
  /** The value of the last figure of requests received. */
  received: number | null;
  /** How many parts of one whole stand one after the other. */
  parts: number;
  /** 其中 stands before. */
  isAmong: boolean;
  /** 含 stands before. */
  isIncluding: boolean;
  /** No figure has come yet in these brackets. */
  opensBracket: boolean;
  /** The sentence counts documents by whether they are disclosed: 主动公开80件，依申请公开25件，不予公开15件. */
  countsDocuments: boolean;
  /** The sentence counts disputes that the unit decides or handles for others: 办理行政复议27件、行政诉讼15件. */
  handlesDisputes: boolean;
}

/** What is known before the first word of a paragraph. */
export function emptyContext({ speaksOfRequests, speaksOfDisputes }: Setting): Context {
  return {
    topic: speaksOfRequests === true ? "application" : null,
    speaksOfRequests: speaksOfRequests !== false,
    speaksOfInformation: speaksOfRequests === true || speaksOfDisputes,
    dispute: null,
    rule: null,
    decided: null,
    verb: null,
    speaksOfDisclosure: false,
    otherTime: null,
    otherUnit: null,
    base: null,
    received: null,
    parts: 0,
    isAmong: false,
    isIncluding: false,
    opensBracket: false,
    countsDocuments: false,
    handlesDisputes: false,
  };
}

/**
 * Takes in words that stand before a figure, or in a clause without one.
 * @param isSubject whether a body among them can be the subject of what follows
 * @returns the kinds that a saying is made of: what only changes the context is left out
 */
export function hear(
  context: Context,
  tokens: readonly Token[],
  text: string,
  unit: Unit,
  isSubject: boolean,
): TokenKind[] {
  const kinds = tokens.map((token) => kindFor(token, text, unit));
  const isCompared = kinds.some((kind) => kind === "comparison" || kind === "difference");
  const isCarried = kinds.includes("carry");
  const isOther = kinds.some(
    (kind) =>
      kind === "otherTime" ||
      kind === "partOfYear" ||
      (!isCarried && !isCompared && (kind === "lastYear" || kind === "nextYear")),
  );
  if (kinds.includes("until")) context.otherTime = "until";
  else if (context.otherTime !== "until") {
    if (isOther) context.otherTime = "sentence";
    else if (kinds.some((kind) => kind === "thisYear" || kind === "wholeYear")) context.otherTime = null;
  }
  kinds.forEach((kind, i) => {
    // 行政诉讼2件，均未经复议直接起诉，其中维持1件: of the same two.
    if (kinds[i - 1] === "all" && topicOf[kind] === "course") return;
    hearKind(context, kind, isSubject && !isObject(tokens[i], text));
  });
  return kinds.filter((kind) => !silent.has(kind));
}

/** Whether a word says that something comes in, or is done with it. */
export function isAct(kind: TokenKind): boolean {
  return kind === "receive" || kind === "handle" || kind === "conclude" || kind === "issue" || kind === "make";
}

/** What a boundary ends. */
export function afterBoundary(context: Context, end: BoundaryKind | null): void {
  if (end === "stop") {
    context.otherTime = null;
    if (context.otherUnit) context.otherUnit = context.otherUnit === "part" ? null : "paragraph";
    context.verb = null;
  }
  if (end === "stop" || end === "semicolon") {
    context.parts = 0;
    context.isAmong = false;
    context.countsDocuments = false;
    context.decided = null;
    if (end === "stop") context.handlesDisputes = false;
    if (context.base === "applicant" && end === "semicolon") context.base = "applicantBefore";
    else if (isOfPart(context.base)) context.base = null;
    if (end === "stop" && (context.base === "carried" || context.base === "result")) context.base = null;
  }
}

function isOfPart(base: Base | null): boolean {
  return base === "part" || base === "applicant" || base === "applicantBefore" || base === "applicants";
}

/** Kinds that change the context and are no part of a saying. */
const silent: ReadonlySet<TokenKind> = new Set(["among", "including", "own", "thisYear", "wholeYear"]);

/** The kinds that a saying is made of, with their tokens. */
export function audible(
  tokens: readonly Token[],
  text: string,
  unit: Unit,
): { readonly token: Token; readonly kind: TokenKind }[] {
  return tokens.map((token) => ({ token, kind: kindFor(token, text, unit) })).filter(({ kind }) => !silent.has(kind));
}

/** The kind of a token for this unit and year: years and names of organisations are told apart. */
function kindFor(token: Token, text: string, unit: Unit): TokenKind {
  if (token.kind === "year") {
    if (unit.year === null) return "otherTime";
    const difference = token.year - unit.year;
    return difference === 0 ? "thisYear" : difference === -1 ? "lastYear" : difference === 1 ? "nextYear" : "otherTime";
  }
  if (token.kind === "area") return isOwnArea(text.slice(token.from, token.to), unit) ? "own" : "body";
  if (token.kind === "unknown") return whoIs(text.slice(token.from, token.to), unit) ?? "unknown";
  return token.kind;
}

/** 在区政府网站, 向市政府: the body is not the one who acts. */
function isObject(token: Token | undefined, text: string): boolean {
  return token !== undefined && "在向对从按于被经给为".includes(text[token.from - 1] ?? " ");
}

function hearKind(context: Context, kind: TokenKind, isSubject: boolean): void {
  const topic = topicOf[kind];
  if (topic) {
    context.topic = topic;
    if (topic !== "review" && topic !== "litigation") context.dispute = null;
    if (topic !== "rules") context.rule = null;
  }
  if (isDecided(kind)) context.decided = kind;
  switch (kind) {
    case "application":
      context.speaksOfRequests = true;
      context.speaksOfInformation = true;
      return;
    case "information":
      context.speaksOfInformation = true;
      return;
    case "own":
      context.otherUnit = null;
      return;
    case "items":
      context.speaksOfDisclosure = true;
      return;
    case "body":
      if (isSubject) context.otherUnit = context.isAmong || context.otherUnit === "part" ? "part" : "sentence";
      return;
    case "business":
      // 完成行政许可审批120件，行政处罚8件: nothing says that these were made.
      context.verb ??= "handle";
      return;
    case "among":
      context.isAmong = true;
      return;
    case "including":
      context.isIncluding = true;
      return;
    case "receive":
    case "handle":
    case "conclude":
    case "issue":
    case "repeal":
    case "inForce":
    case "newlyPublic":
    case "stock":
    case "make":
    case "collect":
    case "disclose":
    case "vetting":
      context.verb = kind;
      context.speaksOfDisclosure ||= kind === "disclose";
  }
}

/** The topic that a noun, or a verb that has only one, sets. */
const topicOf: Partial<Record<TokenKind, NonNullable<Context["topic"]>>> = {
  application: "application",
  review: "review",
  litigation: "litigation",
  direct: "course",
  afterReview: "course",
  normative: "rules",
  regulations: "rules",
  business: "business",
  vetting: "business",
  licensing: "business",
  penalties: "business",
  coercion: "business",
  services: "business",
  fees: "business",
  procurement: "business",
  disclose: "disclosure",
};
