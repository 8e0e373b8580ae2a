import { memo, useMemo, useRef, useEffect, type CSSProperties, type KeyboardEvent } from "react";
import { areaOf, formatPosition, type Area, type Position } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import { cellAt, keyOf, type Cell, type Sheet } from "../book/book";
import type { MarkStyle } from "../book/mark";
import type { ThemeName } from "../pane/theme";
import type { CellMark } from "./cell-mark";
import { cellStyle, papers } from "./cell-style";
import { displayOf } from "./display";
import type { Direction } from "./geometry";
import { editText } from "./edit-text";

export interface GridText {
  readonly label: (sheet: string) => string;
  readonly editor: (cell: string) => string;
  readonly marked: Readonly<Record<MarkStyle["severity"] | "suspect", string>>;
  readonly preview: (text: string) => string;
}

export interface RowsProps {
  readonly sheet: Sheet;
  readonly merges: readonly Area[];
  readonly appearance: SheetAppearance;
  readonly marks: ReadonlyMap<number, CellMark>;
  readonly theme: ThemeName;
  readonly text: GridText;
  /** The rows to draw, both included. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: number;
  readonly selected: Position;
  /** What is being typed into the selected cell; `null`: nothing. */
  readonly draft: string | null;
  readonly onSelect: (position: Position) => void;
  readonly onDraft: (draft: string | null) => void;
  readonly onCommit: (direction: Direction | null) => void;
}

/** The rows of the grid that are in view. */
export function Rows(props: RowsProps) {
  const { sheet, merges, appearance, marks, theme, text, top, bottom, columns, selected, draft } = props;
  const places = useMemo(() => mergedPlaces(merges), [merges]);
  const styleOf = useMemo(() => cachedStyles(appearance, theme), [appearance, theme]);
  const actions = useStable(props);
  const rows = [];
  for (let row = top; row <= bottom; row++) {
    if (appearance.heightOf(row) === 0) continue;
    const cells = [];
    for (let column = 0; column < columns; column++) {
      const key = keyOf({ row, column });
      const area = places.get(key);
      if (area === "covered") continue;
      const isSelected = row === selected.row && column === selected.column;
      const cell = cellAt(sheet, { row, column });
      cells.push(
        <GridCell
          key={column}
          row={row}
          column={column}
          rowSpan={area ? area.bottom - row + 1 : 1}
          colSpan={area ? area.right - column + 1 : 1}
          cell={cell}
          style={styleOf(area ?? areaOf({ row, column }), key)}
          wraps={appearance.lookAt({ row, column }).wraps}
          spills={!area && isText(cell) && isEmpty(sheet, { row, column: column + 1 })}
          mark={marks.get(key) ?? null}
          isSelected={isSelected}
          draft={isSelected ? draft : null}
          text={text}
          actions={actions}
        />,
      );
    }
    rows.push(
      <tr
        key={row}
        role="row"
        aria-rowindex={row + 2}
        style={{ height: appearance.heightOf(row) ?? appearance.defaultHeight }}
      >
        <th role="rowheader" scope="row" aria-colindex={1} data-current={row === selected.row || undefined}>
          {row + 1}
        </th>
        {cells}
      </tr>,
    );
  }
  return <>{rows}</>;
}

type Actions = Pick<RowsProps, "onSelect" | "onDraft" | "onCommit">;

/** The same object for ever, so that cells are drawn again only when they change; it calls what was given last. */
function useStable(given: Actions): Actions {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  return useMemo(
    () => ({
      onSelect: (position) => {
        latest.current.onSelect(position);
      },
      onDraft: (draft) => {
        latest.current.onDraft(draft);
      },
      onCommit: (direction) => {
        latest.current.onCommit(direction);
      },
    }),
    [],
  );
}

interface GridCellProps {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly cell: Cell;
  readonly style: CSSProperties;
  readonly wraps: boolean;
  /** A long text runs on over the empty cell to its right. */
  readonly spills: boolean;
  readonly mark: CellMark | null;
  readonly isSelected: boolean;
  readonly draft: string | null;
  readonly text: GridText;
  readonly actions: Actions;
}

const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, column, rowSpan, colSpan, cell, style, wraps, spills, mark, isSelected, draft, text, actions } = props;
  const shown = mark?.shows === undefined ? displayOf(cell) : { text: mark.shows, color: null };
  return (
    <td
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-description={mark ? descriptionOf(mark, text) : undefined}
      tabIndex={isSelected ? 0 : -1}
      rowSpan={rowSpan === 1 ? undefined : rowSpan}
      colSpan={colSpan === 1 ? undefined : colSpan}
      style={style}
      data-kind={typeof cell.value}
      data-wraps={wraps || undefined}
      data-spills={spills || undefined}
      data-mark={mark ? `${mark.severity}-${mark.role}` : undefined}
      data-suspect={mark?.isSuspect}
      onPointerDown={(event) => {
        if (event.button === 0 && draft === null) actions.onSelect({ row, column });
      }}
      onDoubleClick={() => {
        if (draft === null) actions.onDraft(editText(cell));
      }}
    >
      {draft === null ? (
        <div style={shown.color === null ? undefined : { color: shown.color }}>{shown.text}</div>
      ) : (
        <Editor draft={draft} label={text.editor(formatPosition({ row, column }))} actions={actions} />
      )}
    </td>
  );
});

interface EditorProps {
  readonly draft: string;
  readonly label: string;
  readonly actions: Actions;
}

/** The box in which a cell is typed: Enter and Tab keep what was typed, Escape drops it. */
function Editor({ draft, label, actions }: EditorProps) {
  const box = useRef<HTMLTextAreaElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    box.current?.setSelectionRange(draft.length, draft.length);
    // Only when the editor opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const finish = (direction: Direction | null) => {
    isDone.current = true;
    actions.onCommit(direction);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    const { key, shiftKey, altKey } = event;
    if (key === "Escape") {
      isDone.current = true;
      actions.onDraft(null);
    } else if (key === "Enter" && !altKey) {
      event.preventDefault();
      finish(shiftKey ? "up" : "down");
    } else if (key === "Tab") {
      event.preventDefault();
      finish(shiftKey ? "left" : "right");
    }
  };
  return (
    <textarea
      ref={box}
      className="editor"
      aria-label={label}
      value={draft}
      rows={1}
      autoFocus
      spellCheck={false}
      onChange={(event) => {
        actions.onDraft(event.target.value);
      }}
      onKeyDown={onKeyDown}
      onBlur={() => {
        if (!isDone.current) finish(null);
      }}
    />
  );
}

function descriptionOf({ severity, role, isSuspect, shows = "" }: CellMark, text: GridText): string {
  if (role === "preview") return text.preview(shows);
  return isSuspect ? `${text.marked[severity]} ${text.marked.suspect}` : text.marked[severity];
}

/** The area of each merged area's first cell; the others are covered. */
function mergedPlaces(merges: readonly Area[]): ReadonlyMap<number, Area | "covered"> {
  const places = new Map<number, Area | "covered">();
  for (const area of merges) {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > maxMergedCells) continue;
    for (let row = area.top; row <= area.bottom; row++)
      for (let column = area.left; column <= area.right; column++) places.set(keyOf({ row, column }), "covered");
    places.set(keyOf({ row: area.top, column: area.left }), area);
  }
  return places;
}

/** A merged area of a whole sheet is drawn as its cells. */
const maxMergedCells = 50_000;

function cachedStyles(appearance: SheetAppearance, theme: ThemeName): (area: Area, key: number) => CSSProperties {
  const known = new Map<number, CSSProperties>();
  return (area, key) => {
    const style = known.get(key) ?? cellStyle(area, appearance, papers[theme]);
    known.set(key, style);
    return style;
  };
}

function isText({ value }: Cell): boolean {
  return typeof value === "string" && value !== "";
}

function isEmpty(sheet: Sheet, position: Position): boolean {
  const { value, formula } = cellAt(sheet, position);
  return (value === null || value === "") && formula === null;
}
