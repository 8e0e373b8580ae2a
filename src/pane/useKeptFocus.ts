import { useCallback, useRef } from "react";

const focusable = "button:not(:disabled), a[href], input, select, summary, [tabindex='0']";

/**
 * Keeps the keyboard where it was: when the element that has the focus is taken away (a button that has done its work),
 * the next one after it takes the focus, else the one before. Without it the browser starts again at the top of the page.
 * @returns the ref for the element around
 */
export function useKeptFocus<E extends HTMLElement>() {
  const observer = useRef<MutationObserver | null>(null);
  return useCallback((root: E | null) => {
    observer.current?.disconnect();
    if (!root) return;
    let known: { readonly at: number; readonly all: readonly HTMLElement[] } | null = null;
    root.addEventListener("focusin", ({ target }) => {
      const all = [...root.querySelectorAll<HTMLElement>(focusable)];
      const at = all.findIndex((each) => each === target);
      known = at < 0 ? null : { at, all };
    });
    observer.current = new MutationObserver(() => {
      if (!known || document.activeElement !== document.body) return;
      const { at, all } = known;
      if (all[at]?.isConnected) return; // left by a click beside it
      const isThere = (each: HTMLElement) => each.isConnected && each.closest("[hidden]") === null;
      const next = all.slice(at).find(isThere) ?? all.slice(0, at).findLast(isThere);
      next?.focus();
    });
    observer.current.observe(root, { childList: true, subtree: true });
  }, []);
}
