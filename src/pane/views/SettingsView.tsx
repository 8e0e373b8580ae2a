import { Button, makeStyles, Select, Switch, tokens } from "@fluentui/react-components";
import { isOn, severityOf } from "../../check/settings";
import { rules, type RuleId, type Severity } from "../../form/rules";
import { useLocale, useSession, useSessionState } from "../context";
import { Status } from "../parts/Status";

const severities: readonly Severity[] = ["error", "warning", "hint"];

const useStyles = makeStyles({
  group: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  hint: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  rule: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    minHeight: "40px",
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
});

/** Live re-check, the reading of 处理决定数量, and the rules: on or off, and how severe. */
/** What several reports show is not asked of one. */
const rulesOfOneReport = rules.filter(({ kind }) => kind !== "reports");

export default function SettingsView() {
  const styles = useStyles();
  const locale = useLocale();
  const session = useSession();
  const text = locale.pane.settings;
  const { isLive, settings, running, access } = useSessionState("isLive", "settings", "running", "access");
  return (
    <>
      <div className={styles.group}>
        <Switch
          label={text.live}
          checked={isLive}
          onChange={(_, { checked }) => {
            session.setLive(checked);
          }}
        />
        <p className={styles.hint}>{text.liveHint}</p>
      </div>
      <div className={styles.group}>
        <Switch
          label={text.reading}
          checked={settings.incrementReading === "cases"}
          disabled={running !== null || access === "readOnly"}
          onChange={(_, { checked }) => void session.setReading(checked ? "cases" : "items")}
        />
        <p className={styles.hint}>{text.readingHint}</p>
      </div>
      <Status />
      <h2 className={styles.heading}>{text.rules}</h2>
      <p className={styles.hint}>{text.rulesHint}</p>
      <ul className={styles.list}>
        {rulesOfOneReport.map(({ id }) => (
          <Rule key={id} rule={id} />
        ))}
      </ul>
      <Button
        onClick={() => {
          session.restoreRules();
        }}
      >
        {text.restore}
      </Button>
    </>
  );
}

function Rule({ rule }: { readonly rule: RuleId }) {
  const styles = useStyles();
  const locale = useLocale();
  const session = useSession();
  const { settings } = useSessionState("settings");
  const name = locale.rules.name(rule);
  return (
    <li className={styles.rule}>
      <Switch
        label={name}
        checked={isOn(settings, rule)}
        disabled={rule === "t2.increment" && settings.incrementReading === "cases"}
        onChange={(_, { checked }) => {
          session.setRule(rule, checked);
        }}
      />
      <Select
        size="small"
        aria-label={locale.pane.settings.severity(name)}
        value={severityOf(settings, rule)}
        disabled={!isOn(settings, rule)}
        onChange={(_, { value }) => {
          const severity = severities.find((each) => each === value);
          if (severity) session.setSeverity(rule, severity);
        }}
      >
        {severities.map((severity) => (
          <option key={severity} value={severity}>
            {locale.rules.severities[severity].word}
          </option>
        ))}
      </Select>
    </li>
  );
}
