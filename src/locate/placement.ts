import type { Area, Position } from "../book/address";
import type { FieldId } from "../form/fields";
import type { FormatId, TableId } from "../form/types";

/** A way in which the form found differs from the official one. */
export interface Alteration {
  readonly rule: "layout.missing" | "layout.extra" | "layout.renamed" | "layout.order";
  /**
   * The row id (`t3.granted`), the column id (`t3.charity`), or the table id: of an added row or column, and with
   * `layout.missing` of a table none of whose fields could be bound.
   */
  readonly at: string;
  /** The fields of the row or column concerned. */
  readonly fields: readonly FieldId[];
  /** The label cell, where there is one. */
  readonly cells: readonly Position[];
  /** The label as found, where there is one. */
  readonly label: string | null;
}

/** The unit of an amount as its header or a 单位 note gives it, 元, 万元, 亿元 and so on; `null` = none given. */
export type MoneyUnit = string | null;

/** Where one table of the form stands. Each field of the format is in exactly one of `fields`, `uncertain`, `missing`. */
export interface TablePlacement {
  readonly table: TableId;
  readonly format: FormatId;
  readonly sheet: string;
  readonly area: Area;
  /** The cell of every field that is bound; a merged cell by its top-left cell. */
  readonly fields: ReadonlyMap<FieldId, Position>;
  /** Fields whose row and column are there, but whose cell could not be told with certainty: never bound. */
  readonly uncertain: readonly FieldId[];
  /** Fields whose row or column was removed. */
  readonly missing: readonly FieldId[];
  readonly alterations: readonly Alteration[];
  /** The unit that stands outside the cell, for each money field of this table. */
  readonly units: ReadonlyMap<FieldId, MoneyUnit>;
}

/** One report found in a workbook: up to three tables that belong together. */
export interface Placement {
  /** The organisation, `null` where not found. */
  readonly name: string | null;
  /** The year the report is of, `null` where not found. */
  readonly year: number | null;
  readonly tables: ReadonlyMap<TableId, TablePlacement>;
}

/** A sheet that looks like the form but is passed over: it gives no findings. */
export interface PassedOver {
  readonly sheet: string;
  /**
   * `lines`: label and figures stand in one cell, as text from a PDF does; 数据 → 分列 parts them.
   * `summary`: figures of several units or years under labels of the form.
   */
  readonly kind: "instructions" | "summary" | "empty" | "partial" | "lines";
}

/** Everything `locate` found in a workbook, in the order of its sheets. */
export interface Located {
  readonly placements: readonly Placement[];
  readonly others: readonly PassedOver[];
}
