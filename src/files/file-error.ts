import type { FileKind, FileProblem } from "../book/file-problem";

export type FileErrorCode = Exclude<FileProblem, "notFound">;

/** A file that could not be read. `message` is for developers; the sentence for the user lives in the locales. */
export class FileError extends Error {
  override readonly name = "FileError";
  /** What the file is, as far as its content tells. */
  readonly kind: FileKind | null;
  constructor(
    readonly code: FileErrorCode,
    message: string,
    { kind = null, ...options }: ErrorOptions & { readonly kind?: FileKind | null } = {},
  ) {
    super(message, options);
    this.kind = kind;
  }
}
