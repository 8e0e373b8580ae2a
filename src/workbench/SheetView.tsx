import { useCallback, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { cellOf, sheetOf } from "../book/book";
import type { Position } from "../book/address";
import type { LitMark } from "../book/mark";
import type { WorkbenchLocale } from "../locales/load-workbench";
import type { ThemeName } from "../pane/theme";
import { withPreview } from "./cell-mark";
import { FormulaBar } from "./FormulaBar";
import { extentOf, mostColumns } from "./geometry";
import { Grid } from "./Grid";
import type { OpenWorkbook, WorkbookState } from "./open-workbook";
import type { Placed } from "./paste";
import { SheetTabs } from "./SheetTabs";

export interface SheetViewProps {
  readonly workbook: OpenWorkbook;
  readonly locale: WorkbenchLocale;
  readonly theme: ThemeName;
  readonly onMessage: (message: string) => void;
}

const start: Position = { row: 0, column: 0 };
const panel = "sheet-panel";

/** The open workbook: the formula bar, the sheet in front, and the tabs of the others. */
export function SheetView({ workbook, locale, theme, onMessage }: SheetViewProps) {
  const text = locale.workbench;
  const state = useSyncExternalStore(workbook.subscribe, workbook.getState);
  const { book, selected, preview } = state;
  const sheet = sheetOf(book, selected.sheet);
  const { lit, hasEngine } = useLitMarks(workbook, state);
  const marks = useMemo(() => withPreview(lit, preview, selected.sheet), [lit, preview, selected.sheet]);
  /** Where each sheet was left. */
  const left = useRef(new Map<string, Position>());
  useEffect(() => {
    left.current.set(selected.sheet, selected);
  }, [selected]);
  const isCut = sheet ? extentOf(sheet).isCut : false;
  useEffect(() => {
    if (!hasEngine) onMessage(text.noEngine);
    else if (isCut) onMessage(text.grid.isCut(mostColumns));
  }, [hasEngine, isCut, onMessage, text]);

  const select = useCallback(
    (position: Position) => void workbook.select({ ...position, sheet: workbook.getState().selected.sheet }),
    [workbook],
  );
  const enter = async (texts: readonly Placed[]) => {
    const refused = await workbook.enter(selected.sheet, texts);
    onMessage(refused > 0 ? text.refused(refused) : texts.length > 1 ? text.pasted(texts.length) : "");
  };

  if (!sheet) return null;
  return (
    <>
      <FormulaBar
        key={`${selected.sheet}!${selected.row},${selected.column}`}
        selected={selected}
        cell={cellOf(book, selected)}
        locale={locale}
        onEnter={(typed) => void enter([{ ...selected, text: typed }])}
      />
      <div id={panel} role="tabpanel" aria-label={sheet.name} className="sheet-panel">
        <Grid
          key={sheet.name}
          sheet={sheet}
          appearance={workbook.drawing.appearanceOf(sheet.name)}
          marks={marks}
          selected={selected}
          theme={theme}
          text={text.grid}
          onSelect={select}
          onEnter={(texts) => void enter(texts)}
        />
      </div>
      <SheetTabs
        sheets={book.sheets}
        current={sheet.name}
        panel={panel}
        locale={locale}
        onChoose={(name) => void workbook.select({ sheet: name, ...position(left.current.get(name)) })}
      />
    </>
  );
}

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
      if (isCurrent) setResult({ lit: lit ?? none, hasEngine: lit !== null });
    });
    return () => {
      isCurrent = false;
    };
  }, [workbook, book, selected.sheet]);
  return result;
}
