import { basename, dirname, relative, sep } from "node:path";
import type { FileFault } from "../book/file-problem";
import type { NewDocument } from "../book/new-document";
import type { NewWorkbook } from "../book/new-sheet";
import type { Locale } from "../locales";
import { letterDocument, letters, letterText } from "../review/letter";
import { returnRows } from "../review/result/rows";
import { resultWorkbook } from "../review/result/result";
import { review, type Review } from "../review/review";
import type { FileOutcome } from "../review/review-file";
import type { ReviewArguments } from "./arguments";
import type { Streams } from "./check-command";
import { numberedIn, type CreateNew } from "./create-numbered";
import { realPathOf, reviewInputs, type ReviewInput } from "./review-files";
import { reviewJson } from "./review-json";
import type { ReviewTask } from "./review-worker";

/** What the command needs of the world around it. */
export interface ReviewWorld {
  /** Reads and checks files, in the order of the tasks; tells after each how many are done. */
  readonly reviewAll: (tasks: readonly ReviewTask[], onDone: (done: number) => void) => Promise<readonly FileOutcome[]>;
  /** The names of a roster, or why it cannot be read. */
  readonly readRoster: (path: string) => Promise<readonly string[] | FileFault>;
  /** Whether something of a review is there already, by its mark. */
  readonly isOwnPaper: (path: string) => Promise<boolean>;
  readonly writeWorkbook: (workbook: NewWorkbook) => Promise<Uint8Array>;
  /** Writes documents, in their order; `null` for one that could not be made. */
  readonly writeDocuments: (documents: readonly NewDocument[]) => Promise<readonly (Uint8Array | null)[]>;
  /** Writes a file whole or not at all; says whether it could. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<boolean>;
  /** The same where nothing of that name is there. */
  readonly createNew: CreateNew;
  readonly makeFolder: (path: string) => Promise<boolean>;
  /** A line that tells how far it is; nothing where nobody sees it. */
  readonly progress: { readonly show: (done: number, all: number) => void; readonly end: () => void };
}

/**
 * Reviews folders of returns: who has what, what does not follow from last year, whether the summary adds up. Writes the
 * result, and the letters where they are asked for.
 * @returns the exit status: 2 a file could not be checked or holds no report, or something could not be written; 1 a report
 * has an error or several together show one; else 0
 */
export async function runReview(
  command: ReviewArguments,
  world: ReviewWorld,
  streams: Streams,
  locale: Locale,
): Promise<number> {
  const fail = (file: string, sentence: string) => (streams.warn(`${file}: ${sentence}\n`), 2);
  const texts = locale.review;
  const roster = command.roster === null ? null : await world.readRoster(command.roster);
  if (command.roster !== null && roster !== null && "problem" in roster)
    return fail(command.roster, roster.problem === "notFound" ? texts.noRoster : texts.rosterUnread(roster));
  const names = roster === null || "problem" in roster ? null : roster;
  if (command.roster !== null && names?.length === 0) streams.warn(`${command.roster}: ${texts.rosterEmpty}\n`);
  const inputs = await inputsOf(command, world);
  if (!inputs) return fail(command.output, texts.isInput);

  const outcomes = await world.reviewAll(inputs, (done) => world.progress.show(done, inputs.length));
  world.progress.end();
  const result = reviewOf(inputs, outcomes, names);
  const isWritten =
    (await writeResult(command.output, result, inputs, world, locale)) || fail(command.output, texts.notWritten);
  const written = isWritten === true ? await writeLetters(command.letters, result, world, locale) : null;
  if (command.letters !== null && isWritten === true && written === null) fail(command.letters, texts.notWritten);

  tell(result, streams, locale);
  if (command.json) streams.write(`${JSON.stringify(reviewJson(result, locale))}\n`);
  else streams.write(humanText(isWritten === true ? command : { ...command, output: null }, result, written, locale));
  const hasFailed = isWritten !== true || (command.letters !== null && written === null);
  return hasFailed ? 2 : statusOf(result);
}

/** The files of the review; `null` where the output would be one of them. An earlier result of ours gives way to the new one. */
async function inputsOf(command: ReviewArguments, world: ReviewWorld): Promise<readonly ReviewInput[] | null> {
  const inputs = await reviewInputs(command);
  const output = await realPathOf(command.output);
  if (command.roster !== null && (await realPathOf(command.roster)) === output) return null;
  const same = inputs.find(({ path }) => path === output);
  if (!same) return inputs;
  return same.isNamed || !(await world.isOwnPaper(output)) ? null : inputs.filter((input) => input !== same);
}

function reviewOf(
  inputs: readonly ReviewInput[],
  outcomes: readonly FileOutcome[],
  roster: readonly string[] | null,
): Review {
  const files = inputs.flatMap(({ origin }, i) => {
    const outcome = outcomes[i];
    if (!outcome || outcome.isOwn) return [];
    return [{ file: origin.file, role: origin.role, fault: outcome.fault, reports: outcome.reports.length }];
  });
  return review(
    files,
    outcomes.flatMap(({ reports }) => reports),
    roster,
  );
}

function statusOf({ files, reports, findings }: Review): 0 | 1 | 2 {
  if (files.length === 0 || files.some(({ fault, reports: count }) => fault !== null || count === 0)) return 2;
  const isWrong =
    reports.some(({ verdict }) => verdict.errors > 0) || findings.some(({ severity }) => severity === "error");
  return isWrong ? 1 : 0;
}

async function writeResult(
  output: string,
  result: Review,
  inputs: readonly ReviewInput[],
  { writeWorkbook, create }: ReviewWorld,
  { review: texts, form }: Locale,
): Promise<boolean> {
  const folder = dirname(await realPathOf(output));
  const paths = new Map(inputs.map(({ origin, path }) => [origin.file, path]));
  const workbook = resultWorkbook(result, texts.result, form, (file) => hrefOf(folder, paths.get(file) ?? file));
  return create(output, await writeWorkbook(workbook));
}

/** The address of a file as seen from a folder, percent-encoded. */
function hrefOf(folder: string, path: string): string {
  return relative(folder, path).split(sep).map(encodeURIComponent).join("/");
}

/** Writes each letter as a document and as a text; a name that is taken gets a number. @returns how many, `null`: failed */
async function writeLetters(
  folder: string | null,
  result: Review,
  world: ReviewWorld,
  { review: texts }: Locale,
): Promise<number | null> {
  if (folder === null) return null;
  const all = letters(result, texts.letter);
  const documents = await world.writeDocuments(all.map(letterDocument));
  if (!(await world.makeFolder(folder))) return null;
  const create = numberedIn(folder, world.createNew);
  for (const [i, letter] of all.entries()) {
    const bytes = documents[i];
    if (!bytes) return null;
    const name = await create(letter.fileName, ".docx", bytes);
    const text = new TextEncoder().encode(letterText(letter));
    if (name === null || (await create(name, ".txt", text)) === null) return null;
  }
  return all.length;
}

/** What a person has to know and the result does not decide: files that could not be read, names that may be one unit. */
function tell({ files, suggestions }: Review, { warn }: Streams, { cli, files: kinds, review: texts }: Locale): void {
  for (const { file, fault, reports } of files) {
    if (fault !== null) warn(`${file}: ${kinds.problem(fault)}\n`);
    else if (reports === 0) warn(`${file}: ${cli.noReport}\n`);
  }
  for (const { side, known, handedIn } of suggestions) warn(`${texts.suggestion[side](known, handedIn)}\n`);
}

/** @param output where the result was written, `null`: nowhere; `written`: how many letters */
function humanText(
  { output, letters: folder }: { readonly output: string | null; readonly letters: string | null },
  result: Review,
  written: number | null,
  { review: texts }: Locale,
): string {
  const { files, reports, findings, missing } = result;
  const returns = returnRows(result);
  const lines = [
    texts.summary({
      files: files.length,
      returns: returns.length,
      errors: returns.filter(({ errors }) => errors > 0).length,
      among: findings.length,
      unopened: files.filter(({ reports: count }) => count === 0).length,
    }),
    ...findings.map((finding) => {
      const report = reports[finding.report];
      const unit = report ? (report.name ?? basename(report.file)) : "";
      return `  ${unit}  ${texts.result.messageAmong(finding, reports)}  (${finding.rule})`;
    }),
    ...(missing.length > 0 ? [texts.missing(missing)] : []),
    ...(output === null ? [] : [texts.written(output)]),
    ...(written !== null && folder !== null ? [texts.lettersWritten(written, folder)] : []),
  ];
  return lines.map((line) => `${line}\n`).join("");
}
