import type { PrintSetup } from "../../../book/new-sheet";
import { maxColumns } from "../../../book/address";
import { elementXml, escapeXml } from "../../xml/xml-write";

/** How a sheet is printed: the elements from `printOptions` on. Area and head rows are names of the workbook. */
export function printXml({ orientation, breaks = [], header, footer }: PrintSetup): string {
  const inches = { left: 0.59, right: 0.59, top: 0.79, bottom: 0.79, header: 0.39, footer: 0.39 };
  const middle = (name: string, text: string | undefined) =>
    text === undefined ? "" : elementXml(name, {}, escapeXml(`&C${text}`));
  const headAndFoot = middle("oddHeader", header) + middle("oddFooter", footer);
  return [
    elementXml("printOptions", { horizontalCentered: 1 }),
    elementXml("pageMargins", inches),
    elementXml("pageSetup", { paperSize: 9, fitToWidth: 1, fitToHeight: 0, orientation }),
    headAndFoot === "" ? "" : elementXml("headerFooter", {}, headAndFoot),
    breaksXml(breaks),
  ].join("");
}

function breaksXml(breaks: readonly number[]): string {
  const items = breaks.map((row) => elementXml("brk", { id: row, max: maxColumns - 1, man: 1 }));
  const count = items.length;
  return count === 0 ? "" : elementXml("rowBreaks", { count, manualBreakCount: count }, ...items);
}
