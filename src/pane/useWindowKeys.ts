import { useLayoutEffect } from "react";

/**
 * Listens to the keys of the whole window before any box does. The listener changes together with what is on the screen: an
 * effect after painting would leave a moment in which a key is lost, or answered from the state before.
 *
 * @param onKeyDown stays the same from one drawing to the next while nothing that it reads changes (`useCallback`)
 */
export function useWindowKeys(onKeyDown: (event: KeyboardEvent) => void): void {
  useLayoutEffect(() => {
    window.addEventListener("keydown", onKeyDown, true);
    return () => {
      window.removeEventListener("keydown", onKeyDown, true);
    };
  }, [onKeyDown]);
}
