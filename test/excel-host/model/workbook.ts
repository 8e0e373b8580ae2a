import { ExcelError, Model } from "../richapi";
import { NamedItemCollection } from "./names";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import type { WorkbookState } from "./state";
import { WorksheetCollection, type Registrations } from "./worksheet";

/** The root object of the add-in's calls. */
export class Workbook extends Model {
  static override readonly scalars = ["Name", "ReadOnly"];
  constructor(
    private readonly book: WorkbookState,
    private readonly events: Registrations,
  ) {
    super();
  }
  get Name(): string {
    return "Book1.xlsx";
  }
  get ReadOnly(): boolean {
    return this.book.isReadOnly;
  }
  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.book, this.events);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book, null);
  }
  get Settings(): SettingCollection {
    return new SettingCollection(this.book);
  }
  /** What `Excel.createWorkbook` asks of Excel on the web: a copy in a window of its own, of which nothing else is played. */
  CreateAndOpenWorkbook(base64: string): void {
    this.book.openedCopies.push(new Uint8Array(Buffer.from(base64, "base64")));
  }
  GetActiveCell(): Range {
    this.mustBeInFront();
    const { top, left } = this.book.selection;
    return new Range(this.book, this.book.active, { top, left, bottom: top, right: left });
  }
  GetSelectedRange(): Range {
    this.mustBeInFront();
    return new Range(this.book, this.book.active, this.book.selection);
  }
  private mustBeInFront(): void {
    if (this.book.isAnotherInFront) throw new ExcelError("InvalidSelection", "another workbook is in front");
  }
}
