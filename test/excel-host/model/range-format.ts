import type { Area } from "../../../src/book/address";
import { Model } from "../richapi";
import { positionsOf, type SheetState, type WorkbookState } from "./state";

/** Of a cell's format only its protection flag is modelled: the add-in never sets another. */
export class RangeFormat extends Model {
  constructor(
    private readonly book: WorkbookState,
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {
    super();
  }
  get Protection(): FormatProtection {
    return new FormatProtection(this.book, this.sheet, this.area);
  }
}

export class FormatProtection extends Model {
  static override readonly scalars = ["Locked"];
  constructor(
    private readonly book: WorkbookState,
    private readonly sheet: SheetState,
    private readonly area: Area,
  ) {
    super();
  }
  /** `null` where some cells are locked and some are not. */
  get Locked(): boolean | null {
    const flags = new Set(positionsOf(this.area).map((at) => this.book.cell(this.sheet, at).isLocked));
    return flags.size === 1 ? flags.has(true) : null;
  }
}
