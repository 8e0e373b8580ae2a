import { expect, it } from "vitest";
import { createDocx } from "../../../src/files/docx/create/create";
import { openZip, unpack } from "../../../src/files/zip/zip";
import { printedTables } from "../../../src/form/layout";
import { blankContent } from "../../../src/paper/form-content";
import { formDocument } from "../../../src/paper/form-document";

it("writes the form with its merges and carries our mark", async () => {
  const content = {
    ...blankContent("2019", "甲局", 2019),
    figures: new Map([["t2.procurement.amount", 97.5]] as const),
  };
  const zip = openZip(await createDocx(formDocument(content)));
  const part = (name: string) => {
    const entry = zip.get(name.toLowerCase());
    return entry ? new TextDecoder().decode(unpack(entry)) : "";
  };
  const xml = part("word/document.xml");
  const count = (pattern: RegExp) => xml.match(pattern)?.length ?? 0;
  const cells = printedTables("2019").flatMap((table) => table.cells);
  const below = cells.reduce((sum, { area }) => sum + area.bottom - area.top, 0);
  expect(count(/<w:tbl>/gu)).toBe(3);
  expect(count(/<w:tc>/gu)).toBe(cells.length + below);
  expect(count(/<w:gridSpan /gu)).toBeGreaterThan(20);
  expect(xml).toContain("采购总金额（万元）");
  expect(xml).toContain(">97.5<");
  expect(part("docProps/custom.xml")).toContain("nianbao");
});
