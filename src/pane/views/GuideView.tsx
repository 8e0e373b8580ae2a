import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useContext, useEffect, useMemo, useState } from "react";
import { tableIds } from "../../form/fields";
import { guidance as english } from "../../locales/en-US/guidance";
import { formsPage as englishText } from "../../locales/en-US/forms-page";
import { rulePages as englishRules } from "../../locales/en-US/rule-pages";
import type { GuidanceSentence } from "../../locales/guidance";
import { guidance as chinese } from "../../locales/zh-CN/guidance";
import { formsPage as chineseText } from "../../locales/zh-CN/forms-page";
import { rulePages as chineseRules } from "../../locales/zh-CN/rule-pages";
import { useLocale, useSession, useSessionPart } from "../context";
import { guideRows, isAbout, type GuideRow } from "../guide-rows";
import { CellButton } from "../parts/CellButton";
import { LinkButton } from "../parts/LinkButton";
import { ShowContext } from "../views";

const useStyles = makeStyles({
  table: { margin: `${tokens.spacingVerticalS} 0`, fontSize: tokens.fontSizeBase300 },
  row: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    "> summary": { padding: `${tokens.spacingVerticalS} 0`, cursor: "pointer" },
    "> summary:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  body: { paddingInlineStart: tokens.spacingHorizontalM, paddingBottom: tokens.spacingVerticalM },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  basis: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  heading: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, paddingInlineStart: "16px" },
});

/**
 * 填报说明: every row of the form, to be searched. A row that the pointer or the keyboard is on lights its cells, where the
 * host can; one that is opened shows its cell in the sheet.
 */
export default function GuideView() {
  const styles = useStyles();
  const session = useSession();
  useEffect(
    () => () => {
      session.point(null);
    },
    [session],
  );
  const { language, pane } = useLocale();
  const [texts, guidance] = language === "zh-CN" ? [chineseText, chinese] : [englishText, english];
  const text = texts.guide;
  const chosen = useSessionPart((state) => state.chosen);
  const format = [...(chosen?.report.tables.values() ?? [])][0]?.format ?? "2021";
  const rows = useMemo(() => guideRows(format, guidance), [format, guidance]);
  const [wish, setWish] = useState("");
  const found = rows.filter((row) => isAbout(row, wish.trim()));
  return (
    <>
      <Input
        type="search"
        aria-label={text.search}
        placeholder={text.searchHint}
        value={wish}
        onChange={(_, { value }) => {
          setWish(value);
        }}
      />
      <div role="status" className={styles.basis}>
        {found.length === 0 ? text.none(wish.trim()) : text.found(found.length)}
      </div>
      {tableIds.map((table) => {
        const own = found.filter((row) => row.table === table);
        return (
          own.length > 0 && (
            <section key={table} aria-label={pane.tables[table]}>
              <h2 className={styles.table}>{pane.tables[table]}</h2>
              {own.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </section>
          )
        );
      })}
    </>
  );
}

function Row({ row }: { readonly row: GuideRow }) {
  const styles = useStyles();
  const { language, pane, rules } = useLocale();
  const isChinese = language === "zh-CN";
  const text = (isChinese ? chineseText : englishText).guide;
  const pages = isChinese ? chineseRules : englishRules;
  const session = useSession();
  const show = useContext(ShowContext);
  const fields = useSessionPart((state) => state.chosen?.report.fields);
  const [isOpen, setOpen] = useState(false);
  const cells = row.columns.flatMap(({ field, label }) => {
    const cell = fields?.get(field.id)?.cell;
    return cell ? [{ id: field.id, label, cell }] : [];
  });
  const point = () => {
    session.point(cells.map(({ cell }) => cell));
  };
  const pointAway = () => {
    session.point(null);
  };
  return (
    <details
      className={styles.row}
      onPointerEnter={point}
      onPointerLeave={pointAway}
      onFocus={point}
      onBlur={pointAway}
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
        const [first] = cells;
        if (currentTarget.open && first) void session.select(first.cell);
      }}
    >
      <summary>{row.path.join(" · ")}</summary>
      {isOpen && (
        <div className={styles.body}>
          <Sentences sentences={row.sentences} />
          {cells.length > 0 && (
            <>
              <h3 className={styles.heading}>{text.cells}</h3>
              {cells.map(({ id, label, cell }) => (
                <CellButton key={id} cell={cell} label={label} />
              ))}
            </>
          )}
          <h3 className={styles.heading}>{text.columns}</h3>
          <ul className={styles.list}>
            {row.columns.map(({ field, label, sentences }) => (
              <li key={field.id}>
                {label}
                <Sentences sentences={sentences} />
              </li>
            ))}
          </ul>
          {row.rules.length > 0 && (
            <>
              <h3 className={styles.heading}>{text.rules}</h3>
              <ul className={styles.list}>
                {row.rules.map((rule) => (
                  <li key={rule}>
                    <LinkButton
                      onClick={() => {
                        show({ rule });
                      }}
                    >
                      {rules.name(rule)}
                    </LinkButton>
                    <div className={styles.basis}>
                      {text.mistakes}
                      {pane.comma}
                      {pages[rule].fails}
                    </div>
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
      )}
    </details>
  );
}

/** What is said, and on what basis: what is deduced is never given out as official. */
function Sentences({ sentences }: { readonly sentences: readonly GuidanceSentence[] }) {
  const styles = useStyles();
  const { language } = useLocale();
  const { basis } = language === "zh-CN" ? chinese : english;
  return sentences.map((sentence) => (
    <p key={sentence.text} className={styles.text}>
      {sentence.text} <span className={styles.basis}>（{basis[sentence.basis]}）</span>
    </p>
  ));
}
