import { useEffect } from "react";

/** Leaving or closing the page asks while there is work that would be lost. `hasWork` stays the same function. */
export function useLeaveQuestion(hasWork: () => boolean): void {
  useEffect(() => {
    const beforeUnload = (event: BeforeUnloadEvent) => {
      if (!hasWork()) return;
      event.preventDefault();
      // Browsers before 2023 ask only for this.
      event.returnValue = true;
    };
    window.addEventListener("beforeunload", beforeUnload);
    return () => {
      window.removeEventListener("beforeunload", beforeUnload);
    };
  }, [hasWork]);
}
