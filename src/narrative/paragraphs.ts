import { contains, formatArea, type Area, type CellRef } from "../book/address";
import { positionOf, type Book, type Sheet } from "../book/book";
import { flatMap } from "../book/flat-map";
import type { Located, Placement } from "../locate/placement";
import { bareLine, isTitle } from "../locate/title";
import { sectionNamed } from "./heads";

/** A paragraph of a report's text. One cell can hold several, parted by line breaks. */
export interface Paragraph {
  readonly cell: CellRef;
  /** Where it begins in the cell's text. */
  readonly offset: number;
  readonly text: string;
}

/**
 * The text of each report of a workbook, in reading order: every cell with text that is no cell of a table. On a sheet
 * with several reports it belongs to the one whose title and tables it stands with; on a sheet without tables, to the
 * only report, or to the one that it names.
 *
 * @example
 * const [paragraphs] = paragraphsOf(book, located, createTextMemory()).values();
 * paragraphs.find(({ text }) => text.includes("28件"))
 * // { cell: { sheet: "正文", row: 1, column: 0 }, offset: 0,
 * //   text: "2023年，我局收到政府信息公开申请28件，上年结转2件，办结29件。" }
 */
export function paragraphsOf(
  book: Book,
  { placements, others }: Located,
  memory: TextMemory,
): ReadonlyMap<Placement, readonly Paragraph[]> {
  const found = new Map<Placement, Paragraph[]>(placements.map((placement) => [placement, []]));
  const instructions = new Set(others.map(({ sheet }) => sheet));
  const ownersOn = ownersBySheet(placements);
  for (const sheet of book.sheets) {
    const owners = ownersOn.get(sheet.name) ?? [];
    if (owners.length === 0 && (placements.length === 0 || instructions.has(sheet.name))) continue;
    const areas = flatMap(owners, ({ areas: each }) => each);
    const paragraphs = paragraphsOn(sheet, areas, memory);
    if (paragraphs.length === 0) continue;
    const belongsTo = owners.length === 0 ? readerOfText(paragraphs, placements) : assign(owners, paragraphs);
    for (const paragraph of paragraphs) {
      const owner = belongsTo(paragraph);
      if (owner) found.get(owner)?.push(paragraph);
    }
  }
  return found;
}

/** A report with its tables on one sheet. */
interface Owner {
  readonly placement: Placement;
  readonly areas: readonly Area[];
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
}

type Assignment = (paragraph: Paragraph) => Placement | undefined;

function ownersBySheet(placements: readonly Placement[]): ReadonlyMap<string, readonly Owner[]> {
  const owners = new Map<string, Owner[]>();
  for (const placement of placements) {
    const areasOn = new Map<string, Area[]>();
    for (const { sheet, area } of placement.tables.values()) areasOn.set(sheet, [...(areasOn.get(sheet) ?? []), area]);
    for (const [sheet, areas] of areasOn) {
      const top = Math.min(...areas.map((area) => area.top));
      const bottom = Math.max(...areas.map((area) => area.bottom));
      const left = Math.min(...areas.map((area) => area.left));
      owners.set(sheet, [...(owners.get(sheet) ?? []), { placement, areas, top, bottom, left }]);
    }
  }
  for (const own of owners.values()) own.sort((a, b) => a.top - b.top || a.left - b.left);
  return owners;
}

/** The text of each sheet; a sheet is a value, so it is looked for once, as long as its tables are the same. */
export type TextMemory = WeakMap<Sheet, TextOfSheet>;

interface TextOfSheet {
  readonly areas: readonly Area[];
  readonly paragraphs: readonly Paragraph[];
}

interface TextCell {
  readonly key: number;
  readonly text: string;
}

/**
 * A memory for one workbook that is read again and again.
 *
 * @example
 * const memory = createTextMemory();
 * paragraphsOf(book, located, memory);
 * memory.has(sheet) // true
 */
export function createTextMemory(): TextMemory {
  return new WeakMap();
}

function paragraphsOn(sheet: Sheet, areas: readonly Area[], memory: TextMemory): readonly Paragraph[] {
  const known = memory.get(sheet);
  if (known && isSameAreas(known.areas, areas)) return known.paragraphs;
  const paragraphs: Paragraph[] = [];
  for (const { key, text } of textCellsOf(sheet)) {
    // The head of a section can stand in the first row of its table.
    if (isIn(areas, key) && sectionNamed(text) === null) continue;
    const cell = { sheet: sheet.name, ...positionOf(key) };
    for (const line of linesOf(text)) paragraphs.push({ cell, ...line });
  }
  memory.set(sheet, { areas, paragraphs });
  return paragraphs;
}

function isSameAreas(a: readonly Area[], b: readonly Area[]): boolean {
  return a.length === b.length && a.every((area, i) => formatArea(area) === (b[i] && formatArea(b[i])));
}

function textCellsOf(sheet: Sheet): readonly TextCell[] {
  const cells: TextCell[] = [];
  sheet.cells.forEach(({ value }, key) => {
    // A single letter is no text, but for the 无 that is the whole of many a last section.
    if (typeof value === "string" && (value.length >= 2 || value === "无")) cells.push({ key, text: value });
  });
  return cells.sort((a, b) => a.key - b.key);
}

function isIn(areas: readonly Area[], key: number): boolean {
  const position = positionOf(key);
  return areas.some((area) => contains(area, position));
}

function linesOf(text: string): readonly { readonly offset: number; readonly text: string }[] {
  if (!/[\r\n]/u.test(text)) return [{ offset: 0, text }];
  return [...text.matchAll(/[^\r\n]+/gu)]
    .map((match) => ({ offset: match.index, text: match[0] }))
    .filter((line) => line.text.trim() !== "");
}

/** Text on a sheet without tables. */
function readerOfText(paragraphs: readonly Paragraph[], placements: readonly Placement[]): Assignment {
  const [only] = placements;
  if (placements.length === 1) return () => only;
  const opening = paragraphs
    .slice(0, 5)
    .map(({ text }) => bareLine(text))
    .join("\n");
  const named = placements.filter(
    ({ name, year }) => name !== null && opening.includes(name) && (year === null || opening.includes(String(year))),
  );
  const [reader] = named;
  return () => (named.length === 1 ? reader : undefined);
}

function assign(owners: readonly Owner[], paragraphs: readonly Paragraph[]): Assignment {
  const [first] = owners;
  if (owners.length === 1) return () => first?.placement;
  const isBeside = owners.some((a) => owners.some((b) => a !== b && a.top <= b.bottom && b.top <= a.bottom));
  if (isBeside) {
    const byColumn = [...owners].sort((a, b) => a.left - b.left);
    return ({ cell }) => (byColumn.findLast(({ left }) => left <= cell.column) ?? byColumn[0])?.placement;
  }
  const tops = owners.map((owner, i) => firstRowOf(owner, owners[i - 1], paragraphs));
  return ({ cell }) => (owners[tops.findLastIndex((top) => top <= cell.row)] ?? first)?.placement;
}

/** The first row of a report that stands below another: its title, else its first section, else what follows the other's tables. */
function firstRowOf({ top }: Owner, above: Owner | undefined, paragraphs: readonly Paragraph[]): number {
  if (!above) return 0;
  const between = paragraphs.filter(({ cell }) => cell.row > above.bottom && cell.row < top);
  const start =
    between.findLast(({ text }) => isTitle(bareLine(text))) ??
    between.findLast(({ text }) => sectionNamed(text)?.section === "text.1");
  if (start) return start.cell.row;
  // The last sections of the report above, not the first of this one.
  const isAbove = between.some(({ text }) => ["text.5", "text.6"].includes(sectionNamed(text)?.section ?? ""));
  return isAbove ? top : above.bottom + 1;
}
