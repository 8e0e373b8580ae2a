import { zipSync } from "fflate";
import type { NewDocument } from "../book/new-document";
import type { NewWorkbook } from "../book/new-sheet";

/** A new file with its path in a .zip. */
export interface ZippedPaper {
  readonly path: string;
  readonly paper: NewWorkbook | NewDocument;
}

/** What writes new files. */
export interface PaperBytes {
  readonly xlsx: (workbook: NewWorkbook) => Promise<Uint8Array>;
  readonly docx: (document: NewDocument) => Promise<Uint8Array>;
}

/**
 * New workbooks and documents in one .zip, written one after the other.
 * @param onWritten called after each
 */
export async function papersZip(
  papers: Iterable<ZippedPaper>,
  writers: PaperBytes,
  onWritten: () => void = () => undefined,
): Promise<Uint8Array> {
  const parts: Record<string, Uint8Array> = {};
  for (const { path, paper } of papers) {
    parts[path] = await ("sheets" in paper ? writers.xlsx(paper) : writers.docx(paper));
    onWritten();
  }
  // They are packed already.
  return zipSync(parts, { level: 0 });
}
