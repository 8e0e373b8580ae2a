import type { DefinedName } from "../../../book/book";
import { appendTo, behind, insertion, outlineOf, prefixIn, spliced, type Splice } from "../../xml/xml-outline";
import { escapeXml } from "../../xml/xml-write";

/** The children of a workbook up to its defined names. */
const order = [
  ...["fileVersion", "fileSharing", "workbookPr", "workbookProtection", "bookViews", "sheets", "functionGroups"],
  ...["externalReferences", "definedNames"],
];

/**
 * Removes and adds defined names in the XML of a workbook.
 * @param removed their places among the defined names
 * @param sheets the names of all sheets, in order: a name's scope is written as a number
 */
export function editNames(
  xml: string,
  removed: ReadonlySet<number>,
  added: readonly DefinedName[],
  sheets: readonly string[],
): string {
  const outline = outlineOf(xml);
  const container = outline.root.children.find((each) => each.name === "definedNames");
  const old = container?.children.filter((each) => each.name === "definedName") ?? [];
  const texts = added.map(({ name, sheet, refersTo, isVisible }) => {
    const scope = sheet === null ? "" : ` localSheetId="${String(sheets.indexOf(sheet))}"`;
    const hidden = isVisible ? "" : ' hidden="1"';
    const tag = `${prefixIn(outline, "definedNames")}definedName`;
    return `<${tag} name="${escapeXml(name)}"${scope}${hidden}>${escapeXml(refersTo.slice(1))}</${tag}>`;
  });
  const gone: Splice[] = old.filter((_, i) => removed.has(i)).map(({ start, end }) => ({ start, end, text: "" }));
  if (container && texts.length === 0 && gone.length === old.length && gone.length > 0)
    return spliced(outline.xml, [{ start: container.start, end: container.end, text: "" }]);
  return spliced(outline.xml, [...gone, ...appendTo(outline, order, texts)]);
}

/** Asks programs to calculate all formulas when they open the workbook. */
export function withFullCalculation(xml: string): string {
  const outline = outlineOf(xml);
  const known = outline.root.children.find((each) => each.name === "calcPr");
  if (!known) {
    const at = behind(outline, order);
    return spliced(outline.xml, [insertion(at, `<${outline.root.prefix}calcPr fullCalcOnLoad="1"/>`)]);
  }
  const tag = outline.xml.slice(known.start, known.contentStart);
  const others = tag.replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/u, "");
  const text = others.replace(/\s*\/?>$/u, ' fullCalcOnLoad="1"$&');
  return spliced(outline.xml, [{ start: known.start, end: known.contentStart, text }]);
}
