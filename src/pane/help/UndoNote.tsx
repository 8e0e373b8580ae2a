import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Preferences } from "../../session/preferences";
import { Notice } from "../parts/Notice";
import { helpText } from "./help-text";

const key = "nianbao.undoNote";

export interface UndoNoteProps {
  readonly preferences: Preferences;
  readonly language: string;
}

/** Says once that a write empties Ctrl+Z in this Excel: until it is understood, and then never again. */
export default function UndoNote({ preferences, language }: UndoNoteProps) {
  const text = helpText(language).undoNote;
  const [isSeen, setSeen] = useState(() => preferences.read(key) !== null);
  if (isSeen) return null;
  return (
    <Notice>
      <span>{text.text}</span>
      <Button
        size="small"
        onClick={() => {
          preferences.write(key, "seen");
          setSeen(true);
        }}
      >
        {text.understood}
      </Button>
    </Notice>
  );
}
