import { doubtOf } from "./conditions";
import type { Context } from "./context";
import type { FigureToken } from "./figures";
import { applicants, courses, disputes, isResult, outcomes, results } from "./counted";
import { sayingOf, type Saying } from "./sayings";
import type { WhyNot } from "./stated";
import type { TokenKind } from "./tokens";

/** The kinds round a figure. */
export interface Words {
  readonly said: readonly TokenKind[];
  /** Those of the clause before, where nothing stands before the figure in its own. */
  readonly leading: readonly TokenKind[];
  readonly behind: readonly TokenKind[];
}

/** A figure with its saying, or why it has none. */
export interface Heard {
  readonly saying: Saying | null;
  /** How many kinds behind the figure belong to the saying. */
  readonly used: number;
  readonly isFromLead: boolean;
  readonly kinds: readonly TokenKind[];
  readonly whyNot: WhyNot | null;
}

/** Finds the saying of a figure among the words round it, and whether it states something here. */
export function understand(figure: FigureToken, words: Words, context: Context): Heard {
  const said = trimmed(words.said);
  const found = findSaying(said, words.behind, figure) ?? withoutTopic(said, words.behind, figure);
  const needsLead = !context.isAmong && (!found || found.saying.needs === "rules" || found.saying.needs === "dispute");
  const withWordsBefore = needsLead ? withLead(words.leading, said) : null;
  const fromLead = withWordsBefore && findSaying(withWordsBefore, words.behind, figure);
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
    whyNot: isOfRest(words.said, best.saying) ? "part" : doubtOf(figure, best.saying, context),
  };
}

/** 信息公开被申请复议2件; 对政府信息公开申请作出予以公开答复20件; 依申请公开方面收到申请8件: what it is about stands before. */
function withoutTopic([topic, ...said]: readonly TokenKind[], behind: readonly TokenKind[], figure: FigureToken) {
  if (topic !== "information" && topic !== "application") return null;
  const found = findSaying(said, behind, figure);
  const goesOn = topic === "information" || !found || isResult(found.saying.counts) || saysRequest(said);
  return goesOn ? found : null;
}

function saysRequest(said: readonly TokenKind[]): boolean {
  return said.includes("application") || said.includes("request");
}

/** 其余3件按时办结: not all that was answered. */
function isOfRest(said: readonly TokenKind[], { counts }: Saying): boolean {
  return said.includes("rest") && (counts === "concluded" || counts === "received");
}

/** The clause before goes on where nothing stands before the figure, and where it was only 规范性文件： or 行政复议：. */
function withLead(leading: readonly TokenKind[], said: readonly TokenKind[]): readonly TokenKind[] | null {
  const [only] = leading;
  const isNoun = leading.length === 1 && only !== undefined && leadingNouns.has(only);
  return said.length === 0 || isNoun ? trimmed([...leading, ...said]) : null;
}

const leadingNouns: ReadonlySet<TokenKind> = new Set(["normative", "regulations", "review", "litigation"]);

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
function trimmed(all: readonly TokenKind[]): readonly TokenKind[] {
  const kinds = withoutNamely(all);
  const from = kinds[0] === "and" ? 1 : 0;
  const isOfBoth = kinds.includes("review") && kinds.includes("litigation");
  return withoutChannels(kinds.slice(from)).filter((kind) => kind !== "rest" && (kind !== "all" || isOfBoth));
}

/** 收到申请8件，分别为予以公开5件. */
function withoutNamely(kinds: readonly TokenKind[]): readonly TokenKind[] {
  const namesResult = kinds[0] === "namely" && results.some((result) => result === kinds[1]);
  return namesResult ? kinds.slice(1) : kinds;
}

/** 收到通过邮寄、网络等方式提交的申请8件: by all channels, which is to say nothing. */
function withoutChannels(kinds: readonly TokenKind[]): readonly TokenKind[] {
  const end = kinds.indexOf("everyChannel");
  const first = kinds.indexOf("channel");
  const list = first < 0 ? [] : kinds.slice(first, end);
  const isList = list.includes("and") && list.every((kind) => kind === "channel" || kind === "and");
  return isList ? [...kinds.slice(0, first), ...kinds.slice(end + 1)] : kinds;
}

/** Whether the word behind a saying leaves it as it is: 答复8件建议 does not. */
function goesOnWell({ needs, saying, counts }: Saying, next: TokenKind | undefined, { measure }: FigureToken): boolean {
  if (next === undefined) return true;
  // 2件依申请公开答复文书不规范
  if (saying.startsWith("#") && next === "unknown") return false;
  // 受理的17件政府信息公开申请中，予以公开10件
  if (next === "within") return counts === "received" && needs === "nothing";
  if (next === "about" || next === "business" || next === "vetting" || next === "step" || next === "channel")
    return false;
  if (needs !== "nothing") return nextKinds.has(next);
  return next !== "unknown" || !"项条个".includes(measure);
}

/** What may stand behind a saying without a noun of its own, because it begins another. */
const nextKinds: ReadonlySet<TokenKind> = new Set([
  "and",
  "all",
  "conclude",
  ...results,
  "carry",
  "lastYear",
  "nextYear",
  "share",
  "comparison",
  "difference",
  "not",
  ...disputes,
  ...courses,
  ...outcomes,
  "repeal",
  "inForce",
  ...applicants,
  // 上年结转的1件已于1月办结
  "partOfYear",
]);

/** The reason that the words round a figure give. */
function reasonIn(kinds: readonly TokenKind[]): WhyNot {
  return reasons.find(([, of]) => kinds.some((kind) => of.includes(kind)))?.[0] ?? "unknownWords";
}

const reasons: readonly (readonly [WhyNot, readonly TokenKind[]])[] = [
  ["about", ["about"]],
  ["otherUnit", ["body"]],
  ["otherTime", ["otherTime", "cumulative", "partOfYear", "until"]],
  ["difference", ["difference", "comparison", "share"]],
  ["otherTime", ["lastYear", "nextYear"]],
  ["channel", ["channel"]],
  ["topic", ["topic"]],
  ["disclosure", ["disclose"]],
  ["business", ["business", "vetting", "step", "matter", "defence"]],
  ["part", ["late"]],
  ["ambiguous", ["handle", "each", "respectively", "namely", "and", "within"]],
];
