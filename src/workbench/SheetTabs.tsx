import { memo, useRef, type KeyboardEvent } from "react";
import type { Sheet } from "../book/book";
import type { WorkbenchLocale } from "../locales/load-workbench";

export interface SheetTabsProps {
  readonly sheets: readonly Sheet[];
  readonly current: string;
  readonly panel: string;
  readonly locale: WorkbenchLocale;
  readonly onChoose: (sheet: string) => void;
}

/** The sheets of the workbook. Hidden ones are listed too: a report may stand on one. */
export const SheetTabs = memo(function SheetTabs({ sheets, current, panel, locale, onChoose }: SheetTabsProps) {
  const text = locale.workbench.sheets;
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = sheets.findIndex(({ name }) => name === current);
    const to = event.key === "ArrowRight" ? at + 1 : event.key === "ArrowLeft" ? at - 1 : null;
    const sheet = to === null ? undefined : sheets[(to + sheets.length) % sheets.length];
    if (!sheet) return;
    event.preventDefault();
    onChoose(sheet.name);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[sheets.indexOf(sheet)]?.focus();
  };
  return (
    <div ref={list} className="sheet-tabs" role="tablist" aria-label={text.label} onKeyDown={onKeyDown}>
      {sheets.map(({ name, visibility }) => (
        <button
          key={name}
          type="button"
          role="tab"
          aria-selected={name === current}
          aria-controls={panel}
          tabIndex={name === current ? 0 : -1}
          onClick={() => {
            onChoose(name);
          }}
        >
          {visibility === "visible" ? name : name + text.hidden}
        </button>
      ))}
    </div>
  );
});
