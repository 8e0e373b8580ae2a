import { formatArea } from "../../../book/address";
import type { StyleSheet } from "../styles/style-sheet";
import type { Attributes } from "../../xml/xml";
import { behind, insertion, type Outline, type Splice } from "../../xml/xml-outline";
import { escapeXml } from "../../xml/xml-write";
import type { SheetEdit } from "./sheet-edit";
import { beforeMarks, elementXml } from "./worksheet-order";

/** Removes conditional formats from a sheet, and adds ours behind all others. */
export function markSplices(outline: Outline, edit: SheetEdit, styles: StyleSheet): Splice[] {
  const { root } = outline;
  const blocks = root.children.filter((each) => each.name === "conditionalFormatting");
  const splices: Splice[] = [];
  let id = 0;
  let priority = 0;
  for (const block of blocks) {
    const rules = block.children.filter((each) => each.name === "cfRule");
    const removed = rules.filter((rule) => {
      priority = Math.max(priority, Number(rule.attributes["priority"] ?? 0));
      return edit.removedMarks.has(String(id++));
    });
    const gone = removed.length === rules.length ? (removed.length > 0 ? [block] : []) : removed;
    splices.push(...gone.map(({ start, end }) => ({ start, end, text: "" })));
  }
  const at = behind(outline, beforeMarks);
  for (const mark of edit.addedMarks) {
    const { areas, formula } = mark;
    const dxf = String(styles.look(mark.style));
    const tags: [string, Attributes][] = [
      ["conditionalFormatting", { sqref: areas.map(formatArea).join(" ") }],
      ["cfRule", { type: "expression", dxfId: dxf, priority: String(++priority) }],
      ["formula", {}],
    ];
    splices.push(
      insertion(
        at,
        tags.reduceRight((content, tag) => elementXml(root.prefix, tag, content), escapeXml(formula)),
      ),
    );
  }
  return splices;
}
