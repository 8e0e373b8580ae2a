import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useState } from "react";
import type { FormatId } from "../../form/types";
import { formsLocaleOf } from "../../locales/forms-page";
import type { Paper } from "../paper";
import { FormatField } from "./FormatField";
import { FormButtons } from "./FormButtons";
import { blankPaper } from "./new-paper";
import { useFormStyles } from "./useFormStyles";

export interface NewPaperProps {
  readonly language: string;
  readonly onPaper: (paper: Paper) => void;
  readonly onCancel?: () => void;
  /** Whether it becomes a sheet of the open workbook. */
  readonly isInserted?: boolean;
}

/** 空白表: what the form is to be. */
export default function BlankForm({ language, onPaper, onCancel, isInserted = false }: NewPaperProps) {
  const styles = useFormStyles();
  const locale = formsLocaleOf(language);
  const text = locale.page.blank;
  const [format, setFormat] = useState<FormatId>("2021");
  // The report of a year is made at its end and after it.
  const [year, setYear] = useState(() => String(new Date().getFullYear() - 1));
  const [unit, setUnit] = useState("");
  const [totals, setTotals] = useState<"formulas" | "plain">("plain");
  const isYear = /^(?:20\d\d)?$/u.test(year.trim());
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isYear) return;
        onPaper(blankPaper({ format, year: year.trim() === "" ? null : Number(year), unit, totals }, locale));
      }}
    >
      <p className={styles.lead}>{text.lead}</p>
      <FormatField label={locale.page.format} names={locale.page.formats} format={format} onFormat={setFormat} />
      <Field label={text.year} {...(isYear ? {} : { validationMessage: text.yearWrong })}>
        <Input
          inputMode="numeric"
          value={year}
          onChange={(_, { value }) => {
            setYear(value);
          }}
        />
      </Field>
      <Field label={text.unit} hint={text.unitHint}>
        <Input
          value={unit}
          onChange={(_, { value }) => {
            setUnit(value);
          }}
        />
      </Field>
      <Field label={text.totals}>
        <RadioGroup
          value={totals}
          onChange={(_, { value }) => {
            setTotals(value === "formulas" ? "formulas" : "plain");
          }}
        >
          <Radio value="plain" label={text.totalsBy.plain} />
          <Radio value="formulas" label={text.totalsBy.formulas} />
        </RadioGroup>
      </Field>
      <FormButtons make={isInserted ? text.insert : text.make} cancel={locale.page.cancel} onCancel={onCancel} />
    </form>
  );
}
