import { ExcelError, Model } from "../richapi";
import type { WorkbookState } from "./state";

/** Texts kept with the workbook. */
export class SettingCollection extends Model {
  constructor(private readonly book: WorkbookState) {
    super();
  }
  override items(): readonly Setting[] {
    return [...this.book.settings.keys()].map((key) => new Setting(this.book, key));
  }
  Add(key: string, value: unknown): Setting {
    this.book.mustNotBeReadOnly();
    if (this.book.refusesSettings) throw new ExcelError("GeneralException", "the settings are full");
    this.book.settings.set(key, String(value));
    return new Setting(this.book, key);
  }
  GetItem(key: string): Setting {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ExcelError("ItemNotFound", key);
    return found;
  }
  GetItemOrNullObject(key: string): Setting | null {
    return this.book.settings.has(key) ? new Setting(this.book, key) : null;
  }
}

export class Setting extends Model {
  static override readonly scalars = ["Key", "Value"];
  constructor(
    private readonly book: WorkbookState,
    readonly Key: string,
  ) {
    super();
  }
  override identity() {
    return { _Id: this.Key };
  }
  get Value(): string {
    return this.book.settings.get(this.Key) ?? "";
  }
  set Value(value: unknown) {
    this.book.mustNotBeReadOnly();
    this.book.settings.set(this.Key, String(value));
  }
  Delete(): void {
    this.book.mustNotBeReadOnly();
    this.book.settings.delete(this.Key);
  }
}
