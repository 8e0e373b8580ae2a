import { Field, Input, Radio, RadioGroup, Select } from "@fluentui/react-components";
import { useState } from "react";
import type { FormatId } from "../../form/types";
import { formsLocaleOf } from "../../locales/forms-page";
import { generatorVersion, topics, type ExerciseKey, type Topic } from "../../training/exercise";
import { isTopic, keyOfNumber } from "../../training/number";
import type { NewPaperProps } from "./BlankForm";
import { FormatField } from "./FormatField";
import { FormButtons } from "./FormButtons";
import { drawSeed, exercisePaper } from "./new-paper";
import { useFormStyles } from "./useFormStyles";

/** More than any class; each is written on three pages. */
const mostOfClass = 200;

export interface DrillFormProps extends NewPaperProps {
  /** Gives the exercises of a class as files; without it there is one exercise only. */
  readonly onClass?: (wish: { readonly first: ExerciseKey; readonly count: number }) => void;
}

/** 出题: what the exercise is to be about, or its number; or how many for a class. */
export default function DrillForm({ language, onPaper, onCancel, onClass }: DrillFormProps) {
  const styles = useFormStyles();
  const locale = formsLocaleOf(language);
  const text = locale.page.drill;
  const [topic, setTopic] = useState<Topic>("sums");
  const [slips, setSlips] = useState(2);
  const [format, setFormat] = useState<FormatId>("2021");
  const [number, setNumber] = useState("");
  const [fault, setFault] = useState("");
  const [isClass, setClass] = useState(false);
  const [count, setCount] = useState("30");
  const size = /^\d{1,3}$/u.test(count.trim()) ? Number(count) : 0;
  const isSize = size >= 1 && size <= mostOfClass;
  const isNumbered = !isClass && number.trim() !== "";
  const make = () => {
    const numbered = isNumbered ? keyOfNumber(number) : null;
    if (isClass) {
      if (isSize) onClass?.({ first: { seed: drawSeed(), format, topics: [topic], slips }, count: size });
    } else if (isNumbered && !numbered) setFault(text.numberWrong);
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
      <p className={styles.lead}>{isClass ? text.class.lead : text.lead}</p>
      {onClass && (
        <Field label={text.whom}>
          <RadioGroup
            layout="horizontal"
            value={isClass ? "class" : "self"}
            onChange={(_, { value }) => {
              setClass(value === "class");
            }}
          >
            <Radio value="self" label={text.whoms.self} />
            <Radio value="class" label={text.whoms.class} />
          </RadioGroup>
        </Field>
      )}
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
      {isClass ? (
        <Field label={text.class.count} {...(isSize ? {} : { validationMessage: text.class.countWrong })}>
          <Input
            inputMode="numeric"
            value={count}
            onChange={(_, { value }) => {
              setCount(value);
            }}
          />
        </Field>
      ) : (
        <Field label={text.number} hint={text.numberHint} {...(fault === "" ? {} : { validationMessage: fault })}>
          <Input
            value={number}
            onChange={(_, { value }) => {
              setNumber(value);
              setFault("");
            }}
          />
        </Field>
      )}
      <FormButtons make={isClass ? text.class.make : text.make} cancel={locale.page.cancel} onCancel={onCancel} />
    </form>
  );
}
