import type { NewWorkbook } from "../../../book/new-sheet";
import { elementXml, escapeXml } from "../../xml/xml-write";

/** The parts that say what a workbook is: its title, and the property "nianbao" with its kind. */
export function propertyParts({ kind, title }: Pick<NewWorkbook, "kind" | "title">): ReadonlyMap<string, string> {
  const core = elementXml(
    "cp:coreProperties",
    {
      "xmlns:cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
      "xmlns:dc": "http://purl.org/dc/elements/1.1/",
    },
    ...(title === undefined ? [] : [elementXml("dc:title", {}, escapeXml(title))]),
    elementXml("dc:creator", {}, "nianbao"),
  );
  const custom = elementXml(
    "Properties",
    {
      xmlns: "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
      "xmlns:vt": "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
    },
    elementXml(
      "property",
      { fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}", pid: 2, name: "nianbao" },
      elementXml("vt:lpwstr", {}, escapeXml(kind)),
    ),
  );
  return new Map([
    ["docProps/core.xml", core],
    ["docProps/custom.xml", custom],
  ]);
}
