import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Sides, TermFigure } from "../../check/finding";
import { useLocale } from "../context";
import { decimal } from "../decimal";

const useStyles = makeStyles({
  equation: {
    fontVariantNumeric: "tabular-nums",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    overflowWrap: "anywhere",
  },
  difference: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  blank: { color: tokens.colorNeutralForeground3, fontStyle: "italic" },
  sign: { fontWeight: tokens.fontWeightSemibold },
});

const manyTerms = 4;

const signs = {
  holds: { "=": "=", "<=": "≤", ">=": "≥" },
  fails: { "=": "≠", "<=": ">", ">=": "<" },
};

export interface EquationProps {
  readonly sides: Sides;
  readonly holds?: boolean;
  readonly imbalance?: number | null;
}

/** An equation with its figures: 12 + 0 ≠ 11 + 0，差 1. Of a long sum the zeros are left out. */
export function Equation({ sides, holds = false, imbalance = null }: EquationProps) {
  const styles = useStyles();
  const { rules, pane } = useLocale();
  const sign = signs[holds ? "holds" : "fails"][sides.relation];
  return (
    <span className={styles.equation}>
      <Sum terms={sides.left} /> <span className={styles.sign}>{sign}</span> <Sum terms={sides.right} />
      {imbalance !== null && imbalance !== 0 && (
        <span className={styles.difference}>
          {pane.comma}
          {rules.imbalance(imbalance)}
        </span>
      )}
    </span>
  );
}

function Sum({ terms }: { readonly terms: readonly TermFigure[] }) {
  const styles = useStyles();
  const text = useLocale().pane.field;
  const shown = terms.length > manyTerms ? terms.filter((term) => term.value !== 0) : terms;
  if (shown.length === 0) return <span>0</span>;
  return (
    <>
      {shown.map((term, index) => (
        <span key={term.field}>
          {index > 0 && " + "}
          <span className={mergeClasses(term.isBlank && styles.blank)}>
            {term.isBlank ? text.blank : signed(term.value)}
          </span>
        </span>
      ))}
    </>
  );
}

function signed(value: number): string {
  return value < 0 ? `(−${decimal(-value)})` : decimal(value);
}
