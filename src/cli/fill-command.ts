import { formatPosition } from "../book/address";
import type { ValueEdit } from "../book/edit";
import type { CheckSettings } from "../check/finding";
import { defaultSettings } from "../check/settings";
import { planDeducedFill } from "../fill/deduced-fill";
import { planZeroFill } from "../fill/zero-fill";
import type { Host } from "../host";
import type { Locale } from "../locales";
import { readReading } from "../report/reading";
import type { BoundField, Report } from "../report/report";
import { checkBook } from "../check/check-book";
import type { FileFault } from "../book/file-problem";
import type { Blanks } from "./arguments";
import type { Streams } from "./check-command";

/** A workbook that can be saved as a new file. */
export interface SavableHost extends Host {
  /** The bytes of the file; rejects where it cannot be made. */
  save(): Promise<Uint8Array>;
}

/** What the command needs of the world around it. */
export interface FillWorld {
  /** Opens a file by its path; never rejects. */
  readonly open: (path: string) => Promise<SavableHost | FileFault>;
  /** Writes a file whole or not at all; says whether it could. */
  readonly create: (path: string, bytes: Uint8Array) => Promise<boolean>;
  readonly isSameFile: (a: string, b: string) => Promise<boolean>;
}

interface Plan {
  readonly fills: readonly { readonly bound: BoundField; readonly to: number; readonly edit: ValueEdit }[];
  readonly left: readonly BoundField[];
}

/**
 * Fills the blanks of every report of a file and writes a copy; the file itself is left as it is.
 * @returns the exit status: 0 where a copy was written, else 2
 */
export async function runFill(
  command: { readonly file: string; readonly output: string; readonly blanks: Blanks },
  { open, create, isSameFile }: FillWorld,
  { write, warn }: Streams,
  { cli, files }: Locale,
): Promise<number> {
  const fail = (file: string, sentence: string) => (warn(`${file}: ${sentence}\n`), 2);
  if (await isSameFile(command.file, command.output)) return fail(command.output, cli.fill.sameFile);
  const host = await open(command.file);
  if ("problem" in host) return fail(command.file, files.problem(host));
  const book = await host.read({ merges: true });
  const settings = { ...defaultSettings, incrementReading: readReading(book) };
  const { reports } = checkBook(book, settings);
  if (reports.length === 0) return fail(command.file, cli.noReport);

  const plans = reports.map(({ report }) => planOf(report, command.blanks, settings));
  const fills = plans.flatMap((plan) => plan.fills);
  const { refused } = await host.apply(fills.map(({ edit }) => edit));
  const isRefused = new Set<unknown>(refused.map(({ edit }) => edit));
  const done = fills.filter(({ edit }) => !isRefused.has(edit));
  const left = [
    ...plans.flatMap((plan) => plan.left),
    ...fills.filter(({ edit }) => isRefused.has(edit)).map(({ bound }) => bound),
  ];
  const lines = [
    ...done.map(({ bound, to }) => cli.fill.filled(place(bound), String(to))),
    ...left.map((bound) => cli.fill.left(place(bound))),
  ];
  const bytes = await host.save().catch((error: unknown) => {
    warn(`${command.file}: ${String(error)}\n`);
    return null;
  });
  if (!bytes || !(await create(command.output, bytes))) return fail(command.output, cli.fill.notWritten);
  write([...lines.map((each) => `  ${each}\n`), `${cli.fill.written(done.length, command.output)}\n`].join(""));
  return 0;
}

function planOf(report: Report, blanks: Blanks, settings: CheckSettings): Plan {
  if (blanks === "zero") {
    const { fills, left } = planZeroFill(report, settings);
    return { fills, left: left.map(({ bound }) => bound) };
  }
  const { fills, left } = planDeducedFill(report, settings);
  return { fills, left: left.map(({ bound }) => bound) };
}

function place({ cell }: BoundField): string {
  return `${cell.sheet}!${formatPosition(cell)}`;
}
