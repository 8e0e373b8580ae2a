import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  button: {
    border: "none",
    background: "none",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    minHeight: "24px",
    fontFamily: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    textAlign: "start",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { textDecorationLine: "underline" },
    // Where the system's colours are used, its colour alone would not tell it from text.
    "@media (forced-colors: active)": { color: "LinkText", textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface LinkButtonProps {
  readonly children: string;
  readonly onClick: () => void;
  readonly isExpanded?: boolean;
}

/** A button as light as a link: shows more, shows less. */
export function LinkButton({ children, onClick, isExpanded }: LinkButtonProps) {
  const styles = useStyles();
  return (
    <button type="button" data-beside className={styles.button} aria-expanded={isExpanded} onClick={onClick}>
      {children}
    </button>
  );
}
