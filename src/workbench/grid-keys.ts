import type { Direction } from "./geometry";

/** What a key asks of the grid while nothing is typed. `extends`: the selection, instead of moving it. */
export type GridKey =
  | { readonly kind: "move"; readonly direction: Direction; readonly isFar: boolean; readonly extends: boolean }
  | { readonly kind: "page"; readonly direction: "up" | "down"; readonly extends: boolean }
  | { readonly kind: "home" | "end"; readonly isFar: boolean; readonly extends: boolean }
  | { readonly kind: "enter"; readonly direction: "up" | "down" }
  | { readonly kind: "tab"; readonly direction: "left" | "right" }
  | { readonly kind: "edit" | "clear" | "type" | "all" | "row" | "column" };

export const arrows: ReadonlyMap<string, Direction> = new Map([
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
]);

export type KeyPress = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/** The keys of spreadsheet programs; `null` for what is none of the grid's. */
export function gridKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyPress): GridKey | null {
  const isFar = ctrlKey || metaKey;
  if (altKey) return null;
  const direction = arrows.get(key);
  if (direction) return { kind: "move", direction, isFar, extends: shiftKey };
  switch (key) {
    case "Home":
    case "End":
      return { kind: key === "Home" ? "home" : "end", isFar, extends: shiftKey };
    case "PageUp":
    case "PageDown":
      return { kind: "page", direction: key === "PageUp" ? "up" : "down", extends: shiftKey };
    case "Enter":
      return { kind: "enter", direction: shiftKey ? "up" : "down" };
    case "Tab":
      return isFar ? null : { kind: "tab", direction: shiftKey ? "left" : "right" };
    case "F2":
      return { kind: "edit" };
    case "Delete":
    case "Backspace":
      return { kind: "clear" };
    case " ":
      if (isFar) return { kind: "column" };
      if (shiftKey) return { kind: "row" };
      break;
    case "a":
    case "A":
      if (isFar) return { kind: "all" };
      break;
  }
  return !isFar && (key.length === 1 || key === "Process") ? { kind: "type" } : null;
}
