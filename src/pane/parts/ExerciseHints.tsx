import { makeStyles, tokens } from "@fluentui/react-components";
import { formsLocaleOf } from "../../locales/forms-page";
import { tableOfMistake, type Attempt, type Hint } from "../../session/exercise";
import type { Exercise } from "../../training/exercise";
import { placeOfMistake } from "../../training/place-of-mistake";
import { useLocale } from "../context";
import { useExerciseFacts } from "../useExerciseFacts";
import { CellButton } from "./CellButton";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px" },
  quiet: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface ExerciseHintsProps {
  readonly exercise: Exercise;
  readonly sheet: string | null;
  readonly attempt: Attempt;
}

/** The hints that were given, and how many. */
export function ExerciseHints({ exercise, sheet, attempt: { hints, isTold } }: ExerciseHintsProps) {
  const styles = useStyles();
  const locale = useLocale();
  const { page, training } = formsLocaleOf(locale.language);
  const text = page.exercise;
  const names = { place: locale.rules.place, inText: training.inText };
  const { findingsOf, cellOf } = useExerciseFacts(exercise, sheet);
  const sentence = ({ mistake, step }: Hint) => {
    const table = tableOfMistake(mistake);
    if (step === "table") return text.hintSteps.table(table ? locale.pane.tables[table] : text.story);
    if (step === "cell") return text.hintSteps.cell(placeOfMistake(mistake, names));
    const broken = [...new Set(findingsOf(mistake).map(({ rule }) => locale.rules.name(rule)))];
    return text.hintSteps.rule(locale.pane.longList(broken));
  };
  return (
    <>
      <ol className={styles.list}>
        {hints.map((hint) => {
          const cell = hint.step === "cell" ? cellOf(hint.mistake) : null;
          return (
            <li key={`${hint.mistake.field} ${hint.step}`}>
              {sentence(hint)} {cell && <CellButton cell={cell} />}
            </li>
          );
        })}
      </ol>
      <p className={styles.quiet}>
        {text.hints(hints.length)}
        {isTold && locale.pane.comma + text.noHint}
      </p>
    </>
  );
}
