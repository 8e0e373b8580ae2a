import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckedReport } from "../../check/check-book";
import { useLocale, useSessionState } from "../context";
import { SeverityIcon, wordOf, type Level } from "./Severity";

const useStyles = makeStyles({
  verdict: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    paddingInlineEnd: "84px",
  },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(4, 1fr)",
    margin: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    overflow: "hidden",
  },
  count: {
    display: "flex",
    flexDirection: "column-reverse",
    alignItems: "center",
    padding: `${tokens.spacingVerticalS} 0`,
    minWidth: 0,
    "& + &": { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
  },
  term: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
    whiteSpace: "nowrap",
  },
  figure: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  isNone: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What the rules say of a report, in one look. Read aloud when it changes. */
export function Verdict({ checked }: { readonly checked: CheckedReport }) {
  const styles = useStyles();
  const locale = useLocale();
  const { isStale, access } = useSessionState();
  const text = locale.pane.verdict;
  const { report, result } = checked;
  const { errors, warnings, hints, notCheckable, off } = result.verdict;
  const counts: readonly (readonly [Level, number])[] = [
    ["error", errors],
    ["warning", warnings],
    ["hint", hints],
    ["notCheckable", notCheckable],
  ];
  const isClean = counts.every(([, count]) => count === 0);
  const formats = new Set([...report.tables.values()].map((table) => table.format));
  const locked = [...report.fields.values()].filter((bound) => bound.isProtected).length;
  return (
    <section className={styles.verdict} aria-label={text.heading}>
      <div>
        <h1 className={styles.name}>{report.name ?? locale.pane.report.unnamed}</h1>
        <div className={styles.about}>
          {locale.pane.report.year(report.year)} ·{" "}
          {formats.size === 1 ? locale.pane.report.format([...formats].join("")) : locale.pane.report.mixedFormats}
        </div>
      </div>
      <dl className={styles.counts} aria-hidden>
        {counts.map(([level, count]) => (
          <div key={level} className={styles.count}>
            <dt className={styles.term}>{wordOf(level, locale)}</dt>
            <dd className={mergeClasses(styles.figure, count === 0 && styles.isNone)}>
              <SeverityIcon level={level} />
              {count}
            </dd>
          </div>
        ))}
      </dl>
      <div role="status" aria-live="polite" className={styles.heard}>
        {isClean ? text.clean : text.sentence(errors, warnings, hints, notCheckable)}
      </div>
      {isStale && <p className={styles.note}>{text.stale}</p>}
      {off.length > 0 && (
        <p className={styles.note}>
          {text.off(off.length)}
          {locale.pane.longList(off.map((rule) => locale.rules.name(rule)))}
        </p>
      )}
      {access === "readOnly" && <p className={styles.note}>{text.readOnly}</p>}
      {locked > 0 && <p className={styles.note}>{text.protected(locked)}</p>}
    </section>
  );
}
