import { useMemo, useState } from "react";
import type { FieldId } from "../form/fields";

/**
 * Which of the offered changes are ticked. What the user ticked or unticked stays so while the offer changes under him.
 * @param usual the fields that are ticked unless the user says otherwise
 */
export function useSelection(offered: readonly FieldId[], usual: ReadonlySet<FieldId>) {
  const [wishes, setWishes] = useState<ReadonlyMap<FieldId, boolean>>(new Map());
  const chosen = useMemo(
    () => new Set(offered.filter((field) => wishes.get(field) ?? usual.has(field))),
    [offered, usual, wishes],
  );
  const choose = (fields: readonly FieldId[], isChosen: boolean) => {
    setWishes(new Map([...wishes, ...fields.map((field) => [field, isChosen] as const)]));
  };
  return { chosen, choose };
}
