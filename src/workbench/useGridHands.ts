import { useRef, type KeyboardEvent } from "react";
import { flushSync } from "react-dom";
import { areaOf, type Area, type Position } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import { cellAt, type Sheet } from "../book/book";
import { editText } from "./edit-text";
import { anchorOf, edgeOf, step, type Direction, type Extent } from "./geometry";
import { gridKey, type GridKey } from "./grid-keys";
import type { CellActions } from "./GridCell";
import type { Draft } from "./open-workbook";
import { boxOf, cellArea, endOf, extended, usedArea } from "./selection";

/** What hands can ask of the open workbook through the grid. */
export interface GridRequests {
  readonly onSelect: (position: Position, area?: Area) => void;
  readonly onExtend: (area: Area) => void;
  readonly onDraft: (draft: Draft | null) => void;
  readonly onFinish: () => void;
  /** Empties the selected cells. */
  readonly onClear: () => void;
}

/** What the hands must know of the grid. */
export interface GridScene {
  readonly sheet: Sheet;
  readonly merges: readonly Area[];
  readonly extent: Extent;
  readonly appearance: SheetAppearance;
  readonly selected: Position;
  readonly area: Area;
  readonly draft: Draft | null;
  /** The first row in view, and how many there are. */
  readonly rowsInView: () => readonly [first: number, count: number];
  /** Brings a cell into view. */
  readonly reveal: (position: Position) => void;
  /** The grid takes the keys, in a cell that is the active one or about to be. */
  readonly takeFocus: (position: Position) => void;
}

/** How a row's or a column's head is touched. */
export type HeadPress = "press" | "extend" | "drag";

/** Mouse and keys on the grid: cells, rows and columns are selected, moved to, opened. */
export function useGridHands(scene: GridScene, requests: GridRequests) {
  const { sheet, merges, extent, appearance, selected, area, draft } = scene;
  const { onSelect, onExtend, onDraft, onFinish, onClear } = requests;
  /** The column where a run of entries began that Tab ends: Enter goes back to it. */
  const run = useRef<number | null>(null);
  const dragged = useRef<"cells" | "rows" | "columns" | null>(null);

  const isHidden = ({ row, column }: Position) => appearance.heightOf(row) === 0 || appearance.widthOf(column) === 0;
  /** The keys go along at once, while nothing is drawn anew: where they go then, the browser lays the whole sheet out. */
  const select = (position: Position, area?: Area) => {
    run.current = null;
    const cell = anchorOf(merges, position);
    onSelect(cell, area);
    scene.takeFocus(cell);
  };
  const go = (to: Position) => {
    select(to);
  };
  const extend = (to: Area, end: Position) => {
    run.current = null;
    onExtend(to);
    scene.reveal(anchorOf(merges, end));
  };
  const extendTo = (to: Position) => {
    extend(boxOf([cellArea(selected, merges), areaOf(to)], merges), to);
  };
  const move = (direction: Direction) => {
    go(step(selected, direction, extent, merges, isHidden));
  };
  const tab = (direction: "left" | "right") => {
    const start = run.current ?? selected.column;
    move(direction);
    run.current = start;
  };
  const enter = (direction: "up" | "down") => {
    const from = run.current === null ? selected : anchorOf(merges, { ...selected, column: run.current });
    go(step(from, direction, extent, merges, isHidden));
  };

  const actions: CellActions = {
    onPress: (position, isExtending) => {
      dragged.current = "cells";
      if (!isExtending) return go(position);
      extendTo(position);
      scene.takeFocus(selected);
    },
    onDrag: (position) => {
      if (dragged.current === "cells") extendTo(position);
    },
    onOpen: (position) => {
      onDraft({ text: editText(cellAt(sheet, position)), where: "edit" });
    },
    onDraft,
    onFinish: (direction, isTab) => {
      onFinish();
      if (direction === "left" || direction === "right") (isTab ? tab : move)(direction);
      else if (direction) enter(direction);
    },
  };
  const onRowHead = (row: number, how: HeadPress) => {
    if (how === "drag" && dragged.current !== "rows") return;
    dragged.current = "rows";
    const all = { left: 0, right: extent.columns - 1 };
    if (how === "press") return select({ row, column: 0 }, { top: row, bottom: row, ...all });
    run.current = null;
    onExtend({ top: Math.min(row, selected.row), bottom: Math.max(row, selected.row), ...all });
    scene.takeFocus(selected);
  };
  const onColumnHead = (column: number, how: HeadPress) => {
    if (how === "drag" && dragged.current !== "columns") return;
    dragged.current = "columns";
    const all = { top: 0, bottom: extent.rows - 1 };
    if (how === "press") return select({ row: scene.rowsInView()[0], column }, { left: column, right: column, ...all });
    run.current = null;
    onExtend({ left: Math.min(column, selected.column), right: Math.max(column, selected.column), ...all });
    scene.takeFocus(selected);
  };

  /** Where a key leads that goes farther than to the next cell. */
  const target = (pressed: Extract<GridKey, { readonly extends: boolean }>): Position => {
    const from = pressed.extends ? endOf(area, selected, merges) : selected;
    switch (pressed.kind) {
      case "move":
        return edgeOf(from, pressed.direction, extent);
      case "home":
        return { row: pressed.isFar ? 0 : from.row, column: 0 };
      case "end":
        return { row: pressed.isFar ? extent.rows - 1 : from.row, column: extent.columns - 1 };
      case "page": {
        const [, count] = scene.rowsInView();
        const row = from.row + (pressed.direction === "down" ? count : -count);
        return { row: Math.min(extent.rows - 1, Math.max(0, row)), column: from.column };
      }
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (draft !== null) return;
    if (event.key === "Escape") run.current = null;
    const pressed = gridKey(event);
    // Tab leaves the grid, but for a run of entries.
    if (!pressed || (pressed.kind === "tab" && run.current === null)) return;
    if (pressed.kind !== "type") event.preventDefault();
    switch (pressed.kind) {
      case "move":
        if (!pressed.isFar && pressed.extends) {
          const wider = extended(area, selected, pressed.direction, extent, merges, isHidden);
          return extend(wider, endOf(wider, selected, merges));
        }
        if (!pressed.isFar) return move(pressed.direction);
        return (pressed.extends ? extendTo : go)(target(pressed));
      case "home":
      case "end":
      case "page":
        return (pressed.extends ? extendTo : go)(target(pressed));
      case "enter":
        return enter(pressed.direction);
      case "tab":
        return tab(pressed.direction);
      case "edit":
        return actions.onOpen(selected);
      case "clear":
        return onClear();
      case "type":
        // The editor takes the focus at once, so that this very key, or an input method, types into it.
        return flushSync(() => {
          onDraft({ text: "", where: "new" });
        });
      case "all":
        return onExtend(boxOf([usedArea(sheet), area], merges));
      case "row":
        return onRowHead(selected.row, "extend");
      case "column":
        return onColumnHead(selected.column, "extend");
    }
  };
  return { actions, onRowHead, onColumnHead, onKeyDown };
}
