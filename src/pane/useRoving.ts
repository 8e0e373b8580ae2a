import { useCallback, useRef, type FocusEvent, type KeyboardEvent, type RefCallback } from "react";

const selector = "button:not(:disabled), a[href]";

/** What is typed into has its buttons behind it, as everywhere. */
const apart = "form";

/**
 * Makes the buttons inside an element one stop of the Tab key: the arrow keys, Home and End move among them. A long list
 * is passed with one key press, and it can be walked where the host keeps Tab for itself (Excel on the web).
 */
export function useRoving<E extends HTMLElement>() {
  const element = useRef<E | null>(null);
  const current = useRef<HTMLElement | null>(null);

  const settle = useCallback((next?: HTMLElement) => {
    const items = itemsOf(element.current);
    const stop = next ?? items.find((item) => item === current.current) ?? items[0];
    current.current = stop ?? null;
    for (const item of items) item.tabIndex = item === stop ? 0 : -1;
  }, []);

  const observer = useRef<MutationObserver | null>(null);
  const ref: RefCallback<E> = useCallback(
    (attached) => {
      observer.current?.disconnect();
      element.current = attached;
      if (!attached) return;
      observer.current = new MutationObserver(() => {
        settle();
      });
      observer.current.observe(attached, { childList: true, subtree: true });
      settle();
    },
    [settle],
  );

  const onFocus = useCallback(
    (event: FocusEvent<E>) => {
      const item = itemsOf(element.current).find((each) => each === event.target);
      if (item) settle(item);
    },
    [settle],
  );

  const onKeyDown = useCallback((event: KeyboardEvent<E>) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const items = itemsOf(element.current);
    const at = items.findIndex((item) => item === event.target);
    const to = target(event.key, at, items);
    if (at < 0 || to === null) return;
    event.preventDefault();
    items[to]?.focus();
  }, []);

  return { ref, onFocus, onKeyDown };
}

function itemsOf(element: HTMLElement | null): HTMLElement[] {
  if (!element) return [];
  return [...element.querySelectorAll<HTMLElement>(selector)].filter((item) => item.closest(apart) === null);
}

/** Up and down pass over what merely stands beside an item; left and right do not. */
function target(key: string, at: number, items: readonly HTMLElement[]): number | null {
  const last = items.length - 1;
  const isMain = (item: HTMLElement) => item.dataset.beside === undefined;
  const below = items.findIndex((item, index) => index > at && isMain(item));
  if (key === "ArrowDown") return below < 0 ? at : below;
  if (key === "ArrowUp") return Math.max(items.slice(0, Math.max(at, 0)).findLastIndex(isMain), 0);
  if (key === "ArrowRight") return Math.min(at + 1, last);
  if (key === "ArrowLeft") return Math.max(at - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? last : null;
}
