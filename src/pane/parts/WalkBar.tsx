import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { memo } from "react";
import { useLocale } from "../context";
import { CollapseIcon, ExpandIcon } from "../icons";
import type { Walk } from "../useWalk";

const useStyles = makeStyles({
  bar: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS },
  place: { flexGrow: 1, color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200, textAlign: "end" },
});

/** 上一个, 下一个: the walk through the findings for the mouse. */
export const WalkBar = memo(function WalkBar({ at, step, count }: Walk & { readonly count: number }) {
  const styles = useStyles();
  const text = useLocale().pane.walk;
  return (
    <div className={styles.bar} role="group" aria-label={text.heading}>
      <Button
        size="small"
        appearance="subtle"
        icon={<CollapseIcon />}
        title={text.previousKeys}
        onClick={() => {
          step(-1);
        }}
      >
        {text.previous}
      </Button>
      <Button
        size="small"
        appearance="subtle"
        icon={<ExpandIcon />}
        title={text.nextKeys}
        onClick={() => {
          step(1);
        }}
      >
        {text.next}
      </Button>
      <span className={styles.place} aria-live="polite">
        {at < 0 ? text.count(count) : text.place(at + 1, count)}
      </span>
    </div>
  );
});
