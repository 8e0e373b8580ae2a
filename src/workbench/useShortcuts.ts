import { useEffect, type RefObject } from "react";
import type { OpenWorkbook } from "./open-workbook";

/** Ctrl+S saves, also while a text is typed; Ctrl+Z and Ctrl+Y undo and redo; leaving with unsaved changes asks. */
export function useShortcuts(
  workbook: RefObject<OpenWorkbook | null>,
  save: () => Promise<void>,
  isInFront: boolean,
): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
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
    };
    const beforeUnload = (event: BeforeUnloadEvent) => {
      const state = workbook.current?.getState();
      if (state?.isDirty || state?.draft) event.preventDefault();
    };
    // Before the boxes in which texts are typed, which keep their keys to themselves.
    window.addEventListener("keydown", onKeyDown, true);
    window.addEventListener("beforeunload", beforeUnload);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
      window.removeEventListener("beforeunload", beforeUnload);
    };
  }, [workbook, save, isInFront]);
}

/** While a text is being typed, undo is the box's own. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
