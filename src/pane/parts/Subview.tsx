import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, type ReactNode } from "react";
import { useLocale } from "../context";
import { BackIcon } from "../icons";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
});

export interface SubviewProps {
  readonly title: string;
  readonly onBack: () => void;
  readonly children: ReactNode;
}

/** A view beside the findings: its title takes the focus, the button and Esc lead back. */
export function Subview({ title, onBack, children }: SubviewProps) {
  const styles = useStyles();
  const text = useLocale().pane;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [title]);
  return (
    <section
      className={styles.view}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === "Escape") onBack();
      }}
    >
      <div className={styles.head}>
        <Button appearance="subtle" size="small" icon={<BackIcon />} aria-label={text.back} onClick={onBack} />
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h1>
      </div>
      {children}
    </section>
  );
}
