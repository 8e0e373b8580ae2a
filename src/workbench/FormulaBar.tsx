import { useState } from "react";
import { formatPosition, type CellRef } from "../book/address";
import type { Cell } from "../book/book";
import type { WorkbenchLocale } from "../locales/load-workbench";
import { editText } from "./edit-text";

export interface FormulaBarProps {
  readonly selected: CellRef;
  readonly cell: Cell;
  readonly locale: WorkbenchLocale;
  readonly onEnter: (text: string) => void;
}

/** The address of the selected cell and its content, which can be edited here too. */
export function FormulaBar({ selected, cell, locale, onEnter }: FormulaBarProps) {
  const text = locale.workbench.formulaBar;
  const address = formatPosition(selected);
  const [draft, setDraft] = useState<string | null>(null);
  const commit = () => {
    if (draft !== null && draft !== editText(cell)) onEnter(draft);
    setDraft(null);
  };
  return (
    <div className="formula-bar" role="group" aria-label={text.label}>
      <output className="address" aria-label={text.cell}>
        {address}
      </output>
      <input
        type="text"
        className="content"
        aria-label={text.content(address)}
        value={draft ?? editText(cell)}
        spellCheck={false}
        onChange={(event) => {
          setDraft(event.target.value);
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") commit();
          else if (event.key === "Escape") setDraft(null);
        }}
        onBlur={commit}
      />
    </div>
  );
}
