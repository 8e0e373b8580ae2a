import { useEffect, useRef, type KeyboardEvent } from "react";
import type { Direction } from "./geometry";
import { arrows } from "./grid-keys";
import type { Draft } from "./open-workbook";

export interface EditorProps {
  readonly draft: Draft;
  readonly label: string;
  readonly onDraft: (draft: Draft | null) => void;
  /** The text shall be written; then the next cell in a direction is meant, or none. */
  readonly onFinish: (direction: Direction | null, isTab: boolean) => void;
}

/**
 * The box in which a cell is typed: Enter, Tab and leaving it keep what was typed, Escape drops it; so do the arrow keys
 * while a new text is typed. In a text that was opened they move the caret.
 */
export function Editor({ draft, label, onDraft, onFinish }: EditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    const end = box.current?.value.length ?? 0;
    box.current?.setSelectionRange(end, end);
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey, ctrlKey, metaKey } = event;
    const arrow = draft.where === "new" && !altKey && !ctrlKey && !metaKey ? arrows.get(key) : undefined;
    if (key === "Escape") onDraft(null);
    else if (key === "Enter" && !altKey) {
      event.preventDefault();
      onFinish(shiftKey ? "up" : "down", false);
    } else if (key === "Tab") {
      event.preventDefault();
      onFinish(shiftKey ? "left" : "right", true);
    } else if (arrow) {
      event.preventDefault();
      onFinish(arrow, false);
    }
  };
  return (
    <textarea
      ref={box}
      className="editor"
      aria-label={label}
      value={draft.text}
      rows={1}
      autoFocus
      spellCheck={false}
      onChange={(event) => {
        onDraft({ ...draft, text: event.target.value });
      }}
      onPointerDown={(event) => {
        event.stopPropagation();
        onDraft({ ...draft, where: "edit" });
      }}
      onKeyDown={onKeyDown}
      onBlur={(event) => {
        // The formula bar goes on with the same text.
        if (event.relatedTarget instanceof HTMLElement && event.relatedTarget.matches("[data-formula-bar]"))
          onDraft({ ...draft, where: "bar" });
        else onFinish(null, false);
      }}
    />
  );
}
