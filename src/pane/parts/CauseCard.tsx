import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactNode } from "react";
import type { PaneLocale } from "../../locales/load";
import type { Cause } from "../../repair/causes";
import type { Change, Correction } from "../../repair/correction";
import type { RuleRef } from "../../repair/report-system";
import { decimal } from "../decimal";
import { LinkButton } from "./LinkButton";
import { Paragraph } from "./Paragraph";

const useStyles = makeStyles({
  cause: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  change: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  from: { color: tokens.colorNeutralForeground3 },
  to: { fontWeight: tokens.fontWeightSemibold },
  field: { display: "block", width: "100%", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

const fewCorrections = 2;

export interface CauseCardProps {
  readonly cause: Cause;
  readonly locale: PaneLocale;
  /** One correction, as an item of a list. */
  readonly itemOf: (correction: Correction) => ReactNode;
}

/** What goes wrong together, why it takes so many cells, and the first of its corrections. */
export function CauseCard({ cause, locale, itemOf }: CauseCardProps) {
  const styles = useStyles();
  const text = locale.pane.corrections;
  const [isWhole, setWhole] = useState(false);
  const { kind, cells, atLeast, failing, corrections, isComplete } = cause;
  const shown = isWhole ? corrections : corrections.slice(0, fewCorrections);
  const reason = reasonText(cause, locale);
  return (
    <div className={styles.cause}>
      <h3 className={styles.title}>
        {kind === "found" ? text.cause(cells ?? atLeast, failing.length) : text.atLeast(atLeast)}
      </h3>
      {kind !== "found" && <Paragraph isHint>{text.without[kind]}</Paragraph>}
      {kind === "found" && (
        <Paragraph isHint>{text.cures(locale.pane.longList(failing.map((ref) => nameOf(ref, locale))))}</Paragraph>
      )}
      {reason !== null && <Paragraph isHint>{reason}</Paragraph>}
      <ul className={styles.list}>{shown.map(itemOf)}</ul>
      {shown.length < corrections.length && (
        <LinkButton
          onClick={() => {
            setWhole(true);
          }}
        >
          {text.more(corrections.length - shown.length)}
        </LinkButton>
      )}
      {kind === "found" && !isComplete && <Paragraph isHint>{text.notAll}</Paragraph>}
    </div>
  );
}

export interface ChangeItemProps {
  readonly change: Change;
  /** Whether no other value would do. */
  readonly isUnique: boolean;
  readonly locale: PaneLocale;
  /** The cell that would be changed. */
  readonly place: ReactNode;
  /** What can be done about it. */
  readonly children?: ReactNode;
}

/** One cell of a correction: what stands there, what it would be, and what slip that would have been. */
export function ChangeItem({ change, isUnique, locale, place, children }: ChangeItemProps) {
  const styles = useStyles();
  const text = locale.pane.corrections;
  const { field, from, to, slip } = change;
  return (
    <li className={styles.change}>
      {place}
      <span className={styles.from}>{from === null ? locale.pane.field.blank : decimal(from)}</span>
      <span aria-label={locale.pane.fill.becomes} role="img">
        →
      </span>
      <span className={styles.to}>{decimal(to)}</span>
      <span className={styles.field}>
        {[locale.rules.field(field), text.slip(slip, from, to), isUnique ? "" : text.notUnique]
          .filter(Boolean)
          .join(" · ")}
        {children}
      </span>
    </li>
  );
}

/** By it a correction is known again in a list. */
export function keyOfCorrection({ changes }: Correction): string {
  return changes.map(({ field, to }) => `${field}=${to}`).join();
}

/** The same of a cause. */
export function keyOfCause({ failing }: Cause): string {
  return failing.map(({ rule, at }) => `${rule} ${at}`).join();
}

function reasonText({ reason, atLeast }: Cause, locale: PaneLocale): string | null {
  const { reasons } = locale.pane.corrections;
  switch (reason.kind) {
    case "disjoint":
      return reasons.disjoint(locale.pane.longList(reason.rules.map((ref) => nameOf(ref, locale))), atLeast);
    case "searched":
      return reasons.searched(atLeast);
    default:
      return null;
  }
}

function nameOf({ rule, at }: RuleRef, { rules }: PaneLocale): string {
  return `${rules.field(at)} ${rules.name(rule)}`;
}
