import type { OpenedFile } from "../review/review-file";
import { rosterOfBook, rosterOfText } from "../review/roster";
import { FileError } from "./file-error";
import { openSource } from "./open";
import { ownPaperOf } from "./own-paper";
import { decodeText } from "./text/decode-text";

/** What a file of a review is: a workbook, a paper of ours, or one that cannot be read. */
export async function openReturn(bytes: Uint8Array, fileName: string): Promise<OpenedFile> {
  const paper = ownPaperOf(bytes, fileName);
  if (paper === "passedOver") return { kind: "own" };
  try {
    return { kind: "book", book: (await openSource(bytes, fileName)).book, isOwnForm: paper === "form" };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { kind: "fault", fault: { problem: error.code, kind: error.kind } };
  }
}

/**
 * The units on a roster: a text with a name a line, else a file of any kind that is read.
 * @throws FileError
 */
export async function openRoster(bytes: Uint8Array, fileName: string): Promise<readonly string[]> {
  return /\.(?:txt|csv)$/iu.test(fileName)
    ? rosterOfText(decodeText(bytes))
    : rosterOfBook((await openSource(bytes, fileName)).book);
}
