/**
 * Why a file could not be read.
 * - `unreadable`: broken, or not what its name says
 * - `encrypted`: protected by a password for opening
 * - `tooLarge`: larger than any honest report, or built to be (a zip bomb)
 * - `unsupported`: a sound file of another kind (.xls, .ods, .csv, …)
 */
export type FileErrorCode = "unreadable" | "encrypted" | "tooLarge" | "unsupported";

/** A file that could not be read. `message` is for developers; the sentence for the user lives in the locales. */
export class FileError extends Error {
  override readonly name = "FileError";
  constructor(
    readonly code: FileErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
