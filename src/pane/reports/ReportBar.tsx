import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { reportsPageOf } from "../../locales/reports-page";
import { useLocale, useSession, useSessionState } from "../context";

const useStyles = makeStyles({
  // Stays in sight over a long list of findings; the small buttons of the corner stand on it.
  bar: {
    position: "sticky",
    top: `calc(-1 * ${tokens.spacingHorizontalM})`,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: `calc(-1 * ${tokens.spacingHorizontalM}) calc(-1 * ${tokens.spacingHorizontalM}) 0`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  step: { minWidth: "28px", fontSize: tokens.fontSizeBase400 },
  count: { whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
});

/** ‹ 22/40 ›: from one report of the workbook to the next; each shows its sheet. */
export function ReportBar() {
  const styles = useStyles();
  const { language } = useLocale();
  const text = reportsPageOf(language).bar;
  const session = useSession();
  const { reports, chosen } = useSessionState("reports", "chosen");
  const at = reports.findIndex(({ key }) => key === chosen?.key);
  const step = (by: 1 | -1, sign: string, name: string) => {
    const next = reports[at + by];
    return (
      <Button
        className={styles.step}
        appearance="subtle"
        size="small"
        aria-label={name}
        title={name}
        disabledFocusable={!next}
        onClick={() => {
          if (next) session.chooseReport(next.key);
        }}
      >
        {sign}
      </Button>
    );
  };
  return (
    <nav className={styles.bar} aria-label={text.region} data-screen-only>
      {step(-1, "‹", text.previous)}
      <span className={styles.count} role="status" aria-label={text.place(at + 1, reports.length)}>
        {at + 1}/{reports.length}
      </span>
      {step(1, "›", text.next)}
    </nav>
  );
}
