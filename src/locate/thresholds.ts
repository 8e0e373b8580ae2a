/**
 * Every threshold of finding the form, each with the layout of `test/layouts/` that it is for: with the neighbouring value,
 * on one side at least, that layout is not found rightly (tried by hand for each).
 */

// Labels

/**
 * Of a label's letters at least so many must be left for it to be known.
 * Layout: 公益组织 for 社会公益组织.
 */
export const minWornShare = 0.6;
/**
 * Longer texts are no label; of a long definition in brackets what stands before the bracket is.
 * Layout: long definitions behind the labels of 第（一）项 and a third row.
 */
export const maxLabelLength = 120;
/**
 * A label is broken over at most so many rows.
 * Layout: a label broken over four rows.
 */
export const maxPieces = 4;

// Labels found and labels of the form

/**
 * At least so alike two labels must be to be the same row, where its place alone does not tell.
 * Layout: a row renamed between a removed and an added one.
 */
export const minLikeness = 0.65;
/**
 * So alike they must be where as many rows are missing as are unknown at the same place.
 * Layout: both rows of a block of 表二 renamed.
 */
export const minLikenessInPlace = 0.34;
/**
 * So alike they must be where more are missing than unknown at the same place, or fewer.
 * Layout: a row renamed beside a removed one.
 */
export const minLikenessBeside = 0.5;

// How far a table reaches

/**
 * Header labels of one table stand in a band of at most so many rows.
 * Layout: an empty row behind each row.
 */
export const bandRows = 3;
/**
 * In each label column of 表三 a label stands within so many rows below the header.
 * Layout: 情形 over the labels of 表三, its first column removed, empty rows between.
 */
export const labelRows = 10;
/**
 * Without 第一, 第二 and 第四项, and with fewer rows than these, it is no 表三.
 * Layout: a pivot table of eleven results.
 */
export const minResultRows = 12;
/**
 * With fewer rows than these it is no 表二.
 * Layout: 表二 with two rows left.
 */
export const minDisclosureRows = 2;
/**
 * The title and the header of the first block of 表二 stand at most so far above its first row.
 * Layout: seven lines between the first header of 表二 and its first row.
 */
export const headRows = 8;
/**
 * A block of 表二 that is unknown but for its place stands at most so far below the last known row.
 * Layout: the last row of 表二 renamed, an empty row above its block.
 */
export const tailRows = 4;
/**
 * With so many of its labels in one column 表四 may stand upright.
 * Layout: 表四 upright.
 */
export const minTurnedLabels = 10;
/**
 * The pieces of a parted 表四 stand at most so far below each other: a heading and empty rows may come between.
 * Layout: 表四 in two pieces, three rows between.
 */
export const maxPieceGap = 4;
/**
 * The data row of 表四 stands at most so far below the header: notes and blank rows may come between.
 * Layout: three notes above the figures of 表四.
 */
export const dataRows = 4;

// Cells

/**
 * 表三 and 表四 have so many columns that cells in line with most headers are in line with all.
 * Test: `test/locate/bind-rows.test.ts`, data cells of a wide table.
 */
export const wideTable = 7;
/**
 * So many running numbers below each other are no figures.
 * Layout: running numbers without a header in 表二 with three rows left.
 */
export const minRunning = 3;
/**
 * Of the steps from one number to the next so many are 1, or begin anew: rows of the form may be missing.
 * Layout: running numbers in 表三 with six rows removed and a blank column, merges lost.
 */
export const minEvenSteps = 0.6;

// Sheets and titles

/**
 * A sheet that quotes so many labels of the form, without being a report, explains it.
 * Layout: a text that quotes six labels.
 */
export const minQuotedLabels = 6;
/**
 * So many lines of a form tell that a sheet is one whose labels and figures were not parted into cells.
 * Layout: three lines of the form, label and figures in one cell.
 */
export const minLines = 3;
/**
 * The title stands in a line of at most so many characters; longer ones are text.
 * Layout: a title of eighty characters.
 */
export const maxTitleLength = 80;
