import { memo, type CSSProperties } from "react";
import { areaOf, contains, type Area, type Position } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import { cellAt, keyOf, type Sheet } from "../book/book";
import { isSameMark, type CellMark } from "./cell-mark";
import { GridCell, type CellActions, type GridText } from "./GridCell";
import type { Draft } from "./open-workbook";
import { spillOf } from "./spill";
import type { HeadPress } from "./useGridHands";

export interface RowProps {
  readonly row: number;
  readonly sheet: Sheet;
  /** The merged area of each first cell of one; the others are covered. */
  readonly places: ReadonlyMap<number, Area | "covered">;
  readonly appearance: SheetAppearance;
  readonly styleOf: (area: Area, key: number) => CSSProperties;
  readonly marks: ReadonlyMap<number, CellMark>;
  /** The cells that the pane speaks of, by `keyOf(position)`. */
  readonly pointed: ReadonlySet<number>;
  readonly text: GridText;
  readonly columns: number;
  /** The active cell. */
  readonly selected: Position;
  readonly area: Area;
  /** What is being typed into the active cell. */
  readonly draft: Draft | null;
  readonly actions: CellActions;
  readonly onHead: (row: number, how: HeadPress) => void;
}

/** A row of the grid. An edit changes a few rows: the others are not even looked at cell by cell by React. */
export const Row = memo(function Row(props: RowProps) {
  const { row, sheet, places, appearance, styleOf, marks, pointed, text, columns, selected, area, draft } = props;
  const cells = [];
  for (let column = 0; column < columns; column++) {
    const key = keyOf({ row, column });
    const merged = places.get(key);
    if (merged === "covered") continue;
    const isActive = row === selected.row && column === selected.column;
    cells.push(
      <GridCell
        key={column}
        row={row}
        column={column}
        rowSpan={merged ? merged.bottom - row + 1 : 1}
        colSpan={merged ? merged.right - column + 1 : 1}
        cell={cellAt(sheet, { row, column })}
        style={styleOf(merged ?? areaOf({ row, column }), key)}
        wraps={appearance.lookAt({ row, column }).wraps}
        spill={spillOf(sheet, { row, column }, appearance, places, columns)}
        mark={marks.get(key) ?? null}
        isPointed={pointed.has(key)}
        isActive={isActive}
        isSelected={contains(area, { row, column })}
        draft={isActive ? draft : null}
        text={text}
        actions={props.actions}
      />,
    );
  }
  return (
    <tr role="row" aria-rowindex={row + 2} style={{ height: appearance.heightOf(row) ?? appearance.defaultHeight }}>
      <th
        role="rowheader"
        scope="row"
        aria-colindex={1}
        data-current={isIn(area, row) || undefined}
        onMouseDown={(event) => {
          event.preventDefault();
          if (event.button === 0) props.onHead(row, event.shiftKey ? "extend" : "press");
        }}
        onMouseEnter={(event) => {
          if (event.buttons === 1) props.onHead(row, "drag");
        }}
      >
        {row + 1}
      </th>
      {cells}
    </tr>
  );
}, isSameRow);

/** What every cell of a row is drawn from; a list, for it is gone through for every row whenever anything changes. */
const wholly = [
  ...(["row", "places", "appearance", "styleOf", "text", "columns", "actions", "onHead"] as const),
] satisfies readonly (keyof RowProps)[];

/** Whether a row looks the same: neither the selection nor a cell of its own has changed. */
function isSameRow(before: RowProps, after: RowProps): boolean {
  for (const name of wholly) if (before[name] !== after[name]) return false;
  const { row, sheet, marks, pointed, selected, area, draft } = after;
  if (isIn(before.area, row) || isIn(area, row)) {
    if (before.area !== area || before.selected !== selected || before.draft !== draft) return false;
  }
  const [isSameSheet, hasSameMarks] = [before.sheet === sheet, before.marks === marks];
  if (isSameSheet && hasSameMarks && before.pointed === pointed) return true;
  for (let column = 0; column < after.columns; column++) {
    const key = keyOf({ row, column });
    if (!isSameSheet && before.sheet.cells.get(key) !== sheet.cells.get(key)) return false;
    if (!hasSameMarks && !isSameMark(before.marks.get(key), marks.get(key))) return false;
    if (before.pointed.has(key) !== pointed.has(key)) return false;
  }
  return true;
}

function isIn({ top, bottom }: Area, row: number): boolean {
  return row >= top && row <= bottom;
}
