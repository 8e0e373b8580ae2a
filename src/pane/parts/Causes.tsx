import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import type { FieldId } from "../../form/fields";
import type { Correction } from "../../repair/correction";
import { useLocale, useSession, useSessionPart, useSessionState } from "../context";
import { useAsked } from "../useAsked";
import type { FoundCorrections } from "../useCorrections";
import { useHiddenQuestion } from "../useHiddenQuestion";
import { CauseCard, ChangeItem, keyOfCause, keyOfCorrection } from "./CauseCard";
import { CellButton } from "./CellButton";
import { LinkButton } from "./LinkButton";
import { Paragraph } from "./Paragraph";

const useStyles = makeStyles({
  causes: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  correction: {
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  actions: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  changes: { flexGrow: 1, minWidth: 0, margin: 0, padding: 0, listStyleType: "none" },
  change: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
});

export interface CausesProps {
  readonly found: FoundCorrections;
  /** Told which correction the pointer or the focus is on. */
  readonly onPreview: (correction: Correction | null) => void;
}

/** Each cause with its smallest corrections, best first; one click applies one. */
export default function Causes({ found, onPreview }: CausesProps) {
  const styles = useStyles();
  const locale = useLocale();
  const text = locale.pane.corrections;
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
  const itemOf = (correction: Correction) => (
    <CorrectionItem key={keyOfCorrection(correction)} correction={correction} onPreview={onPreview} />
  );
  return (
    <div className={styles.causes}>
      {causes.length > 0 && <Paragraph isHint>{text.lead}</Paragraph>}
      <Pinned found={found} />
      {causes.map((cause) => (
        <CauseCard key={keyOfCause(cause)} cause={cause} locale={locale} itemOf={itemOf} />
      ))}
      {ifByItems.length > 0 && <h3 className={styles.heading}>{text.byItems}</h3>}
      {ifByItems.map((cause) => (
        <CauseCard key={keyOfCause(cause)} cause={cause} locale={locale} itemOf={itemOf} />
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

function CorrectionItem({
  correction,
  onPreview,
}: Pick<CausesProps, "onPreview"> & { readonly correction: Correction }) {
  const styles = useStyles();
  const locale = useLocale();
  const session = useSession();
  const text = locale.pane.corrections;
  const { running, access, preview } = useSessionState("running", "access", "preview");
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
          {changes.map((change) => (
            <ChangeItem
              key={change.field}
              change={change}
              isUnique={isUnique}
              locale={locale}
              place={<CellButton cell={change.cell} isPlace label={locale.rules.field(change.field)} />}
            >
              <LinkButton
                onClick={() => {
                  session.pin(change.field, true);
                }}
              >
                {text.pin}
              </LinkButton>
            </ChangeItem>
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
