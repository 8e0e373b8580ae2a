import { openZip } from "../../zip/zip";
import { findParts } from "./parts";

/**
 * The sheet that was in front when a workbook was saved; `null` where the file does not say, or it is hidden.
 * @param bytes a file that `readWorkbook` could read
 */
export function activeSheetOf(bytes: Uint8Array): string | null {
  const { sheets, activeTab } = findParts(openZip(bytes));
  const sheet = sheets[activeTab];
  return sheet?.part && sheet.visibility === "visible" ? sheet.name : null;
}
