import { useCallback, type RefObject } from "react";
import { useWindowKeys } from "../pane/useWindowKeys";
import type { OpenWorkbook } from "./open-workbook";
import { useLeaveQuestion } from "./useLeaveQuestion";

/**
 * Ctrl+S saves, also while a text is typed; Ctrl+Z and Ctrl+Y undo and redo; F1 opens the help; leaving with unsaved changes
 * asks.
 */
export function useShortcuts(
  workbook: RefObject<OpenWorkbook | null>,
  save: () => Promise<void>,
  help: () => void,
  isInFront: boolean,
): void {
  useWindowKeys(
    useCallback(
      (event) => {
        if (event.key === "F1") {
          event.preventDefault();
          help();
        }
        if (!isInFront || !(event.ctrlKey || event.metaKey) || event.altKey) return;
        const key = event.key.toLowerCase();
        if (key === "s") {
          event.preventDefault();
          void save();
        } else if ((key === "z" || key === "y") && !isTyping(event.target)) {
          event.preventDefault();
          const isRedo = key === "y" || event.shiftKey;
          void (isRedo ? workbook.current?.redo() : workbook.current?.undo());
        }
      },
      [workbook, save, help, isInFront],
    ),
  );
  useLeaveQuestion(
    useCallback(() => {
      const state = workbook.current?.getState();
      return (state?.isDirty ?? false) || Boolean(state?.draft);
    }, [workbook]),
  );
}

/** While a text is being typed, undo is the box's own. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
