import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PaneLocale } from "../../locales/load";
import type { Cause } from "../../repair/causes";
import type { Correction } from "../../repair/correction";
import type { RuleRef } from "../../repair/report-system";
import { useLocale, useSession, useSessionState } from "../context";
import { decimal } from "../decimal";
import type { FoundCorrections } from "../useCorrections";
import { CellButton } from "./CellButton";
import { LinkButton } from "./LinkButton";
import { Paragraph } from "./Paragraph";

const useStyles = makeStyles({
  causes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
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
  correction: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  changes: { flexGrow: 1, minWidth: 0, margin: 0, padding: 0, listStyleType: "none" },
  change: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  from: { color: tokens.colorNeutralForeground3 },
  to: { fontWeight: tokens.fontWeightSemibold },
  field: { display: "block", width: "100%", color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface CausesProps {
  readonly found: FoundCorrections;
  /** Told which correction the pointer or the focus is on. */
  readonly onPreview: (correction: Correction | null) => void;
}

/** Each cause with its smallest corrections, best first; one click applies one. */
export default function Causes({ found, onPreview }: CausesProps) {
  const styles = useStyles();
  const text = useLocale().pane.corrections;
  const { causes, ifByItems } = found;
  return (
    <div className={styles.causes}>
      {causes.length > 0 && <Paragraph isHint>{text.lead}</Paragraph>}
      {causes.map((cause) => (
        <CauseCard key={cause.failing.map(keyOf).join()} cause={cause} onPreview={onPreview} />
      ))}
      {ifByItems.length > 0 && <h3 className={styles.heading}>{text.byItems}</h3>}
      {ifByItems.map((cause) => (
        <CauseCard key={cause.failing.map(keyOf).join()} cause={cause} onPreview={onPreview} />
      ))}
    </div>
  );
}

const fewCorrections = 2;

function CauseCard({ cause, onPreview }: Pick<CausesProps, "onPreview"> & { readonly cause: Cause }) {
  const styles = useStyles();
  const locale = useLocale();
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
      {kind !== "found" && <Paragraph isHint>{kind === "gaveUp" ? text.gaveUp : text.impossible}</Paragraph>}
      {reason !== null && <Paragraph isHint>{reason}</Paragraph>}
      <ul className={styles.list}>
        {shown.map((correction) => (
          <CorrectionItem
            key={correction.changes.map(({ field, to }) => `${field}=${to}`).join()}
            correction={correction}
            onPreview={onPreview}
          />
        ))}
      </ul>
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

function CorrectionItem({
  correction,
  onPreview,
}: Pick<CausesProps, "onPreview"> & { readonly correction: Correction }) {
  const styles = useStyles();
  const locale = useLocale();
  const session = useSession();
  const text = locale.pane.corrections;
  const { running, access } = useSessionState();
  const { changes, isUnique } = correction;
  const show = () => {
    onPreview(correction);
  };
  const hide = () => {
    onPreview(null);
  };
  return (
    <li className={styles.correction} onPointerEnter={show} onPointerLeave={hide} onFocus={show} onBlur={hide}>
      <div className={styles.row}>
        <ul className={styles.changes}>
          {changes.map(({ field, cell, from, to, slip }) => (
            <li key={field} className={styles.change}>
              <CellButton cell={cell} isPlace label={locale.rules.field(field)} />
              <span className={styles.from}>{from === null ? locale.pane.field.blank : decimal(from)}</span>
              <span aria-label={locale.pane.fill.becomes} role="img">
                →
              </span>
              <span className={styles.to}>{decimal(to)}</span>
              <span className={styles.field}>
                {[locale.rules.field(field), text.slips[slip], isUnique ? "" : text.notUnique]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          ))}
        </ul>
        <Button
          size="small"
          disabledFocusable={running !== null || access === "readOnly"}
          aria-label={`${text.apply} ${changes.map(({ field, to }) => `${locale.rules.field(field)} ${to}`).join()}`}
          onClick={() => void session.correct(new Map(changes.map(({ field, to }) => [field, to])))}
        >
          {text.apply}
        </Button>
      </div>
    </li>
  );
}

function reasonText({ reason }: Cause, locale: PaneLocale): string | null {
  const { reasons } = locale.pane.corrections;
  switch (reason.kind) {
    case "disjoint":
      return reasons.disjoint(locale.pane.list(reason.rules.map((ref) => nameOf(ref, locale))));
    case "half":
      return reasons.half(reason.failing);
    case "searched":
      return reasons.searched;
    default:
      return null;
  }
}

function nameOf({ rule, at }: RuleRef, { rules }: PaneLocale): string {
  return `${rules.field(at)} ${rules.name(rule)}`;
}

function keyOf({ rule, at }: RuleRef): string {
  return `${rule} ${at}`;
}
