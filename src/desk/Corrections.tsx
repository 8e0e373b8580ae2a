import { formatPosition } from "../book/address";
import { CauseCard, ChangeItem, keyOfCause, keyOfCorrection } from "../pane/parts/CauseCard";
import type { Correction } from "../repair/correction";
import { useDesk, useDeskView } from "./context";
import { useCauses } from "./useCauses";

/** 可能的改法 of a row's report, as the pane shows them beside its sheet; put right it is there. */
export function Corrections({ row }: { readonly row: string }) {
  const { desk, locale } = useDesk();
  const found = useCauses(row, useDeskView(desk));
  const text = locale.pane.corrections;
  if (!found || found.causes.length + found.ifByItems.length === 0) return null;
  const itemOf = (correction: Correction) => (
    <li key={keyOfCorrection(correction)} className="desk-correction">
      <ul>
        {correction.changes.map((change) => (
          <ChangeItem
            key={change.field}
            change={change}
            isUnique={correction.isUnique}
            locale={locale}
            place={<strong>{formatPosition(change.cell)}</strong>}
          />
        ))}
      </ul>
    </li>
  );
  const cards = (causes: typeof found.causes) =>
    causes.map((cause) => <CauseCard key={keyOfCause(cause)} cause={cause} locale={locale} itemOf={itemOf} />);
  return (
    <section className="desk-corrections" aria-label={text.heading}>
      <h3>{text.heading}</h3>
      {found.causes.length > 0 && <p>{text.lead}</p>}
      {cards(found.causes)}
      {found.ifByItems.length > 0 && <h3>{text.byItems}</h3>}
      {cards(found.ifByItems)}
    </section>
  );
}
