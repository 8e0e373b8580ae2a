import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo } from "react";
import type { Severity } from "../../form/rules";
import type { PaneLocale } from "../../locales/load";
import { useLocale } from "../context";
import { ErrorIcon, HintIcon, NotCheckableIcon, WarningIcon } from "../icons";

/** The three severities, and what could not be judged. */
export type Level = Severity | "notCheckable";

const icons = { error: ErrorIcon, warning: WarningIcon, hint: HintIcon, notCheckable: NotCheckableIcon };

const useStyles = makeStyles({
  word: { display: "inline-flex", alignItems: "center", gap: tokens.spacingHorizontalXS, whiteSpace: "nowrap" },
  icon: { width: "16px", height: "16px", flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  hint: { color: tokens.colorBrandForeground1 },
  notCheckable: { color: tokens.colorNeutralForeground3 },
});

/** The word for a level. */
export function wordOf(level: Level, { pane, rules }: PaneLocale): string {
  return level === "notCheckable" ? pane.notCheckable : rules.severities[level].word;
}

/** The sign of a level, for where its word stands beside it. */
export const SeverityIcon = memo(function SeverityIcon({ level }: { readonly level: Level }) {
  const styles = useStyles();
  const Icon = icons[level];
  return <Icon className={mergeClasses(styles.icon, styles[level])} aria-hidden />;
});

/** A severity told three ways: by its icon's shape, its colour and its word. */
export function SeverityWord({ level }: { readonly level: Level }) {
  const styles = useStyles();
  const locale = useLocale();
  return (
    <span className={mergeClasses(styles.word, styles[level])}>
      <SeverityIcon level={level} />
      {wordOf(level, locale)}
    </span>
  );
}
