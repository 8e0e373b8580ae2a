import type { CheckLocale } from "../locales/load-command";
import type { Command } from "./arguments";
import { checkFile, failed, statusOf, type FileCheck, type OpenFile } from "./check-file";
import { humanText } from "./human";
import { inputFiles } from "./input-files";
import { jsonOf } from "./json";

type CheckCommand = Extract<Command, { readonly kind: "check" }>;

/** Where the command writes: standard output and standard error, a whole line or text at a time. */
export interface Streams {
  readonly write: (text: string) => void;
  readonly warn: (text: string) => void;
}

/** What became of the files so far, for the closing line. Reports are counted where there are some, else files. */
interface Tally {
  sound: number;
  faulty: number;
  unopened: number;
  without: number;
}

/**
 * Checks the files that paths lead to, one after the other, so that memory holds one at a time, and writes about each as soon as it is known.
 * A file that cannot be checked never stops the others.
 * @returns the exit status: the highest of the files'; of no file at all that of one which cannot be checked
 */
export async function runCheck(
  { files: paths, json, explain }: Pick<CheckCommand, "files" | "json" | "explain">,
  open: OpenFile,
  streams: Streams,
  locale: CheckLocale,
): Promise<number> {
  const files = (await inputFiles(paths)).map(({ file }) => file);
  if (files.length === 0) {
    streams.warn(`${locale.cli.noFiles}\n`);
    return 2;
  }
  let status = 0;
  const tally: Tally = { sound: 0, faulty: 0, unopened: 0, without: 0 };
  for (const file of files) {
    const check = await checkFile(file, open).catch((error: unknown): FileCheck => {
      streams.warn(`${file}: ${String(error)}\n`);
      return failed(file, { problem: "unreadable", kind: null });
    });
    status = Math.max(status, statusOf(check));
    count(check, tally);
    const complaint = complaintOf(check, locale);
    if (complaint !== null) streams.warn(`${file}: ${complaint}\n`);
    if (json) streams.write(`${JSON.stringify(jsonOf(check, locale))}\n`);
    else if (check.fault === null) streams.write(humanText(check, locale, explain));
  }
  if (!json) streams.write(`${locale.cli.tally(files.length, tally)}\n`);
  return status;
}

function count({ fault, reports }: FileCheck, tally: Tally): void {
  if (fault !== null) tally.unopened++;
  else if (reports.length === 0) tally.without++;
  for (const { result } of reports) {
    if (result.verdict.errors > 0) tally.faulty++;
    else tally.sound++;
  }
}

/** The plain sentence for a file that could not be checked or holds no report. */
function complaintOf({ fault, reports }: FileCheck, { cli, files }: CheckLocale): string | null {
  if (fault !== null) return files.problem(fault);
  return reports.length === 0 ? cli.noReport : null;
}
