import { useState } from "react";

/** What is asked before something is done, with the words that agree and that do not. */
export interface Question {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
}

/** A press that asks first where there is something to ask, and acts at the second time. */
export interface Asked {
  /** What is being asked; `null` while nothing is. */
  readonly asking: Question | null;
  press(): void;
  cancel(): void;
}

export function useAsked(question: Question | null, act: () => void): Asked {
  const [isAsking, setAsking] = useState(false);
  const asking = isAsking ? question : null;
  return {
    asking,
    press: () => {
      setAsking(question !== null && !isAsking);
      if (question === null || isAsking) act();
    },
    cancel: () => {
      setAsking(false);
    },
  };
}
