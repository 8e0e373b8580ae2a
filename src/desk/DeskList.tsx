import { Button } from "@fluentui/react-components";
import { DismissIcon } from "./icons";
import { useDesk, useListed } from "./context";
import { Exports } from "./Exports";
import { Filters } from "./Filters";
import { Matrix } from "./Matrix";
import { Notes } from "./Notes";
import { ReadingProgress } from "./ReadingProgress";
import { Roles } from "./Roles";
import { RowTable } from "./RowTable";

/** 批量核对: in the place of the sheet, a row a report. */
export function DeskList({ onClose }: { readonly onClose: () => void }) {
  const { desk, text } = useDesk();
  const rows = useListed(desk);
  return (
    <section className="desk" aria-label={text.title}>
      <div className="desk-head">
        <div className="desk-title">
          <h2>{text.title}</h2>
          <ReadingProgress />
          <Button
            appearance="subtle"
            size="small"
            icon={<DismissIcon />}
            aria-label={text.close}
            title={text.close}
            onClick={onClose}
          />
        </div>
        <Roles />
        <Filters listed={rows.length} />
        <Notes />
        <Matrix rows={rows} />
      </div>
      <RowTable rows={rows} />
      <Exports />
    </section>
  );
}
