import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { tellFault } from "../pane/help/tell-fault";
import { download } from "./download";
import { useDesk, useDeskView, usePageState } from "./context";

/** What can be taken along: the result, the letters, the sums, and what was corrected. */
export function Exports() {
  const { desk, text, onMessage, onError } = useDesk();
  const { returns, progress } = useDeskView(desk);
  const { corrected, drafts } = usePageState(desk);
  const [isMaking, setMaking] = useState(false);
  const words = text.exports;
  const give = (name: string, make: () => Promise<Uint8Array>) => () => {
    setMaking(true);
    onMessage(words.making);
    make()
      .then(
        (bytes) => {
          download(name, bytes);
          onMessage(words.made(name));
        },
        (error: unknown) => {
          onError(words.notMade);
          tellFault(error);
        },
      )
      .finally(() => {
        setMaking(false);
      });
  };
  const isIdle = !isMaking && !progress.isReading && progress.done > 0;
  const letters = async () => {
    const touched = [...drafts].filter(([, { text, leftOut }]) => text !== null || leftOut.size > 0);
    const edited = await Promise.all(
      touched.map(async ([key, draft]) => {
        if (draft.text !== null) return { key, text: draft.text };
        const letter = await desk.client.call("letter", { key, leftOut: [...draft.leftOut] });
        return { key, text: letter?.text ?? "" };
      }),
    );
    return desk.client.call("letters", edited);
  };
  return (
    <footer className="desk-exports">
      <Button
        appearance="primary"
        size="small"
        disabledFocusable={!isIdle}
        onClick={give(words.resultFile, () => desk.client.call("result", null))}
      >
        {words.result}
      </Button>
      <Button size="small" disabledFocusable={!isIdle || returns === 0} onClick={give(words.lettersFile, letters)}>
        {words.letters}
      </Button>
      <Button
        size="small"
        disabledFocusable={!isIdle || returns === 0}
        onClick={give(words.sumsFile, () => desk.client.call("sums", null))}
      >
        {words.sums}
      </Button>
      {corrected.size > 0 && (
        <Button
          size="small"
          onClick={give(words.correctedFile, () => {
            const zip = desk.correctedZip();
            desk.saved();
            return Promise.resolve(zip);
          })}
        >
          {words.corrected(corrected.size)}
        </Button>
      )}
    </footer>
  );
}
