import { Button } from "@fluentui/react-components";
import type { WorkbenchLocale } from "../locales/load-workbench";
import { SampleIcon } from "./icons";
import { OpenButton } from "./OpenButton";
import { samples, type SampleId } from "./samples";

export interface EmptyPageProps {
  readonly locale: WorkbenchLocale;
  readonly onOpen: (file: File) => void;
  readonly onSample: (id: SampleId) => void;
}

/** What stands where the sheet would be while no file is open. */
export function EmptyPage({ locale, onOpen, onSample }: EmptyPageProps) {
  const text = locale.workbench;
  return (
    <div className="centre empty">
      <h2>{text.empty.title}</h2>
      <p>{text.empty.text}</p>
      <OpenButton appearance="primary" onOpen={onOpen}>
        {text.empty.choose}
      </OpenButton>
      <p>{text.empty.trySample}</p>
      <ul>
        {samples.map((id) => (
          <li key={id}>
            <Button
              appearance="subtle"
              icon={<SampleIcon />}
              onClick={() => {
                onSample(id);
              }}
            >
              {text.sampleNames[id]}
            </Button>
          </li>
        ))}
      </ul>
      <p className="privacy">{text.privacy}</p>
    </div>
  );
}
