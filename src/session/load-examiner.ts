import type { Examiner } from "../check/examiner";

/**
 * A new examiner. The rules are loaded for it, while the workbook is read: neither waits for the other, and the page is there
 * before both.
 *
 * @example
 * const examine = await loadExaminer();
 * examine(book, settings).reports[0].key // "年报#1"
 */
export async function loadExaminer(): Promise<Examiner> {
  const [{ createExaminerWith }, { createNarrator }] = await Promise.all([
    import("../check/examiner"),
    import("../narrative/narrator"),
  ]);
  return createExaminerWith(createNarrator());
}
