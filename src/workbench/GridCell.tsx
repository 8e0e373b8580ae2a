import { memo, type CSSProperties } from "react";
import { formatPosition, type Position } from "../book/address";
import type { Cell } from "../book/book";
import type { MarkStyle } from "../book/mark";
import type { CellMark } from "./cell-mark";
import { displayOf } from "./display";
import { Editor } from "./Editor";
import type { Direction } from "./geometry";
import type { Draft } from "./open-workbook";

export interface GridText {
  readonly label: (sheet: string) => string;
  readonly editor: (cell: string) => string;
  readonly marked: Readonly<Record<MarkStyle["severity"] | "suspect", string>>;
  readonly preview: (text: string) => string;
}

/** What a cell asks of the grid. */
export interface CellActions {
  readonly onPress: (position: Position, isExtending: boolean) => void;
  /** The pointer, pressed in another cell, has come to this one. */
  readonly onDrag: (position: Position) => void;
  readonly onOpen: (position: Position) => void;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onFinish: (direction: Direction | null, isTab: boolean) => void;
}

export interface GridCellProps {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly colSpan: number;
  readonly cell: Cell;
  readonly style: CSSProperties;
  readonly wraps: boolean;
  /** How wide a long text may run on over the empty cells to its right; `null`: it stays in its own. */
  readonly spill: number | null;
  readonly mark: CellMark | null;
  /** Whether the pane speaks of it just now. */
  readonly isPointed: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** What is being typed into it. */
  readonly draft: Draft | null;
  readonly text: GridText;
  readonly actions: CellActions;
}

export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { row, column, rowSpan, colSpan, cell, style, wraps, spill, mark, isActive, isSelected, draft, text, actions } =
    props;
  // While one types in the formula bar, the cell shows the text as it grows.
  const editing = draft?.where === "bar" ? null : draft;
  const shown = mark?.shows === undefined ? displayOf(cell) : { text: mark.shows, color: null };
  return (
    <td
      role="gridcell"
      aria-colindex={column + 2}
      aria-selected={isSelected}
      aria-description={mark ? descriptionOf(mark, text) : undefined}
      tabIndex={isActive ? 0 : -1}
      rowSpan={rowSpan === 1 ? undefined : rowSpan}
      colSpan={colSpan === 1 ? undefined : colSpan}
      style={style}
      data-kind={typeof cell.value}
      data-wraps={wraps || undefined}
      data-spills={spill !== null || undefined}
      data-mark={mark ? `${mark.severity}-${mark.role}` : undefined}
      data-suspect={mark?.isSuspect}
      data-editing={editing ? true : undefined}
      data-pointed={props.isPointed || undefined}
      onMouseDown={(event) => {
        if (event.button !== 0 || draft?.where === "new" || draft?.where === "edit") return;
        if (event.shiftKey) event.preventDefault(); // the focus stays in the active cell
        actions.onPress({ row, column }, event.shiftKey);
      }}
      onMouseEnter={(event) => {
        if (event.buttons === 1) actions.onDrag({ row, column });
      }}
      onDoubleClick={() => {
        if (draft === null) actions.onOpen({ row, column });
      }}
    >
      {editing === null ? (
        <div style={{ color: shown.color ?? undefined, width: spill ?? undefined }}>{draft?.text ?? shown.text}</div>
      ) : (
        <Editor
          draft={editing}
          label={text.editor(formatPosition({ row, column }))}
          onDraft={actions.onDraft}
          onFinish={actions.onFinish}
        />
      )}
    </td>
  );
});

function descriptionOf({ severity, role, isSuspect, shows = "" }: CellMark, text: GridText): string {
  if (role === "preview") return text.preview(shows);
  return isSuspect ? `${text.marked[severity]} ${text.marked.suspect}` : text.marked[severity];
}
