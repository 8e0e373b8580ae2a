import { Button, Toolbar, ToolbarDivider } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { WorkbenchLocale } from "../locales/load-workbench";
import { HelpIcon, PrintIcon, RedoIcon, SaveIcon, UndoIcon } from "./icons";
import { NewMenu } from "./NewMenu";
import { PickButton } from "./PickButton";
import type { Picked } from "./picked";
import type { OpenWorkbook, WorkbookState } from "./open-workbook";
import type { NewThing } from "./papers/PaperDialog";
import type { SampleId } from "./samples";

const icon = new URL("../../assets/icon-32.png", import.meta.url).href;

export interface HeaderProps {
  readonly workbook: OpenWorkbook | null;
  readonly isSample: boolean;
  readonly locale: WorkbenchLocale;
  readonly onOpen: (picked: Picked) => void;
  readonly onSample: (id: SampleId) => void;
  readonly onNew: (thing: NewThing) => void;
  readonly onSave: () => void;
  readonly onHelp: () => void;
}

/** The name of the file, and what can be done with it. */
export function Header({ workbook, isSample, locale, onOpen, onSample, onNew, onSave, onHelp }: HeaderProps) {
  const text = locale.workbench;
  const state = useSyncExternalStore<WorkbookState | null>(
    workbook?.subscribe ?? (() => () => undefined),
    () => workbook?.getState() ?? null,
  );
  return (
    <header className="header">
      <div className="names">
        <img src={icon} width="24" height="24" alt="" />
        <h1>{text.title}</h1>
        {isSample && <span className="sample">{text.sample}</span>}
        <span className="file-name">
          {workbook?.name}
          {state?.isDirty && (
            <span role="img" aria-label={text.unsaved} title={text.unsaved}>
              {" •"}
            </span>
          )}
        </span>
      </div>
      <Toolbar aria-label={text.toolbar} size="small" className="toolbar">
        <PickButton
          appearance="primary"
          size="small"
          names={{ files: text.openFiles, folder: text.openFolder }}
          onPick={onOpen}
        >
          {text.open}
        </PickButton>
        {workbook && <NewMenu locale={locale} size="small" onSample={onSample} onNew={onNew} />}
        <ToolbarDivider />
        <Button
          appearance="subtle"
          size="small"
          icon={<UndoIcon />}
          aria-label={text.undo}
          title={text.undoHint}
          disabledFocusable={!state?.canUndo}
          onClick={() => void workbook?.undo()}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<RedoIcon />}
          aria-label={text.redo}
          title={text.redoHint}
          disabledFocusable={!state?.canRedo}
          onClick={() => void workbook?.redo()}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<SaveIcon />}
          aria-label={text.save}
          title={text.saveHint}
          disabledFocusable={!workbook}
          onClick={onSave}
        >
          <span className="wide-only">{text.save}</span>
        </Button>
        <Button
          appearance="subtle"
          size="small"
          className="print"
          icon={<PrintIcon />}
          aria-label={text.print}
          title={text.printHint}
          disabledFocusable={!workbook}
          onClick={() => {
            window.print();
          }}
        />
        <Button
          appearance="subtle"
          size="small"
          icon={<HelpIcon />}
          aria-label={text.help}
          title={text.helpHint}
          onClick={onHelp}
        />
      </Toolbar>
    </header>
  );
}
