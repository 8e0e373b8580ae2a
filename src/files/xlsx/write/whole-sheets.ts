import { sheetOf, type Book } from "../../../book/book";
import type { NewSheet } from "../../../book/new-sheet";
import { relationshipsXml } from "../create/package";
import { sheetXml } from "../create/sheet-xml";
import { findParts, relationshipsName } from "../read/parts";
import { emptyStyleSheet, StyleSheet } from "../styles/style-sheet";
import { decodeXml } from "../../xml/xml";
import { appendTo, outlineOf, spliced, type Element, type Splice } from "../../xml/xml-outline";
import { elementXml, encodeXml } from "../../xml/xml-write";
import { openZip, unpack } from "../../zip/zip";
import { zipWith } from "../../zip/zip-write";
import { additionOf, freeId, removalOf } from "./package-edit";

const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const sheetTypes = {
  relationship: `${officeRelations}/worksheet`,
  content: "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
};
const styleTypes = {
  relationship: `${officeRelations}/styles`,
  content: "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
};

/**
 * Takes the sheets out of a file that a workbook no longer has, and writes those that it has more, with all their looks;
 * their defined names are the workbook's, and are written with them.
 * @param looks the sheets as they were added, by their names
 * @returns the same bytes where no sheet came or went
 */
export function withWholeSheets(
  bytes: Uint8Array,
  before: Book,
  after: Book,
  looks: ReadonlyMap<string, NewSheet>,
): Uint8Array {
  const removed = before.sheets.filter(({ name }) => !sheetOf(after, name)).map(({ name }) => name);
  const added = after.sheets.flatMap(({ name }) => (sheetOf(before, name) ? [] : (looks.get(name) ?? [])));
  if (removed.length + added.length === 0) return bytes;
  const file = new FileParts(bytes);
  for (const name of removed) file.removeSheet(name);
  for (const sheet of added) file.addSheet(sheet);
  return file.toBytes();
}

/** The parts of a file, as far as whole sheets touch them. */
class FileParts {
  private readonly zip;
  private readonly parts;
  private readonly xmls = new Map<string, string>();
  private readonly gone = new Set<string>();
  private readonly styles: StyleSheet;

  constructor(bytes: Uint8Array) {
    this.zip = openZip(bytes);
    this.parts = findParts(this.zip);
    const { styles } = this.parts;
    this.styles = new StyleSheet(styles ? decodeXml(unpack(styles)) : emptyStyleSheet);
  }

  removeSheet(name: string): void {
    const { sheets, workbook, calcChain } = this.parts;
    const part = sheets.find((each) => each.name === name)?.part;
    this.change(workbook.name, (xml) => withoutSheet(xml, name));
    if (!part) return;
    this.drop(part.name);
    this.gone.add(relationshipsName(part.name));
    if (calcChain) this.drop(calcChain.name); // it lists the cells of sheets by their numbers
  }

  addSheet(sheet: NewSheet): void {
    const { workbook } = this.parts;
    const folder = workbook.name.replace(/[^/]*$/u, "");
    let number = 1;
    while (this.has(`${folder}worksheets/sheet${number}.xml`)) number++;
    const part = `${folder}worksheets/sheet${number}.xml`;
    const { xml, links } = sheetXml(
      sheet,
      null,
      {
        indexOf: (style) => (style ? this.styles.formatOf(style) : 0),
        lookOf: ({ style }) => this.styles.look(style),
      },
      false,
    );
    this.xmls.set(part, xmlHead + xml);
    if (links.length > 0) this.xmls.set(relationshipsName(part), xmlHead + relationshipsXml(links));
    const id = freeId(this.xmlOf(relationshipsName(workbook.name)) ?? "");
    for (const [owner, edit] of additionOf(part, workbook.name, sheetTypes)) this.change(owner, edit);
    this.change(workbook.name, (text) => withSheet(text, sheet, id));
  }

  toBytes(): Uint8Array {
    const { styles, workbook } = this.parts;
    if (styles) this.change(styles.name, () => this.styles.toXml());
    else if (this.styles.isChanged()) {
      const name = `${workbook.name.replace(/[^/]*$/u, "")}styles.xml`;
      this.xmls.set(name, this.styles.toXml());
      for (const [owner, edit] of additionOf(name, workbook.name, styleTypes)) this.change(owner, edit);
    }
    const written = new Map<string, Uint8Array | null>([...this.xmls].map(([name, xml]) => [name, encodeXml(xml)]));
    for (const name of this.gone) written.set(name, null);
    return zipWith(this.zip, written);
  }

  private drop(part: string): void {
    this.gone.add(part);
    for (const [owner, edit] of removalOf(part, this.parts.workbook.name)) this.change(owner, edit);
  }

  private has(name: string): boolean {
    return this.xmls.has(name) || (this.zip.has(name.toLowerCase()) && !this.gone.has(name));
  }

  private xmlOf(name: string): string | null {
    const part = this.zip.get(name.toLowerCase());
    return this.xmls.get(part?.name ?? name) ?? (part ? decodeXml(unpack(part)) : null);
  }

  private change(name: string, edit: (xml: string) => string): void {
    const xml = this.xmlOf(name);
    if (xml === null) return;
    const edited = edit(xml);
    if (edited !== xml) this.xmls.set(this.zip.get(name.toLowerCase())?.name ?? name, edited);
  }
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The list of sheets with one more at its end. */
function withSheet(xml: string, { name, visibility = "visible" }: NewSheet, id: string): string {
  const outline = outlineOf(xml);
  const sheets = outline.root.children.find((each) => each.name === "sheets");
  const numbers = sheets?.children.map(({ attributes }) => Number(attributes["sheetId"] ?? 0)) ?? [];
  const relations = Object.values(outline.root.attributes).find((each) => each?.endsWith("/relationships"));
  const entry = elementXml(`${sheets?.prefix ?? outline.root.prefix}sheet`, {
    name,
    sheetId: Math.max(0, ...numbers) + 1,
    state: visibility === "visible" ? undefined : visibility,
    "xmlns:r": relations ?? officeRelations,
    "r:id": id,
  });
  return spliced(outline.xml, appendTo(outline, ["sheets"], [entry]));
}

/** The workbook without a sheet and without the names that were its own; sheets are counted where names say whose they are. */
function withoutSheet(xml: string, name: string): string {
  const { root, xml: text } = outlineOf(xml);
  const childrenOf = (list: string) => root.children.find((each) => each.name === list)?.children ?? [];
  const sheets = childrenOf("sheets").filter((each) => each.name === "sheet");
  const place = sheets.findIndex(({ attributes }) => attributes["name"] === name);
  const sheet = sheets[place];
  if (!sheet) return xml;
  const less = (element: Element, attribute: string): Splice[] => {
    const number = Number(element.attributes[attribute] ?? Number.NaN);
    if (!(number > place || (number === place && element.name !== "definedName" && number > 0))) return [];
    const tag = text.slice(element.start, element.contentStart);
    const pattern = new RegExp(`(\\s${attribute}\\s*=\\s*["'])\\d+`, "u");
    return [{ start: element.start, end: element.contentStart, text: tag.replace(pattern, `$1${number - 1}`) }];
  };
  const names = childrenOf("definedNames").filter((each) => each.name === "definedName");
  const isOwn = ({ attributes }: Element) => attributes["localSheetId"] === String(place);
  return spliced(text, [
    { start: sheet.start, end: sheet.end, text: "" },
    ...names.filter(isOwn).map(({ start, end }): Splice => ({ start, end, text: "" })),
    ...names.flatMap((each) => less(each, "localSheetId")),
    ...childrenOf("bookViews").flatMap((each) => less(each, "activeTab")),
  ]);
}
