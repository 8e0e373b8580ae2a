import { useEffect, useState } from "react";
import type { DeskCalls, DeskView } from "./calls";
import { useDesk } from "./context";

type Found = DeskCalls["causes"][1];

/** Long enough for a person who passes over rows to be gone, in milliseconds. */
const passing = 150;

/** How a row's report can be put right; `null`: not known yet, or nothing to put right. Its file is read again for that. */
export function useCauses(key: string, view: DeskView): Found {
  const { desk } = useDesk();
  const { done } = view.progress;
  const [found, setFound] = useState<{ readonly key: string; readonly causes: Found } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const ask = setTimeout(() => {
      desk.client.call("causes", key).then(
        (causes) => {
          if (isCurrent) setFound({ key, causes });
        },
        () => undefined,
      );
    }, passing);
    return () => {
      isCurrent = false;
      clearTimeout(ask);
    };
    // Asked again when a file was read: it may have been this one, corrected, or its year before.
  }, [desk, key, done]);
  return found?.key === key ? found.causes : null;
}
