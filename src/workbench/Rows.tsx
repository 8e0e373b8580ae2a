import { useCallback, useMemo, type CSSProperties } from "react";
import type { Area } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import { keyOf } from "../book/book";
import type { ThemeName } from "../pane/theme";
import { useLatest } from "../pane/useLatest";
import { cellStyle, papers } from "./cell-style";
import type { CellActions } from "./GridCell";
import { Row, type RowProps } from "./Row";

export interface RowsProps extends Omit<RowProps, "row" | "places" | "styleOf" | "onHead"> {
  readonly merges: readonly Area[];
  readonly theme: ThemeName;
  /** The rows to draw, both included. */
  readonly top: number;
  readonly bottom: number;
  readonly onRowHead: RowProps["onHead"];
}

/** The rows of the grid that are in view. */
export function Rows(props: RowsProps) {
  const { sheet, merges, appearance, marks, pointed, theme, text, top, bottom, columns, selected, area, draft } = props;
  const places = useMemo(() => mergedPlaces(merges), [merges]);
  const styleOf = useMemo(() => cachedStyles(appearance, theme), [appearance, theme]);
  const actions = useStable(props.actions);
  const latestHead = useLatest(props.onRowHead);
  const onHead = useCallback<RowProps["onHead"]>(
    (row, how) => {
      latestHead.current(row, how);
    },
    [latestHead],
  );
  const rows = [];
  for (let row = top; row <= bottom; row++) {
    if (appearance.heightOf(row) === 0) continue;
    rows.push(
      <Row
        key={row}
        {...{ row, sheet, places, appearance, styleOf, marks, pointed, text, columns, selected, area, draft }}
        actions={actions}
        onHead={onHead}
      />,
    );
  }
  return <>{rows}</>;
}

/** The same object for ever, so that cells are drawn again only when they change; it calls what was given last. */
function useStable(given: CellActions): CellActions {
  const latest = useLatest(given);
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
    [latest],
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
