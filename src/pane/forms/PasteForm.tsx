import { Button, Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import { formsLocaleOf } from "../../locales/forms-page";
import { useFormStyles } from "./useFormStyles";

export interface PasteFormProps {
  readonly language: string;
  /** Gets what was copied, as a page where the program that it comes from gave one. */
  readonly onFile: (file: File) => void;
  readonly onCancel: () => void;
}

/** 粘贴年报: a box that takes what was copied. */
export default function PasteForm({ language, onFile, onCancel }: PasteFormProps) {
  const styles = useFormStyles();
  const { page } = formsLocaleOf(language);
  const text = page.paste;
  const [isEmpty, setEmpty] = useState(false);
  return (
    <div className={styles.form}>
      <p className={styles.lead}>{text.lead}</p>
      <Field label={text.box} {...(isEmpty ? { validationMessage: text.nothing } : {})}>
        <Textarea
          autoFocus
          value=""
          resize="none"
          onPaste={(event) => {
            event.preventDefault();
            const [html, plain] = ["text/html", "text/plain"].map((type) => event.clipboardData.getData(type));
            const [content, extension] = html ? [html, "html"] : [plain ?? "", "txt"];
            setEmpty(content === "");
            if (content !== "") onFile(new File([content], `${text.file}.${extension}`));
          }}
        />
      </Field>
      <div>
        <Button onClick={onCancel}>{page.cancel}</Button>
      </div>
    </div>
  );
}
