import { fieldsOfTable } from "../../src/form/fields";
import { known, layOut, offset, paperOf, removedRow, type PaperCell } from "../support/layouts";
import { mergedFigures, staleUnderMerges } from "../support/merges";
import type { Layout } from "./corpus";

const report2019 = paperOf({ format: "2019" });
const report2021 = paperOf({ format: "2021" });

const isLabel = (cell: PaperCell) => cell.field === null;

/** What merges cover is no cell of the form, whatever stands there. */
export const mergesCorpus: readonly Layout[] = [
  {
    name: "the label repeated under its merge",
    paper: layOut(
      report2021,
      staleUnderMerges((cell) => (isLabel(cell) ? cell.value : null)),
    ),
  },
  {
    name: "the figure repeated under its merge",
    paper: layOut(
      report2019,
      staleUnderMerges((cell) => (isLabel(cell) ? null : cell.value)),
    ),
    needsMerges: true,
  },
  {
    name: "other numbers under every merge",
    paper: layOut(
      report2019,
      staleUnderMerges((_, index) => index + 3),
    ),
    needsMerges: true,
  },
  {
    name: "numbers as text under every merge, format 2021",
    paper: layOut(
      report2021,
      staleUnderMerges((_, index) => String(index)),
    ),
    needsMerges: true,
  },
  {
    name: "labels of the form under every merge",
    paper: layOut(
      report2021,
      staleUnderMerges((_, index) => ["总计", "行政许可", "（一）予以公开", "自然人", "结果维持"][index % 5] ?? ""),
    ),
    needsMerges: true,
  },
  {
    name: "old labels and numbers under the merges of a blank form with a row removed",
    paper: layOut(
      paperOf({ format: "2019", figures: "blank" }),
      removedRow("t3.partial"),
      offset(3, 2),
      staleUnderMerges((cell, index) => (isLabel(cell) ? `${String(cell.value)}（旧）` : index)),
    ),
    needsMerges: true,
  },
  {
    name: "two totals of 表三 merged",
    paper: layOut(report2021, mergedFigures("t3.granted.total", "t3.partial.total")),
  },
  {
    name: "three figures of a column of 表三 merged",
    paper: layOut(
      report2019,
      mergedFigures(
        "t3.refused.stateSecret.legal",
        "t3.refused.forbiddenByLaw.legal",
        "t3.refused.securityStability.legal",
      ),
    ),
  },
  {
    name: "a figure of 表二 merged with the one below",
    paper: layOut(report2021, mergedFigures("t2.penalties.decisions", "t2.coercion.decisions")),
  },
  {
    name: "the figures of 表三 merged into one cell",
    paper: layOut(
      report2021,
      mergedFigures(
        "t3.received.natural",
        ...fieldsOfTable("2021", "t3")
          .slice(1)
          .map(({ id }) => id),
      ),
      known({ doubtful: ["t3.received.natural"], alterations: [{ rule: "layout.missing", at: "t3" }] }),
    ),
    needsMerges: true,
  },
];
