import { isNewAmong } from "./conditions";
import type { Base, Context } from "./context";
import type { FigureToken } from "./figures";
import { isAct } from "./hear";
import { isOfRules, isOutcome, isResult, type Counted } from "./counted";
import type { Saying } from "./sayings";
import type { Reading, Stated, WhyNot } from "./stated";
import type { TokenKind } from "./tokens";
import type { Heard } from "./understand";

/** What a figure states, and what is known after it. */
export function settle(
  { saying, kinds, whyNot }: Heard,
  figure: FigureToken,
  context: Context,
  readings: Reading[],
): Pick<Reading, "counts" | "saying" | "whyNot"> {
  const { isAmong, isIncluding, isExcluding, opensBracket } = context;
  const isNew = isNewAmong(context);
  context.isAmong = false;
  context.isIncluding = false;
  context.isExcluding = false;
  context.saysNew = false;
  context.opensBracket = false;
  const said = kinds.map((kind) => (kind === "figure" ? "#" : kind)).join(" ");
  if (!saying || whyNot) {
    const isOfLastYear = kinds.includes("lastYear") && !kinds.includes("comparison") && !kinds.includes("difference");
    const isPartOfAll = isAmong || isIncluding || (opensBracket && (kinds.includes("carry") || kinds.includes("not")));
    if (isOfLastYear && isPartOfAll && !isExcluding) withoutCarriedIn(context, readings);
    const isSibling = context.base === "part";
    if (kinds.includes("disclose") && (kinds.includes("business") || !isOfRequests(context)))
      context.countsDocuments = true;
    context.base = baseWithout(kinds, context.base, isAmong);
    if (context.base === "part" && (isSibling || kinds.some((kind) => partKinds.has(kind) || kind === "unknown"))) {
      context.parts += 1;
    }
    // 完成行政许可事项120件，行政处罚8件: nothing says that these were made. 行政许可事项13项 are what may be decided.
    if (kinds.includes("matter") && figure.measure !== "项") context.verb ??= "handle";
    // 收到信件140件，办结138件: what was concluded were no requests.
    if (!isAmong && isOfOtherThings(kinds)) context.topic = "business";
    // 行政复议2件，其他行政复议10件，维持8件: of which?
    if (kinds.some(isDispute)) context.dispute = null;
    const isHandled = context.isListed || kinds.some((kind) => kind === "handle" || kind === "receive");
    if (kinds.some(isDispute) && isHandled) context.handlesDisputes = true;
    // 按期答复7件，逾期答复1件: neither is all that was answered.
    if (kinds.includes("late") && figure.value > 0 && !isAmong) takeBack("concluded", "part", readings);
    return { counts: [], saying: said, whyNot: whyNot ?? "unknownWords" };
  }
  const { counts } = saying;
  if (said.includes("aside") && isOneOfSeveral(said, readings)) return { counts: [], saying: said, whyNot: "part" };
  if (counts === "carriedIn" && !isExcluding && (isAmong || isIncluding || opensBracket)) {
    withoutCarriedIn(context, readings);
  }
  if (counts === "received" && isNew) withoutCarriedIn(context, readings);
  const stated = statedBy(saying, kinds, context);
  context.parts = 0;
  context.base = baseAfter(counts, figure, context, saying.needs !== "rules");
  if (counts === "received") context.received = figure.value;
  // 收到行政许可申请120件、政府信息公开申请3件，办结123件: of all that came in.
  if (saying.needs === "list") context.topic = "business";
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
    context.disputes = [...new Set([...context.disputes, counts])];
    return [{ counted: counts, ...none }];
  }
  if (isOutcome(counts)) {
    const named = kinds.includes("review") ? "review" : kinds.includes("litigation") ? "litigation" : context.dispute;
    context.dispute = named;
    return [{ counted: counts, dispute: named, rule: null }];
  }
  if (counts === "sameDecision") return context.decided ? [{ counted: context.decided, ...none }] : [];
  if (isOfRules(counts)) {
    const named = kinds.includes("regulations")
      ? "regulations"
      : kinds.includes("normative")
        ? "normative"
        : context.rule;
    context.rule = named;
    const counted = counts === "sameAsBefore" ? countedBy(context.verb) : counts;
    return [{ counted, dispute: null, rule: named }];
  }
  return [{ counted: counts, ...none }];
}

/** 制定规章1件、规范性文件3件: the verb goes on. */
function countedBy(verb: TokenKind | null): Counted {
  if (verb === "repeal") return "repealed";
  return verb === "inForce" || verb === "newlyPublic" || verb === "stock" ? verb : "issued";
}

function baseAfter(
  counts: Counted,
  { value }: FigureToken,
  { base, received }: Context,
  saysNoun: boolean,
): Base | null {
  if (counts === "received") return "received";
  if (counts === "concluded") return "total";
  if (counts === "carriedIn" || counts === "carriedOut") return counts;
  if (isResult(counts)) return "result";
  if (counts === "natural" || counts === "organisation") {
    return base === "received" && value !== received ? "applicant" : "applicants";
  }
  if (counts === "review" || counts === "litigation" || counts === "bothDisputes") return "dispute";
  if (isOutcome(counts) || counts === "direct" || counts === "afterReview") return base;
  // 现行有效0件，规章0件: whether these are in force, too, is not said.
  return isOfRules(counts) && saysNoun ? "rule" : null;
}

/** What a figure that states nothing leaves behind: a part of what came before, a whole of its own, or what was. */
function baseWithout(kinds: readonly TokenKind[], base: Base | null, isAmong: boolean): Base | null {
  if (kinds.some((kind) => kind === "difference" || kind === "comparison" || kind === "share" || kind === "lastYear"))
    return base;
  // 收到12件，其中商业企业2件，自然人10件: both are columns of the form.
  if (kinds.includes("organisationKind") && (base === "received" || base === "applicant")) return "applicant";
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
  if (!said.some(isAct) || said.includes("application")) return false;
  // 受理不动产登记申请1208件，办结1208件
  if (object === "request") return said[said.length - 2] === "unknown";
  return (object === "unknown" || object === "channel" || object === "items") && !said.includes("request");
}

/** What counts a part of the requests: by channel, by subject, by who asks. */
export const partKinds: ReadonlySet<TokenKind> = new Set(["channel", "topic", "natural", "organisation", "body"]);

/** 其他处理（撤回）2件、其他处理（逾期不补正）1件: neither is all of it. */
function isOneOfSeveral(said: string, readings: Reading[]): boolean {
  const from = Math.max(0, readings.length - farthestBack);
  const back = readings.slice(from).findLastIndex((each) => each.saying === said);
  const twin = readings[from + back];
  if (back < 0 || !twin) return false;
  readings[from + back] = { ...twin, counts: [], whyNot: "part" };
  return true;
}

/** A claim is taken back from so many figures on at most. */
const farthestBack = 8;

/** 收到45件（含上年结转3件）: the 45 are not those received this year. */
export function withoutCarriedIn(context: Context, readings: Reading[]): void {
  // 收到106件。办理105件（含上年结转3件）: in the 105.
  if (context.base !== "total" && !context.isExcluding && takeBack("received", "includesCarriedIn", readings))
    context.received = null;
}

/** Takes the last claim back, where it is of this. */
function takeBack(counted: Counted, whyNot: WhyNot, readings: Reading[]): boolean {
  const from = Math.max(0, readings.length - farthestBack);
  const back = readings.slice(from).findLastIndex(({ counts }) => counts.length > 0);
  const reading = readings[from + back];
  if (back < 0 || reading?.counts[0]?.counted !== counted) return false;
  readings[from + back] = { ...reading, counts: [], whyNot };
  return true;
}

/** Whether the sentence has told how many requests came in. */
function isOfRequests({ base }: Context): boolean {
  return base !== null && base !== "dispute" && base !== "rule";
}

function isDispute(kind: TokenKind): boolean {
  return kind === "review" || kind === "reviewRequest" || kind === "litigation";
}
