import { Button } from "@fluentui/react-components";
import Help from "../pane/help/Help";
import { helpText } from "../pane/help/help-text";
import { PageDialog } from "./PageDialog";

export interface HelpDialogProps {
  readonly language: string;
  readonly onClose: () => void;
}

/** The guide of one page, over the page. */
export default function HelpDialog({ language, onClose }: HelpDialogProps) {
  const text = helpText(language);
  return (
    <PageDialog title={text.title} onClose={onClose}>
      <Help language={language} place="page" />
      <div className="dialog-end">
        <Button appearance="primary" onClick={onClose}>
          {text.close}
        </Button>
      </div>
    </PageDialog>
  );
}
