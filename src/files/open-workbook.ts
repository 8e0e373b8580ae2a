import type { SourceKind } from "../book/file-problem";
import { openSource } from "./open";
import { sourceKindOf } from "./source-kind";
import { calculatorHere, type Calculator } from "./xlsx/engine/calculator";
import { openFile, type FileHost } from "./xlsx/file-host";

/** A file as a workbook that can be changed and saved as .xlsx. */
export interface OpenedWorkbook {
  /** What the file was. */
  readonly kind: SourceKind;
  readonly file: FileHost;
  /** The workbook as it was opened. */
  readonly bytes: Uint8Array;
}

/**
 * Opens a file of any kind as a workbook; what is no .xlsx becomes a new one.
 * @param calculator calculates its formulas, from now on
 * @throws FileError as `openSource`
 */
export async function openWorkbook(
  bytes: Uint8Array,
  fileName?: string,
  calculator: Calculator = calculatorHere(),
): Promise<OpenedWorkbook> {
  const kind = sourceKindOf(bytes, fileName);
  if (kind === "xlsx") return { kind, file: await openFile(bytes, fileName, calculator), bytes };
  const { book } = await openSource(bytes, fileName);
  const { asWorkbook } = await import("./as-workbook");
  const workbook = asWorkbook(book);
  return { kind, file: await openFile(workbook, undefined, calculator), bytes: workbook };
}
