import type { Area } from "../../../src/book/address";
import { ExcelError, Model } from "../richapi";
import { keeps } from "./recorded";
import { positionsOf, type SheetState, type WorkbookState } from "./state";

/** Areas of a sheet whose looks are set: they are kept as they were set, and only protection flags are known again. */
abstract class OfCells extends Model {
  constructor(
    readonly book: WorkbookState,
    readonly sheet: SheetState,
    readonly areas: readonly Area[],
  ) {
    super();
  }
}

const ofCells = (prefix: string) => (of: OfCells) => ({
  get: () => {
    throw new ExcelError("ApiNotFound", "looks are not read");
  },
  set: (name: string, value: unknown) => {
    of.book.setLook(of.sheet, of.areas, `${prefix}${name}`, value);
  },
});

export class RangeFormat extends OfCells {
  get Protection(): FormatProtection {
    return new FormatProtection(this.book, this.sheet, this.areas);
  }
  get Font(): RangeFont {
    return new RangeFont(this.book, this.sheet, this.areas);
  }
  get Fill(): RangeFill {
    return new RangeFill(this.book, this.sheet, this.areas);
  }
  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.book, this.sheet, this.areas);
  }
}
keeps(
  RangeFormat,
  ["ColumnWidth", "HorizontalAlignment", "IndentLevel", "RowHeight", "VerticalAlignment", "WrapText"],
  ofCells(""),
);

export class RangeFont extends OfCells {}
keeps(RangeFont, ["Bold", "Color", "Italic", "Name", "Size", "Strikethrough", "Underline"], ofCells("font."));

export class RangeFill extends OfCells {}
keeps(RangeFill, ["Color"], ofCells("fill."));

export class RangeBorderCollection extends OfCells {
  GetItem(edge: string): RangeBorder {
    const isOne = (from: number, to: number) => from === to;
    if (edge === "InsideHorizontal" && this.areas.some(({ top, bottom }) => isOne(top, bottom)))
      throw new ExcelError("InvalidArgument", "no line between the rows of one row");
    if (edge === "InsideVertical" && this.areas.some(({ left, right }) => isOne(left, right)))
      throw new ExcelError("InvalidArgument", "no line between the columns of one column");
    return new RangeBorder(this.book, this.sheet, this.areas, edge);
  }
}

export class RangeBorder extends OfCells {
  constructor(
    book: WorkbookState,
    sheet: SheetState,
    areas: readonly Area[],
    readonly edge: string,
  ) {
    super(book, sheet, areas);
  }
}
keeps(RangeBorder, ["Color", "Style", "Weight"], (of: RangeBorder) => ofCells(`border.${of.edge}.`)(of));

export class FormatProtection extends OfCells {
  static override readonly scalars = ["Locked"];
  /** `null` where some cells are locked and some are not. */
  get Locked(): boolean | null {
    const flags = new Set(this.areas.flatMap(positionsOf).map((at) => this.book.cell(this.sheet, at).isLocked));
    return flags.size === 1 ? flags.has(true) : null;
  }
  set Locked(isLocked: boolean | null) {
    this.book.mustBeFormattable(this.sheet);
    if (isLocked !== null) for (const area of this.areas) this.book.setLocked(this.sheet, area, isLocked);
  }
}

export class DataValidation extends OfCells {}
keeps(DataValidation, ["ErrorAlert", "IgnoreBlanks", "Prompt", "Rule"], ofCells("validation."));
