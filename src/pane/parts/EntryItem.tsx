import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { lazy, memo, Suspense, useContext, useEffect, useRef, useState } from "react";
import type { CellRef } from "../../book/address";
import { fieldsOfFinding, type Finding, type NotCheckable } from "../../check/finding";
import type { FieldId } from "../../form/fields";
import { useLocale } from "../context";
import type { Entry } from "../entries";
import { keyOfRef } from "../../repair/rule-ref";
import { isSame } from "../is-same";
import { SuspicionContext } from "../suspicion";
import { useIsPrinting } from "../useIsPrinting";
import { ShowContext } from "../views";
import { CellButton, useAddressOf } from "./CellButton";
import { LinkButton } from "./LinkButton";
import { Verified } from "./Verified";

/** Loaded when the first finding of a text is shown. */
const Quote = lazy(() => import("./Quote"));

const useStyles = makeStyles({
  item: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalSNudge}`,
    overflowWrap: "anywhere",
  },
  // A short label has its cells beside it, a long one below.
  row: { flexDirection: "row", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  isCurrent: { boxShadow: `inset 3px 0 ${tokens.colorCompoundBrandStroke}`, paddingInlineStart: "8px" },
  isCured: { boxShadow: `inset 3px 0 ${tokens.colorStatusSuccessForeground1}`, paddingInlineStart: "8px" },
  cured: { color: tokens.colorStatusSuccessForeground1, fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  foot: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalXS },
  cells: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  relations: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

export interface EntryItemProps {
  readonly entry: Entry;
  /** The walk through the findings has come to it. */
  readonly isCurrent: boolean;
}

/** One line of the list with its figures and its cells. */
export const EntryItem = memo(function EntryItem({ entry, isCurrent }: EntryItemProps) {
  const styles = useStyles();
  const { rules } = useLocale();
  const { previewed } = useContext(SuspicionContext);
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) item.current?.scrollIntoView({ block: "nearest" });
  }, [isCurrent]);
  const isCured = entry.kind === "finding" && previewed.has(keyOfRef(entry.finding));
  const isRow = entry.kind === "blanks";
  return (
    <li
      ref={item}
      aria-current={isCurrent}
      className={mergeClasses(
        styles.item,
        isRow && styles.row,
        isCurrent && styles.isCurrent,
        isCured && styles.isCured,
      )}
    >
      {entry.kind === "finding" && <FindingText finding={entry.finding} unchecked={entry.unchecked} />}
      {entry.kind === "blanks" && entry.fields[0] && <span>{rules.row(entry.fields[0])}</span>}
      {entry.kind === "nothings" && <Nothings count={entry.count} unchecked={entry.unchecked} />}
      {entry.kind === "unchecked" && <Unchecked items={entry.items} />}
      <div className={styles.foot}>
        {entry.kind !== "unchecked" && (
          <Cells cells={entry.cells} fields={fieldsOf(entry)} few={isRow ? wholeRow : fewCells} />
        )}
        {entry.kind === "finding" && <Verified finding={entry.finding} />}
      </div>
    </li>
  );
}, isSame);

function fieldsOf(entry: Entry): readonly FieldId[] {
  switch (entry.kind) {
    case "finding":
      return fieldsOfFinding(entry.finding);
    case "blanks":
      return entry.fields;
    case "nothings":
      return entry.findings.flatMap(fieldsOfFinding);
    case "unchecked":
      return [];
  }
}

function FindingText({ finding, unchecked }: { readonly finding: Finding; readonly unchecked: number }) {
  const styles = useStyles();
  const { rules, pane } = useLocale();
  const { advised, previewed } = useContext(SuspicionContext);
  const key = keyOfRef(finding);
  return (
    <>
      <span>
        {rules.message(finding, advised.has(key))}
        {unchecked > 0 && ` ${pane.findings.keeps(unchecked)}`}
        {previewed.has(key) && <span className={styles.cured}> ✓ {pane.corrections.cured}</span>}
      </span>
      {finding.kind === "text" && (
        <Suspense fallback={null}>
          <Quote finding={finding} />
        </Suspense>
      )}
    </>
  );
}

function Nothings({ count, unchecked }: { readonly count: number; readonly unchecked: number }) {
  const { findings: text } = useLocale().pane;
  const show = useContext(ShowContext);
  return (
    <span>
      {text.nothings(count)} {unchecked > 0 && text.keeps(unchecked)}
      <LinkButton
        onClick={() => {
          show("fillNothings");
        }}
      >
        {text.fillNothings}
      </LinkButton>
    </span>
  );
}

/** Relations that cannot be checked for one cause: of several the cells that are in the way, and their names. */
function Unchecked({ items }: { readonly items: readonly NotCheckable[] }) {
  const styles = useStyles();
  const { rules, pane } = useLocale();
  const addressOf = useAddressOf();
  const [first] = items;
  if (!first) return null;
  const causes = first.because.map(({ field }) => field);
  const cellOf = (field: FieldId) => first.cells[first.fields.indexOf(field)];
  const isPlaced = first.cells.length === first.fields.length;
  const places = isPlaced ? causes.flatMap((field) => cellOf(field) ?? []) : [];
  const names = first.because.map(({ field, reason }) => {
    const cell = isPlaced ? cellOf(field) : undefined;
    return { reason, name: cell ? addressOf(cell) : rules.field(field) };
  });
  return (
    <>
      <span>
        {items.length === 1 ? rules.notCheckable(first) : pane.findings.because(rules.absences(names), items.length)}
      </span>
      {items.length > 1 && (
        <span className={styles.relations}>
          {pane.longList(items.map(({ rule, at }) => `${rules.place(at)} ${rules.name(rule)}`))}
        </span>
      )}
      <Cells cells={isPlaced ? places : first.cells} fields={isPlaced ? causes : []} />
    </>
  );
}

const fewCells = 4;

/** No row of the form has more cells. */
const wholeRow = 15;

interface CellsProps {
  readonly cells: readonly CellRef[];
  readonly fields: readonly FieldId[];
  /** How many are shown at first. */
  readonly few?: number;
}

/** The cells of an entry, its place first; of many, the first few until asked for. */
function Cells({ cells, fields, few = fewCells }: CellsProps) {
  const styles = useStyles();
  const locale = useLocale();
  const { suspects } = useContext(SuspicionContext);
  const [isOpen, setOpen] = useState(false);
  const isPrinting = useIsPrinting();
  const text = locale.pane.findings;
  const shown = isOpen || isPrinting || cells.length <= few + 1 ? cells : cells.slice(0, few);
  const rest = cells.length - shown.length;
  if (cells.length === 0) return null;
  return (
    <div className={styles.cells} role="group" aria-label={text.cells}>
      {shown.map((cell, index) => {
        const field = fields.length === cells.length ? fields[index] : undefined;
        return (
          <CellButton
            key={`${cell.sheet}!${cell.row},${cell.column}`}
            cell={cell}
            isPlace={index === 0 || few === wholeRow}
            isSuspect={field !== undefined && suspects.has(field)}
            label={field && locale.rules.field(field)}
          />
        );
      })}
      {(rest > 0 || isOpen) && (
        <LinkButton
          isExpanded={isOpen}
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {isOpen ? text.fewer : text.moreCells(rest)}
        </LinkButton>
      )}
    </div>
  );
}
