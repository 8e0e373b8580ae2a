import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { checkBook } from "../../check/check-book";
import { lastYearAmong, lastYearFrom, type LastYear } from "../../check/last-year";
import { unitYear } from "../../check/over-years";
import { defaultSettings } from "../../check/settings";
import type { Report } from "../../report/report";
import { useLocale, useReadBook, useSession, useSessionState } from "../context";
import { LinkButton } from "../parts/LinkButton";
import { Notice } from "../parts/Notice";
import { Paragraph } from "../parts/Paragraph";
import { Working } from "../parts/Working";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** What became of the file that was chosen: nothing yet, it is read, it has no report, or it has several. */
type Picked =
  "none" | "reading" | { readonly problem: string } | { readonly file: string; readonly reports: readonly Report[] };

/** 与上年比对: chooses the report of the year before, in a file or in the workbook, and says which one it is. */
export default function LastYearView() {
  const session = useSession();
  const readBook = useReadBook();
  const locale = useLocale();
  const text = locale.pane.lastYear;
  const { chosen, reports } = useSessionState("chosen", "reports");
  const input = useRef<HTMLInputElement>(null);
  const [picked, setPicked] = useState<Picked>("none");
  if (!chosen) return null;
  const { lastYear } = chosen;
  const others = reports.filter(({ key }) => key !== chosen.key);

  const compare = (year: LastYear | null) => {
    session.compare(year);
    setPicked("none");
  };
  const read = async (file: File) => {
    setPicked("reading");
    const book = await readBook(file.name, new Uint8Array(await file.arrayBuffer()));
    const found = book ? checkBook(book, defaultSettings).reports.map(({ report }) => report) : [];
    const report = lastYearAmong(chosen.report, found);
    if (report) compare(lastYearFrom(file.name, report));
    else if (found.length > 0) setPicked({ file: file.name, reports: found });
    else setPicked({ problem: book ? text.noReport(file.name) : text.notOpened(file.name) });
  };
  return (
    <>
      <Paragraph>{text.lead}</Paragraph>
      {lastYear && (
        <Notice>
          <span>{text.from(lastYear.file)}</span>
          {lastYear.file !== null && (
            <LinkButton
              onClick={() => {
                compare(null);
              }}
            >
              {text.stop}
            </LinkButton>
          )}
        </Notice>
      )}
      <input
        ref={input}
        type="file"
        hidden
        aria-label={text.choose}
        onChange={({ target }) => {
          const [file] = target.files ?? [];
          if (file) void read(file);
          target.value = "";
        }}
      />
      <span>
        <Button appearance="primary" onClick={() => input.current?.click()}>
          {text.choose}
        </Button>
      </span>
      <div role="status">
        {picked === "reading" && <Working label={locale.pane.working} isInline />}
        {typeof picked === "object" && "problem" in picked && <Notice>{picked.problem}</Notice>}
      </div>
      {typeof picked === "object" && "file" in picked && (
        <Choice
          heading={text.which(picked.file)}
          reports={picked.reports}
          onChoose={(report) => {
            compare(lastYearFrom(picked.file, report));
          }}
        />
      )}
      {others.length > 0 && (
        <Choice
          heading={text.inWorkbook}
          reports={others.map(({ report }) => report)}
          onChoose={(report) => {
            compare({ file: null, year: unitYear(report) });
          }}
        />
      )}
    </>
  );
}

interface ChoiceProps {
  readonly heading: string;
  readonly reports: readonly Report[];
  readonly onChoose: (report: Report) => void;
}

/** Reports to choose from. */
function Choice({ heading, reports, onChoose }: ChoiceProps) {
  const styles = useStyles();
  const text = useLocale().pane.report;
  return (
    <section>
      <h2 className={styles.heading}>{heading}</h2>
      <ul className={styles.list}>
        {reports.map((report, index) => (
          <li key={index}>
            <LinkButton
              onClick={() => {
                onChoose(report);
              }}
            >
              {`${report.name ?? text.unnamed} · ${text.year(report.year)}`}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
