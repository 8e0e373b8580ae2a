import { useContext } from "react";
import { reportsPageOf } from "../../locales/reports-page";
import type { CheckedReport } from "../../check/check-book";
import { useLocale, useSession, useSessionState } from "../context";
import { useRoving } from "../useRoving";
import { ShowContext } from "../views";
import { useListStyles } from "./list-styles";

/** The reports of the open workbook, the worst first; choosing one shows its sheet and its findings. */
export function OwnReports() {
  const styles = useListStyles();
  const { language, pane } = useLocale();
  const text = reportsPageOf(language);
  const session = useSession();
  const show = useContext(ShowContext);
  const { reports } = useSessionState();
  const roving = useRoving<HTMLUListElement>();
  const counted = reports.map((checked) => ({ checked, ...countsOf(checked) }));
  const sorted = counted.sort((a, b) => b.errors - a.errors || b.warnings - a.warnings);
  return (
    <section className={styles.part} aria-label={text.own(reports.length)}>
      <h2 className={styles.heading}>{reports.length === 0 ? text.ownNone : text.own(reports.length)}</h2>
      {reports.length > 0 && (
        <ul className={styles.list} {...roving}>
          {sorted.map(({ checked: { key, report }, errors, warnings }) => (
            <li key={key}>
              <button
                type="button"
                className={styles.row}
                onClick={() => {
                  session.chooseReport(key);
                  show("findings");
                }}
              >
                {report.name ?? pane.report.unnamed}
                <span className={styles.about}>
                  {[pane.report.year(report.year), text.counts(errors, warnings)].join(" · ")}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function countsOf({ result: { findings } }: CheckedReport) {
  const of = (wanted: string) => findings.filter(({ severity }) => severity === wanted).length;
  return { errors: of("error"), warnings: of("warning") };
}
