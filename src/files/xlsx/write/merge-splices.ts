import { formatArea, type Area } from "../../../book/address";
import { appendTo, prefixIn, type Outline, type Splice } from "../../xml/xml-outline";
import { beforeMerges, elementXml } from "./worksheet-order";

/** Adds merged areas to a sheet. */
export function mergeSplices(outline: Outline, areas: readonly Area[]): Splice[] {
  const cells = areas.map((area) =>
    elementXml(prefixIn(outline, "mergeCells"), ["mergeCell", { ref: formatArea(area) }], ""),
  );
  return appendTo(outline, [...beforeMerges, "mergeCells"], cells);
}
