import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo as memoized } from "react";
import { formatPosition, type CellRef } from "../../book/address";
import { memo } from "../../book/memo";
import type { CheckedReport } from "../../check/check-book";
import { useLocale, useSession, useSessionPart } from "../context";
import { SuspectIcon } from "../icons";
import { isSame } from "../is-same";

const useStyles = makeStyles({
  button: {
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minHeight: "24px",
    minWidth: "36px",
    padding: `0 ${tokens.spacingHorizontalSNudge}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    fontVariantNumeric: "tabular-nums",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":active": { backgroundColor: tokens.colorNeutralBackground1Pressed },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  icon: { width: "14px", height: "14px", marginInlineEnd: "2px", verticalAlign: "-2px" },
  isPlace: { fontWeight: tokens.fontWeightSemibold, border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
});

export interface CellButtonProps {
  readonly cell: CellRef;
  /** The place of a finding, as opposed to a cell that takes part in it. */
  readonly isPlace?: boolean;
  /** A correction would change it: it is told by a sign, not by colour alone. */
  readonly isSuspect?: boolean;
  /** What stands in the cell, for those who cannot see the sheet. */
  readonly label?: string;
}

/** The address of a cell; a click shows it in the sheet. */
export const CellButton = memoized(function CellButton(props: CellButtonProps) {
  const { cell, isPlace = false, isSuspect = false, label } = props;
  const styles = useStyles();
  const session = useSession();
  const locale = useLocale();
  const address = useAddress(cell);
  return (
    <button
      type="button"
      className={mergeClasses(styles.button, isPlace && styles.isPlace)}
      title={isSuspect ? `${label ?? ""} ${locale.pane.corrections.suspect}` : label}
      aria-label={[locale.pane.findings.goTo(address), label, isSuspect && locale.pane.corrections.suspect]
        .filter(Boolean)
        .join(" ")}
      onClick={() => void session.select(cell)}
    >
      {isSuspect && <SuspectIcon className={styles.icon} aria-hidden />}
      {address}
    </button>
  );
}, isSame);

/** The address of a cell, with its sheet where the report stands on several. */
export function useAddress(cell: CellRef): string {
  return useAddressOf()(cell);
}

/** The same for many cells. */
export function useAddressOf(): (cell: CellRef) => string {
  const only = useSessionPart(({ chosen }) => chosen && onlySheetOf(chosen));
  return (cell) => (cell.sheet === only ? formatPosition(cell) : `${cell.sheet}!${formatPosition(cell)}`);
}

/** The sheet on which a report stands; `null` where it stands on several. */
const onlySheetOf = memo(({ report }: CheckedReport): string | null => {
  const [only, ...others] = new Set([...report.tables.values()].map((table) => table.sheet));
  return others.length === 0 ? (only ?? null) : null;
});
