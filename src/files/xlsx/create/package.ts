import { elementXml } from "../../xml/xml-write";

/** From one part to another, or to an address outside; ids follow the order: rId1, rId2 … */
export interface Relationship {
  readonly type:
    "officeDocument" | "core-properties" | "custom-properties" | "worksheet" | "styles" | "sharedStrings" | "hyperlink";
  readonly target: string;
  readonly isExternal?: boolean;
}

/** The part of a sheet, seen from the workbook's. */
export function sheetPart(index: number): string {
  return `worksheets/sheet${String(index + 1)}.xml`;
}

const officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The part that lists where a part points. */
export function relationshipsXml(relationships: readonly Relationship[]): string {
  const items = relationships.map(({ type, target, isExternal }, i) =>
    elementXml("Relationship", {
      Id: `rId${String(i + 1)}`,
      Type: `${type === "core-properties" ? `${packageRelations}/metadata` : officeRelations}/${type}`,
      Target: target,
      TargetMode: isExternal === true ? "External" : undefined,
    }),
  );
  return elementXml("Relationships", { xmlns: packageRelations }, ...items);
}

/** What the parts of a workbook are. */
export function contentTypesXml(sheets: number): string {
  const part = (name: string, type: string) =>
    elementXml("Override", { PartName: `/${name}`, ContentType: `${type}+xml` });
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";
  return elementXml(
    "Types",
    { xmlns: "http://schemas.openxmlformats.org/package/2006/content-types" },
    elementXml("Default", {
      Extension: "rels",
      ContentType: "application/vnd.openxmlformats-package.relationships+xml",
    }),
    elementXml("Default", { Extension: "xml", ContentType: "application/xml" }),
    part("xl/workbook.xml", `${spreadsheet}.sheet.main`),
    ...Array.from({ length: sheets }, (_, i) => part(`xl/${sheetPart(i)}`, `${spreadsheet}.worksheet`)),
    part("xl/styles.xml", `${spreadsheet}.styles`),
    part("xl/sharedStrings.xml", `${spreadsheet}.sharedStrings`),
    part("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties"),
    part("docProps/custom.xml", "application/vnd.openxmlformats-officedocument.custom-properties"),
  );
}
