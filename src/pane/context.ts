import { createContext, useContext, useRef, useSyncExternalStore } from "react";
import type { Book } from "../book/book";
import type { NewDocument } from "../book/new-document";
import type { NewSheet } from "../book/new-sheet";
import type { PaneLocale } from "../locales/load";
import type { Session } from "../session/session";
import type { SessionState } from "../session/state";
import type { StartedDesk } from "../desk/start-desk";
import type { Paper } from "./paper";

/** Reads a file of any kind that is known; `null` where it cannot be opened. */
export type ReadBook = (name: string, bytes: Uint8Array) => Promise<Book | null>;

/** What every part of the pane may need: the open workbook, and the language. */
export interface PaneContextValue {
  readonly session: Session;
  readonly locale: PaneLocale;
  readonly readBook: ReadBook;
  /** Opens a new workbook, or puts its sheets into the open one; `null` where the face cannot. */
  readonly onPaper: ((paper: Paper) => void) | null;
  /** Many files beside the workbook; `null` where the face has another place for them. */
  readonly reportFiles: ReportFiles | null;
  /** Saves a form as a file; `null` where the face gives no files and it becomes a sheet. */
  readonly saveForm: SaveForm | null;
}

/** Files of reports that the pane reads beside the open workbook. */
export interface ReportFiles {
  /** The list of files once it was started: it outlives the view. */
  readonly started: StartedDesk | null;
  start(onError: (message: string) => void): Promise<StartedDesk>;
  /** Opens a copy in a window of its own. @returns whether it had to be turned into a workbook */
  openCopy(name: string, bytes: Uint8Array): Promise<"opened" | "converted">;
}

/** A report in the official form, as each kind of file needs it. */
export interface CleanForm {
  /** Without an extension. */
  readonly name: string;
  readonly sheet: NewSheet;
  readonly document: NewDocument;
}

export type FormFile = "xlsx" | "docx" | "html";

/** @returns the file's name; rejects where it could not be made */
export type SaveForm = (form: CleanForm, kind: FormFile) => Promise<string>;

export const PaneContext = createContext<PaneContextValue | null>(null);

function usePaneContext(): PaneContextValue {
  const value = useContext(PaneContext);
  if (!value) throw new Error("a part of the pane stands outside <Pane>");
  return value;
}

export function useSession(): Session {
  return usePaneContext().session;
}

export function useReadBook(): ReadBook {
  return usePaneContext().readBook;
}

export function useLocale(): PaneLocale {
  return usePaneContext().locale;
}

/** How a new workbook is opened; `null` where it cannot be. */
export function useOnPaper(): PaneContextValue["onPaper"] {
  return usePaneContext().onPaper;
}

/** Many files beside the workbook; `null` where the face has another place for them. */
export function useReportFiles(): ReportFiles | null {
  return usePaneContext().reportFiles;
}

/** How a form is saved as a file; `null` where it becomes a sheet. */
export function useSaveForm(): SaveForm | null {
  return usePaneContext().saveForm;
}

/**
 * A part of the state of the open workbook; what asks is drawn again only when that part changes.
 * @param select must answer with the same object while the state is the same
 */
export function useSessionPart<Part>(select: (state: SessionState) => Part): Part {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => select(session.getState()));
}

/** Several parts of it, by their names. */
export function useSessionState<Name extends keyof SessionState>(
  ...names: readonly [Name, ...Name[]]
): Pick<SessionState, Name> {
  const last = useRef<SessionState | null>(null);
  return useSessionPart((state) => {
    const known = last.current;
    return known && names.every((name) => known[name] === state[name]) ? known : (last.current = state);
  });
}
