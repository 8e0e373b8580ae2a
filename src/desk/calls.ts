import type { FileFault } from "../book/file-problem";
import type { Corrections } from "../repair/corrections";
import type { Suggestion } from "../review/missing";
import type { ResultSheets } from "../review/result/result-sheet";
import type { Problem } from "../review/result/problems-sheet";
import type { Role } from "../review/reviewed";
import type { DeskInput, DeskSource, Progress } from "../session/desk/desk";
import type { DeskRow } from "../session/desk/row";
import type { Fault } from "../session/fault";

/** What the page shows of the desk, which lives in a worker of its own: figures and books never come to the page. */
export interface DeskView {
  readonly progress: Progress;
  readonly rows: readonly DeskRow[];
  /** Returns that were read. */
  readonly returns: number;
  /** Files of last year. */
  readonly previous: number;
  /** The district's own reports, by their files. */
  readonly summaries: readonly string[];
  /** Problems of the district's own reports. */
  readonly summaryProblems: readonly string[];
  readonly roster: Roster | null;
  readonly suggestions: readonly Suggestion[];
}

export interface Roster {
  readonly file: string;
  readonly units: number;
}

/** A file of the page's own, and its name. */
export interface NamedSource {
  readonly name: string;
  readonly source: DeskSource;
}

/** A letter that was edited, for a row. */
export interface EditedLetter {
  readonly key: string;
  readonly text: string;
}

/** What the page asks of the desk, and what it is answered. */
export interface DeskCalls {
  readonly add: readonly [ask: { readonly inputs: readonly DeskInput[]; readonly toCome: number }, answer: null];
  readonly remove: readonly [ask: Role, answer: null];
  /** @returns why the roster could not be read */
  readonly setRoster: readonly [ask: NamedSource | null, answer: FileFault | null];
  readonly stop: readonly [ask: null, answer: null];
  readonly resume: readonly [ask: null, answer: null];
  /** What is to be put right or confirmed in a row's report. */
  readonly problems: readonly [ask: string, answer: readonly Problem[]];
  /** How a row's report can be put right; `null` where nothing is wrong in it, or its file can no longer be read. */
  readonly causes: readonly [ask: string, answer: Pick<Corrections, "causes" | "ifByItems"> | null];
  /** The letter to a row's unit, without the problems that are left out; `null` where there is nothing to write. */
  readonly letter: readonly [
    ask: { readonly key: string; readonly leftOut: readonly number[] },
    answer: { readonly fileName: string; readonly text: string } | null,
  ];
  readonly letterPaper: readonly [ask: string, answer: Uint8Array];
  readonly result: readonly [ask: null, answer: Uint8Array];
  /** The result as sheets for a workbook that is open; `null` where there is nothing to say. @param ask their name */
  readonly resultSheets: readonly [ask: string, answer: ResultSheets | null];
  readonly sums: readonly [ask: null, answer: Uint8Array];
  /** All letters in one .zip, those that were edited as they were edited. */
  readonly letters: readonly [ask: readonly EditedLetter[], answer: Uint8Array];
}

export type CallName = keyof DeskCalls;

/** What goes to the worker. */
export type Ask = {
  [Name in CallName]: { readonly kind: Name; readonly id: number; readonly ask: DeskCalls[Name][0] };
}[CallName];

/** What comes from it: an answer, or why there is none, or what the desk looks like now. */
export type Answer =
  | { readonly kind: "view"; readonly view: DeskView }
  | { readonly kind: "answer"; readonly id: number; readonly answer: DeskCalls[CallName][1] }
  | { readonly kind: "failed"; readonly id: number; readonly fault: Fault };
