/**
 * The shape of the form as data. A format (2019, 2021) describes its three tables with these types; everything above
 * this floor reads the tables and never names a row or a column by itself.
 */

/** One edition of the form: `2019` = 国办公开办函〔2019〕60号（试行）, `2021` = 国办公开办函〔2021〕30号. */
export type FormatId = "2019" | "2021";

/** 表二, 表三, 表四 of the form. */
export type TableId = "t2" | "t3" | "t4";

/** Where a fact about the form comes from: printed in the form itself, or deduced from it and from published reports. */
export type Basis = "printed" | "deduced";

/**
 * What a field counts.
 * - `count`: a whole number, never negative
 * - `change`: a whole number with its sign (本年增/减)
 * - `money`: a decimal amount
 */
export type FieldKind = "count" | "change" | "money";

/** A printed label and the other spellings under which it is met. Definitions in brackets and white space do not count. */
export interface Label {
  readonly label: string;
  readonly variants?: readonly string[];
  /** Other words for the same: who writes them has renamed the label. */
  readonly synonyms?: readonly string[];
  /** The label as the form breaks it into lines, where it does. */
  readonly printed?: string;
}

/** A column of a table: its id in the field id, and what its cells count. */
export interface Column extends Label {
  readonly id: string;
  readonly kind: FieldKind;
  /** The unit in which an amount is due. */
  readonly unit?: "万元";
  /** The label that spans this column and its neighbours, e.g. 法人或其他组织. */
  readonly group?: string;
}

/** A row of a table. */
export interface Row extends Label {
  readonly id: string;
  /** The label that spans this row and its neighbours, e.g. （三）不予公开. */
  readonly group?: string;
}

/** One block of 表二: a title row, a header row and its data rows. */
export interface Block {
  /** The item of 第二十条 that the block reports on, as printed: 第二十条第（一）项. */
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** 表二: blocks one below the other. */
export interface DisclosureTable {
  readonly heading: string;
  readonly blocks: readonly Block[];
}

/** 表三: applicants across, what became of their requests down. */
export interface RequestTable {
  readonly heading: string;
  readonly corner: string;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** 表四: one data row; each group has the same five columns. */
export interface DisputeTable {
  readonly heading: string;
  readonly groups: readonly Row[];
  readonly columns: readonly Column[];
}

/** One edition of the form, whole. */
export interface Format {
  readonly id: FormatId;
  /** The notice that put it in force. */
  readonly source: string;
  /** Years of the reports that it is for, both ends included; `null` = still in force. */
  readonly years: { readonly from: number; readonly to: number | null };
  readonly t2: DisclosureTable;
  readonly t3: RequestTable;
  readonly t4: DisputeTable;
}
