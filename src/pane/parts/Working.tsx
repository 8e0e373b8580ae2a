import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: tokens.spacingVerticalS,
    color: tokens.colorNeutralForeground2,
  },
  isInline: { flexDirection: "row" },
  ring: {
    width: "16px",
    height: "16px",
    borderRadius: tokens.borderRadiusCircular,
    border: `2px solid ${tokens.colorBrandStroke2}`,
    borderTopColor: tokens.colorBrandStroke1,
    animationName: { to: { transform: "rotate(360deg)" } },
    animationDuration: "1.2s",
    animationIterationCount: "infinite",
    animationTimingFunction: "linear",
    "@media (prefers-reduced-motion: reduce)": { animationName: "none" },
  },
});

/** Says that something is under way; in a line it leaves the announcing to that line. Fluent's own spinner would be the largest part of the first load. */
export function Working({ label, isInline = false }: { readonly label: string; readonly isInline?: boolean }) {
  const styles = useStyles();
  return (
    <div role={isInline ? undefined : "status"} className={mergeClasses(styles.root, isInline && styles.isInline)}>
      <span className={styles.ring} aria-hidden />
      {label}
    </div>
  );
}
