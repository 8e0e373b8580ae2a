import type { NewDocument } from "../book/new-document";
import type { NewWorkbook } from "../book/new-sheet";
import { locate } from "../locate/locate";
import type { Locale } from "../locales";
import { blankContent, type FormContent } from "../paper/form-content";
import { formDocument } from "../paper/form-document";
import { formSheet } from "../paper/form-sheet";
import { contentOf, type PlacedReport } from "../paper/report-content";
import { textOf } from "../paper/report-text";
import { readReport } from "../report/read";
import type { Streams } from "./check-command";
import type { OpenFile } from "./check-file";
import type { FillWorld } from "./fill-command";
import type { FormCommand } from "./form-arguments";

/** What the command needs of the world around it. */
export interface FormWorld extends Pick<FillWorld, "create" | "isSameFile"> {
  readonly open: OpenFile;
  readonly writers: PaperWriters;
}

export interface PaperWriters {
  readonly xlsx: (workbook: NewWorkbook) => Promise<Uint8Array>;
  readonly docx: (document: NewDocument) => Promise<Uint8Array>;
  readonly html: (document: NewDocument) => Promise<Uint8Array>;
}

/**
 * Writes the official form: blank, or with the figures of a report. What could not be placed is listed.
 * @returns the exit status: 0 where the form was written, else 2
 */
export async function runForm(
  command: FormCommand,
  world: FormWorld,
  streams: Streams,
  locale: Locale,
): Promise<number> {
  const { cli, form, files } = locale;
  const fail = (file: string, sentence: string) => (streams.warn(`${file}: ${sentence}\n`), 2);
  if (command.from === null) {
    const blank = blankContent(command.format, command.name, command.year);
    return (await write(blank, command, world, locale)) ? 0 : fail(command.output, cli.fill.notWritten);
  }
  if (await world.isSameFile(command.from, command.output)) return fail(command.output, cli.fill.sameFile);
  const opened = await world.open(command.from);
  if (opened.problem !== null) return fail(command.from, files.problem(opened));
  const located = locate(opened.book);
  const reports = located.placements.map((placement) => readReport(opened.book, placement));
  const [report, ...others] = reports;
  if (!report) return fail(command.from, cli.noReport);
  const placed = contentOf(report, textOf(opened.book, located, report.placement), { asNumbers: command.numbers });
  const content: FormContent = {
    ...placed.content,
    name: command.name ?? placed.content.name,
    year: command.year ?? placed.content.year,
  };
  if (!(await write(content, command, world, locale))) return fail(command.output, cli.fill.notWritten);
  const lines = [
    ...linesOf(placed, locale),
    ...others.map((other) => form.otherReport(other.name ?? cli.unnamed, cli.year(other.year))),
  ];
  streams.write(
    [...lines.map((line) => `  ${line}\n`), `${form.written(content.figures.size, command.output)}\n`].join(""),
  );
  return 0;
}

async function write(content: FormContent, command: FormCommand, world: FormWorld, locale: Locale): Promise<boolean> {
  const { output, paper, totals } = command;
  return world.create(output, await bytesOf(content, paper, totals, world.writers, locale));
}

/** The form as a file. */
function bytesOf(
  content: FormContent,
  paper: FormCommand["paper"],
  totals: FormCommand["totals"],
  writers: PaperWriters,
  { form }: Locale,
): Promise<Uint8Array> {
  if (paper !== "xlsx") return writers[paper](formDocument(content));
  const sheet = formSheet(content, { sheet: form.sheet, totals, isMarked: true }, form);
  return writers.xlsx({ kind: "form", sheets: [sheet] });
}

function linesOf({ unplaced }: PlacedReport, { form, rules }: Locale): string[] {
  return unplaced.map((each) => {
    if (each.kind === "extra") return form.extra(each.label);
    if (each.kind === "text") return form.text(each.text.slice(0, 20));
    return form.unplaced[each.kind](rules.place(each.field.id), each.text);
  });
}
