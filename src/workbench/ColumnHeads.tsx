import { memo } from "react";
import { columnName } from "../book/address";
import type { SheetAppearance } from "../book/appearance";
import type { HeadPress } from "./useGridHands";

export interface ColumnHeadsProps {
  /** How wide the heads of the rows are, in pixels. */
  readonly headerWidth: number;
  readonly columns: number;
  readonly appearance: SheetAppearance;
  /** The first and the last selected column. */
  readonly left: number;
  readonly right: number;
  readonly onHead: (column: number, how: HeadPress) => void;
}

/** The columns of the grid, with their letters. Most of what is done in a sheet changes nothing of them. */
export const ColumnHeads = memo(function ColumnHeads(props: ColumnHeadsProps) {
  const { headerWidth, appearance, left, right, onHead } = props;
  const columns = Array.from({ length: props.columns }, (_, column) => column);
  return (
    <>
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
              data-current={(column >= left && column <= right) || undefined}
              onMouseDown={(event) => {
                event.preventDefault();
                if (event.button === 0) onHead(column, event.shiftKey ? "extend" : "press");
              }}
              onMouseEnter={(event) => {
                if (event.buttons === 1) onHead(column, "drag");
              }}
            >
              {columnName(column)}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
});
