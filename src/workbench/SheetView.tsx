import { memo, useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { keyOf, sheetOf } from "../book/book";
import type { Position } from "../book/address";
import type { LitMark } from "../book/mark";
import type { WorkbenchLocale } from "../locales/load-workbench";
import type { ThemeName } from "../pane/theme";
import { isSameMarks, withPreview } from "./cell-mark";
import { clearSelected, clipboardHandlers } from "./clipboard-handlers";
import { FormulaBar } from "./FormulaBar";
import { extentOf, mostColumns } from "./geometry";
import { Grid } from "./Grid";
import type { OpenWorkbook, WorkbookState } from "./open-workbook";
import { SheetTabs } from "./SheetTabs";

export interface SheetViewProps {
  readonly workbook: OpenWorkbook;
  readonly locale: WorkbenchLocale;
  readonly theme: ThemeName;
  /** The keyboard goes on in the sheet. */
  readonly takesFocus: boolean;
  readonly onMessage: (message: string) => void;
}

const start: Position = { row: 0, column: 0 };
const panel = "sheet-panel";

/** The open workbook: the formula bar, the sheet in front, and the tabs of the others. */
export const SheetView = memo(function SheetView(props: SheetViewProps) {
  const { workbook, locale, theme, takesFocus, onMessage } = props;
  const text = locale.workbench;
  const state = useSyncExternalStore(workbook.subscribe, workbook.getState);
  const { book, selected, area, draft, entered, preview, pointed } = state;
  const sheet = sheetOf(book, selected.sheet);
  const { lit, hasEngine } = useLitMarks(workbook, state);
  const marks = useMemo(() => withPreview(lit, preview, selected.sheet), [lit, preview, selected.sheet]);
  const pointedHere = useMemo(
    () => new Set(pointed.flatMap((cell) => (cell.sheet === selected.sheet ? keyOf(cell) : []))),
    [pointed, selected.sheet],
  );
  /** Where each sheet was left. */
  const left = useRef(new Map<string, Position>());
  useEffect(() => {
    left.current.set(selected.sheet, selected);
  }, [selected]);
  const extent = useMemo(() => sheet && extentOf(sheet), [sheet]);
  const isCut = extent?.isCut ?? false;
  useEffect(() => {
    if (!hasEngine) onMessage(text.noEngine);
    else if (isCut) onMessage(text.grid.isCut(mostColumns));
  }, [hasEngine, isCut, onMessage, text]);

  useEffect(() => {
    if (entered) onMessage(text.entered(entered));
  }, [entered, onMessage, text]);

  const sheetPanel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (takesFocus) sheetPanel.current?.querySelector<HTMLElement>('td[tabindex="0"]')?.focus({ preventScroll: true });
  }, [takesFocus, workbook]);

  const choose = useCallback(
    (name: string) => void workbook.select({ sheet: name, ...position(left.current.get(name)) }),
    [workbook],
  );

  if (!sheet || !extent) return null;
  return (
    <>
      <FormulaBar workbook={workbook} state={state} locale={locale} />
      <div
        ref={sheetPanel}
        id={panel}
        role="tabpanel"
        aria-label={sheet.name}
        className="sheet-panel"
        {...clipboardHandlers(workbook)}
      >
        <Grid
          key={sheet.name}
          sheet={sheet}
          extent={extent}
          appearance={workbook.drawing.appearanceOf(sheet.name)}
          marks={marks}
          pointed={pointedHere}
          selected={selected}
          area={area}
          draft={draft}
          theme={theme}
          text={text.grid}
          onSelect={(position, area) => void workbook.select({ ...position, sheet: sheet.name }, area)}
          onExtend={workbook.extend}
          onDraft={workbook.type}
          onFinish={() => void workbook.finish()}
          onClear={() => {
            clearSelected(workbook);
          }}
        />
      </div>
      <SheetTabs sheets={book.sheets} current={sheet.name} panel={panel} locale={locale} onChoose={choose} />
    </>
  );
});

function position({ row, column }: Position = start): Position {
  return { row, column };
}

const none: ReadonlyMap<number, LitMark> = new Map();

/** The marks that are lit on the sheet in front, of the workbook as it is now. */
function useLitMarks(workbook: OpenWorkbook, { book, selected }: WorkbookState) {
  const [result, setResult] = useState({ lit: none, hasEngine: true });
  useEffect(() => {
    let isCurrent = true;
    void workbook.drawing.litOn(book, selected.sheet).then((lit) => {
      if (!isCurrent) return;
      const [now, hasEngine] = [lit ?? none, lit !== null];
      setResult((last) =>
        last.hasEngine === hasEngine && isSameMarks(last.lit, now) ? last : { lit: now, hasEngine },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [workbook, book, selected.sheet]);
  return result;
}
