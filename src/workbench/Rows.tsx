import { useMemo, useRef, useEffect, type CSSProperties } from "react";
import { areaOf, contains, type Area, type Position } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import { cellAt, keyOf, type Sheet } from "../book/book";
import type { ThemeName } from "../pane/theme";
import type { CellMark } from "./cell-mark";
import { cellStyle, papers } from "./cell-style";
import { GridCell, type CellActions, type GridText } from "./GridCell";
import type { Draft } from "./open-workbook";
import { spillOf } from "./spill";
import type { HeadPress } from "./useGridHands";

export interface RowsProps {
  readonly sheet: Sheet;
  readonly merges: readonly Area[];
  readonly appearance: SheetAppearance;
  readonly marks: ReadonlyMap<number, CellMark>;
  /** The cells that the pane speaks of, by `keyOf(position)`. */
  readonly pointed: ReadonlySet<number>;
  readonly theme: ThemeName;
  readonly text: GridText;
  /** The rows to draw, both included. */
  readonly top: number;
  readonly bottom: number;
  readonly columns: number;
  /** The active cell. */
  readonly selected: Position;
  readonly area: Area;
  /** What is being typed into the active cell. */
  readonly draft: Draft | null;
  readonly actions: CellActions;
  readonly onRowHead: (row: number, how: HeadPress) => void;
}

/** The rows of the grid that are in view. */
export function Rows(props: RowsProps) {
  const {
    sheet,
    merges,
    appearance,
    marks,
    pointed,
    theme,
    text,
    top,
    bottom,
    columns,
    selected,
    area,
    draft,
    onRowHead,
  } = props;
  const places = useMemo(() => mergedPlaces(merges), [merges]);
  const styleOf = useMemo(() => cachedStyles(appearance, theme), [appearance, theme]);
  const actions = useStable(props.actions);
  const rows = [];
  for (let row = top; row <= bottom; row++) {
    if (appearance.heightOf(row) === 0) continue;
    const cells = [];
    for (let column = 0; column < columns; column++) {
      const key = keyOf({ row, column });
      const merged = places.get(key);
      if (merged === "covered") continue;
      const isActive = row === selected.row && column === selected.column;
      const cell = cellAt(sheet, { row, column });
      cells.push(
        <GridCell
          key={column}
          row={row}
          column={column}
          rowSpan={merged ? merged.bottom - row + 1 : 1}
          colSpan={merged ? merged.right - column + 1 : 1}
          cell={cell}
          style={styleOf(merged ?? areaOf({ row, column }), key)}
          wraps={appearance.lookAt({ row, column }).wraps}
          spill={spillOf(sheet, { row, column }, appearance, places, columns)}
          mark={marks.get(key) ?? null}
          isPointed={pointed.has(key)}
          isActive={isActive}
          isSelected={contains(area, { row, column })}
          draft={isActive ? draft : null}
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
        <th
          role="rowheader"
          scope="row"
          aria-colindex={1}
          data-current={(row >= area.top && row <= area.bottom) || undefined}
          onMouseDown={(event) => {
            event.preventDefault();
            if (event.button === 0) onRowHead(row, event.shiftKey ? "extend" : "press");
          }}
          onMouseEnter={(event) => {
            if (event.buttons === 1) onRowHead(row, "drag");
          }}
        >
          {row + 1}
        </th>
        {cells}
      </tr>,
    );
  }
  return <>{rows}</>;
}

/** The same object for ever, so that cells are drawn again only when they change; it calls what was given last. */
function useStable(given: CellActions): CellActions {
  const latest = useRef(given);
  useEffect(() => {
    latest.current = given;
  });
  return useMemo(
    () => ({
      onPress: (position, isExtending) => {
        latest.current.onPress(position, isExtending);
      },
      onDrag: (position) => {
        latest.current.onDrag(position);
      },
      onOpen: (position) => {
        latest.current.onOpen(position);
      },
      onDraft: (draft) => {
        latest.current.onDraft(draft);
      },
      onFinish: (direction, isTab) => {
        latest.current.onFinish(direction, isTab);
      },
    }),
    [],
  );
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
