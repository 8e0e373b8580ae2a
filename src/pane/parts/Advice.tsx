import { makeStyles, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import { isSolved } from "../../repair/solved-rules";
import { tableOfField } from "../../form/fields";
import type { CheckedReport } from "../../check/check-book";
import { useLocale } from "../context";
import { decimal } from "../decimal";
import { CollapseIcon, ExpandIcon } from "../icons";
import type { FoundCorrections } from "../useCorrections";
import type { CausesProps } from "./Causes";
import { useAddressOf } from "./CellButton";

/** Loaded when it is first unfolded. */
const Causes = lazy(() => import("./Causes"));

const useStyles = makeStyles({
  advice: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  // One line of fixed height: the answer comes after the findings, and nothing below it moves.
  head: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    height: "40px",
    padding: `0 ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: tokens.fontWeightRegular },
  title: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  summary: {
    flexGrow: 1,
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export interface AdviceProps extends Pick<CausesProps, "onPreview"> {
  readonly checked: CheckedReport;
  /** `null` while it is sought. */
  readonly found: FoundCorrections | null;
}

/** What to change: the best answer in one line; unfolded, every cause with its corrections. */
export function Advice({ checked, found, onPreview }: AdviceProps) {
  const styles = useStyles();
  const locale = useLocale();
  const { corrections: text, list } = locale.pane;
  const [isOpen, setOpen] = useState(false);
  const details = useId();
  const addressOf = useAddressOf();
  if (!checked.result.findings.some(({ rule }) => isSolved(rule))) return null;
  if (found && found.causes.length + found.ifByItems.length === 0) return null;
  const summary = [...(found?.causes ?? []), ...(found?.ifByItems ?? [])].flatMap(({ clear, corrections, failing }) => {
    if (clear)
      return clear.changes.map(
        ({ cell, from, to }) => `${addressOf(cell)} ${from === null ? "" : decimal(from)}→${decimal(to)}`,
      );
    const table = failing[0] && locale.rules.place(tableOfField(failing[0].at));
    return [text.ways(table ?? "", failing.length, corrections.length)];
  });
  const Icon = isOpen ? CollapseIcon : ExpandIcon;
  return (
    <section className={styles.advice} aria-label={text.heading}>
      <h2 className={styles.heading}>
        <button
          type="button"
          className={styles.head}
          aria-expanded={isOpen}
          aria-controls={details}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <span className={styles.title}>{text.heading}</span>
          <span className={styles.summary}>{list(summary)}</span>
          <Icon aria-hidden />
        </button>
      </h2>
      <div id={details} hidden={!isOpen}>
        {isOpen && found && (
          <Suspense fallback={null}>
            <Causes found={found} onPreview={onPreview} />
          </Suspense>
        )}
      </div>
    </section>
  );
}
