import { createContext, useContext, useMemo, useSyncExternalStore } from "react";
import type { Locale } from "../locales";
import type { WorkbenchLocale } from "../locales/load-workbench";
import { listed } from "../session/desk/list";
import type { DeskRow } from "../session/desk/row";
import type { DeskView } from "./calls";
import type { PageDesk, PageDeskState } from "./page-desk";

/** What every part of the list needs. */
export interface DeskContextValue {
  readonly desk: PageDesk;
  readonly text: Locale["desk"];
  readonly locale: Pick<WorkbenchLocale, "language" | "files" | "pane" | "rules">;
  /** What opening a row's sheet is called. */
  readonly openText: string;
  /** Whether the face can give files to keep. */
  readonly givesFiles: boolean;
  /** Opens a row's sheet. */
  readonly onOpen: (row: DeskRow) => void;
  readonly onMessage: (message: string) => void;
  readonly onError: (message: string) => void;
}

export const DeskContext = createContext<DeskContextValue | null>(null);

export function useDesk(): DeskContextValue {
  const value = useContext(DeskContext);
  if (!value) throw new Error("a part of the list stands outside its context");
  return value;
}

export function useDeskView(desk: PageDesk): DeskView {
  return useSyncExternalStore(desk.client.view.subscribe, desk.client.view.get);
}

export function usePageState(desk: PageDesk): PageDeskState {
  return useSyncExternalStore(desk.state.subscribe, desk.state.get);
}

/** The rows as they are listed now. */
export function useListed(desk: PageDesk): readonly DeskRow[] {
  const { rows } = useDeskView(desk);
  const { wanted, statuses } = usePageState(desk);
  return useMemo(() => listed(rows, wanted, ({ key }) => statuses.get(key) ?? "unseen"), [rows, wanted, statuses]);
}
