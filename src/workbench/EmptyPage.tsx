import { Button } from "@fluentui/react-components";
import type { WorkbenchLocale } from "../locales/load-workbench";
import { NewFormIcon, PasteIcon } from "./icons";
import { NewMenu } from "./NewMenu";
import { PickButton } from "../desk/PickButton";
import type { Picked } from "../desk/picked";
import type { NewThing } from "./papers/PaperDialog";
import type { SampleId } from "./samples";

export interface EmptyPageProps {
  readonly locale: WorkbenchLocale;
  readonly onOpen: (picked: Picked) => void;
  /** Puts files into the list of many reports, be it one. */
  readonly onReview: (picked: Picked) => void;
  readonly onSample: (id: SampleId) => void;
  readonly onNew: (thing: NewThing) => void;
}

/** What stands where the sheet would be while no file is open: the ways to begin. */
export function EmptyPage({ locale, onOpen, onReview, onSample, onNew }: EmptyPageProps) {
  const text = locale.workbench;
  return (
    <div className="centre empty">
      <h2>{text.empty.title}</h2>
      <p>{text.empty.text}</p>
      <div className="begin">
        <PickButton appearance="primary" names={{ files: text.openFiles, folder: null }} onPick={onOpen}>
          {text.empty.choose}
        </PickButton>
        <Button
          icon={<PasteIcon />}
          onClick={() => {
            onNew("paste");
          }}
        >
          {text.newThings.paste}
        </Button>
        <Button
          icon={<NewFormIcon />}
          onClick={() => {
            onNew("blank");
          }}
        >
          {text.newThings.blank}
        </Button>
        <NewMenu locale={locale} onSample={onSample} onNew={onNew} />
        <PickButton names={{ files: text.openFiles, folder: text.openFolder }} onPick={onReview}>
          {text.empty.review}
        </PickButton>
      </div>
      <p className="privacy">{text.privacy}</p>
    </div>
  );
}
