import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { PaneLocale } from "../../locales/load";
import type { FieldId } from "../../form/fields";
import type { Cause } from "../../repair/causes";
import type { Correction } from "../../repair/correction";
import type { RuleRef } from "../../repair/report-system";
import { useLocale, useSession, useSessionPart, useSessionState } from "../context";
import { decimal } from "../decimal";
import { useAsked } from "../useAsked";
import type { FoundCorrections } from "../useCorrections";
import { useHiddenQuestion } from "../useHiddenQuestion";
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
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
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
  const session = useSession();
  const { causes, ifByItems } = found;
  // A preview does not outlive the list that it was asked for in.
  const { key } = found.checked;
  useEffect(
    () => () => {
      if (session.getState().preview) void session.preview(null);
    },
    [session, key],
  );
  return (
    <div className={styles.causes}>
      {causes.length > 0 && <Paragraph isHint>{text.lead}</Paragraph>}
      <Pinned found={found} />
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

/** The figures that the user said are right, and the way back. */
function Pinned({ found: { checked } }: Pick<CausesProps, "found">) {
  const styles = useStyles();
  const locale = useLocale();
  const session = useSession();
  const text = locale.pane.corrections;
  const pinned = useSessionPart((state) => state.pinned).get(checked.key);
  const bound = [...(pinned ?? [])].flatMap((field) => checked.report.fields.get(field) ?? []);
  if (bound.length === 0) return null;
  return (
    <ul className={styles.list} aria-label={text.pinned}>
      {bound.map(({ field, cell }) => (
        <li key={field.id} className={styles.change}>
          <CellButton cell={cell} label={locale.rules.field(field.id)} />
          {text.pinned}
          <LinkButton
            onClick={() => {
              session.pin(field.id, false);
            }}
          >
            {text.unpin}
          </LinkButton>
        </li>
      ))}
    </ul>
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
      {kind !== "found" && <Paragraph isHint>{text.without[kind]}</Paragraph>}
      {kind === "found" && (
        <Paragraph isHint>{text.cures(locale.pane.longList(failing.map((ref) => nameOf(ref, locale))))}</Paragraph>
      )}
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
  const { running, access, preview } = useSessionState();
  const { changes, isUnique } = correction;
  const figures = new Map(changes.map(({ field, to }) => [field, to]));
  const isPreviewed = preview !== null && isSameFigures(preview, figures);
  const isOff = running !== null || access === "readOnly";
  const about = changes.map(({ field, to }) => `${locale.rules.field(field)} ${to}`).join();
  const { asking, press, cancel } = useAsked(useHiddenQuestion(figures.keys()), () => void session.correct(figures));
  const togglePreview = () => {
    void session.preview(isPreviewed ? null : figures);
    const [first] = changes;
    if (!isPreviewed && first) void session.select(first.cell); // or it could be out of sight
  };
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
                {[locale.rules.field(field), text.slip(slip, from, to), isUnique ? "" : text.notUnique]
                  .filter(Boolean)
                  .join(" · ")}
                <LinkButton
                  onClick={() => {
                    session.pin(field, true);
                  }}
                >
                  {text.pin}
                </LinkButton>
              </span>
            </li>
          ))}
        </ul>
        <div className={styles.actions}>
          <Button
            size="small"
            disabledFocusable={isOff}
            aria-label={`${asking ? asking.yes : text.apply} ${about}`}
            onClick={press}
          >
            {asking ? asking.yes : text.apply}
          </Button>
          <ToggleButton
            size="small"
            checked={isPreviewed}
            disabledFocusable={isOff}
            aria-label={`${text.preview} ${about}`}
            onClick={togglePreview}
          >
            {text.preview}
          </ToggleButton>
        </div>
      </div>
      {asking && (
        <div role="alert">
          {asking.text} <LinkButton onClick={cancel}>{asking.no}</LinkButton>
        </div>
      )}
    </li>
  );
}

function isSameFigures(a: ReadonlyMap<FieldId, number>, b: ReadonlyMap<FieldId, number>): boolean {
  return a.size === b.size && [...a].every(([field, figure]) => b.get(field) === figure);
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

function keyOf({ rule, at }: RuleRef): string {
  return `${rule} ${at}`;
}
