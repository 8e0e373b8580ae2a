import { Button, makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  buttons: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

export interface FormButtonsProps {
  readonly make: string;
  readonly cancel: string;
  readonly onCancel?: (() => void) | undefined;
}

/** The buttons under a form: the one that does it, which Enter presses too, and the way back. */
export function FormButtons({ make, cancel, onCancel }: FormButtonsProps) {
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <Button type="submit" appearance="primary">
        {make}
      </Button>
      {onCancel && <Button onClick={onCancel}>{cancel}</Button>}
    </div>
  );
}
