import { formatPosition } from "../book/address";
import { cellOf } from "../book/book";
import type { WorkbenchLocale } from "../locales/load-workbench";
import { editText } from "./edit-text";
import type { OpenWorkbook, WorkbookState } from "./open-workbook";

export interface FormulaBarProps {
  readonly workbook: OpenWorkbook;
  readonly state: WorkbookState;
  readonly locale: WorkbenchLocale;
}

/** The address of the selected cell and its content, which can be edited here too. */
export function FormulaBar({ workbook, state: { book, selected, draft }, locale }: FormulaBarProps) {
  const text = locale.workbench.formulaBar;
  const address = formatPosition(selected);
  return (
    <div className="formula-bar" role="group" aria-label={text.label}>
      <output className="address" aria-label={text.cell}>
        {address}
      </output>
      <input
        type="text"
        className="content"
        data-formula-bar
        aria-label={text.content(address)}
        value={draft?.text ?? editText(cellOf(book, selected))}
        spellCheck={false}
        onChange={(event) => {
          workbook.type({ text: event.target.value, where: "bar" });
        }}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") void workbook.finish();
          else if (event.key === "Escape") workbook.type(null);
        }}
        onBlur={() => void workbook.finish()}
      />
    </div>
  );
}
