import { quoteSheet } from "./address";
import type { NewSheet } from "./new-sheet";
import { sheetNameFor } from "./sheet-name";

/**
 * New sheets under names that a workbook has not yet; what points from one to another still does.
 * @param taken the names of the sheets that are there
 *
 * @example withFreeNames([{ name: "年报", cells: [] }], ["年报"]) // [{ name: "年报 (2)", cells: [] }]
 */
export function withFreeNames(sheets: readonly NewSheet[], taken: Iterable<string>): readonly NewSheet[] {
  const known = [...taken];
  const given = new Map<string, string>();
  for (const { name } of sheets) {
    const free = sheetNameFor(name, known);
    known.push(free);
    given.set(name, free);
  }
  if ([...given].every(([from, to]) => from === to)) return sheets;
  const nameOf = (name: string) => given.get(name) ?? name;
  // What the program writes quotes the names of sheets.
  const pointed = (text: string) =>
    text.replaceAll(/'((?:[^']|'')+)'!/gu, (_, name: string) => `${quoteSheet(nameOf(name.replaceAll("''", "'")))}!`);
  return sheets.map((sheet) => ({
    ...sheet,
    name: nameOf(sheet.name),
    cells: sheet.cells.map((cell) => ({
      ...cell,
      ...(cell.formula === undefined ? {} : { formula: pointed(cell.formula) }),
      ...(cell.link?.startsWith("#") ? { link: pointed(cell.link) } : {}),
    })),
    ...(sheet.names && {
      names: sheet.names.map((name) => ({
        ...name,
        sheet: name.sheet === null ? null : nameOf(name.sheet),
        refersTo: pointed(name.refersTo),
      })),
    }),
  }));
}
