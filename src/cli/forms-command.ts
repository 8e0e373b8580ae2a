import type { Locale } from "../locales";
import { formSheet } from "../paper/form-sheet";
import { unitFileName } from "../review/file-name";
import { unitForms, yearAfter, type UnitForm } from "../review/roster-forms";
import type { Streams } from "./check-command";
import { numberedIn } from "./create-numbered";
import { formatToWrite, type RosterFormsCommand } from "./form-arguments";
import type { ReviewWorld } from "./review-command";
import { reviewInputs } from "./review-files";

/** What the command needs of the world around it: a part of what a review needs. */
export type FormsWorld = Pick<
  ReviewWorld,
  "reviewAll" | "readRoster" | "writeWorkbook" | "createNew" | "makeFolder" | "progress"
>;

/**
 * Writes a blank form for each unit of a roster, with 上年结转 from last year's report of the unit where there is one.
 * @returns the exit status: 0 where every form was written and every file of last year could be read, else 2
 */
export async function runForms(
  command: RosterFormsCommand,
  world: FormsWorld,
  streams: Streams,
  locale: Locale,
): Promise<number> {
  const { review: texts, form, cli, files } = locale;
  const fail = (file: string, sentence: string) => (streams.warn(`${file}: ${sentence}\n`), 2);
  const units = await world.readRoster(command.roster);
  if ("problem" in units)
    return fail(command.roster, units.problem === "notFound" ? texts.noRoster : texts.rosterUnread(units));
  if (units.length === 0) return fail(command.roster, texts.rosterEmpty);

  const inputs = await reviewInputs({ ...command, paths: [], summary: null, letters: null });
  const outcomes = await world.reviewAll(inputs, (done) => world.progress.show(done, inputs.length));
  world.progress.end();
  const unread = outcomes.flatMap(({ fault }, i) => (fault ? [{ file: inputs[i]?.origin.file ?? "", fault }] : []));
  for (const { file, fault } of unread) fail(file, files.problem(fault));

  const earlier = outcomes.flatMap(({ reports }) => reports);
  const year = command.year ?? yearAfter(earlier);
  const forms = unitForms(units, command.format ?? formatToWrite(year), year, earlier);
  if (!(await world.makeFolder(command.output))) return fail(command.output, cli.fill.notWritten);
  const create = numberedIn(command.output, world.createNew);
  for (const unit of forms) {
    const bytes = await world.writeWorkbook({ kind: "form", sheets: [sheetOf(unit, command.totals, locale)] });
    const written = await create(unitFileName(unit.name, year), ".xlsx", bytes);
    if (written === null) return fail(command.output, cli.fill.notWritten);
  }

  const without = forms.filter(({ hasLastYear }) => !hasLastYear).map(({ name }) => name);
  const carried = forms.filter(({ content }) => content.figures.size > 0).length;
  if (command.previous.length > 0 && without.length > 0) streams.write(`${form.withoutLastYear(without)}\n`);
  streams.write(`${form.writtenAll(forms.length, command.output, carried)}\n`);
  return unread.length > 0 ? 2 : 0;
}

function sheetOf({ content, inForce }: UnitForm, totals: RosterFormsCommand["totals"], { form }: Locale) {
  const messages = new Map([...inForce].map(([field, figure]) => [field, form.lastYear(String(figure))]));
  return formSheet(content, { sheet: form.sheet, totals, isMarked: true, messages }, form);
}
