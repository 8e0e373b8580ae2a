import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { Book } from "../../book/book";
import { formsLocaleOf } from "../../locales/forms-page";
import { freshAttempt, nextHint, type Attempt } from "../../session/exercise";
import { gradeExercise, type Grade } from "../../training/grade";
import { makeExercise } from "../../training/make";
import { generatorVersion } from "../../training/exercise";
import { numberOf, type NumberedExercise } from "../../training/number";
import { useLocale, useOnPaper, useSession } from "../context";
import { drawSeed, exercisePaper } from "../forms/new-paper";
import { ExerciseHints } from "../parts/ExerciseHints";
import { ExerciseResult } from "../parts/ExerciseResult";
import { LinkButton } from "../parts/LinkButton";
import { ForgetsUndo } from "../parts/ForgetsUndo";
import { Notice } from "../parts/Notice";
import { Status } from "../parts/Status";

const useStyles = makeStyles({
  exercise: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

export interface ExerciseViewProps {
  readonly book: Book;
  /** The one whose report is shown; a workbook may hold several. */
  readonly numbered: NumberedExercise;
  /** By the numbers of the exercises. */
  readonly attempts: ReadonlyMap<string, Attempt>;
  readonly onAttempt: (number: string, attempt: Attempt) => void;
  /** Whether the pane keeps still; else it checks as usual, and one line leads back. */
  readonly isStill: boolean;
  readonly onStill: (isStill: boolean) => void;
}

/** 练习: what the pane shows of an exercise instead of its findings. */
export default function ExerciseView({ book, numbered, attempts, onAttempt, isStill, onStill }: ExerciseViewProps) {
  const styles = useStyles();
  const locale = useLocale();
  const forms = formsLocaleOf(locale.language);
  const text = forms.page.exercise;
  const check = () => {
    onStill(false);
  };
  if (!isStill)
    return (
      <Notice>
        <span>{text.heading}</span>
        <LinkButton
          onClick={() => {
            onStill(true);
          }}
        >
          {text.resume}
        </LinkButton>
      </Notice>
    );
  return (
    <section className={styles.exercise} aria-label={text.heading}>
      <h1 className={styles.title}>{text.heading}</h1>
      {numbered.version === generatorVersion ? (
        <Open
          key={numberOf(numbered.key)}
          book={book}
          numbered={numbered}
          attempt={attempts.get(numberOf(numbered.key)) ?? freshAttempt}
          onAttempt={(attempt) => {
            onAttempt(numberOf(numbered.key), attempt);
          }}
        />
      ) : (
        <p className={styles.text}>{forms.training.otherVersion(numbered.version)}</p>
      )}
      <p className={styles.quiet}>{text.still}</p>
      <div>
        <Button onClick={check}>{text.check}</Button>
      </div>
      <Status />
    </section>
  );
}

interface OpenProps extends Pick<ExerciseViewProps, "book"> {
  readonly numbered: NumberedExercise;
  readonly attempt: Attempt;
  readonly onAttempt: (attempt: Attempt) => void;
}

/** An exercise that this version can grade. */
function Open({ book, numbered, attempt, onAttempt }: OpenProps) {
  const styles = useStyles();
  const locale = useLocale();
  const forms = formsLocaleOf(locale.language);
  const text = forms.page.exercise;
  const onPaper = useOnPaper();
  const session = useSession();
  const { key, sheet } = numbered;
  const exercise = useMemo(() => makeExercise(key), [key]);
  /** What was typed last may not have been heard of yet. */
  const gradeNow = async (then: (grade: Grade) => void) => {
    await session.recheck();
    const { book: now, failure } = session.getState();
    const grade = now && !failure ? gradeExercise(exercise, now, sheet) : null;
    if (grade) then(grade);
  };
  const isFound = useMemo(() => gradeExercise(exercise, book, sheet) !== null, [exercise, book, sheet]);
  const topics = key.topics.map((topic) => forms.page.drill.topics[topic]);
  return (
    <>
      <p className={styles.text}>{text.lead(exercise.mistakes.length)}</p>
      <p className={styles.quiet}>{text.about(numberOf(key), locale.pane.list(topics))}</p>
      {!isFound && <p role="alert">{text.notFound}</p>}
      <div className={styles.buttons}>
        <Button
          appearance="primary"
          disabledFocusable={!isFound}
          onClick={() => {
            void gradeNow((grade) => {
              onAttempt({ ...attempt, grade });
            });
          }}
        >
          {text.handIn}
        </Button>
        <Button
          disabledFocusable={!isFound}
          onClick={() => {
            void gradeNow((grade) => {
              const hint = nextHint(grade, attempt.hints);
              onAttempt({ ...attempt, isTold: hint === null, hints: hint ? [...attempt.hints, hint] : attempt.hints });
            });
          }}
        >
          {text.hint}
        </Button>
        {onPaper && attempt.grade && (
          <Button
            onClick={() => {
              onPaper(exercisePaper({ ...key, seed: drawSeed() }, forms));
            }}
          >
            {text.again}
          </Button>
        )}
      </div>
      {onPaper && attempt.grade && <ForgetsUndo />}
      <div role="status">
        {attempt.hints.length > 0 && <ExerciseHints exercise={exercise} sheet={sheet} attempt={attempt} />}
        {attempt.grade && <ExerciseResult exercise={exercise} sheet={sheet} grade={attempt.grade} />}
      </div>
    </>
  );
}
