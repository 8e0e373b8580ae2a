import { makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../book/address";
import type { FieldId } from "../../form/fields";
import { useLocale } from "../context";
import { CellButton } from "./CellButton";

const useStyles = makeStyles({
  text: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  reason: { display: "block", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A cell with a remark. */
export interface LeftItem {
  readonly field: FieldId;
  readonly cell: CellRef;
  readonly reason: string;
}

/** Cells with a remark each: what a plan leaves alone, and why. */
export function LeftList({ lead, items }: { readonly lead?: string; readonly items: readonly LeftItem[] }) {
  const styles = useStyles();
  const { rules } = useLocale();
  if (items.length === 0) return null;
  return (
    <section>
      {lead !== undefined && <p className={styles.text}>{lead}</p>}
      <ul className={styles.list}>
        {items.map(({ field, cell, reason }) => (
          <li key={field} className={styles.item}>
            <span>
              {rules.field(field)}
              <span className={styles.reason}>{reason}</span>
            </span>
            <CellButton cell={cell} label={rules.field(field)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
