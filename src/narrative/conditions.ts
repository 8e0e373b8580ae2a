import type { Context } from "./context";
import type { FigureToken } from "./figures";
import { isDecision, isOutcome, isResult, type Counted } from "./counted";
import type { Saying } from "./sayings";
import type { WhyNot } from "./stated";

/** Why a saying states nothing here; `null` where it does. */
export function doubtOf(figure: FigureToken, saying: Saying, context: Context): WhyNot | null {
  if (figure.doubt) return figure.doubt === "about" ? "about" : "ambiguous";
  if (!isCountedIn(saying.counts, figure)) return "measure";
  if (context.otherTime && !namesItsTime(saying, context)) return "otherTime";
  if (context.otherUnit && (context.otherUnit !== "paragraph" || saying.needs !== "nothing")) return "otherUnit";
  // 行政复议、行政诉讼5件: both together, unless there were none.
  if (saying.counts === "bothDisputes" && !/all|each/u.test(saying.saying) && figure.value > 0) return "ambiguous";
  if (!isMet(saying, figure, context)) return "context";
  if (isSomeOfDisputes(saying, context)) return "part";
  return isPart(saying.counts, context) ? "part" : null;
}

/** 2030年，累计收到申请27件，上年结转5件: whatever the 27 are, the five say of which year they are. */
function namesItsTime({ counts }: Saying, { otherTime }: Context): boolean {
  return otherTime === "sum" && (counts === "carriedIn" || counts === "carriedOut");
}

/** What else is carried over, or has results: 复议4件，上年结转1件. */
const otherTopics: ReadonlySet<Context["topic"]> = new Set(["business", "review", "litigation"]);

/** The verbs that go with decisions, and those that go only with what is listed before them: 制发规范性文件3件；行政许可120件. */
const ofRules: ReadonlySet<Context["verb"]> = new Set(["issue", "repeal", "inForce", "newlyPublic", "stock"]);
const deciding: ReadonlySet<Context["verb"]> = new Set(["make", ...ofRules]);

/** After what the kinds of applicants are counted. */
const applicantBases: ReadonlySet<Context["base"]> = new Set([
  "received",
  "applicant",
  "applicantBefore",
  "applicants",
]);

/** 收到申请54件，受理50件: the second figure is not what the first is. */
function isSaidBefore(counts: Counted, { value }: FigureToken, context: Context): boolean {
  return counts === "received" && context.received !== null && context.received !== value && !isNewAmong(context);
}

/** 行政诉讼7件，其中5件行政诉讼维持，2件行政诉讼尚未审结: some of the seven. */
function isSomeOfDisputes({ counts, saying }: Saying, { disputes, isAmong, opensBracket }: Context): boolean {
  return disputes.includes(counts) && (isAmong || opensBracket || saying.startsWith("#"));
}

/** 收到申请36件，其中新收33件: the first figure is not that of this year. */
export function isNewAmong({ saysNew, isAmong, opensBracket }: Context): boolean {
  return saysNew && (isAmong || opensBracket);
}

/** 收到政府信息公开申请8件、行政复议申请120件: disputes that came in to be decided. */
function goesOnAsReceived(counts: Counted, { isListed, base }: Context): boolean {
  return isListed && base === "received" && (counts === "review" || counts === "litigation");
}

function isMet({ needs, counts }: Saying, figure: FigureToken, context: Context): boolean {
  switch (needs) {
    case "nothing":
      return true;
    case "speaking":
      return (
        context.speaksOfRequests && !otherTopics.has(context.topic) && !(isResult(counts) && context.countsDocuments)
      );
    case "topic":
      return context.topic === "application" && !isSaidBefore(counts, figure, context);
    case "information":
      return context.speaksOfInformation && !context.handlesDisputes && !goesOnAsReceived(counts, context);
    case "dispute":
      return context.dispute !== null;
    case "applicants":
      return applicantBases.has(context.base);
    case "list":
      return context.verb === "receive" && !context.speaksOfDisclosure && !isSaidBefore(counts, figure, context);
    case "rules":
      return context.rule !== null;
    case "verb":
      return context.base === "rule" && context.verb !== null && ofRules.has(context.verb);
    case "decided":
      return context.decided !== null && context.verb === null && !context.speaksOfDisclosure;
    case "column":
      return context.verb === null || deciding.has(context.verb) || !context.isListed;
    case "business":
      return context.verb === null || deciding.has(context.verb);
    case "bare":
      return (
        (context.verb === null && !context.speaksOfDisclosure) || (context.verb !== null && deciding.has(context.verb))
      );
  }
}

/** 其中 takes a figure out, except of a row or column of the form; a part of a part is out always. */
function isPart(counted: Counted, context: Context): boolean {
  const { isAmong, base, parts } = context;
  // 自然人12件，予以公开10件: whose ten? After both kinds of applicants the list goes on with all of them.
  if (isResult(counted) && (base === "applicant" || parts === 1)) return true;
  if (!isAmong) return false;
  if (counted === "natural" || counted === "organisation") return base !== "received" && base !== "applicantBefore";
  if (isDecision(counted)) return true;
  if (counted === "received") return base !== "total" && !isNewAmong(context);
  if (isOutcome(counted) || counted === "direct" || counted === "afterReview") return base !== "dispute";
  return base === "carriedIn" || base === "result" || base === "part" || base === "applicant" || base === "applicants";
}

/** Whether a measure word can count it: 行政许可 in 件, an amount in 万元. */
function isCountedIn(counted: Counted, { measure, value }: FigureToken): boolean {
  if (counted === "fees") return measure === "万元" || (measure === "元" && value === 0);
  if (measure === "万元" || measure === "元") return false;
  return isDecision(counted) ? "件宗起".includes(measure) : true;
}
