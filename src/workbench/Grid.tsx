import { useCallback, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { Area, Position } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import type { Sheet } from "../book/book";
import type { ThemeName } from "../pane/theme";
import { useLatest } from "../pane/useLatest";
import type { CellMark } from "./cell-mark";
import { ColumnHeads, type ColumnHeadsProps } from "./ColumnHeads";
import { rowOffsets, windowOf, type Extent } from "./geometry";
import type { GridText } from "./GridCell";
import type { Draft } from "./open-workbook";
import { Rows } from "./Rows";
import { useGridHands, type GridRequests } from "./useGridHands";

export interface GridProps extends GridRequests {
  readonly sheet: Sheet;
  readonly extent: Extent;
  readonly appearance: SheetAppearance;
  /** By `keyOf(position)`. */
  readonly marks: ReadonlyMap<number, CellMark>;
  /** The cells that the pane speaks of, by `keyOf(position)`. */
  readonly pointed: ReadonlySet<number>;
  /** The active cell. */
  readonly selected: Position;
  readonly area: Area;
  /** What is being typed into the active cell. */
  readonly draft: Draft | null;
  readonly theme: ThemeName;
  readonly text: GridText;
}

/** Rows beyond this many are drawn only while they are near the view. */
const smallSheet = 300;
const rowsAround = 20;
const headerWidth = 44;

/** A sheet as an accessible table: one cell can be reached by Tab, the arrow keys move from there. */
export function Grid(props: GridProps) {
  const { sheet, extent, appearance, marks, pointed, selected, area, draft, theme, text } = props;
  const merges = useMemo(() => sheet.merges ?? [], [sheet.merges]);
  const offsets = useMemo(() => rowOffsets(appearance, extent.rows), [appearance, extent.rows]);
  const scroller = useRef<HTMLDivElement>(null);
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

  const tdAt = useCallback(
    ({ row, column }: Position) =>
      scroller.current?.querySelector<HTMLElement>(
        `tr[aria-rowindex="${row + 2}"] > td[aria-colindex="${column + 2}"]`,
      ) ?? null,
    [],
  );
  const takeFocus = useCallback(
    (position: Position) => {
      hasFocus.current = true;
      const cell = tdAt(position);
      if (cell !== document.activeElement) cell?.focus({ preventScroll: true });
    },
    [tdAt],
  );
  // The active cell is in view, and has the focus if the grid had it.
  useLayoutEffect(() => {
    const element = scroller.current;
    if (!element) return;
    if (selected.row >= top && selected.row <= bottom) {
      // With the next frame, whose layout it needs: at once it would ask for one more.
      const frame = requestAnimationFrame(() => {
        tdAt(selected)?.scrollIntoView({ block: "nearest", inline: "nearest" });
      });
      return () => {
        cancelAnimationFrame(frame);
      };
    }
    element.scrollTop = Math.max(0, offsets.offsetOf(selected.row) - element.clientHeight / 2);
    followScroll();
  }, [selected, sheet.name, top, bottom, offsets, followScroll, tdAt]);
  useLayoutEffect(() => {
    if (hasFocus.current && draft === null) takeFocus(selected);
  }, [selected, area, sheet.name, top, bottom, draft, takeFocus]);

  const { actions, onRowHead, onColumnHead, onKeyDown } = useGridHands(
    {
      ...{ sheet, merges, extent, appearance, selected, area, draft },
      rowsInView: () => {
        const { scrollTop = 0, clientHeight = 400 } = scroller.current ?? {};
        return [offsets.rowAt(scrollTop), Math.floor(clientHeight / appearance.defaultHeight)];
      },
      reveal: (position) => {
        tdAt(position)?.scrollIntoView({ block: "nearest", inline: "nearest" });
      },
      takeFocus,
    },
    props,
  );

  const latestHead = useLatest(onColumnHead);
  const onHead = useCallback<ColumnHeadsProps["onHead"]>(
    (column, how) => {
      latestHead.current(column, how);
    },
    [latestHead],
  );
  const width = useMemo(() => {
    let sum = headerWidth;
    for (let column = 0; column < extent.columns; column++) sum += appearance.widthOf(column);
    return sum;
  }, [appearance, extent.columns]);
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
        aria-multiselectable="true"
        aria-label={text.label(sheet.name)}
        aria-rowcount={extent.rows + 1}
        aria-colcount={extent.columns + 1}
        style={{ width }}
        onKeyDown={onKeyDown}
      >
        <ColumnHeads
          headerWidth={headerWidth}
          columns={extent.columns}
          appearance={appearance}
          left={area.left}
          right={area.right}
          onHead={onHead}
        />
        <tbody>
          {top > 0 && <Spacer height={offsets.offsetOf(top)} />}
          <Rows
            sheet={sheet}
            merges={merges}
            appearance={appearance}
            marks={marks}
            pointed={pointed}
            theme={theme}
            text={text}
            top={top}
            bottom={bottom}
            columns={extent.columns}
            selected={selected}
            area={area}
            draft={draft}
            actions={actions}
            onRowHead={onRowHead}
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
