import "./desk.css";
import { DeskContext, useDesk, useDeskView, useListed, usePageState, type DeskContextValue } from "./context";
import { RowPane } from "./DeskPane";
import { Filters } from "./Filters";
import { Notes } from "./Notes";
import { ReadingProgress } from "./ReadingProgress";
import { Roles } from "./Roles";
import { RowTable } from "./RowTable";

export interface NarrowDeskProps {
  readonly context: DeskContextValue;
  /** Whether its reports come from files: then they are chosen here by their roles, and their problems stand below. */
  readonly isOfFiles: boolean;
}

/** The list at 320 px, as a part of a pane: the parts of the page's, one below the other. */
export default function NarrowDesk({ context, isOfFiles }: NarrowDeskProps) {
  return (
    <DeskContext.Provider value={context}>
      <NarrowList isOfFiles={isOfFiles} />
    </DeskContext.Provider>
  );
}

function NarrowList({ isOfFiles }: Pick<NarrowDeskProps, "isOfFiles">) {
  const { desk } = useDesk();
  const rows = useListed(desk);
  const { rows: all } = useDeskView(desk);
  const { selected } = usePageState(desk);
  const row = isOfFiles ? all.find(({ key }) => key === selected) : undefined;
  return (
    <div className="desk-narrow">
      {isOfFiles && <ReadingProgress />}
      {isOfFiles && <Roles />}
      <Filters listed={rows.length} />
      {isOfFiles && <Notes />}
      <RowTable rows={rows} />
      {row && <RowPane key={row.key} row={row} />}
    </div>
  );
}
