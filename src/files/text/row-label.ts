import { formats } from "../../form/fields";
import type { Block, Format, Label } from "../../form/types";
import { labelKey } from "../../locate/label";
import { placesOfSame } from "../../locate/label-list";

/** Whether a line is the label of a row of the form and nothing else: 规章, 2.重复申请. What it is not: a block's title. */
export function isRowLabel(line: string): boolean {
  const key = line.trim() === "" ? null : labelKey(line);
  return key !== null && placesOfSame(key, rowLabels).size > 0;
}

const rowLabels: readonly Label[] = Object.values(formats).flatMap(labelsOfRows);

function labelsOfRows({ t2, t3 }: Format): readonly Label[] {
  return [...t2.blocks.flatMap((block: Block): readonly Label[] => block.rows), ...t3.rows];
}
