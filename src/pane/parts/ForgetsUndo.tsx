import { formsLocaleOf } from "../../locales/forms-page";
import { useLocale, useSessionPart } from "../context";
import { Notice } from "./Notice";

/** Said before a sheet is added, where that empties the program's own undo. */
export function ForgetsUndo() {
  const { language } = useLocale();
  const forgetsUndo = useSessionPart((state) => state.forgetsUndo);
  if (!forgetsUndo) return null;
  return (
    <Notice>
      <span>{formsLocaleOf(language).page.forgetsUndo}</span>
    </Notice>
  );
}
