import { canOpen, statuses, type Status } from "../session/desk/list";
import type { DeskRow } from "../session/desk/row";
import type { Locale } from "../locales";
import { useDesk, usePageState } from "./context";

export interface RowProps {
  readonly row: DeskRow;
  readonly id: string;
  readonly index: number;
  readonly isSelected: boolean;
  /** Whether there is a column of scores. */
  readonly isGraded: boolean;
  readonly onChoose: () => void;
}

/** One report of the list, a file without one, or a unit that sent nothing. */
export function Row({ row, id, index, isSelected, isGraded, onChoose }: RowProps) {
  const { desk, text, onOpen } = useDesk();
  const { corrected } = usePageState(desk);
  const { unit, file, year, errors, warnings, notCheckable, years, kind } = row;
  const isReport = kind === "return";
  const notes = [...(file !== null && corrected.has(file) ? [text.corrected] : []), ...remarksOf(row, text)];
  return (
    <tr
      id={id}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-kind={kind}
      onClick={onChoose}
      onDoubleClick={() => {
        if (canOpen(row)) onOpen(row);
      }}
    >
      <td role="gridcell" data-column="unit" title={file ?? undefined}>
        <span className="desk-unit">{unit}</span>
        {notes.map((note) => (
          <span key={note} className="desk-remark">
            {note}
          </span>
        ))}
      </td>
      {isGraded && (
        <td role="gridcell" data-column="score">
          {row.score && `${row.score.got}/${row.score.of}`}
        </td>
      )}
      <td role="gridcell" data-column="year" data-tone={row.isOfOtherYear ? "warning" : undefined}>
        {year ?? (isReport ? "—" : "")}
      </td>
      <Count column="errors" count={isReport ? errors : null} tone="error" />
      <Count column="warnings" count={isReport ? warnings : null} tone="warning" />
      <Count column="notCheckable" count={isReport ? notCheckable : null} tone="plain" />
      <td role="gridcell" data-column="years" data-tone={years.kind === "differ" ? years.severity : undefined}>
        {isReport && text.years(years)}
      </td>
      <td role="gridcell" data-column="status">
        {kind !== "missing" && <StatusBox row={row} />}
      </td>
    </tr>
  );
}

interface CountProps {
  readonly column: string;
  readonly count: number | null;
  readonly tone: "error" | "warning" | "plain";
}

function Count({ column, count, tone }: CountProps) {
  return (
    <td role="gridcell" data-column={column} data-tone={count === 0 ? "none" : tone}>
      {count}
    </td>
  );
}

function StatusBox({ row }: { readonly row: DeskRow }) {
  const { desk, text } = useDesk();
  const { statuses: all } = usePageState(desk);
  return (
    <select
      aria-label={text.statusOf(row.unit)}
      value={all.get(row.key) ?? "unseen"}
      tabIndex={-1}
      onChange={({ target }) => {
        const status = statuses.find((each): each is Status => each === target.value);
        if (status) desk.setStatus(row.key, status);
      }}
    >
      {statuses.map((status) => (
        <option key={status} value={status}>
          {text.statuses[status]}
        </option>
      ))}
    </select>
  );
}

/** What is to be known of a row besides its counts. */
export function remarksOf(row: DeskRow, text: Locale["desk"]): readonly string[] {
  return [
    ...(row.kind === "missing" ? [text.missing] : []),
    ...(row.kind === "file" ? [row.fault ? text.filters.unopened : text.noReport] : []),
    ...(row.isExercise ? [text.exercise] : []),
    ...(row.isOfOtherYear ? [text.otherYear] : []),
    ...(row.isDuplicate ? [text.duplicate] : []),
    ...(row.isCopied ? [text.copied] : []),
  ];
}
