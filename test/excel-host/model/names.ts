import { ExcelError, Model } from "../richapi";
import { Range } from "./range";
import { readAddress } from "./address";
import type { NameState, SheetState, WorkbookState } from "./state";

/** The names of one scope: a sheet's or (`scope` null) the workbook's. */
export class NamedItemCollection extends Model {
  constructor(
    private readonly book: WorkbookState,
    private readonly scope: SheetState | null,
  ) {
    super();
  }
  private get names(): NameState[] {
    if (this.book.isAnotherInFront && this.scope)
      throw new ExcelError("InvalidSelection", "another workbook is in front");
    return this.book.names.filter((name) => name.scope === this.scope);
  }
  override items(): readonly NamedItem[] {
    return this.names.map((name) => new NamedItem(this.book, name));
  }
  Add(name: string, reference: Range | string): NamedItem {
    this.book.mustNotBeReadOnly();
    if (this.find(name)) throw new ExcelError("ItemAlreadyExists", `the name ${name} exists`);
    if (this.book.refusedNames.has(name)) throw new ExcelError("GeneralException", name);
    if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) throw new ExcelError("InvalidArgument", `no name: ${name}`);
    const formula =
      typeof reference === "string" ? reference : `=${reference.Address.replaceAll(/([A-Z]+)(\d+)/gu, "$$$1$$$2")}`;
    const added = { name, scope: this.scope, formula, isVisible: true };
    this.book.names.push(added);
    return new NamedItem(this.book, added);
  }
  GetItem(name: string): NamedItem {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw new ExcelError("ItemNotFound", name);
    return found;
  }
  GetItemOrNullObject(name: string): NamedItem | null {
    const found = this.find(name);
    return found ? new NamedItem(this.book, found) : null;
  }
  private find(name: string): NameState | undefined {
    return this.names.find((each) => each.name.toLowerCase() === name.toLowerCase());
  }
}

export class NamedItem extends Model {
  static override readonly scalars = ["Formula", "Name", "Scope", "Type", "Value", "Visible"];
  constructor(
    private readonly book: WorkbookState,
    private readonly name: NameState,
  ) {
    super();
  }
  override identity() {
    return { _Id: this.name.name };
  }
  get Name(): string {
    return this.name.name;
  }
  get Formula(): string {
    return this.name.formula;
  }
  set Formula(formula: string) {
    this.book.mustNotBeReadOnly();
    this.name.formula = formula;
  }
  get Visible(): boolean {
    return this.name.isVisible;
  }
  set Visible(visible: boolean) {
    this.book.mustNotBeReadOnly();
    this.name.isVisible = visible;
  }
  get Scope(): string {
    return this.name.scope ? "Worksheet" : "Workbook";
  }
  get Type(): string {
    if (this.name.formula.includes("#REF!")) return "Error";
    return this.range() ? "Range" : "String";
  }
  get Value(): string {
    return this.name.formula.replace(/^=/u, "");
  }
  GetRangeOrNullObject(): Range | null {
    return this.range();
  }
  Delete(): void {
    this.book.mustNotBeReadOnly();
    this.book.names.splice(this.book.names.indexOf(this.name), 1);
  }
  private range(): Range | null {
    const match = /^=(?:'((?:[^']|'')+)'|([^'!]+))!([$A-Z\d:]+)$/u.exec(this.name.formula);
    const sheet = match && this.book.sheetNamed((match[1]?.replaceAll("''", "'") ?? match[2]) || "");
    return sheet ? new Range(this.book, sheet, readAddress(match[3])) : null;
  }
}
