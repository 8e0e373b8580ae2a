/** What an honest workbook stays under; a file beyond is refused as `tooLarge` before it is unpacked. */
export const limits = {
  entries: 4096,
  partBytes: 64 * 2 ** 20,
  totalBytes: 256 * 2 ** 20,
  /** Unpacked to packed. Small sheets of repeated cells may exceed it honestly, so it counts for large parts only. */
  ratio: 200,
  ratioFromBytes: 4 * 2 ** 20,
  /** Of a text, of the main part of a Word document, of a web page, which may hold its pictures. A report has 0.2 MB. */
  textBytes: 2 * 2 ** 20,
  documentBytes: 24 * 2 ** 20,
  htmlBytes: 16 * 2 ** 20,
  /** Of a file that is read by a library, which takes more of time and memory than our own readers. */
  libraryBytes: 64 * 2 ** 20,
  libraryXmlBytes: 4 * 2 ** 20,
  libraryCells: 300_000,
  libraryMerges: 30_000,
  /** Of a binary workbook, each time that it is gone through. */
  libraryRecords: 600_000,
  htmlNodes: 400_000,
  htmlDepth: 500,
  /** Every "<" of a page, also one that begins no tag: a parser looks at each. */
  htmlMarks: 1_600_000,
  /** Of all sheets together. */
  cells: 1_500_000,
  /** Of what is written as a new workbook: the rows of merged areas, as often as they are in one. */
  mergedRows: 3_000_000,
  /** Excel's own limit of a formula, and of all copies of shared formulas on a sheet together. */
  formulaLength: 8192,
  sharedFormulaLength: 8 * 2 ** 20,
  /** All formulas of a book together, in characters: with more, stored results are taken as they are. */
  calculatedLength: 1_000_000,
  /** Cells that the formulas of a group of sheets read in one calculation (some 0.3 s): beyond, they are not calculated. */
  work: 2_000_000,
  /** What a worker may take for one calculation, in milliseconds: then it is ended, and there is no result. */
  calculationTime: 5000,
  /** A text that a formula joins may have so many characters: a longer one is left to Excel, whose limit is 32,767. */
  joinedText: 8192,
  /** Parentheses within parentheses, as in Excel. */
  formulaNesting: 64,
  /** Formulas that wait for one another while the engine calculates: it has no more stack than this. */
  waitingFormulas: 250,
  /** Elements within elements. */
  xmlDepth: 200,
} as const;
