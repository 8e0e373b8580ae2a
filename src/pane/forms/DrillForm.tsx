import { Field, Input, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { FormatId } from "../../form/types";
import { formsLocaleOf } from "../../locales/forms-page";
import { topics, type ExerciseKey, type Topic } from "../../training/exercise";
import { generatorVersion } from "../../training/make";
import { isTopic, keyOfNumber } from "../../training/number";
import type { NewPaperProps } from "./BlankForm";
import { FormatField } from "./FormatField";
import { FormButtons } from "./FormButtons";
import { drawSeed, exercisePaper } from "./new-paper";
import { useFormStyles } from "./useFormStyles";

/** 出题: what the exercise is to be about, or its number. */
export default function DrillForm({ language, onPaper, onCancel }: NewPaperProps) {
  const styles = useFormStyles();
  const locale = formsLocaleOf(language);
  const text = locale.page.drill;
  const [topic, setTopic] = useState<Topic>("sums");
  const [slips, setSlips] = useState(2);
  const [format, setFormat] = useState<FormatId>("2021");
  const [number, setNumber] = useState("");
  const [fault, setFault] = useState("");
  const isNumbered = number.trim() !== "";
  const make = () => {
    const numbered = keyOfNumber(number);
    if (isNumbered && !numbered) setFault(text.numberWrong);
    else if (numbered && numbered.version !== generatorVersion)
      setFault(locale.training.otherVersion(numbered.version));
    else {
      const drawn: ExerciseKey = { seed: drawSeed(), format, topics: [topic], slips };
      onPaper(exercisePaper(numbered?.key ?? drawn, locale));
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        make();
      }}
    >
      <p className={styles.lead}>{text.lead}</p>
      <Field label={text.topic}>
        <Select
          value={topic}
          disabled={isNumbered}
          onChange={(_, { value }) => {
            if (isTopic(value)) setTopic(value);
          }}
        >
          {topics.map((each) => (
            <option key={each} value={each}>
              {text.topics[each]}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={text.slips}>
        <Select
          value={String(slips)}
          disabled={isNumbered}
          onChange={(_, { value }) => {
            setSlips(Number(value));
          }}
        >
          {[1, 2, 3].map((count) => (
            <option key={count}>{count}</option>
          ))}
        </Select>
      </Field>
      <FormatField
        label={locale.page.format}
        names={locale.page.formats}
        format={format}
        isDisabled={isNumbered}
        onFormat={setFormat}
      />
      <Field label={text.number} hint={text.numberHint} {...(fault === "" ? {} : { validationMessage: fault })}>
        <Input
          value={number}
          onChange={(_, { value }) => {
            setNumber(value);
            setFault("");
          }}
        />
      </Field>
      <FormButtons make={text.make} cancel={locale.page.cancel} onCancel={onCancel} />
    </form>
  );
}
