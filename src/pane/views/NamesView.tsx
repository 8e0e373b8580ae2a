import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { formatPosition, type CellRef } from "../../book/address";
import { disagreements, namesOf, type Disagreement } from "../../report/names";
import { useLocale, useSession, useSessionState } from "../context";
import { CellButton } from "../parts/CellButton";
import { Status } from "../parts/Status";
import { useRoving } from "../useRoving";

const useStyles = makeStyles({
  text: { margin: 0 },
  code: { fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200 },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    display: "flex",
    justifyContent: "space-between",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: "anywhere",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** 名称: binds, shows, re-binds and removes the defined names, and lists those at odds with the labels. */
export default function NamesView() {
  const styles = useStyles();
  const locale = useLocale();
  const session = useSession();
  const text = locale.pane.names;
  const { book, reports, running, access } = useSessionState("book", "reports", "running", "access");
  const names = useMemo(() => (book ? namesOf(book) : []), [book]);
  const wrong = useMemo(
    () =>
      book
        ? disagreements(
            book,
            reports.map(({ report }) => report),
          )
        : [],
    [book, reports],
  );
  const [isVisible, setVisible] = useState(() => names.some(({ name }) => name.isVisible));
  const total = reports.reduce((sum, { report }) => sum + report.fields.size, 0);
  const isOff = running !== null || access === "readOnly";
  const roving = useRoving<HTMLUListElement>();
  return (
    <>
      <p className={styles.text}>{text.lead}</p>
      <strong>{text.bound(names.length, total)}</strong>
      <Checkbox
        label={text.show}
        checked={isVisible}
        disabled={isOff}
        onChange={(_, { checked }) => {
          setVisible(checked === true);
          if (names.length > 0) void session.bindNames(checked === true);
        }}
      />
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={isOff} onClick={() => void session.bindNames(isVisible)}>
          {names.length === 0 ? text.bind : text.rebind}
        </Button>
        <Button disabledFocusable={isOff || names.length === 0} onClick={() => void session.removeNames()}>
          {text.remove}
        </Button>
      </div>
      <Status />
      {names.length > 0 && (
        <section>
          <h2 className={styles.heading}>{wrong.length === 0 ? text.agreeing : text.disagreeing(wrong.length)}</h2>
          <ul className={styles.list} {...roving}>
            {wrong.map((each) => (
              <Wrong key={`${each.sheet ?? ""} ${each.name}`} disagreement={each} />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Wrong({ disagreement }: { readonly disagreement: Disagreement }) {
  const styles = useStyles();
  const text = useLocale().pane.names;
  const { kind, name, points, due } = disagreement;
  const target = kind === "missing" ? null : text.pointsTo(name, points ? address(points) : text.broken);
  return (
    <li className={styles.item}>
      <span>
        <span className={styles.code}>{target ?? name}</span>
        <br />
        {due ? text.shouldBe(address(due)) : text.stale}
      </span>
      {due && <CellButton cell={due} isPlace />}
    </li>
  );
}

function address(cell: CellRef): string {
  return `${cell.sheet}!${formatPosition(cell)}`;
}
