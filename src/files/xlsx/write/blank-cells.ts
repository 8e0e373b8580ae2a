import { areaAround } from "../../../book/areas";
import { keyOf, positionOf, type Cell } from "../../../book/book";
import { isPlain, plainFormat, type CellFormat, type Styles } from "../styles/styles";

/** Blank cells are kept for their format only, and no report has this many. */
const maxBlankCells = 100_000;

/**
 * The blank cells of a sheet that an edit must know: those that are unlocked or have a number format. A format may be
 * the cell's own, its row's or its column's; the nearest counts.
 */
export class BlankCells {
  private readonly own = new Map<number, CellFormat>();
  private readonly rows = new Map<number, CellFormat>();
  private readonly columnRanges: { min: number; max: number; format: CellFormat }[] = [];
  private readonly shared = new Map<CellFormat, Cell>();

  constructor(private readonly styles: Styles) {}

  addRow(row: number, style: number): void {
    this.rows.set(row, this.styles.formats[style] ?? plainFormat);
  }

  addColumns(min: number, max: number, style: number): void {
    const format = this.styles.formats[style] ?? plainFormat;
    if (!isPlain(format)) this.columnRanges.push({ min, max, format });
  }

  addCell(key: number, format: CellFormat): void {
    const matters = !isPlain(format) || this.hasLayers();
    if (matters && this.own.size < maxBlankCells) this.own.set(key, format);
  }

  /** Puts them among the other cells; those of a formatted row or column only inside the filled area. */
  putInto(cells: Map<number, Cell>): void {
    const filled = this.hasLayers() && cells.size > 0 ? areaAround([...cells.keys()].map(positionOf)) : null;
    for (const [key, format] of this.own) if (!isPlain(format)) cells.set(key, this.cellOf(format));
    if (!filled || (filled.bottom - filled.top + 1) * (filled.right - filled.left + 1) > maxBlankCells) return;
    for (let row = filled.top; row <= filled.bottom; row++) {
      for (let column = filled.left; column <= filled.right; column++) {
        const key = keyOf({ row, column });
        if (cells.has(key) || this.own.has(key)) continue;
        const format = this.rows.get(row) ?? this.columnFormat(column);
        if (format && !isPlain(format)) cells.set(key, this.cellOf(format));
      }
    }
  }

  private hasLayers(): boolean {
    return this.rows.size > 0 || this.columnRanges.length > 0;
  }

  private columnFormat(column: number): CellFormat | undefined {
    return this.columnRanges.find(({ min, max }) => column >= min && column <= max)?.format;
  }

  private cellOf(format: CellFormat): Cell {
    const cell = this.shared.get(format) ?? { value: null, formula: null, ...format };
    this.shared.set(format, cell);
    return cell;
  }
}
