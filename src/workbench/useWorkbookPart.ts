import { useSyncExternalStore } from "react";
import type { OpenWorkbook, WorkbookState } from "./open-workbook";

/**
 * A part of the state of the open workbook; what asks is drawn again only when that part changes. `null` where none is open.
 * @param select must answer with the same value while the state is the same
 */
export function useWorkbookPart<Part>(
  workbook: OpenWorkbook | null,
  select: (state: WorkbookState) => Part,
): Part | null {
  return useSyncExternalStore(workbook?.subscribe ?? subscribeToNothing, () => workbook && select(workbook.getState()));
}

const subscribeToNothing = () => () => undefined;
