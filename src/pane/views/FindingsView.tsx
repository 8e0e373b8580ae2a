import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useContext, useLayoutEffect, useMemo, useRef, useState } from "react";
import { formats } from "../../form/fields";
import type { RuleId } from "../../form/rules";
import type { Report } from "../../report/report";
import type { Correction } from "../../repair/correction";
import type { CheckedReport } from "../../check/check-book";
import { isUnfilled } from "../../report/filled";
import { groupBy } from "../../review/units";
import { useLocale, useSessionState } from "../context";
import { entriesOf, headingsOf, isVerified, passes, type Entry, type Filter, type Heading } from "../entries";
import { CleanIcon } from "../icons";
import { Advice } from "../parts/Advice";
import { EntryItem } from "../parts/EntryItem";
import { LinkButton } from "../parts/LinkButton";
import { SeverityWord, wordOf, type Level } from "../parts/Severity";
import { WalkBar } from "../parts/WalkBar";
import { isSame } from "../is-same";
import { scopeOf } from "../scope";
import { SuspicionContext, suspicionOf } from "../suspicion";
import { useCorrections } from "../useCorrections";
import { useRoving } from "../useRoving";
import { useIsPrinting } from "../useIsPrinting";
import { useWalk } from "../useWalk";
import { ShowContext } from "../views";

const useStyles = makeStyles({
  findings: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  clean: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusSuccessForeground1,
  },
  head: {
    display: "flex",
    alignItems: "baseline",
    gap: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  table: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  heading: {
    minWidth: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
  },
  none: { padding: `${tokens.spacingVerticalS} 0`, color: tokens.colorNeutralForeground3 },
  group: { paddingTop: tokens.spacingVerticalS },
  rule: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalSNudge,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  count: { color: tokens.colorNeutralForeground3, fontWeight: tokens.fontWeightRegular },
  remedy: { margin: 0, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

export interface FindingsViewProps {
  readonly checked: CheckedReport;
  readonly filter: Filter;
  /** Asked for all findings again. */
  readonly onAll: () => void;
}

/** What the rules found, table by table; the arrow keys walk through all cells, F8 from finding to finding. */
export function FindingsView({ checked, filter, onAll }: FindingsViewProps) {
  const styles = useStyles();
  const locale = useLocale();
  const { pane } = locale;
  const text = pane.findings;
  const roving = useRoving<HTMLElement>();
  const isBlank = isUnfilled(checked.report);
  const all = useKept(useMemo(() => entriesOf(checked.result), [checked]));
  const entries = useMemo(() => all.filter((entry) => passes(entry, filter)), [all, filter]);
  const walk = useWalk(entries);
  const found = useCorrections(checked, useSessionState("settings", "pinned"));
  const [preview, setPreview] = useState<Correction | null>(null);
  const suspicion = useMemo(() => suspicionOf(found, preview), [found, preview]);
  return (
    <SuspicionContext.Provider value={suspicion}>
      <Advice checked={checked} found={found} onPreview={setPreview} />
      {entries.length > 0 && <WalkBar {...walk} count={entries.length} />}
      {filter !== null && (
        <div className={styles.remedy}>
          {text.only(filter === "verified" ? pane.verified.word : wordOf(filter, locale))}{" "}
          <LinkButton onClick={onAll}>{text.all}</LinkButton>
        </div>
      )}
      <section className={styles.findings} aria-label={text.heading} {...roving}>
        {all.length === 0 && !isBlank && (
          <div className={styles.clean}>
            <CleanIcon aria-hidden />
            {pane.verdict.clean(scopeOf(checked))}
          </div>
        )}
        {headingsOf(checked.report, all).map((heading) => (
          <Headed
            key={heading}
            report={checked.key}
            heading={heading}
            title={titleOf(checked.report, heading)}
            entries={entries.filter((entry) => entry.heading === heading)}
            isFiltered={filter !== null || isBlank}
            current={entries[walk.at] ?? null}
          />
        ))}
      </section>
    </SuspicionContext.Provider>
  );
}

/** Entries of which those that say the same as before are the same objects: what is drawn of them stays. */
function useKept(entries: readonly Entry[]): readonly Entry[] {
  const before = useRef<ReadonlyMap<string, Entry>>(new Map());
  const kept = useMemo(() => {
    return entries.map((entry) => {
      const known = before.current.get(entry.key);
      return known && isSame(known, entry) ? known : entry;
    });
  }, [entries]);
  useLayoutEffect(() => {
    before.current = new Map(kept.map((entry) => [entry.key, entry]));
  }, [kept]);
  return kept;
}

interface HeadedProps {
  /** Whose entries they are. */
  readonly report: string;
  readonly heading: Heading;
  /** What is printed over the table. */
  readonly title: string;
  readonly entries: readonly Entry[];
  /** Nothing is said of what has no entries. */
  readonly isFiltered: boolean;
  /** Where the walk has come to. */
  readonly current: Entry | null;
}

const Headed = memo(function Headed({ report, heading, title, entries, isFiltered, current }: HeadedProps) {
  const styles = useStyles();
  const { pane } = useLocale();
  if (isFiltered && entries.length === 0) return null;
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.table}>{pane.headings[heading]}</h2>
        <span className={styles.heading}>{title}</span>
      </div>
      {entries.length === 0 && <div className={styles.none}>{pane.findings.none}</div>}
      {groupsOf(entries).map((group) => (
        <Group key={`${report} ${group.key}`} group={group} current={current} />
      ))}
    </section>
  );
}, isSame);

function titleOf({ tables }: Report, heading: Heading): string {
  const table = [...tables.values()].find((each) => each.table === heading);
  return table ? formats[table.format][table.table].heading.replace(/^.、/u, "") : "";
}

/** Entries of one rule and level, or all that could not be checked, or all that was verified. */
interface EntryGroup {
  readonly key: string;
  readonly rule: RuleId | null;
  readonly level: Level;
  readonly entries: readonly Entry[];
}

function groupsOf(entries: readonly Entry[]): readonly EntryGroup[] {
  const groups = groupBy(entries, (entry) => {
    const rule = entry.level === "notCheckable" ? null : entry.rule;
    return `${entry.level} ${rule ?? ""} ${isVerified(entry) ? "verified" : ""}`;
  });
  return [...groups].flatMap(([key, group]): EntryGroup[] => {
    const [first] = group;
    if (!first) return [];
    const rule = first.level === "notCheckable" ? null : first.rule;
    return [{ key, rule, level: first.level, entries: group }];
  });
}

const fewLines = 5;

interface GroupProps {
  readonly group: EntryGroup;
  readonly current: Entry | null;
}

const Group = memo(function Group({ group: { rule, level, entries }, current }: GroupProps) {
  const styles = useStyles();
  const { rules, pane } = useLocale();
  const show = useContext(ShowContext);
  const [isWhole, setWhole] = useState(false);
  const isPrinting = useIsPrinting();
  const few = Math.max(fewLines, entries.findIndex((entry) => entry === current) + 1);
  const shown = isWhole || isPrinting || entries.length <= few + 1 ? entries : entries.slice(0, few);
  const count = (some: readonly Entry[]) => some.reduce((sum, entry) => sum + entry.count, 0);
  const rest = count(entries.slice(shown.length));
  return (
    <div className={styles.group}>
      <h3 className={styles.rule}>
        <SeverityWord level={level} />
        {rule !== null && <span>{rules.name(rule)}</span>}
        {count(entries) > 1 && <span className={styles.count}>{count(entries)}</span>}
      </h3>
      {rule !== null && <p className={styles.remedy}>{rules.remedy(rule)}</p>}
      <ul className={styles.list}>
        {shown.map((entry) => (
          <EntryItem key={entry.key} entry={entry} isCurrent={entry === current} />
        ))}
      </ul>
      {rest > 0 && (
        <LinkButton
          onClick={() => {
            setWhole(true);
          }}
        >
          {pane.findings.more(rest)}
        </LinkButton>
      )}
      {rule !== null && (
        <LinkButton
          onClick={() => {
            show({ rule });
          }}
        >
          {pane.rulePage.open}
        </LinkButton>
      )}
    </div>
  );
}, isSame);
