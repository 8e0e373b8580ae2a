import type { NewWorkbook } from "../../../book/new-sheet";
import { encodeXml } from "../../xml/xml-write";
import { zipWith } from "../../zip/zip-write";
import { contentTypesXml, relationshipsXml, sheetPart, type Relationship } from "./package";
import { propertyParts } from "./properties";
import { sheetXml } from "./sheet-xml";
import { StringTable } from "./string-table";
import { StyleTable } from "./style-table";
import { firstVisible, workbookXml } from "./workbook-xml";

/**
 * Writes a new workbook. The same workbook gives the same bytes, wherever and whenever it is written.
 *
 * @example
 * const bytes = createWorkbook({ kind: "form", sheets: [{ name: "年报", cells: [{ row: 0, column: 0, value: "规章" }] }] });
 * new TextDecoder().decode(bytes.slice(0, 2)) // "PK"
 */
export function createWorkbook(workbook: NewWorkbook): Uint8Array {
  const { sheets } = workbook;
  const strings = new StringTable();
  const styles = new StyleTable();
  const parts = new Map<string, string>();
  sheets.forEach((sheet, i) => {
    const { xml, links } = sheetXml(sheet, strings, styles, i === firstVisible(sheets));
    parts.set(`xl/${sheetPart(i)}`, xml);
    if (links.length > 0) parts.set(`xl/worksheets/_rels/sheet${String(i + 1)}.xml.rels`, relationshipsXml(links));
  });
  parts.set("xl/workbook.xml", workbookXml(sheets));
  parts.set("xl/_rels/workbook.xml.rels", relationshipsXml(workbookRelationships(sheets.length)));
  parts.set("xl/styles.xml", styles.toXml());
  parts.set("xl/sharedStrings.xml", strings.toXml());
  for (const [name, xml] of propertyParts(workbook)) parts.set(name, xml);
  const ordered = new Map([
    ["[Content_Types].xml", contentTypesXml(sheets.length)],
    ["_rels/.rels", relationshipsXml(packageRelationships)],
    ...parts,
  ]);
  return zipWith(new Map(), new Map([...ordered].map(([name, xml]) => [name, encodeXml(xmlHead + xml)])));
}

const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const packageRelationships: readonly Relationship[] = [
  { type: "officeDocument", target: "xl/workbook.xml" },
  { type: "core-properties", target: "docProps/core.xml" },
  { type: "custom-properties", target: "docProps/custom.xml" },
];

function workbookRelationships(sheets: number): readonly Relationship[] {
  return [
    ...Array.from({ length: sheets }, (_, i): Relationship => ({ type: "worksheet", target: sheetPart(i) })),
    { type: "styles", target: "styles.xml" },
    { type: "sharedStrings", target: "sharedStrings.xml" },
  ];
}
