import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useMemo, useState } from "react";
import type { Under } from "../../check/finding";
import { formats } from "../../form/fields";
import type { Correction } from "../../repair/correction";
import type { CheckedReport } from "../../check/check-book";
import { useLocale, useSessionPart } from "../context";
import { byRow, groupsOf, undersOf, type FindingGroup } from "../groups";
import { CleanIcon } from "../icons";
import { Advice } from "../parts/Advice";
import { BlankRow, FindingItem } from "../parts/FindingItem";
import { LinkButton } from "../parts/LinkButton";
import { SeverityWord } from "../parts/Severity";
import { SuspicionContext, suspicionOf } from "../suspicion";
import { useCorrections } from "../useCorrections";
import { useRoving } from "../useRoving";
import { useIsPrinting } from "../useIsPrinting";

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

/** What the rules found, table by table; the arrow keys walk through all cells. */
export function FindingsView({ checked }: { readonly checked: CheckedReport }) {
  const styles = useStyles();
  const { pane } = useLocale();
  const text = pane.findings;
  const roving = useRoving<HTMLElement>();
  const { findings, notCheckable } = checked.result;
  const found = useCorrections(
    checked,
    useSessionPart((state) => state.settings),
  );
  const [preview, setPreview] = useState<Correction | null>(null);
  const suspicion = useMemo(() => suspicionOf(found, preview), [found, preview]);
  return (
    <SuspicionContext.Provider value={suspicion}>
      <Advice checked={checked} found={found} onPreview={setPreview} />
      <section className={styles.findings} aria-label={text.heading} {...roving}>
        {findings.length + notCheckable.length === 0 && (
          <div className={styles.clean}>
            <CleanIcon aria-hidden />
            {pane.verdict.clean}
          </div>
        )}
        {undersOf(checked).map((under) => (
          <FindingsUnder key={under} checked={checked} under={under} />
        ))}
      </section>
    </SuspicionContext.Provider>
  );
}

function FindingsUnder({ checked, under }: { readonly checked: CheckedReport; readonly under: Under }) {
  const styles = useStyles();
  const locale = useLocale();
  const groups = groupsOf(checked.result, under);
  const table = [...checked.report.tables.values()].find((each) => each.table === under);
  return (
    <section>
      <div className={styles.head}>
        <h2 className={styles.table}>{locale.rules.place(under)}</h2>
        <span className={styles.heading}>
          {table && formats[table.format][table.table].heading.replace(/^.、/u, "")}
        </span>
      </div>
      {groups.length === 0 && <div className={styles.none}>{locale.pane.findings.none}</div>}
      {groups.map((group) => (
        <Group key={`${checked.key} ${group.rule} ${group.level}`} group={group} />
      ))}
    </section>
  );
}

const fewLines = 5;

function Group({ group: { rule, level, items } }: { readonly group: FindingGroup }) {
  const styles = useStyles();
  const { rules, pane } = useLocale();
  const [isWhole, setWhole] = useState(false);
  const lines =
    rule === "cell.blank"
      ? byRow(items).map((row) => ({ count: row.cells.length, line: <BlankRow row={row} /> }))
      : items.map((item) => ({ count: 1, line: <FindingItem item={item} /> }));
  const isPrinting = useIsPrinting();
  const shown = isWhole || isPrinting || lines.length <= fewLines + 1 ? lines : lines.slice(0, fewLines);
  const rest = lines.slice(shown.length).reduce((sum, { count }) => sum + count, 0);
  return (
    <div className={styles.group}>
      <h3 className={styles.rule}>
        <SeverityWord level={level} />
        <span>{rules.name(rule)}</span>
        {items.length > 1 && <span className={styles.count}>{items.length}</span>}
      </h3>
      {level !== "notCheckable" && <p className={styles.remedy}>{rules.remedy(rule)}</p>}
      <ul className={styles.list}>
        {shown.map(({ line }, index) => (
          <Fragment key={`${items[index]?.at ?? ""} ${index}`}>{line}</Fragment>
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
    </div>
  );
}
