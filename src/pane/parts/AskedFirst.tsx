import { Button, type ButtonProps } from "@fluentui/react-components";
import { useAsked, type Question } from "../useAsked";

export interface AskedFirstProps extends Pick<ButtonProps, "appearance" | "disabledFocusable"> {
  readonly label: string;
  /** `null`: it is done at once. */
  readonly question: Question | null;
  readonly onPress: () => void;
}

/** A button that asks first, where there is something to ask. */
export function AskedFirst({ label, question, onPress, ...button }: AskedFirstProps) {
  const { asking, press, cancel } = useAsked(question, onPress);
  return (
    <>
      {asking && <div role="alert">{asking.text}</div>}
      <Button {...button} onClick={press}>
        {asking ? asking.yes : label}
      </Button>
      {asking && <Button onClick={cancel}>{asking.no}</Button>}
    </>
  );
}
