import { useEffect, type RefObject } from "react";
import type { OpenWorkbook } from "./open-workbook";

/** Ctrl+S saves, Ctrl+Z and Ctrl+Y undo and redo; leaving with unsaved changes asks. */
export function useShortcuts(workbook: RefObject<OpenWorkbook | null>, save: () => Promise<void>): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
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
      if (workbook.current?.getState().isDirty) event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener("beforeunload", beforeUnload);
    return () => {
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("beforeunload", beforeUnload);
    };
  }, [workbook, save]);
}

/** While a text is being typed, undo is the box's own. */
function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
