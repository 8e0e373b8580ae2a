import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { formatPosition } from "../book/address";
import { SeverityIcon } from "../pane/parts/Severity";
import type { Problem } from "../review/result/problems-sheet";
import { canOpen } from "../session/desk/list";
import type { DeskRow } from "../session/desk/row";
import { download } from "./download";
import { useDesk, useDeskView, usePageState } from "./context";
import { Corrections } from "./Corrections";
import { LetterView } from "./LetterView";
import { remarksOf } from "./Row";
import { useProblems } from "./useProblems";

type Tab = "problems" | "letter";

const tabs: readonly Tab[] = ["problems", "letter"];

/** Beside the list: what is to be put right in the chosen report, and the letter to its unit. */
export function DeskPane() {
  const { desk, text } = useDesk();
  const { rows } = useDeskView(desk);
  const { selected } = usePageState(desk);
  const row = rows.find(({ key }) => key === selected);
  if (!row) return <p className="desk-pane-nothing">{text.pane.nothing}</p>;
  return <RowPane key={row.key} row={row} />;
}

/** The same of one row. */
export function RowPane({ row }: { readonly row: DeskRow }) {
  const { desk, text, locale, openText, onOpen, onMessage } = useDesk();
  const { corrected } = usePageState(desk);
  const view = useDeskView(desk);
  const [tab, setTab] = useState<Tab>("problems");
  const problems = useProblems(row.key, view);
  const file = row.file === null ? undefined : corrected.get(row.file);
  return (
    <div className="desk-pane">
      <div className="desk-pane-head">
        <h2>{row.unit}</h2>
        <p>
          {[
            ...(row.year === null ? [] : [locale.pane.report.year(row.year)]),
            ...(row.kind === "return" ? [text.problems(row.errors, row.warnings)] : []),
            ...remarksOf(row, text),
          ].join(" · ")}
        </p>
        {row.file !== null && <p className="desk-pane-file">{row.file}</p>}
        <div className="desk-pane-actions">
          {canOpen(row) && (
            <Button
              size="small"
              onClick={() => {
                onOpen(row);
              }}
            >
              {openText}
            </Button>
          )}
          {file && row.file !== null && (
            <Button
              size="small"
              onClick={() => {
                download(file.name, file.bytes);
                desk.saved(row.file ?? undefined);
                onMessage(text.exports.made(file.name));
              }}
            >
              {text.exports.saveOne}
            </Button>
          )}
        </div>
        {row.kind === "return" && (
          <div role="tablist" className="desk-tabs">
            {tabs.map((each) => (
              <button
                key={each}
                type="button"
                role="tab"
                id={`desk-tab-${each}`}
                aria-selected={tab === each}
                aria-controls="desk-tab-panel"
                tabIndex={tab === each ? 0 : -1}
                onClick={() => {
                  setTab(each);
                }}
                onKeyDown={({ key, currentTarget }) => {
                  if (key !== "ArrowLeft" && key !== "ArrowRight") return;
                  setTab(each === "problems" ? "letter" : "problems");
                  const other = currentTarget.nextElementSibling ?? currentTarget.previousElementSibling;
                  if (other instanceof HTMLElement) other.focus();
                }}
              >
                {text.pane.tabs[each]}
              </button>
            ))}
          </div>
        )}
      </div>
      {row.kind !== "return" ? (
        <p className="desk-pane-nothing">{reasonOf(row)}</p>
      ) : (
        <div
          role="tabpanel"
          id="desk-tab-panel"
          aria-labelledby={`desk-tab-${tab}`}
          className="desk-tab-panel"
          // It may be longer than the window: the keyboard scrolls it.
          tabIndex={0}
        >
          {tab === "problems" ? (
            <>
              <Problems problems={problems} />
              <Corrections row={row.key} />
            </>
          ) : (
            <LetterView row={row} problems={problems ?? []} />
          )}
        </div>
      )}
    </div>
  );

  function reasonOf({ kind, fault }: DeskRow): string {
    if (kind === "missing") return text.pane.missing;
    return fault ? locale.files.problem(fault) : text.pane.noReport;
  }
}

function Problems({ problems }: { readonly problems: readonly Problem[] | null }) {
  const { text, locale } = useDesk();
  if (problems === null) return null;
  if (problems.length === 0) return <p className="desk-pane-nothing">{text.pane.noProblems}</p>;
  return (
    <ul className="desk-problems" aria-label={text.pane.tabs.problems}>
      {problems.map(({ rule, severity, at, cell, message }, i) => (
        <li key={`${rule} ${at} ${i}`} data-severity={severity}>
          <h3>
            <SeverityIcon level={severity} />
            {locale.rules.severities[severity].word} · {locale.rules.name(rule)}
          </h3>
          <p>{message}</p>
          {cell && (
            <p className="desk-problem-cell">
              {cell.sheet} · {text.pane.cell(formatPosition(cell))}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
