import type { Position } from "../book/address";
import { isSameMark } from "../book/apply";
import { sheetOf, type Book } from "../book/book";
import type { MarkEdit } from "../book/edit";
import type { Mark, MarkStyle } from "../book/mark";
import type { CheckSettings } from "../check/finding";
import type { FieldId } from "../form/fields";
import type { Report } from "../report/report";
import { addressIn, areasOf, inOrder, shownBy, templateIn } from "./band";
import { isOfYears } from "./due-formula";
import { subjectsOf, type Beside, type Subject } from "./subjects";

/**
 * The edits after which the workbook has the marks of its reports and no other of ours, in order of priority: the place of
 * a finding before its other cells, the graver before the lighter. Arithmetic rules get standing marks, failing or not:
 * they light and go out with the figures. What is found in a single cell is marked while the cell holds the same. So is a
 * suspect cell, beside its other marks, while what fails there still does. None where the marks stand already, and none on
 * a sheet whose marks are not known: they would double.
 *
 * Marks of rules over two years hold last year's figures: they are set where last year is known, and stay where it is not.
 *
 * @param suspects the fields of a report that are probably wrong
 * @param beside what is known of a report besides its tables
 *
 * @example
 * const edits = marksOf(book, [report], settings);
 * /nianbao:[\w.]+/.exec(edits[0].to.formula)[0] // "nianbao:t3.balance"
 * marksOf(applyEdits(book, edits), [report], settings) // []
 */
export function marksOf(
  book: Book,
  reports: readonly Report[],
  settings: CheckSettings,
  suspects: ReadonlyMap<Report, ReadonlySet<FieldId>> = new Map(),
  beside: ReadonlyMap<Report, Beside> = new Map(),
): readonly MarkEdit[] {
  const due = dueMarks(book, reports, settings, suspects, beside);
  const compared = new Set(
    [...beside].flatMap(([{ tables }, { lastYear }]) =>
      lastYear ? [...tables.values()].map(({ sheet }) => sheet) : [],
    ),
  );
  return book.sheets.flatMap((sheet): MarkEdit[] => {
    if (sheet.unread === "all") return [];
    const wanted = due.get(sheet.name) ?? [];
    const isWanted = (mark: Mark) =>
      wanted.some((each) => isSameMark(each, mark)) || (isOfYears(mark.formula) && !compared.has(sheet.name));
    const stands = (mark: Mark) => sheet.marks.some((each) => isSameMark(each, mark));
    return [
      ...sheet.marks.filter((mark) => !isWanted(mark)).map((mark) => removal(sheet.name, mark)),
      ...wanted
        .filter((mark) => !stands(mark))
        .map((mark): MarkEdit => ({ kind: "mark", sheet: sheet.name, from: null, to: mark })),
    ];
  });
}

/**
 * The edits after which none of our marks is left.
 *
 * @example
 * const marked = applyEdits(book, marksOf(book, [report], settings));
 * applyEdits(marked, clearMarks(marked)).sheets[0].marks // []
 */
export function clearMarks(book: Book): readonly MarkEdit[] {
  return book.sheets.flatMap(({ name, marks }) => marks.map((mark) => removal(name, mark)));
}

function removal(sheet: string, mark: Mark): MarkEdit {
  return { kind: "mark", sheet, from: mark, to: null };
}

/** The marks of each sheet, in order of priority. */
function dueMarks(
  book: Book,
  reports: readonly Report[],
  settings: CheckSettings,
  suspects: ReadonlyMap<Report, ReadonlySet<FieldId>>,
  beside: ReadonlyMap<Report, Beside>,
): ReadonlyMap<string, readonly Mark[]> {
  const families = new Map<string, Subject[]>();
  for (const report of reports) {
    const subjects = subjectsOf(book, report, settings, suspects.get(report) ?? none, beside.get(report) ?? alone);
    for (const subject of subjects) {
      const { sheet, band, severity, formula, cells } = subject;
      // Subjects whose formulas differ only along their band are one family and need one mark for each role.
      const key = JSON.stringify([sheet, band, severity, formula(templateIn(band)), Object.keys(cells)]);
      families.set(key, [...(families.get(key) ?? []), subject]);
    }
  }
  const marks = new Map<string, Mark[]>();
  for (const family of families.values())
    for (const { sheet, mark } of familyMarks(book, family)) marks.set(sheet, [...(marks.get(sheet) ?? []), mark]);
  for (const list of marks.values()) list.sort((a, b) => priority(a.style) - priority(b.style));
  return marks;
}

const none: ReadonlySet<FieldId> = new Set();
const alone: Beside = { lastYear: null, findings: [] };

/** The marks of one family: one for the cells of each role. */
function familyMarks(book: Book, family: readonly Subject[]): { sheet: string; mark: Mark }[] {
  const [first] = [...family].sort((a, b) => order(firstCell(a), firstCell(b)));
  if (!first) return [];
  const { sheet, band, severity } = first;
  const merges = sheetOf(book, sheet)?.merges ?? null;
  const formula = first.formula(addressIn(band));
  return roles.flatMap((role) => {
    const cells = family.flatMap((subject) => subject.cells[role] ?? []);
    if (cells.length === 0) return [];
    const areas = inOrder(areasOf(cells.flatMap((cell) => shownBy(cell, merges, band))), band);
    return [{ sheet, mark: { areas, formula, style: { severity, role } } }];
  });
}

const roles: readonly MarkStyle["role"][] = ["suspect", "place", "part"];

/** The cell of a subject that stands for it: its place, else its first. */
function firstCell({ cells }: Subject): Position {
  return roles.flatMap((role) => cells[role] ?? [])[0] ?? { row: 0, column: 0 };
}

function order(a: Position, b: Position): number {
  return a.row - b.row || a.column - b.column;
}

function priority({ role, severity }: MarkStyle): number {
  return { suspect: 0, place: 3, part: 6 }[role] + { error: 0, warning: 1, hint: 2 }[severity];
}
