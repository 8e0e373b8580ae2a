import type { FigureToken } from "./figures";
import { decided, outcomes, results, rulesCounted, sayingOf, type Counted, type Saying } from "./sayings";
import { clausesOf, type Clause } from "./clauses";
import { afterBoundary, audible, emptyContext, hear, type Base, type Context, type Setting } from "./context";
import type { Token, TokenKind } from "./tokens";
import type { Unit } from "./unit";

/** Why a figure states no field. */
export type WhyNot =
  | "about"
  | "otherUnit"
  | "otherTime"
  | "part"
  | "difference"
  | "channel"
  | "topic"
  | "disclosure"
  | "business"
  | "context"
  | "includesCarriedIn"
  | "measure"
  | "ambiguous"
  | "unknownWords";

/** A figure of a text with what it counts. Places are those of the folded text. */
export interface Reading {
  readonly figure: FigureToken;
  /** Where the clause begins and ends of which the figure was understood. */
  readonly from: number;
  readonly to: number;
  /** What it counts; two where one figure is said of both disputes. Empty where it states no field. */
  readonly counts: readonly Stated[];
  /** The kinds of the words round the figure, `#` for the figure: the saying, or what was no saying. */
  readonly saying: string;
  readonly whyNot: WhyNot | null;
}

/** What a figure counts, with the noun that was said before it. */
export interface Stated {
  readonly counted: Counted;
  readonly dispute: "review" | "litigation" | null;
  readonly rule: "normative" | "regulations" | null;
}

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
      context = { ...context };
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

function readClause({ tokens, lead }: Clause, context: Context, text: string, unit: Unit, readings: Reading[]): void {
  if (!tokens.some(isFigure)) {
    hear(context, tokens, text, unit, namesSubject(audible(tokens, text, unit).map(({ kind }) => kind)));
    return;
  }
  let start = 0;
  let before: readonly Token[] = lead;
  tokens.forEach((figure, at) => {
    if (figure.kind !== "figure" || at < start) return;
    const own = tokens.slice(start, at);
    const said = hear(context, own, text, unit, true);
    const next = tokens.findIndex((token, i) => i > at && isFigure(token));
    const behind = audible(tokens.slice(at + 1, next < 0 ? tokens.length : next), text, unit);
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
    start = used.length > 0 ? tokens.indexOf(used[used.length - 1] ?? figure) + 1 : at + 1;
    before = [];
  });
  hear(context, tokens.slice(start), text, unit, false);
}

/** 市公安局：, 市公安局收到申请若干，: whose figures come is said without one. */
function namesSubject(kinds: readonly TokenKind[]): boolean {
  return kinds[0] === "body" && kinds.every((kind, i) => kind === "body" || kinds.slice(1, i + 1).some(isAct));
}

function isAct(kind: TokenKind): boolean {
  return kind === "receive" || kind === "handle" || kind === "conclude" || kind === "issue" || kind === "make";
}

function isFigure({ kind }: Token): boolean {
  return kind === "figure";
}

/** The kinds round a figure. */
interface Words {
  readonly said: readonly TokenKind[];
  /** Those of the clause before, where nothing stands before the figure in its own. */
  readonly leading: readonly TokenKind[];
  readonly behind: readonly TokenKind[];
}

/** A figure with its saying, or why it has none. */
interface Heard {
  readonly saying: Saying | null;
  /** How many kinds behind the figure belong to the saying. */
  readonly used: number;
  readonly isFromLead: boolean;
  readonly kinds: readonly TokenKind[];
  readonly whyNot: WhyNot | null;
}

function understand(figure: FigureToken, words: Words, context: Context): Heard {
  const said = trimmed(words.said);
  const found =
    findSaying(said, words.behind, figure) ??
    (said[0] === "information" ? findSaying(said.slice(1), words.behind, figure) : null);
  const needsLead = !context.isAmong && (!found || found.saying.needs === "rules");
  const fromLead = needsLead ? findSaying(withLead(words.leading, said), words.behind, figure) : null;
  const best = fromLead ?? found;
  const kinds = [
    ...(fromLead ? words.leading : []),
    ...words.said,
    "figure" as const,
    ...words.behind.slice(0, best?.used ?? words.behind.length),
  ];
  if (!best)
    return {
      saying: null,
      used: 0,
      isFromLead: false,
      kinds,
      whyNot: figure.doubt === "about" ? "about" : reasonIn(kinds),
    };
  return {
    saying: best.saying,
    used: best.used,
    isFromLead: fromLead !== null,
    kinds,
    whyNot: doubtOf(figure, best.saying, context),
  };
}

/** The clause before goes on where nothing stands before the figure, and where it was only 规范性文件：. */
function withLead(leading: readonly TokenKind[], said: readonly TokenKind[]): readonly TokenKind[] {
  const isRule = leading.length === 1 && (leading[0] === "normative" || leading[0] === "regulations");
  return said.length === 0 || isRule ? trimmed([...leading, ...said]) : [];
}

interface Found {
  readonly saying: Saying;
  readonly used: number;
}

/** The longest saying that ends at the words behind, or at the figure. */
function findSaying(said: readonly TokenKind[], behind: readonly TokenKind[], figure: FigureToken): Found | null {
  for (let used = Math.min(behind.length, longestBehind); used >= 0; used--) {
    const saying = sayingOf([...said, "#", ...behind.slice(0, used)].join(" "));
    if (saying && goesOnWell(saying, behind[used], figure)) return { saying, used };
  }
  return null;
}

const longestBehind = 4;

/** A joint at the front belongs to the clause before; 均 says something only of two nouns. */
function trimmed(kinds: readonly TokenKind[]): readonly TokenKind[] {
  const from = kinds[0] === "and" ? 1 : 0;
  const isOfBoth = kinds.includes("review") && kinds.includes("litigation");
  return kinds.slice(from).filter((kind) => kind !== "all" || isOfBoth);
}

/** Whether the word behind a saying leaves it as it is: 答复8件建议 does not. */
function goesOnWell({ needs }: Saying, next: TokenKind | undefined, { measure }: FigureToken): boolean {
  if (next === undefined) return true;
  if (next === "about" || next === "within" || next === "business" || next === "channel") return false;
  if (needs !== "nothing") return nextKinds.has(next);
  return next !== "unknown" || !"项条个".includes(measure);
}

/** What may stand behind a saying without a noun of its own, because it begins another. */
const nextKinds: ReadonlySet<TokenKind> = new Set([
  "and",
  "all",
  "conclude",
  "granted",
  "partial",
  "grantedOrPartial",
  "refused",
  "unavailable",
  "notProcessed",
  "otherResult",
  "carry",
  "lastYear",
  "nextYear",
  "share",
  "comparison",
  "difference",
  "not",
  "review",
  "litigation",
  "direct",
  "afterReview",
  "upheld",
  "corrected",
  "otherOutcome",
  "pending",
  "repeal",
  "inForce",
  "natural",
  "organisation",
]);

/** Why a saying states nothing here; `null` where it does. */
function doubtOf(figure: FigureToken, saying: Saying, context: Context): WhyNot | null {
  if (figure.doubt) return figure.doubt === "about" ? "about" : "ambiguous";
  if (!isCountedIn(saying.counts, figure)) return "measure";
  if (context.otherTime) return "otherTime";
  if (context.otherUnit && (context.otherUnit !== "paragraph" || saying.needs !== "nothing")) return "otherUnit";
  if (!isMet(saying, figure, context)) return "context";
  return isPart(saying.counts, context) ? "part" : null;
}

/** What else is carried over, or has results: 复议4件，上年结转1件. */
const otherTopics: ReadonlySet<Context["topic"]> = new Set(["business", "review", "litigation"]);

/** 收到申请54件，受理50件: the second figure is not what the first is. */
function isSaidBefore(counts: Counted, { value }: FigureToken, { received }: Context): boolean {
  return counts === "received" && received !== null && received !== value;
}

function isMet({ needs, counts }: Saying, figure: FigureToken, context: Context): boolean {
  switch (needs) {
    case "nothing":
      return true;
    case "speaking":
      return context.speaksOfRequests && !otherTopics.has(context.topic);
    case "topic":
      return context.topic === "application" && !isSaidBefore(counts, figure, context);
    case "information":
      return context.speaksOfInformation;
    case "dispute":
      return context.dispute !== null;
    case "applicants":
      return context.base === "received" || context.base === "applicant" || context.base === "applicants";
    case "rules":
      return context.rule !== null;
    case "verb":
      return context.base === "rule" && (context.verb === "issue" || context.verb === "repeal");
    case "business":
      return context.verb === null || context.verb === "make";
    case "bare":
      return context.verb === "make" || (context.verb === null && !context.speaksOfDisclosure);
  }
}

/** 其中 takes a figure out, except of a row or column of the form; a part of a part is out always. */
function isPart(counted: Counted, { isAmong, base, parts }: Context): boolean {
  // 自然人12件，予以公开10件: whose ten? After both kinds of applicants the list goes on with all of them.
  if (isResult(counted) && (base === "applicant" || parts === 1)) return true;
  if (!isAmong) return false;
  if (counted === "natural" || counted === "organisation") return base !== "received";
  if (isDecision(counted)) return true;
  if (counted === "received") return base !== "total";
  if (isOutcome(counted) || counted === "direct" || counted === "afterReview") return base !== "dispute";
  return base === "carried" || base === "result" || base === "part" || base === "applicant" || base === "applicants";
}

function isResult(counted: Counted): boolean {
  return (results as readonly Counted[]).includes(counted);
}

function isOutcome(counted: Counted): boolean {
  return (outcomes as readonly Counted[]).includes(counted);
}

function isDecision(counted: Counted): boolean {
  return (decided as readonly Counted[]).includes(counted);
}

/** Whether a measure word can count it: 行政许可 in 件, an amount in 万元. */
function isCountedIn(counted: Counted, { measure, value }: FigureToken): boolean {
  if (counted === "fees") return measure === "万元" || (measure === "元" && value === 0);
  if (measure === "万元" || measure === "元") return false;
  return isDecision(counted) ? "件宗起".includes(measure) : true;
}

/** What a figure states, and what is known after it. */
function settle(
  { saying, kinds, whyNot }: Heard,
  figure: FigureToken,
  context: Context,
  readings: Reading[],
): Pick<Reading, "counts" | "saying" | "whyNot"> {
  const { isAmong, isIncluding } = context;
  context.isAmong = false;
  context.isIncluding = false;
  const said = kinds.map((kind) => (kind === "figure" ? "#" : kind)).join(" ");
  if (!saying || whyNot) {
    const isSibling = context.base === "part";
    context.base = baseWithout(kinds, context.base, isAmong);
    if (context.base === "part" && (isSibling || kinds.some((kind) => partKinds.has(kind) || kind === "unknown"))) {
      context.parts += 1;
    }
    // 收到信件140件，办结138件: what was concluded were no requests.
    if (!isAmong && isOfOtherThings(kinds)) context.topic = "business";
    return { counts: [], saying: said, whyNot: whyNot ?? "unknownWords" };
  }
  const { counts } = saying;
  if (counts === "carriedIn" && (isAmong || isIncluding)) takeBackReceived(readings);
  const stated = statedBy(saying, kinds, context);
  context.parts = 0;
  context.base = baseAfter(counts, figure, context);
  if (counts === "received") context.received = figure.value;
  return { counts: stated, saying: said, whyNot: null };
}

function statedBy({ counts }: Saying, kinds: readonly TokenKind[], context: Context): readonly Stated[] {
  const none = { dispute: null, rule: null };
  if (counts === "bothDisputes") {
    context.dispute = "litigation";
    return [
      { counted: "review", ...none },
      { counted: "litigation", ...none },
    ];
  }
  if (counts === "review" || counts === "litigation") {
    context.dispute = counts;
    return [{ counted: counts, ...none }];
  }
  if (isOutcome(counts)) {
    const named = kinds.includes("review") ? "review" : kinds.includes("litigation") ? "litigation" : context.dispute;
    context.dispute = named;
    return [{ counted: counts, dispute: named, rule: null }];
  }
  if (counts === "sameAsBefore" || (rulesCounted as readonly Counted[]).includes(counts)) {
    const named = kinds.includes("regulations")
      ? "regulations"
      : kinds.includes("normative")
        ? "normative"
        : context.rule;
    context.rule = named;
    const counted = counts === "sameAsBefore" ? (context.verb === "repeal" ? "repealed" : "issued") : counts;
    return [{ counted, dispute: null, rule: named }];
  }
  return [{ counted: counts, ...none }];
}

function baseAfter(counts: Counted, { value }: FigureToken, { base, received }: Context): Base | null {
  if (counts === "received") return "received";
  if (counts === "concluded") return "total";
  if (counts === "carriedIn" || counts === "carriedOut") return "carried";
  if (isResult(counts)) return "result";
  if (counts === "natural" || counts === "organisation") {
    return base === "received" && value !== received ? "applicant" : "applicants";
  }
  if (counts === "review" || counts === "litigation" || counts === "bothDisputes") return "dispute";
  if (isOutcome(counts) || counts === "direct" || counts === "afterReview") return base;
  return counts === "sameAsBefore" || (rulesCounted as readonly Counted[]).includes(counts) ? "rule" : null;
}

/** What a figure that states nothing leaves behind: a part of what came before, a whole of its own, or what was. */
function baseWithout(kinds: readonly TokenKind[], base: Base | null, isAmong: boolean): Base | null {
  if (kinds.some((kind) => kind === "difference" || kind === "comparison" || kind === "share" || kind === "lastYear"))
    return base;
  // 办理45件，其中自然人40件: no field, and what follows goes on with the 45.
  if (base === "total" && kinds.some((kind) => kind === "natural" || kind === "organisation")) return base;
  if (kinds.includes("handle") || (kinds.includes("receive") && kinds.includes("conclude"))) return "total";
  const isPart = isAmong || base === "part" || kinds.some((kind) => partKinds.has(kind));
  return isPart ? "part" : null;
}

/** Whether a verb before the figure has an object that is no request for information. */
function isOfOtherThings(kinds: readonly TokenKind[]): boolean {
  const said = kinds.slice(0, kinds.indexOf("figure"));
  const object = said[said.length - 1];
  return (
    (object === "unknown" || object === "channel" || object === "items") &&
    said.some(isAct) &&
    !said.includes("application") &&
    !said.includes("request")
  );
}

/** What counts a part of the requests: by channel, by subject, by who asks. */
const partKinds: ReadonlySet<TokenKind> = new Set(["channel", "topic", "natural", "organisation", "body"]);

/** 收到45件（含上年结转3件）: the 45 are not those received this year. */
function takeBackReceived(readings: Reading[]): void {
  const last = readings.findLastIndex(({ counts }) => counts.length > 0);
  const reading = readings[last];
  if (reading?.counts[0]?.counted === "received")
    readings[last] = { ...reading, counts: [], whyNot: "includesCarriedIn" };
}

/** The reason that the words round a figure give. */
function reasonIn(kinds: readonly TokenKind[]): WhyNot {
  return reasons.find(([, of]) => kinds.some((kind) => of.includes(kind)))?.[0] ?? "unknownWords";
}

const reasons: readonly (readonly [WhyNot, readonly TokenKind[]])[] = [
  ["about", ["about"]],
  ["otherUnit", ["body"]],
  ["otherTime", ["otherTime", "partOfYear", "until"]],
  ["difference", ["difference", "comparison", "share"]],
  ["otherTime", ["lastYear", "nextYear"]],
  ["channel", ["channel"]],
  ["topic", ["topic"]],
  ["disclosure", ["disclose"]],
  ["business", ["business", "vetting"]],
  ["ambiguous", ["handle", "each", "and", "within"]],
];
