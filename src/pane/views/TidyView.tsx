import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { reportTitle } from "../../form/layout";
import { formsLocaleOf, type FormsLocale } from "../../locales/forms-page";
import { formDocument } from "../../paper/form-document";
import { formSheet } from "../../paper/form-sheet";
import { contentOf, type PlacedReport } from "../../paper/report-content";
import { textOf } from "../../paper/report-text";
import { useLocale, useSaveForm, useSession, useSessionState, type CleanForm, type FormFile } from "../context";
import { fileName } from "../forms/new-paper";
import { tellFault } from "../help/tell-fault";
import { ForgetsUndo } from "../parts/ForgetsUndo";
import { Paragraph } from "../parts/Paragraph";
import { Status } from "../parts/Status";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "20px", maxHeight: "240px", overflowY: "auto" },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** 整理到标准表样: the report that is shown in the official form; what has no place in it is listed before. */
export default function TidyView() {
  const styles = useStyles();
  const { language, rules } = useLocale();
  const locale = formsLocaleOf(language);
  const text = locale.page.tidy;
  const session = useSession();
  const saveForm = useSaveForm();
  const { book, reports, others, chosen, running } = useSessionState("book", "reports", "others", "chosen", "running");
  const [asNumbers, setAsNumbers] = useState(true);
  const [said, setSaid] = useState("");
  const placed = useMemo(() => {
    if (!book || !chosen) return null;
    // The text is read from the whole workbook, for it may stand on other sheets than the tables.
    const located = { placements: reports.map(({ report }) => report.placement), others };
    return contentOf(chosen.report, textOf(book, located, chosen.report.placement), { asNumbers });
  }, [book, reports, others, chosen, asNumbers]);
  if (!placed) return null;
  const { content, unplaced } = placed;
  const lines = unplaced.map((each) => {
    if (each.kind === "extra") return locale.form.extra(each.label);
    if (each.kind === "text") return locale.form.text(each.text.slice(0, 20));
    return locale.form.unplaced[each.kind](rules.place(each.field.id), each.text);
  });
  const save = async (kind: FormFile) => {
    const form = cleanForm(placed, locale);
    setSaid(
      await (saveForm?.(form, kind) ?? Promise.reject()).then(text.saved, (error: unknown) => {
        tellFault(error);
        return text.notSaved;
      }),
    );
  };
  return (
    <>
      <Paragraph>{saveForm ? text.lead.files : text.lead.sheets}</Paragraph>
      <Paragraph>{text.placed(content.figures.size)}</Paragraph>
      {lines.length > 0 && (
        <section>
          <Paragraph>{text.left(lines.length)}</Paragraph>
          <ul className={styles.list}>
            {lines.map((line, i) => (
              <li key={`${line} ${i}`}>{line}</li>
            ))}
          </ul>
        </section>
      )}
      <Checkbox
        label={text.asNumbers}
        checked={asNumbers}
        onChange={(_, { checked }) => {
          setAsNumbers(checked === true);
        }}
      />
      {saveForm ? (
        <>
          <div className={styles.buttons}>
            {(["xlsx", "docx", "html"] as const).map((kind) => (
              <Button key={kind} onClick={() => void save(kind)}>
                {text.save[kind]}
              </Button>
            ))}
          </div>
          <div role="status">{said}</div>
        </>
      ) : (
        <>
          <ForgetsUndo />
          <Button
            appearance="primary"
            disabledFocusable={running !== null}
            onClick={() => void session.addSheets([cleanForm(placed, locale).sheet])}
          >
            {text.insert}
          </Button>
          <Status />
        </>
      )}
    </>
  );
}

function cleanForm({ content }: PlacedReport, { form, page }: FormsLocale): CleanForm {
  const title = reportTitle(content.name, content.year);
  return {
    name: fileName(page.tidy.fileName(title)),
    sheet: formSheet(content, { sheet: form.sheet, totals: "plain", isMarked: true }, form),
    document: formDocument(content),
  };
}
