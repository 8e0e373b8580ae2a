import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  text: { margin: 0 },
  hint: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
});

/** A line of text; a hint is smaller and quieter. */
export function Paragraph({ children, isHint = false }: { readonly children: ReactNode; readonly isHint?: boolean }) {
  const styles = useStyles();
  return <p className={mergeClasses(styles.text, isHint && styles.hint)}>{children}</p>;
}
