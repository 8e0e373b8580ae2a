import { makeStyles, tokens } from "@fluentui/react-components";
import type { CheckedReport } from "../../check/check-book";
import type { Judged } from "../../check/judge";
import { severityOf } from "../../check/settings";
import type { Field } from "../../form/fields";
import type { FormatId } from "../../form/types";
import { guidance as english } from "../../locales/en-US/guidance";
import { guidanceOf, labelPath } from "../../locales/guidance";
import { guidance as chinese } from "../../locales/zh-CN/guidance";
import { useLocale, useSessionPart } from "../context";
import { rulesOfField } from "../rules-of-field";
import { CellButton } from "./CellButton";
import { Equation } from "./Equation";
import { SeverityIcon, SeverityWord } from "./Severity";

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalXXS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  text: { margin: `0 0 ${tokens.spacingVerticalXXS}` },
  basis: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  rules: { listStyleType: "none", margin: 0, padding: 0 },
  rule: { display: "flex", flexDirection: "column", padding: `${tokens.spacingVerticalXS} 0` },
  ruleHead: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  fails: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  holds: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

export interface FieldMeaningProps {
  readonly checked: CheckedReport;
  readonly field: Field;
  readonly format: FormatId;
}

/** What a field means, each sentence with its basis, and the rules it stands in with today's figures. */
export default function FieldMeaning({ checked: { report, claims }, field, format }: FieldMeaningProps) {
  const styles = useStyles();
  const locale = useLocale();
  const settings = useSessionPart((state) => state.settings);
  const guidance = locale.language === "zh-CN" ? chinese : english;
  const path = labelPath(format, field).join(" · ");
  // The labels stand above already.
  const sentences = guidanceOf(guidance, format, field).filter(({ text }) => text !== path);
  const rules = rulesOfField(report, settings, field.id);
  const stated = claims.filter(({ fields }) => fields.includes(field.id));
  return (
    <>
      <h3 className={styles.heading}>{locale.pane.field.meaning}</h3>
      {(["printed", "deduced"] as const).map((basis) => {
        const texts = sentences.filter((sentence) => sentence.basis === basis).map((sentence) => sentence.text);
        return (
          texts.length > 0 && (
            <p key={basis} className={styles.text}>
              {texts.join(" ")} <span className={styles.basis}>（{guidance.basis[basis]}）</span>
            </p>
          )
        );
      })}
      {stated.length > 0 && (
        <>
          <h3 className={styles.heading}>{locale.pane.field.stated}</h3>
          <ul className={styles.rules}>
            {stated.map(({ cell, offset, quote }) => (
              <li key={`${cell.sheet} ${cell.row} ${cell.column} ${offset}`} className={styles.rule}>
                <span>
                  <CellButton cell={cell} /> “{quote}”
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {rules.length > 0 && (
        <>
          <h3 className={styles.heading}>{locale.pane.field.rules}</h3>
          <ul className={styles.rules}>
            {rules.map((rule) => (
              <RuleLine key={`${rule.equation.rule} ${rule.equation.at}`} rule={rule} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

function RuleLine({ rule: { equation, judgement } }: { readonly rule: Judged }) {
  const styles = useStyles();
  const locale = useLocale();
  const settings = useSessionPart((state) => state.settings);
  const text = locale.pane.field;
  return (
    <li className={styles.rule}>
      <span className={styles.ruleHead}>
        <span>{locale.rules.name(equation.rule)}</span>
        {judgement.kind === "fails" && (
          <span className={styles.fails}>
            <SeverityIcon level={severityOf(settings, equation.rule)} />
            {text.fails}
          </span>
        )}
        {judgement.kind === "holds" && <span className={styles.holds}>✓ {text.holds}</span>}
        {judgement.kind === "notCheckable" && <SeverityWord level="notCheckable" />}
      </span>
      {"sides" in judgement && (
        <Equation
          sides={judgement.sides}
          holds={judgement.kind === "holds"}
          imbalance={judgement.kind === "fails" ? judgement.imbalance : null}
        />
      )}
    </li>
  );
}
