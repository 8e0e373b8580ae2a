import { sheetOf } from "../book/book";
import type { FieldId } from "../form/fields";
import { useLocale, useSessionState } from "./context";
import type { Question } from "./useAsked";

/** What is asked before cells are written that nobody sees, because their sheet is hidden; `null` where none is. */
export function useHiddenQuestion(fields: Iterable<FieldId>): Question | null {
  const text = useLocale().pane.hidden;
  const { book, chosen } = useSessionState("book", "chosen");
  if (!book || !chosen) return null;
  const sheets = new Set([...fields].flatMap((field) => chosen.report.fields.get(field)?.cell.sheet ?? []));
  const hidden = [...sheets].filter((name) => sheetOf(book, name)?.visibility !== "visible");
  return hidden.length === 0 ? null : { text: text.question(hidden), yes: text.yes, no: text.no };
}
