import type { Counted } from "./counted";
import type { BoundaryKind, TokenKind } from "./tokens";

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
  | "carriedIn"
  | "carriedOut"
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
  /**
   * Another year, a part of the year, a plan. `until`: 截至, which a later 全年 does not take back; `clause`:
   * 2030年，累计发布信息1208条，收到申请6件; `sum`: 2030年，累计收到申请27件.
   */
  otherTime: "until" | "sentence" | "clause" | "sum" | null;
  /** This year was named in the sentence. */
  saysThisYear: boolean;
  /** Another body was the subject: of this sentence, of an earlier one of the paragraph, or of a part (其中市公安局). */
  otherUnit: "sentence" | "paragraph" | "part" | null;
  base: Base | null;
  /** The value of the last figure of requests received. */
  received: number | null;
  /** The disputes of which a figure was stated. */
  disputes: readonly Counted[];
  /** How many parts of one whole stand one after the other. */
  parts: number;
  /** 其中 stands before. */
  isAmong: boolean;
  /** 含 stands before. */
  isIncluding: boolean;
  /** 不含 stands before. */
  isExcluding: boolean;
  /** 新收, 新受理: this year's alone, whatever was counted before. */
  saysNew: boolean;
  /** 、 stands before: what was counted last goes on. */
  isListed: boolean;
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
    saysThisYear: false,
    otherUnit: null,
    base: null,
    received: null,
    disputes: [],
    parts: 0,
    isAmong: false,
    isIncluding: false,
    isExcluding: false,
    saysNew: false,
    isListed: false,
    opensBracket: false,
    countsDocuments: false,
    handlesDisputes: false,
  };
}

/** What a boundary ends. */
export function afterBoundary(context: Context, end: BoundaryKind | null): void {
  context.isListed = end === "pause";
  if (context.otherTime === "clause") context.otherTime = null;
  if (end === "stop") {
    context.otherTime = null;
    context.saysThisYear = false;
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
    if (end === "stop" && (context.base?.startsWith("carried") || context.base === "result")) context.base = null;
  }
}

function isOfPart(base: Base | null): boolean {
  return base === "part" || base === "applicant" || base === "applicantBefore" || base === "applicants";
}
