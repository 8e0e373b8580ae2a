import type { Area } from "../../../src/book/address";
import { ExcelError, Model } from "../richapi";
import { readAddress, wholeSheet } from "./address";
import { NamedItemCollection } from "./names";
import { AutoFilter, PageBreakCollection, PageLayout, WorksheetFreezePanes } from "./page";
import { find, Range, RangeAreas } from "./range";
import type { SheetState, WorkbookState } from "./state";

export class Worksheet extends Model {
  static override readonly scalars = ["Id", "Name", "Position", "ShowGridlines", "Visibility"];
  constructor(
    private readonly book: WorkbookState,
    private readonly sheet: SheetState,
  ) {
    super();
  }
  override identity() {
    return { Id: this.sheet.id };
  }
  get Id(): string {
    return this.sheet.id;
  }
  get Name(): string {
    return this.sheet.name;
  }
  get Position(): number {
    return this.book.sheets.indexOf(this.sheet);
  }
  get Visibility(): string {
    return { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" }[this.sheet.visibility];
  }
  set Visibility(visibility: string) {
    const known = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
    const next = Object.entries(known).find(([name]) => name === visibility)?.[1];
    if (!next) throw new ExcelError("InvalidArgument", visibility);
    this.book.setVisibility(this.sheet, next);
  }
  get ShowGridlines(): boolean {
    return this.sheet.looks.get("gridlines") !== false;
  }
  /** So the runtime calls it where it is set. */
  set Gridlines(shows: boolean) {
    this.sheet.looks.set("gridlines", shows);
  }
  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.book, this.sheet);
  }
  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.sheet);
  }
  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.sheet);
  }
  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.sheet);
  }
  get PageLayout(): PageLayout {
    return new PageLayout(this.sheet);
  }
  get HorizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.sheet);
  }
  Delete(): void {
    this.book.deleteSheet(this.sheet);
  }

  GetRange(address?: string): Range {
    return this.range(readAddress(address));
  }
  GetRanges(address?: string): RangeAreas {
    const areas = (address ?? "").split(",").map(readAddress);
    return new RangeAreas(this.book, this.sheet, areas);
  }
  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }
  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    if (row < 0 || column < 0 || rows < 1 || columns < 1) throw new ExcelError("InvalidArgument", "no such range");
    return this.range({ top: row, left: column, bottom: row + rows - 1, right: column + columns - 1 });
  }
  GetUsedRangeOrNullObject(valuesOnly = false): Range | null {
    return this.range(wholeSheet).GetUsedRangeOrNullObject(valuesOnly);
  }
  FindAllOrNullObject(
    text: string,
    how: { readonly completeMatch?: boolean; readonly matchCase?: boolean },
  ): RangeAreas | null {
    if (how.completeMatch === true) throw new ExcelError("ApiNotFound", "complete match is not modelled");
    return find(this.book, this.sheet, text, how.matchCase === true);
  }
  Activate(): void {
    if (this.book.isAnotherInFront) throw new ExcelError("GeneralException", "another workbook is in front");
    if (this.sheet.visibility !== "visible") throw new ExcelError("InvalidOperation", "the sheet is hidden");
    this.book.active = this.sheet;
  }

  private range(area: Area): Range {
    if (area.bottom > wholeSheet.bottom || area.right > wholeSheet.right)
      throw new ExcelError("InvalidArgument", "outside the sheet");
    return new Range(this.book, this.sheet, area);
  }
}

export class WorksheetProtection extends Model {
  static override readonly scalars = ["Options", "Protected"];
  constructor(private readonly sheet: SheetState) {
    super();
  }
  get Protected(): boolean {
    return this.sheet.isProtected;
  }
  /** Of the options only the one that matters to the add-in. */
  get Options(): unknown {
    return this.sheet.isProtected ? { allowFormatCells: this.sheet.mayFormat } : null;
  }
  Protect(options: { readonly allowFormatCells?: boolean } = {}): void {
    if (this.sheet.isProtected) throw new ExcelError("InvalidOperation", "it is protected already");
    this.sheet.isProtected = true;
    this.sheet.mayFormat = options.allowFormatCells === true;
  }
}

/** What the collection needs to tell who listens to which event. */
export interface Registrations {
  register(eventType: number, target: string): void;
  unregister(eventType: number, target: string): void;
}

export class WorksheetCollection extends Model {
  constructor(
    private readonly book: WorkbookState,
    private readonly events: Registrations,
  ) {
    super();
  }
  override items(): readonly Worksheet[] {
    return this.book.sheets.map((sheet) => new Worksheet(this.book, sheet));
  }
  GetItem(key: string): Worksheet {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ExcelError("ItemNotFound", key);
    return found;
  }
  GetItemOrNullObject(key: string): Worksheet | null {
    const found = this.book.sheetNamed(key);
    return found ? new Worksheet(this.book, found) : null;
  }
  Add(name: string): Worksheet {
    return new Worksheet(this.book, this.book.createSheet(name));
  }
  GetActiveWorksheet(): Worksheet {
    if (this.book.isAnotherInFront) throw new ExcelError("InactiveWorkbook", "another workbook is in front");
    return new Worksheet(this.book, this.book.active);
  }
  GetCount(): number {
    return this.book.sheets.length;
  }

  _RegisterDataChangedEvent(): void {
    this.events.register(10, "Workbook");
  }
  _UnregisterDataChangedEvent(): void {
    this.events.unregister(10, "Workbook");
  }
  _RegisterActivatedEvent(): void {
    this.events.register(11, "Workbook");
  }
  _UnregisterActivatedEvent(): void {
    this.events.unregister(11, "Workbook");
  }
  _RegisterAddedEvent(): void {
    this.events.register(13, "Workbook");
  }
  _UnregisterAddedEvent(): void {
    this.events.unregister(13, "Workbook");
  }
  _RegisterSelectionChangedEvent(): void {
    this.events.register(14, "Workbook");
  }
  _UnregisterSelectionChangedEvent(): void {
    this.events.unregister(14, "Workbook");
  }
  _RegisterDeletedEvent(): void {
    this.events.register(15, "Workbook");
  }
  _UnregisterDeletedEvent(): void {
    this.events.unregister(15, "Workbook");
  }
  _RegisterProtectionChangedEvent(): void {
    this.events.register(24, "Workbook");
  }
  _UnregisterProtectionChangedEvent(): void {
    this.events.unregister(24, "Workbook");
  }
  _RegisterCalculatedEvent(): void {
    this.events.register(16, "Workbook");
  }
  _UnregisterCalculatedEvent(): void {
    this.events.unregister(16, "Workbook");
  }
}
