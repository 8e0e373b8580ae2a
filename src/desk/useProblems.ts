import { useEffect, useState } from "react";
import type { Problem } from "../review/result/problems-sheet";
import type { DeskView } from "./calls";
import { useDesk } from "./context";

/**
 * What is to be put right or confirmed in a row's report; `null`: not known yet. Asked again with every view of the desk,
 * for what is said of a report may change with the others.
 */
export function useProblems(key: string, view: DeskView): readonly Problem[] | null {
  const { desk } = useDesk();
  const [found, setFound] = useState<{ readonly key: string; readonly problems: readonly Problem[] } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    desk.client.call("problems", key).then(
      (problems) => {
        if (isCurrent) setFound({ key, problems });
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [desk, key, view]);
  return found?.key === key ? found.problems : null;
}
