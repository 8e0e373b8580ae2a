import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { formsLocaleOf } from "../../locales/forms-page";
import type { Exercise } from "../../training/exercise";
import type { Grade, GradedMistake } from "../../training/grade";
import { placeOfMistake } from "../../training/place-of-mistake";
import { useLocale } from "../context";
import { useExerciseFacts, type ExerciseFacts } from "../useExerciseFacts";
import { CellButton } from "./CellButton";

const useStyles = makeStyles({
  score: { margin: `${tokens.spacingVerticalM} 0`, fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  slip: { padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  head: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  outcome: { fontWeight: tokens.fontWeightSemibold },
  right: { color: tokens.colorStatusSuccessForeground1 },
  missed: { color: tokens.colorStatusDangerForeground1 },
  wrong: { color: tokens.colorStatusWarningForeground3 },
  text: { margin: `${tokens.spacingVerticalXXS} 0` },
  why: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const signs = { right: "✓", wrong: "≠", missed: "✗" } as const;

export interface ExerciseResultProps {
  readonly exercise: Exercise;
  readonly sheet: string | null;
  readonly grade: Grade;
}

/** The grade: what became of each slip and why it was one, what was spoilt, and whether everything else holds. */
export function ExerciseResult({ exercise, sheet, grade }: ExerciseResultProps) {
  const styles = useStyles();
  const locale = useLocale();
  const { page, training } = formsLocaleOf(locale.language);
  const text = page.exercise;
  const facts = useExerciseFacts(exercise, sheet);
  const { mistakes, spoilt, score, accepted, allHold, gone } = grade;
  const isDone = allHold || mistakes.every(({ outcome }) => outcome === "right");
  return (
    <>
      <p className={styles.score}>{text.score(score.got, score.of)}</p>
      {accepted && <p className={styles.text}>{training.accepted}</p>}
      <ul className={styles.list}>
        {mistakes.map((mistake) => (
          <Slip key={mistake.field} mistake={mistake} facts={facts} />
        ))}
      </ul>
      {spoilt.length > 0 && (
        <>
          <p className={styles.text}>{text.spoilt(spoilt.length)}</p>
          <ul className={styles.list}>
            {spoilt.map(({ field, right, now }) => (
              <li key={field} className={styles.slip}>
                <Place mistake={{ topic: "sums", field }} facts={facts} />{" "}
                {text.change(training.content(right), training.content(now))}
              </li>
            ))}
          </ul>
        </>
      )}
      {gone.length > 0 && <p className={styles.text}>{training.gone(gone.length)}</p>}
      {isDone && <p className={styles.text}>{allHold ? text.rest : text.restFails}</p>}
    </>
  );
}

interface SlipProps {
  readonly mistake: GradedMistake;
  readonly facts: ExerciseFacts;
}

function Slip({ mistake, facts }: SlipProps) {
  const styles = useStyles();
  const locale = useLocale();
  const { page, training } = formsLocaleOf(locale.language);
  const text = page.exercise;
  const { outcome, right, planted, now } = mistake;
  // Briefly: what would be right if the other figures were is not the answer of an exercise.
  const why = facts.findingsOf(mistake).map((finding) => locale.rules.message(finding, true));
  return (
    <li className={styles.slip} data-outcome={outcome}>
      <div className={styles.head}>
        <span className={mergeClasses(styles.outcome, styles[outcome])}>
          {signs[outcome]} {text.outcomes[outcome]}
        </span>
        <Place mistake={mistake} facts={facts} />
      </div>
      <p className={styles.text}>
        {text.change(training.content(planted), training.content(now))}
        {outcome !== "right" && locale.pane.comma + text.right(training.content(right))}
      </p>
      {why.length > 0 && (
        <p className={styles.why}>
          {text.why}: {why.join(" ")}
        </p>
      )}
    </li>
  );
}

interface PlaceProps {
  readonly mistake: Pick<GradedMistake, "topic" | "field">;
  readonly facts: ExerciseFacts;
}

function Place({ mistake, facts }: PlaceProps) {
  const locale = useLocale();
  const { training } = formsLocaleOf(locale.language);
  const cell = facts.cellOf(mistake);
  return (
    <>
      {cell && <CellButton cell={cell} />}
      <span>{placeOfMistake(mistake, { place: locale.rules.place, inText: training.inText })}</span>
    </>
  );
}
