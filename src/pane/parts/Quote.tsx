import { makeStyles, tokens } from "@fluentui/react-components";
import type { Finding } from "../../check/finding";
import { cellOf } from "../../book/book";
import { useLocale, useSession, useSessionPart } from "../context";
import { LinkButton } from "./LinkButton";

const useStyles = makeStyles({
  sentence: {
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    color: tokens.colorNeutralForeground2,
  },
  quote: { backgroundColor: tokens.colorPaletteYellowBackground2, color: tokens.colorNeutralForeground1 },
  ways: { display: "flex", columnGap: tokens.spacingHorizontalS },
});

/** The sentence that a finding is about, its words highlighted, and the ways to the text and to the table. */
export default function Quote({ finding }: { readonly finding: Extract<Finding, { readonly kind: "text" }> }) {
  const styles = useStyles();
  const session = useSession();
  const text = useLocale().pane.narrative;
  const [inText, inTable] = finding.cells;
  const value = useSessionPart(({ book }) => (book && inText ? cellOf(book, inText).value : null));
  const [before, quote, after] = sentenceAround(typeof value === "string" ? value : "", finding.quote);
  return (
    <>
      {quote !== "" && (
        <blockquote className={styles.sentence}>
          {before}
          <mark className={styles.quote}>{quote}</mark>
          {after}
        </blockquote>
      )}
      <span className={styles.ways}>
        {inText && <LinkButton onClick={() => void session.select(inText)}>{text.goToText}</LinkButton>}
        {inTable && <LinkButton onClick={() => void session.select(inTable)}>{text.goToTable}</LinkButton>}
      </span>
    </>
  );
}

/** A text cut down to the sentence around a quotation; the quotation alone where the text does not hold it whole. */
export function sentenceAround(text: string, quote: string): readonly [before: string, quote: string, after: string] {
  const at = quote === "" ? -1 : text.indexOf(quote);
  if (at < 0) return ["", quote, ""];
  const before = text.slice(0, at);
  const after = text.slice(at + quote.length);
  const begin = Math.max(...ends.map((end) => before.lastIndexOf(end))) + 1;
  const stops = ends.map((end) => after.indexOf(end)).filter((stop) => stop >= 0);
  return [before.slice(begin).trimStart(), quote, after.slice(0, Math.min(...stops, after.length - 1) + 1).trimEnd()];
}

const ends = ["。", "；", "！", "？", "\n"];
