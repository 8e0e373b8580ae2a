import { Button } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { Problem } from "../review/result/problems-sheet";
import type { DeskRow } from "../session/desk/row";
import { download } from "./download";
import { useDesk, usePageState } from "./context";
import { tellFault } from "../pane/help/tell-fault";
import { copyText } from "./copy-text";
import { untouched } from "./page-desk";

export interface LetterViewProps {
  readonly row: DeskRow;
  readonly problems: readonly Problem[];
}

/** 退回意见: the draft of a letter to the unit. Problems can be left out, and the text can be edited. */
export function LetterView({ row, problems }: LetterViewProps) {
  const { desk, text, givesFiles, onMessage, onError } = useDesk();
  const { drafts } = usePageState(desk);
  const draft = drafts.get(row.key) ?? untouched;
  const letter = useLetter(row, draft.leftOut, problems);
  const words = text.letter;
  const shown = draft.text ?? letter?.text ?? "";
  const give = async (how: "copy" | "download") => {
    try {
      if (how === "copy") await copyText(shown);
      else {
        const name = `${letter?.fileName ?? row.unit}.docx`;
        download(name, await desk.client.call("letterPaper", shown));
        onMessage(text.exports.made(name));
      }
    } catch (error) {
      if (how === "download") tellFault(error);
      onError(how === "copy" ? words.notCopied : text.exports.notMade);
      return;
    }
    if (how === "copy") onMessage(words.copied);
    desk.setStatus(row.key, "returned");
  };
  if (problems.length === 0) return <p className="desk-pane-nothing">{words.nothing}</p>;
  return (
    <div className="desk-letter">
      <fieldset disabled={draft.text !== null}>
        <legend>{words.takenIn}</legend>
        {problems.map(({ rule, at, message }, i) => (
          <label key={`${rule} ${at} ${i}`}>
            <input
              type="checkbox"
              checked={!draft.leftOut.has(i)}
              onChange={({ target }) => {
                const leftOut = new Set(draft.leftOut);
                if (target.checked) leftOut.delete(i);
                else leftOut.add(i);
                desk.setDraft(row.key, { leftOut });
              }}
            />
            <span>{message}</span>
          </label>
        ))}
      </fieldset>
      {draft.text !== null && (
        <p className="desk-note">
          {words.edited}{" "}
          <Button
            size="small"
            onClick={() => {
              desk.setDraft(row.key, { text: null });
            }}
          >
            {words.restore}
          </Button>
        </p>
      )}
      {shown === "" && draft.text === null ? (
        <p>{letter === null ? words.nothing : ""}</p>
      ) : (
        <textarea
          aria-label={words.text}
          value={shown}
          rows={16}
          onChange={({ target }) => {
            desk.setDraft(row.key, { text: target.value });
          }}
        />
      )}
      <div className="desk-pane-actions">
        <Button size="small" appearance="primary" disabledFocusable={shown === ""} onClick={() => void give("copy")}>
          {words.copy}
        </Button>
        {givesFiles && (
          <Button size="small" disabledFocusable={shown === ""} onClick={() => void give("download")}>
            {words.download}
          </Button>
        )}
      </div>
    </div>
  );
}

type Drafted = { readonly fileName: string; readonly text: string } | null;

/** The letter as drafted; `undefined`: not known yet, `null`: nothing to write. */
function useLetter(row: DeskRow, leftOut: ReadonlySet<number>, problems: readonly Problem[]): Drafted | undefined {
  const { desk } = useDesk();
  const [letter, setLetter] = useState<Drafted>();
  useEffect(() => {
    let isCurrent = true;
    desk.client.call("letter", { key: row.key, leftOut: [...leftOut] }).then(
      (drafted) => {
        if (isCurrent) setLetter(drafted);
      },
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
    // Drafted again when the problems change.
  }, [desk, row.key, leftOut, problems]);
  return letter;
}
