import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, memo, Suspense, useCallback, useId, useState } from "react";
import { labelPath } from "../../locales/guidance";
import type { CheckedReport } from "../../check/check-book";
import { fieldAt } from "../../session/field-at";
import type { Standing } from "../../check/standing";
import { numberOf } from "../../report/read";
import type { BoundField } from "../../report/report";
import { useLocale, useSessionState } from "../context";
import { CollapseIcon, ExpandIcon } from "../icons";
import { decimal } from "../decimal";
import { CellButton, useAddress } from "./CellButton";

/** Loaded when it is first unfolded: it brings the guidance of every field. */
const FieldMeaning = lazy(() => import("./FieldMeaning"));

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    maxHeight: "50vh",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    // Room for two lines whether a field is selected or not: the list above never moves.
    minHeight: "52px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
  },
  labels: { flexGrow: 1, minWidth: 0 },
  path: {
    display: "block",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  label: { display: "block", overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  figures: { display: "flex", flexDirection: "column", alignItems: "flex-end" },
  before: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, whiteSpace: "nowrap" },
  none: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  details: { overflowY: "auto", padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM}` },
});

/** The field of the selected cell: its labels, its figure; unfolded, its meaning and its rules. */
export function FieldCard() {
  const styles = useStyles();
  const text = useLocale().pane.field;
  const { reports, selected } = useSessionState("reports", "selected");
  const found = selected && fieldAt(reports, selected);
  return (
    <section className={styles.card} aria-label={text.heading}>
      {found ? (
        <Selected report={found.report} bound={found.bound} />
      ) : (
        <div className={mergeClasses(styles.head, styles.none)}>{text.none}</div>
      )}
    </section>
  );
}

function Selected({ report, bound }: { readonly report: CheckedReport; readonly bound: BoundField }) {
  const styles = useStyles();
  const text = useLocale().pane.field;
  const [isOpen, setOpen] = useState(false);
  const toggle = useCallback(() => {
    setOpen((was) => !was);
  }, []);
  const details = useId();
  const address = useAddress(bound.cell);
  const { field } = bound;
  const format = report.report.tables.get(field.table)?.format ?? "2021";
  const path = labelPath(format, field);
  const last = path.at(-1) ?? "";
  return (
    <>
      <div className={styles.head}>
        <CellButton cell={bound.cell} isPlace />
        <div className={styles.labels} title={path.join(" · ")}>
          <span className={styles.path}>{path.slice(0, -1).join(" · ")}</span>
          <span className={styles.label}>{last}</span>
        </div>
        <span className={styles.figures}>
          <span className={styles.figure}>{bound.reading.kind === "blank" ? text.blank : bound.raw.trim()}</span>
          {report.lastYear && <LastYearFigure before={report.lastYear.year.standingOf(field.id)} now={bound} />}
        </span>
        <Unfold
          isOpen={isOpen}
          details={details}
          label={`${isOpen ? text.collapse : text.expand} ${address}`}
          onToggle={toggle}
        />
      </div>
      <div id={details} className={styles.details} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={null}>
            <FieldMeaning checked={report} field={field} format={format} />
          </Suspense>
        )}
      </div>
    </>
  );
}

interface UnfoldProps {
  readonly isOpen: boolean;
  /** The id of what it unfolds. */
  readonly details: string;
  readonly label: string;
  readonly onToggle: () => void;
}

const Unfold = memo(function Unfold({ isOpen, details, label, onToggle }: UnfoldProps) {
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={isOpen ? <CollapseIcon /> : <ExpandIcon />}
      aria-expanded={isOpen}
      aria-controls={details}
      aria-label={label}
      onClick={onToggle}
    />
  );
});

/** Last year's figure, and by how much this year's differs. */
function LastYearFigure({ before, now }: { readonly before: Standing; readonly now: BoundField }) {
  const styles = useStyles();
  const text = useLocale().pane.lastYear;
  if (typeof before === "string") return null;
  const figure = numberOf(now);
  const difference = figure === null ? null : figure - before.value;
  return <span className={styles.before}>{text.before(decimal(before.value), difference)}</span>;
}
