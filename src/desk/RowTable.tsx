import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";
import { canOpen, columns, type ColumnId } from "../session/desk/list";
import type { DeskRow } from "../session/desk/row";
import { useDesk, useDeskView, usePageState } from "./context";
import { Row } from "./Row";

/** Of every row, in pixels: only those that are seen are drawn. */
const rowHeight = 36;
const headHeight = 32;

/** Drawn beyond what is seen, so that scrolling shows no gap. */
const spare = 8;

/** The list. One stop of the Tab key; the arrows choose a row, Enter opens its sheet. */
export function RowTable({ rows }: { readonly rows: readonly DeskRow[] }) {
  const { desk, text, onOpen } = useDesk();
  const { selected } = usePageState(desk);
  const { rows: all } = useDeskView(desk);
  const id = useId(); // there may be two lists
  const rowId = (index: number) => `${id}-${index}`;
  const scroller = useRef<HTMLDivElement>(null);
  const [{ top, height }, setSeen] = useState({ top: 0, height: 600 });
  const at = rows.findIndex(({ key }) => key === selected);
  const first = Math.max(0, Math.floor(top / rowHeight) - spare);
  const last = Math.min(rows.length, Math.ceil((top + height) / rowHeight) + spare);

  useEffect(() => {
    const element = scroller.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      setSeen({ top: element.scrollTop, height: element.clientHeight });
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, []);
  useEffect(() => {
    // Back from a sheet: the keyboard goes on where it was.
    if (desk.state.get().selected !== null) scroller.current?.focus({ preventScroll: true });
  }, [desk]);
  useEffect(() => {
    const element = scroller.current;
    if (!element || at < 0) return;
    const end = (at + 1) * rowHeight + headHeight - element.clientHeight;
    if (at * rowHeight < element.scrollTop) element.scrollTop = at * rowHeight;
    else if (end > element.scrollTop) element.scrollTop = end;
  }, [at]);

  // A column of exercises, where some were handed in.
  const isGraded = all.some(({ score }) => score !== null);
  const isShown = (column: ColumnId) => column !== "score" || isGraded;
  const choose = (index: number) => {
    const row = rows[Math.max(0, Math.min(rows.length - 1, index))];
    if (row) desk.state.set({ selected: row.key });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(height / rowHeight) - 2);
    const row = rows[at];
    const to = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length,
    };
    if (event.key === "Enter" && row && canOpen(row)) onOpen(row);
    else if (event.key in to) choose(to[event.key as keyof typeof to]);
    else return;
    event.preventDefault();
  };

  return (
    <div
      ref={scroller}
      className="desk-rows"
      role="grid"
      tabIndex={0}
      aria-label={text.list}
      aria-rowcount={rows.length + 1}
      aria-activedescendant={at >= first && at < last ? rowId(at) : undefined}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        if (at < 0 && event.target === event.currentTarget) choose(0);
      }}
      onScroll={({ currentTarget }) => {
        setSeen({ top: currentTarget.scrollTop, height: currentTarget.clientHeight });
      }}
    >
      <table role="presentation">
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.filter(isShown).map((column) => (
              <Head key={column} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {first > 0 && <Gap height={first * rowHeight} />}
          {rows.slice(first, last).map((row, i) => (
            <Row
              key={row.key}
              row={row}
              id={rowId(first + i)}
              index={first + i}
              isSelected={row.key === selected}
              isGraded={isGraded}
              onChoose={() => {
                choose(first + i);
                scroller.current?.focus({ preventScroll: true });
              }}
            />
          ))}
          {last < rows.length && <Gap height={(rows.length - last) * rowHeight} />}
        </tbody>
      </table>
      {rows.length === 0 && <p className="desk-nothing">{text.nothingListed}</p>}
    </div>
  );
}

function Gap({ height }: { readonly height: number }) {
  return (
    <tr aria-hidden style={{ height }}>
      <td />
    </tr>
  );
}

/** A head sorts by its column: the most first, then the least, then as the review orders them. */
function Head({ column }: { readonly column: ColumnId }) {
  const { desk, text } = useDesk();
  const { wanted } = usePageState(desk);
  const order = wanted.order?.column === column ? wanted.order : null;
  const isTextual = column === "unit" || column === "status";
  const next = () => {
    if (!order) return { column, isDescending: !isTextual };
    return order.isDescending === !isTextual ? { column, isDescending: isTextual } : null;
  };
  return (
    <th
      role="columnheader"
      data-column={column}
      aria-sort={order ? (order.isDescending ? "descending" : "ascending") : "none"}
    >
      <button
        type="button"
        title={text.sortBy(text.columns[column])}
        onClick={() => {
          desk.state.set({ wanted: { ...wanted, order: next() } });
        }}
      >
        {text.columns[column]}
        <span aria-hidden>{order ? (order.isDescending ? " ↓" : " ↑") : ""}</span>
      </button>
    </th>
  );
}
