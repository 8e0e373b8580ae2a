import type { Area } from "../../../src/book/address";
import { touches } from "../../../src/book/areas";
import { ExcelError, Model } from "../richapi";
import { Range, RangeAreas } from "./range";
import type { ConditionalFormatState, SheetState, WorkbookState } from "./state";

/** The conditional formats that touch some areas of a sheet. */
export class ConditionalFormatCollection extends Model {
  constructor(
    private readonly book: WorkbookState,
    private readonly sheet: SheetState,
    private readonly areas: readonly Area[],
  ) {
    super();
  }
  private get formats(): ConditionalFormatState[] {
    return this.sheet.conditionalFormats.filter((format) =>
      format.areas.some((area) => this.areas.some((own) => touches(own, area))),
    );
  }
  override items(): readonly ConditionalFormat[] {
    if (this.book.unlistable.has(this.sheet)) throw new ExcelError("GeneralException", "the rules cannot be listed");
    return this.formats.map((format) => new ConditionalFormat(this.book, this.sheet, format));
  }
  Add(type: string): ConditionalFormat {
    this.book.mustBeFormattable(this.sheet);
    const added = this.book.addConditionalFormat(this.sheet, [...this.areas], type);
    return new ConditionalFormat(this.book, this.sheet, added);
  }
  GetItem(id: string): ConditionalFormat {
    const found = this.GetItemOrNullObject(id);
    if (!found) throw new ExcelError("ItemNotFound", id);
    return found;
  }
  GetItemOrNullObject(id: string): ConditionalFormat | null {
    const found = this.formats.find((format) => format.id === id);
    return found ? new ConditionalFormat(this.book, this.sheet, found) : null;
  }
  GetItemAt(index: number): ConditionalFormat {
    const found = this.formats[index];
    if (!found) throw new ExcelError("ItemNotFound", String(index));
    return new ConditionalFormat(this.book, this.sheet, found);
  }
  GetCount(): number {
    return this.formats.length;
  }
}

export class ConditionalFormat extends Model {
  static override readonly scalars = ["Id", "Priority", "StopIfTrue", "Type"];
  constructor(
    private readonly book: WorkbookState,
    private readonly sheet: SheetState,
    private readonly format: ConditionalFormatState,
  ) {
    super();
  }
  override identity() {
    return { Id: this.format.id };
  }
  get Id(): string {
    return this.format.id;
  }
  get Type(): string {
    return this.format.type;
  }
  get Priority(): number {
    return this.format.priority;
  }
  set Priority(priority: number) {
    this.book.mustBeFormattable(this.sheet);
    this.format.priority = priority;
    this.sheet.conditionalFormats.sort((a, b) => a.priority - b.priority);
  }
  get StopIfTrue(): boolean {
    return this.format.stopIfTrue;
  }
  set StopIfTrue(stop: boolean) {
    this.format.stopIfTrue = stop;
  }
  get Custom(): CustomConditionalFormat {
    const custom = this.CustomOrNullObject;
    if (!custom) throw new ExcelError("InvalidOperation", "not a custom format");
    return custom;
  }
  get CustomOrNullObject(): CustomConditionalFormat | null {
    return this.format.type === "Custom" ? new CustomConditionalFormat(this.format) : null;
  }
  GetRange(): Range {
    const [area] = this.format.areas;
    if (!area || this.format.areas.length > 1) throw new ExcelError("InvalidOperation", "more than one area");
    return new Range(this.book, this.sheet, area);
  }
  GetRangeOrNullObject(): Range | null {
    const [area] = this.format.areas;
    return area && this.format.areas.length === 1 ? new Range(this.book, this.sheet, area) : null;
  }
  GetRanges(): RangeAreas {
    return new RangeAreas(this.book, this.sheet, this.format.areas);
  }
  Delete(): void {
    this.book.mustBeFormattable(this.sheet);
    this.sheet.conditionalFormats = this.sheet.conditionalFormats.filter((each) => each !== this.format);
  }
}

export class CustomConditionalFormat extends Model {
  constructor(private readonly format: ConditionalFormatState) {
    super();
  }
  get Rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.format);
  }
  get Format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.format);
  }
}

export class ConditionalFormatRule extends Model {
  static override readonly scalars = ["Formula"];
  constructor(private readonly format: ConditionalFormatState) {
    super();
  }
  get Formula(): string {
    if (this.format.isUnreadable) throw new ExcelError("GeneralException", "the rule cannot be read");
    return this.format.formula;
  }
  set Formula(formula: string) {
    if (formula.length > 255) throw new ExcelError("InvalidArgument", "the formula is too long");
    this.format.formula = formula.startsWith("=") ? formula : `=${formula}`;
  }
}

export class ConditionalRangeFormat extends Model {
  static override readonly scalars = ["NumberFormat"];
  constructor(private readonly format: ConditionalFormatState) {
    super();
  }
  get NumberFormat(): unknown {
    return this.format.format.get("numberFormat") ?? "";
  }
  set NumberFormat(code: unknown) {
    this.format.format.set("numberFormat", code);
  }
  get Fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.format);
  }
  get Font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.format);
  }
  get Borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.format);
  }
}

export class ConditionalRangeFill extends Model {
  static override readonly scalars = ["Color"];
  constructor(private readonly format: ConditionalFormatState) {
    super();
  }
  get Color(): unknown {
    return this.format.format.get("fill.color") ?? "";
  }
  set Color(color: unknown) {
    this.format.format.set("fill.color", color);
  }
}

export class ConditionalRangeFont extends Model {
  static override readonly scalars = ["Bold", "Color", "Italic", "Underline"];
  constructor(private readonly format: ConditionalFormatState) {
    super();
  }
  get Bold(): unknown {
    return this.format.format.get("font.bold") ?? null;
  }
  set Bold(bold: unknown) {
    this.format.format.set("font.bold", bold);
  }
  get Italic(): unknown {
    return this.format.format.get("font.italic") ?? null;
  }
  set Italic(italic: unknown) {
    this.format.format.set("font.italic", italic);
  }
  get Underline(): unknown {
    return this.format.format.get("font.underline") ?? null;
  }
  set Underline(underline: unknown) {
    this.format.format.set("font.underline", underline);
  }
  get Color(): unknown {
    return this.format.format.get("font.color") ?? "";
  }
  set Color(color: unknown) {
    this.format.format.set("font.color", color);
  }
}

const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

export class ConditionalRangeBorderCollection extends Model {
  constructor(private readonly format: ConditionalFormatState) {
    super();
  }
  override items(): readonly ConditionalRangeBorder[] {
    return edges.map((edge) => new ConditionalRangeBorder(this.format, edge));
  }
  GetItem(edge: string): ConditionalRangeBorder {
    if (!edges.includes(edge)) throw new ExcelError("InvalidArgument", edge);
    return new ConditionalRangeBorder(this.format, edge);
  }
}

export class ConditionalRangeBorder extends Model {
  static override readonly scalars = ["Color", "SideIndex", "Style"];
  constructor(
    private readonly format: ConditionalFormatState,
    private readonly edge: string,
  ) {
    super();
  }
  get SideIndex(): string {
    return this.edge;
  }
  get Style(): unknown {
    return this.format.format.get(`borders.${this.edge}.style`) ?? "None";
  }
  set Style(style: unknown) {
    this.format.format.set(`borders.${this.edge}.style`, style);
  }
  get Color(): unknown {
    return this.format.format.get(`borders.${this.edge}.color`) ?? "";
  }
  set Color(color: unknown) {
    this.format.format.set(`borders.${this.edge}.color`, color);
  }
}
