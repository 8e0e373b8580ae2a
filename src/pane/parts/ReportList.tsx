import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useLocale, useSession, useSessionState } from "../context";
import { useStill } from "../useExercises";
import { useRoving } from "../useRoving";

const useStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: "none",
    maxHeight: "168px",
    overflowY: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  report: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    minHeight: "32px",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderLeft: "3px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  isChosen: {
    borderLeft: `3px solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorSubtleBackgroundSelected,
    fontWeight: tokens.fontWeightSemibold,
  },
  sheet: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular, whiteSpace: "nowrap" },
});

/** The reports of a workbook that has several; one is shown. */
export function ReportList() {
  const styles = useStyles();
  const locale = useLocale();
  const session = useSession();
  const { reports, chosen } = useSessionState("reports", "chosen");
  const still = useStill();
  const roving = useRoving<HTMLUListElement>();
  const text = locale.pane.report;
  return (
    <nav aria-label={text.choose(reports.length)}>
      <h2 className={styles.heading}>{text.choose(reports.length)}</h2>
      <ul className={styles.list} {...roving}>
        {reports.map(({ key, report, result }) => (
          <li key={key}>
            <button
              type="button"
              className={mergeClasses(styles.report, key === chosen?.key && styles.isChosen)}
              aria-current={key === chosen?.key}
              onClick={() => {
                session.chooseReport(key);
              }}
            >
              <span>
                {report.name ?? text.unnamed}
                {report.year === null ? "" : ` ${report.year}`}
              </span>
              <span className={styles.sheet}>
                {still.has(key) ? text.exercise : `${locale.rules.severities.error.word} ${result.verdict.errors}`}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
