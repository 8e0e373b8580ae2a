/**
 * Every threshold of finding the form, each with the layout of `test/layouts/` that it is for.
 */

// Labels

/**
 * Of a label's letters at least so many must be left for it to be known.
 * Layout: letters lost from labels.
 */
export const minWornShare = 0.6;
/**
 * Longer texts are no label; of a long definition in brackets what stands before the bracket is.
 * Layout: long definitions behind many labels.
 */
export const maxLabelLength = 120;
/**
 * A label is broken over at most so many rows.
 * Layout: （二） of 表三 broken over two rows.
 */
export const maxPieces = 4;

// Labels found and labels of the form

/**
 * At least so alike two labels must be to be the same row, where its place alone does not tell.
 * Layout: a row of 表三 renamed.
 */
export const minLikeness = 0.65;
/**
 * So alike they must be where as many rows are missing as are unknown at the same place.
 * Layout: the first row of 表二 renamed.
 */
export const minLikenessInPlace = 0.34;
/**
 * So alike they must be where more are missing than unknown at the same place, or fewer.
 * Layout: 小计 for 总计 of 表三 behind an added column.
 */
export const minLikenessBeside = 0.5;

/**
 * So alike is another word for a label: more than unknown words, less than the label itself.
 * Layout: every column of 表三 renamed.
 */
export const synonymLikeness = 0.8;

// How far a table reaches

/**
 * Header labels of one table stand in a band of at most so many rows.
 * Layout: the printed form.
 */
export const bandRows = 3;
/**
 * In each label column of 表三 a label stands within so many rows below the header.
 * Layout: 个人 for 自然人 in a header of one row.
 */
export const labelRows = 8;
/**
 * With fewer rows than these it is no 表三.
 * Layout: other sheets that have nothing to do with it.
 */
export const minRequestRows = 3;
/**
 * With fewer rows than these, and without 第一, 第二 and 第四项, it is no 表三.
 * Layout: a pivot table of results.
 */
export const minResultRows = 12;
/**
 * With fewer rows than these it is no 表二.
 * Layout: other sheets that have nothing to do with it.
 */
export const minDisclosureRows = 2;
/**
 * The title and the header of the first block of 表二 stand at most so far above its first row.
 * Layout: the first row of 表二 removed, the title above.
 */
export const headRows = 8;
/**
 * A block of 表二 that is unknown but for its place stands at most so far below the last known row.
 * Layout: the last row of 表二 removed.
 */
export const tailRows = 4;
/**
 * With so many of its labels in one column 表四 may stand upright.
 * Layout: 表四 upright.
 */
export const minTurnedLabels = 8;
/**
 * The pieces of a parted 表四 stand at most so far below each other: a heading and empty rows may come between.
 * Layout: 表四 in two pieces, two rows between.
 */
export const maxPieceGap = 4;
/**
 * The data row of 表四 stands at most so far below the header: notes and blank rows may come between.
 * Layout: a row of units above the figures of 表四.
 */
export const dataRows = 4;

// Cells

/**
 * 表三 and 表四 have so many columns that cells in line with most headers are in line with all.
 * Layout: two of three cells blank.
 */
export const wideTable = 7;
/**
 * So many running numbers below each other are no figures.
 * Layout: running numbers in 表三 without a header.
 */
export const minRunning = 3;
/**
 * Of the steps from one number to the next so many are 1, or begin anew: rows of the form may be missing.
 * Layout: running numbers in 表三, merges lost, rows removed.
 */
export const minEvenSteps = 0.6;

// Sheets and titles

/**
 * A sheet that quotes so many labels of the form, without being a report, explains it.
 * Layout: a list of instructions that quotes every label.
 */
export const minQuotedLabels = 6;
/**
 * So many lines of a form tell that a sheet is one whose labels and figures were not parted into cells.
 * Layout: lines in one cell.
 */
export const minLines = 3;
/**
 * The title stands in a line of at most so many characters; longer ones are text.
 * Layout: the whole narrative in one cell.
 */
export const maxTitleLength = 80;
