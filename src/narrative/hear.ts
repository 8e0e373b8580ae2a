import type { Context } from "./context";
import { isDecided } from "./counted";
import type { Token, TokenKind } from "./tokens";
import { isOwnArea, whoIs, type Unit } from "./unit";

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
  context.saysThisYear ||= kinds.some(isThisYear);
  const isOther = kinds.some(
    (kind) =>
      kind === "otherTime" ||
      kind === "partOfYear" ||
      (!isCarried && !isCompared && (kind === "lastYear" || kind === "nextYear")),
  );
  if (kinds.includes("until")) context.otherTime = "until";
  else if (context.otherTime !== "until") {
    if (isOther) context.otherTime = "sentence";
    else if (kinds.includes("cumulative")) context.otherTime ??= sumOf(kinds, context);
    else if (kinds.some(isThisYear)) context.otherTime = null;
  }
  // 关于依申请公开：
  const isHeading = tokens[0] !== undefined && text.startsWith("关于", tokens[0].from);
  kinds.forEach((kind, i) => {
    // 行政诉讼2件，均未经复议直接起诉，其中维持1件: of the same two.
    if (kinds[i - 1] === "all" && topicOf[kind] === "course") return;
    // 制发规范性文件2件，均已公开，废止1件: the same go on.
    if (kinds[0] === "all" && kind === "disclose") return;
    // 规范登记、审核、办理、答复: the steps of every business, and of requests, too.
    if (kind === "step" && (kinds[i - 1] === "and" || kinds[i + 1] === "and")) return;
    // 收到申请6件，其中4件涉及行政复议，办结6件; 申请内容涉及土地征收、规范性文件: what some or all are about.
    if (!isSubject && !isHeading && (kinds[i - 1] === "topic" || isContents(kinds, i))) return;
    if (kind === "receive" && text[tokens[i]?.from ?? 0] === "新") context.saysNew = true;
    hearKind(context, kind, isSubject && !isObject(tokens[i], text));
  });
  return kinds.filter((kind) => !silent.has(kind));
}

/** Whether a word stands behind 申请内容涉及. */
function isContents(kinds: readonly TokenKind[], at: number): boolean {
  const topic = kinds.indexOf("topic");
  return topic > 0 && topic < at && (kinds[0] === "request" || kinds[0] === "application");
}

/** 全年累计发布信息1208条，收到申请6件: of this year, and what is disclosed alone is summed up. */
function sumOf(kinds: readonly TokenKind[], { saysThisYear }: Context): Context["otherTime"] {
  if (!saysThisYear) return "sentence";
  return kinds[kinds.indexOf("cumulative") + 1] === "disclose" ? "clause" : "sum";
}

function isThisYear(kind: TokenKind): boolean {
  return kind === "thisYear" || kind === "wholeYear";
}

/** Whether a word says that something comes in, or is done with it. */
export function isAct(kind: TokenKind): boolean {
  return kind === "receive" || kind === "handle" || kind === "conclude" || kind === "issue" || kind === "make";
}

/** Kinds that change the context and are no part of a saying. */
const silent: ReadonlySet<TokenKind> = new Set(["among", "including", "excluding", "own", "thisYear", "wholeYear"]);

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
    case "defence":
      context.handlesDisputes = true;
      context.verb ??= "handle";
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
    case "excluding":
      context.isExcluding = true;
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
  reviewRequest: "review",
  litigation: "litigation",
  direct: "course",
  afterReview: "course",
  normative: "rules",
  regulations: "rules",
  business: "business",
  vetting: "business",
  step: "business",
  matter: "business",
  defence: "business",
  licensing: "business",
  penalties: "business",
  coercion: "business",
  services: "business",
  fees: "business",
  procurement: "business",
  disclose: "disclosure",
};
