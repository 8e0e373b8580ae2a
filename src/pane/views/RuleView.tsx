import { makeStyles, tokens } from "@fluentui/react-components";
import { ruleOf, type RuleId } from "../../form/rules";
import { rulePages as english } from "../../locales/en-US/rule-pages";
import { rulePages as chinese } from "../../locales/zh-CN/rule-pages";
import { useLocale } from "../context";

const useStyles = makeStyles({
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  list: { margin: 0, paddingInlineStart: "20px" },
});

/** The page of a rule: what it checks and on what basis, how to put right what it finds, and short examples. */
export default function RuleView({ rule }: { readonly rule: RuleId }) {
  const styles = useStyles();
  const { language, rules, pane } = useLocale();
  const text = pane.rulePage;
  const { holds, fails } = (language === "zh-CN" ? chinese : english)[rule];
  const parts = [
    [text.why, rules.explain(rule)],
    [text.basis, rules.basis[ruleOf(rule).basis]],
    [text.remedy, rules.remedy(rule)],
  ] as const;
  return (
    <>
      {parts.map(([heading, sentence]) => (
        <section key={heading}>
          <h2 className={styles.heading}>{heading}</h2>
          <p className={styles.text}>{sentence}</p>
        </section>
      ))}
      <section>
        <h2 className={styles.heading}>{text.examples}</h2>
        <ul className={styles.list}>
          <li>
            ✓ {holds}（{text.holds}）
          </li>
          <li>
            ✕ {fails}（{text.fails}）
          </li>
        </ul>
      </section>
    </>
  );
}
