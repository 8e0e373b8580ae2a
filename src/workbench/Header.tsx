import { Button, Toolbar, ToolbarDivider } from "@fluentui/react-components";
import { memo, type ReactElement, type ReactNode } from "react";
import type { WorkbenchLocale } from "../locales/load-workbench";
import { HelpIcon, PrintIcon, RedoIcon, SaveIcon, UndoIcon } from "./icons";
import { NewMenu } from "./NewMenu";
import { PickButton } from "../desk/PickButton";
import type { Picked } from "../desk/picked";
import type { OpenWorkbook } from "./open-workbook";
import type { NewThing } from "./papers/PaperDialog";
import type { SampleId } from "./samples";
import { useWorkbookPart } from "./useWorkbookPart";

const icon = new URL("../../assets/icon-32.png", import.meta.url).href;

export interface HeaderProps {
  readonly workbook: OpenWorkbook | null;
  readonly isSample: boolean;
  readonly locale: WorkbenchLocale;
  readonly onOpen: (picked: Picked) => void;
  readonly onSample: (id: SampleId) => void;
  readonly onNew: (thing: NewThing) => void;
  readonly onSave: () => Promise<void>;
  readonly onHelp: () => void;
}

/** The name of the file, and what can be done with it. */
export const Header = memo(function Header(props: HeaderProps) {
  const { workbook, isSample, locale, onOpen, onSample, onNew, onSave, onHelp } = props;
  const text = locale.workbench;
  const isDirty = useWorkbookPart(workbook, (state) => state.isDirty);
  const canUndo = useWorkbookPart(workbook, (state) => state.canUndo);
  const canRedo = useWorkbookPart(workbook, (state) => state.canRedo);
  return (
    <header className="header">
      <div className="names">
        <img src={icon} width="24" height="24" alt="" />
        <h1>{text.title}</h1>
        {isSample && <span className="sample">{text.sample}</span>}
        <span className="file-name">
          {workbook?.name}
          {isDirty && (
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
        <Tool
          icon={<UndoIcon />}
          name={text.undo}
          hint={text.undoHint}
          isOff={!canUndo}
          onClick={() => void workbook?.undo()}
        />
        <Tool
          icon={<RedoIcon />}
          name={text.redo}
          hint={text.redoHint}
          isOff={!canRedo}
          onClick={() => void workbook?.redo()}
        />
        <Tool icon={<SaveIcon />} name={text.save} hint={text.saveHint} isOff={!workbook} onClick={() => void onSave()}>
          <span className="wide-only">{text.save}</span>
        </Tool>
        <Tool
          icon={<PrintIcon />}
          className="print"
          name={text.print}
          hint={text.printHint}
          isOff={!workbook}
          onClick={() => {
            window.print();
          }}
        />
        <Tool icon={<HelpIcon />} name={text.help} hint={text.helpHint} onClick={onHelp} />
      </Toolbar>
    </header>
  );
});

interface ToolProps {
  readonly icon: ReactElement;
  readonly name: string;
  /** What it does, with its key. */
  readonly hint: string;
  readonly onClick: () => void;
  readonly isOff?: boolean;
  readonly className?: string;
  readonly children?: ReactNode;
}

/** One button of the bar; one that is off can be reached all the same, so that its hint can be read. */
function Tool({ icon, name, hint, onClick, isOff = false, className, children }: ToolProps) {
  return (
    <Button
      appearance="subtle"
      size="small"
      {...(className !== undefined && { className })}
      icon={icon}
      aria-label={name}
      title={hint}
      disabledFocusable={isOff}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
