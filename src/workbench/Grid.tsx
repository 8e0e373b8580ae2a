import {
  useCallback,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
} from "react";
import { flushSync } from "react-dom";
import { columnName, type Position } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import { cellAt, type Sheet } from "../book/book";
import type { ThemeName } from "../pane/theme";
import type { CellMark } from "./cell-mark";
import { readBlock, writeTabbed } from "./clipboard";
import { displayOf } from "./display";
import { anchorOf, edgeOf, extentOf, rowOffsets, step, windowOf, type Direction } from "./geometry";
import { Rows, type GridText } from "./Rows";
import { placeBlock, type Placed } from "./paste";
import { editText } from "./edit-text";

export interface GridProps {
  readonly sheet: Sheet;
  readonly appearance: SheetAppearance;
  /** By `keyOf(position)`. */
  readonly marks: ReadonlyMap<number, CellMark>;
  readonly selected: Position;
  readonly theme: ThemeName;
  readonly text: GridText;
  readonly onSelect: (position: Position) => void;
  /** Texts were typed or pasted; each is read as a spreadsheet program reads what is typed. */
  readonly onEnter: (texts: readonly Placed[]) => void;
}

/** Rows beyond this many are drawn only while they are near the view. */
const smallSheet = 300;
const rowsAround = 20;
const headerWidth = 44;

/** A sheet as an accessible table: one cell can be reached by Tab, the arrow keys move from there. */
export function Grid({ sheet, appearance, marks, selected, theme, text, onSelect, onEnter }: GridProps) {
  const merges = useMemo(() => sheet.merges ?? [], [sheet.merges]);
  const extent = useMemo(() => extentOf(sheet), [sheet]);
  const offsets = useMemo(() => rowOffsets(appearance, extent.rows), [appearance, extent.rows]);
  const scroller = useRef<HTMLDivElement>(null);
  const [draft, setDraft] = useState<string | null>(null);
  const [view, setView] = useState<[first: number, last: number]>([0, 60]);
  const hasFocus = useRef(false);
  const [top, bottom] = useMemo(() => {
    if (extent.rows <= smallSheet) return [0, extent.rows - 1];
    return windowOf(view[0] - rowsAround, view[1] + rowsAround, extent, merges);
  }, [view, extent, merges]);

  const followScroll = useCallback(() => {
    const element = scroller.current;
    if (!element) return;
    const first = offsets.rowAt(element.scrollTop);
    const last = offsets.rowAt(element.scrollTop + element.clientHeight);
    setView((old) =>
      Math.abs(old[0] - first) < rowsAround / 2 && Math.abs(old[1] - last) < rowsAround / 2 ? old : [first, last],
    );
  }, [offsets]);

  // What is selected is in view, and has the focus if the grid had it.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (selected.row < top || selected.row > bottom) {
      element.scrollTop = Math.max(0, offsets.offsetOf(selected.row) - element.clientHeight / 2);
      followScroll();
      return;
    }
    const cell = element.querySelector<HTMLElement>('[aria-selected="true"]');
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hasFocus.current && draft === null) cell?.focus({ preventScroll: true });
  }, [selected, sheet.name, top, bottom, offsets, followScroll, draft]);

  const isHidden = ({ row, column }: Position) => appearance.heightOf(row) === 0 || appearance.widthOf(column) === 0;
  const go = (to: Position) => {
    onSelect(anchorOf(merges, to));
  };
  const move = (direction: Direction) => {
    onSelect(step(selected, direction, extent, merges, isHidden));
  };
  const commit = (direction: Direction | null) => {
    if (draft !== null) onEnter([{ ...selected, text: draft }]);
    setDraft(null);
    if (direction) move(direction);
  };
  const cell = cellAt(sheet, selected);

  const onKeyDown = (event: KeyboardEvent) => {
    if (draft !== null) return;
    const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
    const isCommand = ctrlKey || metaKey;
    const direction = directions.get(key);
    if (direction && !altKey) {
      event.preventDefault();
      if (isCommand) go(edgeOf(selected, direction, extent));
      else move(direction);
    } else if (key === "Home") {
      event.preventDefault();
      go({ row: isCommand ? 0 : selected.row, column: 0 });
    } else if (key === "End") {
      event.preventDefault();
      go({ row: isCommand ? extent.rows - 1 : selected.row, column: extent.columns - 1 });
    } else if (key === "PageDown" || key === "PageUp") {
      event.preventDefault();
      const page = Math.floor((scroller.current?.clientHeight ?? 400) / appearance.defaultHeight);
      const row = selected.row + (key === "PageDown" ? page : -page);
      go({ row: Math.min(extent.rows - 1, Math.max(0, row)), column: selected.column });
    } else if (key === "Enter") {
      event.preventDefault();
      move(shiftKey ? "up" : "down");
    } else if (key === "F2") {
      event.preventDefault();
      setDraft(editText(cell));
    } else if (key === "Delete" || key === "Backspace") {
      event.preventDefault();
      onEnter([{ ...selected, text: "" }]);
    } else if (!isCommand && !altKey && (key.length === 1 || key === "Process")) {
      // The editor takes the focus at once, so that this very key, or an input method, types into it.
      flushSync(() => {
        setDraft("");
      });
    }
  };

  const onPaste = (event: ClipboardEvent) => {
    if (draft !== null) return;
    event.preventDefault();
    const block = readBlock(event.clipboardData.getData("text/html"), event.clipboardData.getData("text/plain"));
    const placed = placeBlock(block, selected, merges);
    if (placed.length > 0) onEnter(placed);
  };
  const onCopy = (event: ClipboardEvent) => {
    if (draft !== null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", writeTabbed([[displayOf(cell).text]]));
  };

  const columns = Array.from({ length: extent.columns }, (_, column) => column);
  return (
    <div
      ref={scroller}
      className="grid-scroller"
      onScroll={followScroll}
      onFocus={() => {
        hasFocus.current = true;
      }}
      onBlur={(event) => {
        hasFocus.current = event.currentTarget.contains(event.relatedTarget);
      }}
    >
      <table
        className="grid"
        role="grid"
        aria-label={text.label(sheet.name)}
        aria-rowcount={extent.rows + 1}
        aria-colcount={extent.columns + 1}
        style={{ width: headerWidth + columns.reduce((sum, column) => sum + appearance.widthOf(column), 0) }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onCopy={onCopy}
      >
        <colgroup>
          <col style={{ width: headerWidth }} />
          {columns.map((column) => (
            <col key={column} style={{ width: appearance.widthOf(column) }} />
          ))}
        </colgroup>
        <thead>
          <tr role="row" aria-rowindex={1}>
            <th className="corner" aria-hidden="true" />
            {columns.map((column) => (
              <th
                key={column}
                role="columnheader"
                aria-colindex={column + 2}
                scope="col"
                data-current={column === selected.column || undefined}
              >
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {top > 0 && <Spacer height={offsets.offsetOf(top)} />}
          <Rows
            sheet={sheet}
            merges={merges}
            appearance={appearance}
            marks={marks}
            theme={theme}
            text={text}
            top={top}
            bottom={bottom}
            columns={extent.columns}
            selected={selected}
            draft={draft}
            onSelect={onSelect}
            onDraft={setDraft}
            onCommit={commit}
          />
          {bottom < extent.rows - 1 && <Spacer height={offsets.offsetOf(extent.rows - 1) - offsets.offsetOf(bottom)} />}
        </tbody>
      </table>
    </div>
  );
}

/** Keeps the place of rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden="true">
      <td style={{ height }} />
    </tr>
  );
}

const directions: ReadonlyMap<string, Direction> = new Map([
  ["ArrowUp", "up"],
  ["ArrowDown", "down"],
  ["ArrowLeft", "left"],
  ["ArrowRight", "right"],
]);
