import type { CellRef } from "../book/address";
import type { Book } from "../book/book";
import { defaultSettings } from "../check/settings";
import type { CheckSettings } from "../check/finding";
import type { LastYears } from "../check/last-year";
import type { JournalAction, JournalEntry } from "../fill/journal";
import type { FieldId } from "../form/fields";
import type { Host, HostErrorCode, Refusal, Written } from "../host";
import type { PassedOver } from "../locate/placement";
import type { CheckedReport } from "../check/check-book";
import type { Fault } from "./fault";

/** What a session can be asked to do. */
export type ActionId =
  | "open"
  | "recheck"
  | "mark"
  | "clearMarks"
  | "fill"
  | "convert"
  | "correct"
  | "verify"
  | "unverify"
  | "preview"
  | "addSheets"
  | "removeSheets"
  | "undo"
  | "bindNames"
  | "removeNames"
  | "setReading"
  | "askForMerges"
  | "select";

/** Why an action failed; a sentence for each code stands in the locales. */
export interface Failure {
  readonly action: ActionId;
  readonly code: HostErrorCode;
  /** The host's own words. */
  readonly detail: string;
  /** What can be sent on of it. */
  readonly fault: Fault;
  /** Of what was to be written: nothing stands in the workbook, some of it (the outcome tells), or nobody knows. */
  readonly written: Written | "part";
}

/** What an action did: how many things changed, and what it left alone. */
export interface Outcome {
  readonly action: ActionId;
  readonly count: number;
  readonly left: readonly Left[];
}

/** Something that was to change and was left as it is. */
export interface Left {
  /** Its address with its sheet, the sheet, or the name. */
  readonly place: string;
  readonly reason: Refusal | "formula" | "sheetChanged" | "marksUnknown" | "marksUnread";
}

/** What can be undone: the last entry of the workbook's journal. */
export interface Undoable {
  readonly action: JournalAction;
  readonly count: number;
}

/** One open workbook as a face shows it. Immutable: every change is a new object. */
export interface SessionState {
  readonly access: Host["access"];
  /** Whether a new sheet makes the user's own Ctrl+Z forget what it knew: that is said before. */
  readonly forgetsUndo: boolean;
  /** `null` until the workbook was read for the first time. */
  readonly book: Book | null;
  readonly reports: readonly CheckedReport[];
  readonly others: readonly PassedOver[];
  /** The report that is shown; `null` where the workbook has none. */
  readonly chosen: CheckedReport | null;
  /** The cell selected in the sheet. */
  readonly selected: CellRef | null;
  readonly settings: CheckSettings;
  /** The years before that the user gave, by the keys of the reports. */
  readonly lastYears: LastYears;
  /** The figures that the user says are right, by the keys of the reports: no correction changes them. */
  readonly pinned: ReadonlyMap<string, ReadonlySet<FieldId>>;
  readonly isLive: boolean;
  /** Cells changed after the check, and it is not live. */
  readonly isStale: boolean;
  /** The action under way. */
  readonly running: ActionId | null;
  readonly failure: Failure | null;
  readonly outcome: Outcome | null;
  /** The changes to figures, kept with the workbook so that pane and ribbon share them and a re-open keeps them. */
  readonly journal: readonly JournalEntry[];
  readonly undoable: Undoable | null;
  /** Whether the workbook shows a preview of which this session knows nothing: it was closed in the middle of one. */
  readonly isPreviewLeft: boolean;
  /** The figures that the sheet shows as a preview, as they were given; `null` where it shows its own. */
  readonly preview: ReadonlyMap<FieldId, number> | null;
}

export const initialState: Omit<SessionState, "access" | "forgetsUndo"> = {
  book: null,
  reports: [],
  others: [],
  chosen: null,
  selected: null,
  settings: defaultSettings,
  lastYears: new Map(),
  pinned: new Map(),
  isLive: true,
  isStale: false,
  running: null,
  failure: null,
  outcome: null,
  journal: [],
  undoable: null,
  isPreviewLeft: false,
  preview: null,
};
