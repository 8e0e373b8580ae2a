import { ExcelError, Model } from "../richapi";
import { Range } from "./range";
import { keeps } from "./recorded";
import type { SheetState } from "./state";

/** What of a sheet is only for the eye and for paper: it is kept as it was set, and nothing more is known of it. */
abstract class OfSheet extends Model {
  constructor(readonly sheet: SheetState) {
    super();
  }
  protected keep(what: string, value: unknown): void {
    this.sheet.looks.set(what, value instanceof Range ? value.Address : value);
  }
}

const ofSheet = (prefix: string) => (of: OfSheet) => ({
  get: (name: string) => of.sheet.looks.get(`${prefix}.${name}`),
  set: (name: string, value: unknown) => of.sheet.looks.set(`${prefix}.${name}`, value),
});

export class WorksheetFreezePanes extends OfSheet {
  FreezeRows(count: number): void {
    this.keep("frozen rows", count);
  }
  FreezeColumns(count: number): void {
    this.keep("frozen columns", count);
  }
  FreezeAt(range: Range | string): void {
    this.keep("frozen at", range);
  }
}

export class AutoFilter extends OfSheet {
  Apply(range: Range): void {
    if (this.sheet.looks.has("filter")) throw new ExcelError("InvalidOperation", "there is a filter");
    this.keep("filter", range);
  }
}

export class PageLayout extends OfSheet {
  get HeadersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.sheet);
  }
  SetPrintMargins(unit: string, margins: object): void {
    this.keep("page.margins", { unit, ...margins });
  }
  SetPrintArea(area: Range | string): void {
    this.keep("page.area", area);
  }
  SetPrintTitleRows(rows: Range | string): void {
    this.keep("page.titles", rows);
  }
}
keeps(PageLayout, ["Orientation", "PaperSize", "Zoom", "CenterHorizontally"], ofSheet("page"));

export class HeaderFooterGroup extends OfSheet {
  get DefaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.sheet);
  }
}

export class HeaderFooter extends OfSheet {}
keeps(HeaderFooter, ["CenterHeader", "CenterFooter"], ofSheet("page"));

export class PageBreakCollection extends OfSheet {
  Add(range: Range | string): PageBreak {
    this.keep(`break ${range instanceof Range ? range.Address : range}`, true);
    return new PageBreak(this.sheet);
  }
}

export class PageBreak extends OfSheet {}
