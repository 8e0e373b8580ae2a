import { nameKey } from "../book/apply";
import type { DefinedName } from "../book/book";
import type { NameEdit } from "../book/edit";

/** The names of one scope; `sheet` null = the workbook's. */
export function namesOf(names: Excel.NamedItemCollection, sheet: string | null): readonly DefinedName[] {
  return names.items.map(({ name, formula, visible }) => ({
    name,
    sheet,
    refersTo: String(formula),
    isVisible: visible,
  }));
}

/** Asks for the name that an edit is about, as it stands now. */
export function askName(collection: Excel.NamedItemCollection, edit: NameEdit): Excel.NamedItem {
  const item = collection.getItemOrNullObject((edit.from ?? edit.to)?.name ?? "");
  item.load("formula");
  return item;
}

/**
 * Why a name edit cannot be done; `null` = it can.
 * @param formula what the name stands for now, `null` where there is no such name
 */
export function refusalOfName({ from }: NameEdit, formula: string | null): "changed" | null {
  if (from === null || formula === null) return from === formula ? null : "changed";
  return isSameReference(from.refersTo, formula) ? null : "changed";
}

/** Queues up a name edit. */
export function writeName(
  collectionOf: (sheet: string | null) => Excel.NamedItemCollection,
  { from, to }: NameEdit,
): void {
  if (from && (!to || nameKey(from) !== nameKey(to))) collectionOf(from.sheet).getItem(from.name).delete();
  if (!to) return;
  const collection = collectionOf(to.sheet);
  if (from && nameKey(from) === nameKey(to)) {
    const known = collection.getItem(from.name);
    known.formula = to.refersTo;
    known.visible = to.isVisible;
  } else {
    const added = collection.add(to.name, to.refersTo);
    if (!to.isVisible) added.visible = false;
  }
}

/** Whether two references name the same, however their sheet is quoted. */
export function isSameReference(a: string, b: string): boolean {
  return bare(a) === bare(b);
}

function bare(reference: string): string {
  return reference.replace(/^=/u, "").replaceAll("'", "").toLowerCase();
}
