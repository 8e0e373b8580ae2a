import type { Area, Position } from "../book/address";
import { bookOfSheets } from "../book/new-book";
import type { CellStyle, NewCell, NewSheet } from "../book/new-sheet";
import { defaultSettings } from "../check/settings";
import { fieldOf, type FieldId } from "../form/fields";
import { formWidth, printedTables, reportTitle, type PrintedTable } from "../form/layout";
import { printedHead, sections } from "../form/sections";
import { locate } from "../locate/locate";
import { marksOf } from "../mark/marks";
import { bindNames } from "../report/names";
import { readReport } from "../report/read";
import type { FormContent } from "./form-content";
import { cellHeight, columnCharacters, heightOf, tableLooks, textLooks } from "./form-look";
import { printedText } from "./form-text";
import { pageBreaks } from "./page-breaks";
import { totalFormulas, type TotalFormula } from "./totals";
import { validationsOf, type ValidationTexts } from "./validations";

export interface FormSheetOptions {
  /** The sheet's name. */
  readonly sheet: string;
  /** Whether 总计, （七）总计 and the totals of 表四 are formulas. */
  readonly totals: "formulas" | "plain";
  /** Whether it has our standing marks, which light where a rule does not hold. */
  readonly isMarked: boolean;
  /** A line under the title. */
  readonly note?: string;
  /** What the input message of single fields says beyond how the figure is written. */
  readonly messages?: ReadonlyMap<FieldId, string>;
}

/** What a form sheet says besides the form itself, in one language. */
export interface FormSheetTexts extends ValidationTexts {
  /** At the foot of each page; `&P` is its number. */
  readonly footer: string;
}

/**
 * The official form as a sheet: title, six sections, three tables with their merges, ready to be filled in and printed.
 * It checks itself in any spreadsheet program: what may be typed is validated, our marks light where a rule does not
 * hold, and every field has its hidden name.
 *
 * @example
 * const content = blankContent("2021", "云溪市教育局", 2023);
 * const made = formSheet(content, { sheet: "年报", totals: "formulas", isMarked: false }, chinese.form);
 * made.cells.find(({ formula }) => formula)?.formula // "=SUM(I23:N23)"
 * checkBook(bookOfSheets([made]), settings).reports[0].report.name // "云溪市教育局"
 */
export function formSheet(content: FormContent, options: FormSheetOptions, texts: FormSheetTexts): NewSheet {
  const setting = new SheetSetting(content);
  setting.line(reportTitle(content.name, content.year), textLooks.title);
  if (options.note !== undefined) setting.line(options.note, textLooks.note);
  let isAfterEmpty = false;
  for (const { id } of sections) {
    const head = printedHead(id);
    const table = printedTables(content.format).find(({ heading }) => heading === head);
    const isEmpty = !table && !content.narrative.get(id)?.some((text) => text !== "");
    // Heads over nothing stay together: the last one is not to stand alone on a page.
    if (!(isEmpty && isAfterEmpty)) setting.beginBlock();
    isAfterEmpty = isEmpty;
    setting.line(head, textLooks.heading);
    for (const paragraph of content.narrative.get(id) ?? (table ? [] : [""]))
      setting.line(paragraph, textLooks.paragraph);
    if (table) setting.table(table);
  }
  const { places } = setting;
  const formulas = options.totals === "formulas" ? totalFormulas(content, places) : new Map<FieldId, TotalFormula>();
  const bare: NewSheet = {
    name: options.sheet,
    cells: setting.cells.map(({ field, ...cell }): NewCell => ({ ...cell, ...(field && formulas.get(field)) })),
    merges: setting.merges,
    columnWidths: Array<number>(formWidth).fill(columnCharacters),
    rowHeights: setting.heights,
    validations: validationsOf(content.format, places, texts, options.messages ?? new Map()),
    print: { orientation: "portrait", breaks: pageBreaks(setting.heights, setting.blocks), footer: texts.footer },
    showsGridLines: false,
  };
  return { ...bare, ...tiesOf(bare, options.isMarked) };
}

/** The names of the fields, and the marks of the rules; blanks are no faults of a form that is handed out. */
function tiesOf(sheet: NewSheet, isMarked: boolean): Pick<NewSheet, "names" | "marks"> {
  const book = bookOfSheets([sheet]);
  const reports = locate(book).placements.map((placement) => readReport(book, placement));
  const settings = { ...defaultSettings, off: new Set(["cell.blank"] as const) };
  return {
    names: bindNames(book, reports, { isVisible: false }).flatMap(({ to }) => to ?? []),
    marks: isMarked ? marksOf(book, reports, settings).flatMap(({ to }) => to ?? []) : [],
  };
}

/** A sheet that grows downwards, fifteen columns wide. */
class SheetSetting {
  readonly cells: (NewCell & { readonly field?: FieldId })[] = [];
  readonly merges: Area[] = [];
  readonly heights = new Map<number, number>();
  readonly places = new Map<FieldId, Position>();
  /** The rows with which something begins that no page shall break. */
  readonly blocks: number[] = [];
  private row = 0;

  constructor(private readonly content: FormContent) {}

  beginBlock(): void {
    this.blocks.push(this.row);
  }

  line(text: string, style: CellStyle): void {
    const size = style.font?.size ?? 11;
    const shown = style === textLooks.paragraph && text !== "" ? `\u3000\u3000${text}` : text;
    this.cells.push({ row: this.row, column: 0, value: shown === "" ? null : shown, style });
    this.merges.push({ top: this.row, left: 0, bottom: this.row, right: formWidth - 1 });
    this.heights.set(this.row, Math.min(409, Math.max(size * 2, heightOf(shown, formWidth, size) + size / 2)));
    this.row++;
  }

  table(table: PrintedTable): void {
    const starts = table.columns.reduce<number[]>((all, width) => [...all, (all.at(-1) ?? 0) + width], [0]);
    const lookOf = tableLooks(table.table);
    for (let row = 0; row < table.rows; row++) this.heights.set(this.row + row, cellHeight(table.table, "", formWidth));
    for (const cell of table.cells) {
      const left = starts[cell.area.left] ?? 0;
      const right = (starts[cell.area.right + 1] ?? formWidth) - 1;
      const [row, bottom] = [this.row + cell.area.top, this.row + cell.area.bottom];
      const kind = cell.field ? (fieldOf(this.content.format, cell.field)?.kind ?? null) : null;
      const text = printedText(cell, this.content);
      this.cells.push({
        row,
        column: left,
        value: text === "" ? null : text,
        style: lookOf(cell.part, kind),
        ...(cell.field ? { field: cell.field } : {}),
      });
      if (right > left || bottom > row) this.merges.push({ top: row, left, bottom, right });
      if (cell.field) this.places.set(cell.field, { row, column: left });
      else if (row === bottom) {
        const needed = cellHeight(table.table, String(text), right - left + 1);
        this.heights.set(row, Math.max(this.heights.get(row) ?? 0, needed));
      }
    }
    this.row += table.rows;
  }
}
