import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { CellRef } from "../../book/address";
import type { FieldId } from "../../form/fields";
import { useLocale } from "../context";
import { CellButton } from "./CellButton";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "auto 1fr auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "44px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  label: {
    minWidth: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: 2,
    overflow: "hidden",
  },
  change: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  from: {
    color: tokens.colorNeutralForeground3,
    maxWidth: "84px",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "pre",
  },
  to: { fontWeight: tokens.fontWeightSemibold },
});

/** One cell that would get a new value. */
export interface Change {
  readonly field: FieldId;
  readonly cell: CellRef;
  /** What stands in the cell now; "" where it is blank. */
  readonly from: string;
  readonly to: string;
}

export interface ChangeListProps {
  readonly changes: readonly Change[];
  /** The label of the box that stands for all. */
  readonly all: string;
  readonly chosen: ReadonlySet<FieldId>;
  readonly onChoose: (fields: readonly FieldId[], isChosen: boolean) => void;
}

/** Changes to choose from, each with its cell and old → new. */
export function ChangeList({ changes, all, chosen, onChoose }: ChangeListProps) {
  const styles = useStyles();
  const locale = useLocale();
  const ticked = changes.filter(({ field }) => chosen.has(field)).length;
  return (
    <div>
      <Checkbox
        label={all}
        checked={ticked === 0 ? false : ticked === changes.length ? true : "mixed"}
        onChange={(_, { checked }) => {
          onChoose(
            changes.map(({ field }) => field),
            checked === true,
          );
        }}
      />
      <ul className={styles.list}>
        {changes.map(({ field, cell, from, to }) => {
          const label = locale.rules.field(field);
          return (
            <li key={field} className={styles.item}>
              <Checkbox
                aria-label={label}
                checked={chosen.has(field)}
                onChange={(_, { checked }) => {
                  onChoose([field], checked === true);
                }}
              />
              <span className={styles.label} title={label}>
                {label}
              </span>
              <span className={styles.change}>
                <span className={styles.from}>{from.trim() === "" ? locale.pane.field.blank : from}</span>
                <span aria-label={locale.pane.fill.becomes} role="img">
                  →
                </span>
                <span className={styles.to}>{to}</span>
                <CellButton cell={cell} label={label} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
