import { useEffect } from "react";
import type { OpenWorkbook } from "./open-workbook";
import { useWorkbookPart } from "./useWorkbookPart";

/** The file's name in the window's title, a dot before it while there is something to save. */
export function useTitle(workbook: OpenWorkbook | null, title: string) {
  const isDirty = useWorkbookPart(workbook, (state) => state.isDirty) ?? false;
  const name = workbook?.name ?? "";
  useEffect(() => {
    document.title = [isDirty ? "•" : "", name, name === "" ? title : `– ${title}`]
      .filter((part) => part !== "")
      .join(" ");
  }, [isDirty, name, title]);
}
