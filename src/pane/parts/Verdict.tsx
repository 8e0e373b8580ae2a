import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { CheckedReport } from "../../check/check-book";
import { filledCount, isUnfilled } from "../../report/filled";
import { useLocale, useSessionState } from "../context";
import { countOf, type Filter } from "../entries";
import { scopeOf } from "../scope";
import { SeverityIcon, wordOf, type Level } from "./Severity";

const levels: readonly Level[] = ["error", "warning", "hint", "notCheckable"];

const useStyles = makeStyles({
  verdict: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
    paddingInlineEnd: "108px",
  },
  about: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  counts: {
    display: "grid",
    gridAutoFlow: "column",
    gridAutoColumns: "1fr",
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
    border: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    cursor: "pointer",
    "& + &": { borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    '&[aria-pressed="true"]': {
      backgroundColor: tokens.colorSubtleBackgroundSelected,
      boxShadow: `inset 0 -3px ${tokens.colorCompoundBrandStroke}`,
    },
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
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
  },
  isNone: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  heard: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export interface VerdictProps {
  readonly checked: CheckedReport;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** What the rules say of a report, in one look; each count shows its findings alone. Read aloud when it changes. */
export function Verdict({ checked, filter, onFilter }: VerdictProps) {
  const styles = useStyles();
  const locale = useLocale();
  const { isStale, access } = useSessionState("isStale", "access");
  const text = locale.pane.verdict;
  const { report, result } = checked;
  const { filled, of } = filledCount(report);
  const isBlank = isUnfilled(report);
  const { off } = result.verdict;
  const count = (each: Level) => countOf(result, each);
  const verified = countOf(result, "verified");
  const isClean = !isBlank && levels.every((level) => count(level) === 0) && verified === 0;
  const tiles = [...levels, ...(verified > 0 ? (["verified"] as const) : [])];
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
      <div className={styles.counts} role="group" aria-label={text.filter}>
        {tiles.map((tile) => (
          <button
            key={tile}
            type="button"
            className={styles.count}
            aria-pressed={filter === tile}
            onClick={() => {
              onFilter(filter === tile ? null : tile);
            }}
          >
            <span className={styles.term}>
              {tile === "verified" ? locale.pane.verified.word : wordOf(tile, locale)}
            </span>
            <span className={mergeClasses(styles.figure, countOf(result, tile) === 0 && styles.isNone)}>
              {tile !== "verified" && <SeverityIcon level={tile} />}
              {countOf(result, tile)}
            </span>
          </button>
        ))}
      </div>
      <div role="status" aria-live="polite" className={styles.heard}>
        {isBlank && text.unfilled(filled, of)}
        {isClean
          ? text.clean(scopeOf(checked))
          : text.sentence(count("error"), count("warning"), count("hint"), count("notCheckable"), verified)}
      </div>
      {isBlank && (
        <p aria-hidden className={styles.note}>
          {text.unfilled(filled, of)}
        </p>
      )}
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
