import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useContext, useState } from "react";
import type { Finding, NotCheckable } from "../../check/finding";
import { useLocale } from "../context";
import { fieldsOfItem, type RowOfCells } from "../groups";
import { keyOfRef, SuspicionContext } from "../suspicion";
import { useIsPrinting } from "../useIsPrinting";
import { CellButton } from "./CellButton";
import { LinkButton } from "./LinkButton";

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalSNudge}`,
    overflowWrap: "anywhere",
  },
  // A short label has its cells beside it, a long one below.
  row: { flexDirection: "row", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  isCured: { boxShadow: `inset 3px 0 ${tokens.colorStatusSuccessForeground1}`, paddingInlineStart: "8px" },
  cured: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  cells: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
});

/** One finding with its figures and its cells, or an equation that could not be checked and what prevents it. */
export function FindingItem({ item }: { readonly item: Finding | NotCheckable }) {
  const styles = useStyles();
  const { rules, pane } = useLocale();
  const { advised, previewed } = useContext(SuspicionContext);
  const key = keyOfRef(item);
  const isCured = previewed.has(key);
  return (
    <li className={mergeClasses(styles.item, isCured && styles.isCured)}>
      <span>
        {"severity" in item ? rules.message(item, advised.has(key)) : rules.notCheckable(item)}
        {isCured && <span className={styles.cured}> ✓ {pane.corrections.cured}</span>}
      </span>
      <Cells cells={item.cells} fields={fieldsOfItem(item)} />
    </li>
  );
}

/** The blank cells of one row. */
export function BlankRow({ row: { cells, fields } }: { readonly row: RowOfCells }) {
  const styles = useStyles();
  const { rules } = useLocale();
  return (
    <li className={mergeClasses(styles.item, styles.row)}>
      {fields[0] && <span>{rules.row(fields[0])}</span>}
      <Cells cells={cells} fields={fields} few={wholeRow} />
    </li>
  );
}

const fewCells = 4;

/** No row of the form has more cells. */
const wholeRow = 15;

interface CellsProps extends RowOfCells {
  /** How many are shown at first. */
  readonly few?: number;
}

/** The cells of a finding, its place first; of many, the first few until asked for. */
function Cells({ cells, fields, few = fewCells }: CellsProps) {
  const styles = useStyles();
  const locale = useLocale();
  const { suspects } = useContext(SuspicionContext);
  const [isOpen, setOpen] = useState(false);
  const text = locale.pane.findings;
  const isPrinting = useIsPrinting();
  const shown = isOpen || isPrinting || cells.length <= few + 1 ? cells : cells.slice(0, few);
  const rest = cells.length - shown.length;
  if (cells.length === 0) return null;
  return (
    <div className={styles.cells} role="group" aria-label={text.cells}>
      {shown.map((cell, index) => {
        const field = fields.length === cells.length ? fields[index] : undefined;
        return (
          <CellButton
            key={`${cell.sheet}!${cell.row},${cell.column}`}
            cell={cell}
            isPlace={index === 0 || few === wholeRow}
            isSuspect={field !== undefined && suspects.has(field)}
            label={field && locale.rules.field(field)}
          />
        );
      })}
      {(rest > 0 || isOpen) && (
        <LinkButton
          isExpanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? text.fewer : text.moreCells(rest)}
        </LinkButton>
      )}
    </div>
  );
}
