import { flatMap } from "../book/flat-map";
import { once } from "../book/memo";
import { applicants, courses, decided, disputes, outcomes, results, rules, type Counted } from "./counted";
import type { TokenKind } from "./tokens";

/**
 * What must be known from the words before.
 * - `nothing`: the saying names its noun itself
 * - `speaking`: the paragraph or its head speaks of requests for information
 * - `topic`: the last noun before was a request for information
 * - `information`: the sentence, paragraph or head speaks of the disclosure of information
 * - `dispute`: the last noun before was a dispute about it
 * - `applicants`: the figure before counts what was received
 * - `list`: the verb before was 收到 and the list of what came in goes on
 * - `rules`: the last noun before was 规范性文件 or 规章
 * - `verb`: the verb before was 制定 or 废止 and the list goes on
 * - `decided`: the last noun before was what is decided: 行政许可：上一年项目数量12项，处理决定数量120件
 * - `column`: the words are those of the form, and no list of what is published goes on
 * - `business`: no verb before says that something else is counted (公示, 办理)
 * - `bare`: the same, and what is disclosed is not spoken of, unless 作出 goes on
 */
export type Need =
  | "nothing"
  | "speaking"
  | "topic"
  | "information"
  | "dispute"
  | "applicants"
  | "list"
  | "rules"
  | "verb"
  | "decided"
  | "column"
  | "business"
  | "bare";

/** A way of saying a figure: the kinds of the words round it in order, `#` for the figure, fillers left out. */
export interface Saying {
  readonly saying: string;
  readonly counts: Counted;
  readonly needs: Need;
}

/** The saying that a row of kinds is; `undefined` where none. */
export function sayingOf(kinds: string): Saying | undefined {
  return sayings().get(kinds);
}

/** Requests: each way with 政府信息公开申请, with 申请 alone, and with no noun at all. */
function ofRequests(counts: Counted, ways: readonly string[]): Saying[] {
  return [
    ...make(counts, "nothing", withNoun(ways, "application")),
    ...make(counts, "speaking", withNoun(ways, "request")),
  ];
}

function withNoun(ways: readonly string[], noun: string): string[] {
  return ways.map((way) => way.replace("NOUN", noun));
}

/** 因政府信息公开被申请行政复议2件, 2件…. */
function saidWithCause(dispute: TokenKind): string[] {
  return flatMap(causes, (cause) => [`${cause} ${dispute} #`, `${cause} # ${dispute}`, `# ${cause} ${dispute}`]);
}

const causes = [
  "information",
  "topic information",
  "application",
  "application conclude",
  "information conclude",
  "information application",
  "request information",
  "application request",
];

function make(counts: Counted, needs: Need, ways: readonly string[]): Saying[] {
  return ways.map((saying) => ({ saying, counts, needs }));
}

const all = (): readonly Saying[] => [
  ...ofRequests("received", ["receive NOUN #", "receive # NOUN", "NOUN receive #", "# NOUN receive"]),
  ...make("received", "topic", ["receive #"]),
  ...make("received", "list", ["application #"]),

  ...ofRequests("carriedIn", [
    "lastYear carry NOUN #",
    "lastYear NOUN carry #",
    "NOUN lastYear carry #",
    "carry lastYear NOUN #",
    "lastYear carry # NOUN",
    "carry lastYear # NOUN",
    "# lastYear carry NOUN",
    "# NOUN lastYear carry",
    "lastYear carry handle NOUN #",
  ]),
  ...make("carriedIn", "speaking", [
    "lastYear carry #",
    "carry lastYear #",
    "# lastYear carry",
    "# carry lastYear",
    "lastYear carry handle #",
    "lastYear carry receive #",
    "lastYear carry information #",
    "lastYear carry information handle #",
  ]),

  ...ofRequests("concluded", [
    "conclude NOUN #",
    "NOUN conclude #",
    "conclude # NOUN",
    "# NOUN conclude",
    "NOUN # conclude",
    "make NOUN conclude #",
  ]),
  ...make("concluded", "topic", ["conclude #", "# conclude"]),

  ...ofRequests("carriedOut", [
    ...flatMap(["", " handle", " conclude"], (end) => [
      `NOUN carry nextYear${end} #`,
      `carry nextYear${end} NOUN #`,
      `# NOUN carry nextYear${end}`,
      `NOUN # carry nextYear${end}`,
      `carry # NOUN nextYear${end}`,
    ]),
  ]),
  ...make("carriedOut", "speaking", [
    ...flatMap(["", " handle", " conclude"], (end) => [
      `carry nextYear${end} #`,
      `# carry nextYear${end}`,
      `carry # nextYear${end}`,
      `not conclude # carry nextYear${end}`,
    ]),
  ]),

  ...flatMap(results, (result) => [
    ...ofRequests(result, [
      `${result} NOUN #`,
      `${result} # NOUN`,
      `NOUN ${result} #`,
      `# NOUN ${result}`,
      `${result} conclude NOUN #`,
    ]),
    ...make(result, "speaking", [
      `${result} #`,
      `# ${result}`,
      `${result} items #`,
      `items ${result} #`,
      `${result} conclude #`,
      `# ${result} conclude`,
      `conclude ${result} #`,
      `${result} decision #`,
      `decision ${result} #`,
      `make ${result} #`,
      `make ${result} conclude #`,
      `make ${result} decision #`,
      `${result} topic #`,
    ]),
  ]),

  // 不予公开（属于国家秘密）1件 is one row of several; what is 其他处理 is only explained.
  ...make("otherResult", "speaking", ["otherResult aside #", "otherResult topic aside #"]),

  ...flatMap(applicants, (applicant) =>
    make(applicant, "applicants", [
      `${applicant} #`,
      `# ${applicant}`,
      ...flatMap(["application", "request"], (noun) => [
        `${applicant} ${noun} #`,
        `${applicant} # ${noun}`,
        `${noun} ${applicant} #`,
        `# ${applicant} ${noun}`,
        `# ${noun} ${applicant}`,
      ]),
    ]),
  ),

  ...flatMap(disputes, (dispute) => [
    ...make(dispute, "information", [`${dispute} #`, `# ${dispute}`, `conclude ${dispute} #`, `request ${dispute} #`]),
    ...make(dispute, "nothing", saidWithCause(dispute)),
  ]),
  ...make("review", "information", saidWithCause("reviewRequest")),
  ...flatMap(["", "information ", "topic information ", "application "], (cause) =>
    flatMap(["review and litigation", "review litigation"], (both) =>
      flatMap([" all", " each", ""], (word) =>
        make("bothDisputes", cause === "" ? "information" : "nothing", [`${cause}${both}${word} #`]),
      ),
    ),
  ),
  ...flatMap(courses, (course) =>
    make(course, "information", [
      `${course} #`,
      `# ${course}`,
      `litigation ${course} #`,
      `${course} litigation #`,
      `information ${course} #`,
      `application ${course} #`,
    ]),
  ),
  ...flatMap(outcomes, (outcome) => [
    ...make(outcome, "dispute", [`${outcome} #`, `# ${outcome}`]),
    ...flatMap(disputes, (dispute) => make(outcome, "information", [`${dispute} ${outcome} #`])),
  ]),

  ...flatMap(rules, (rule) => [
    ...make("issued", "nothing", [`issue ${rule} #`, `issue # ${rule}`, `${rule} issue #`]),
    ...make("repealed", "nothing", [`repeal ${rule} #`, `repeal # ${rule}`, `${rule} repeal #`]),
    ...make("inForce", "nothing", [`inForce ${rule} #`, `inForce # ${rule}`, `${rule} inForce #`, `# ${rule} inForce`]),
    ...make("newlyPublic", "nothing", [`newlyPublic ${rule} #`, `${rule} newlyPublic #`]),
    ...make("stock", "nothing", [`${rule} stock #`, `stock ${rule} #`]),
    ...make("sameAsBefore", "verb", [`${rule} #`, `# ${rule}`]),
  ]),
  ...make("issued", "rules", ["issue #"]),
  ...make("repealed", "rules", ["repeal #", "# repeal"]),
  ...make("inForce", "rules", ["inForce #", "# inForce"]),
  ...make("newlyPublic", "rules", ["newlyPublic #"]),
  ...make("stock", "rules", ["stock #"]),

  ...flatMap(decided, (noun) => [
    ...make(noun, "nothing", [
      `make ${noun} #`,
      `make ${noun} decision #`,
      `make # ${noun}`,
      `make # ${noun} decision`,
      `${noun} make #`,
    ]),
    ...make(noun, "nothing", [`make ${noun} decisionCount #`]),
    ...make(noun, "column", [`${noun} decisionCount #`]),
    ...make(noun, "business", [`${noun} decision #`, `# ${noun} decision`]),
    ...make(noun, "bare", [`${noun} #`]),
  ]),
  ...make("sameDecision", "decided", ["decision #", "decisionCount #"]),
  ...make("fees", "nothing", ["fees #", "collect fees #", "fees collect #"]),
  ...make("procurement", "nothing", ["procurement #", "make procurement #"]),
];

const sayings = once((): ReadonlyMap<string, Saying> => new Map(all().map((each) => [each.saying, each])));
