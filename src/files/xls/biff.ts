import { FileError } from "../file-error";
import { limits } from "../limits";

/** The records of a workbook stream that matter here: [MS-XLS] 2.3. */
const record = {
  beginning: 0x0809,
  end: 0x000a,
  filePass: 0x002f,
  sheet: 0x0085,
  formula: 0x0006,
  sharedFormula: 0x04bc,
  arrayFormula: 0x0221,
  manyNumbers: 0x00bd,
  manyBlanks: 0x00be,
  merges: 0x00e5,
  name: 0x0018,
} as const;
/** LABELSST, NUMBER, RK, FORMULA, LABEL, BOOLERR; MULRK and MULBLANK hold more than one cell. */
const cellRecords: ReadonlySet<number> = new Set([0x00fd, 0x0203, 0x027e, 0x0006, 0x0204, 0x0205, 0x00bd, 0x00be]);
const biff8 = 0x0600;

/**
 * Goes through the records of a workbook before a library reads it, which would make an empty sheet of a broken one.
 * @throws FileError `encrypted`, `unsupported` (BIFF 5), `tooLarge`, `unreadable` where the records do not follow each
 * other to the end of the globals and of every sheet
 */
export function requireSoundWorkbook(stream: Uint8Array): void {
  const records = new Records(stream);
  const sheets: number[] = [];
  const costs = { cells: 0, merges: 0, formulas: 0 };
  records.walk(0, (type, at, length) => {
    if (type === record.filePass) throw new FileError("encrypted", "a workbook with a password");
    if (type === record.sheet) sheets.push(records.view.getUint32(at, true));
    if (type === record.name) costs.formulas += length;
    requireLittle(costs);
  });
  for (const start of sheets) {
    // Cells with a shared formula hold only where it stands, and the library writes it out for each of them.
    let longest = 0;
    records.walk(start, (type, at, length) => {
      if (type === record.sharedFormula || type === record.arrayFormula) longest = Math.max(longest, length);
      if (type === record.formula) costs.formulas += length + (records.isShared(at, length) ? longest : 0);
      if (type === record.merges) costs.merges += length / bytesOfMerge;
      if (cellRecords.has(type)) costs.cells += cellsIn(type, length);
      requireLittle(costs);
    });
  }
}

function requireLittle({ cells, merges, formulas }: Readonly<Record<"cells" | "merges" | "formulas", number>>): void {
  if (cells > limits.libraryCells) throw new FileError("tooLarge", "too many cells");
  if (merges > limits.libraryMerges) throw new FileError("tooLarge", "too many merged areas");
  if (formulas > limits.sharedFormulaLength) throw new FileError("tooLarge", "too many formulas");
}

function cellsIn(type: number, length: number): number {
  return type === record.manyNumbers ? length / 6 : type === record.manyBlanks ? length / 2 : 1;
}

const bytesOfMerge = 8;

class Records {
  readonly view: DataView;
  private visited = 0;

  constructor(private readonly stream: Uint8Array) {
    this.view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  }

  /** Visits the records of one substream, charts inside it included, and refuses one that is cut off. */
  walk(start: number, visit: (type: number, at: number, length: number) => void): void {
    let depth = 0;
    for (let at = start; at + 4 <= this.stream.length;) {
      const type = this.view.getUint16(at, true);
      const length = this.view.getUint16(at + 2, true);
      if (at + 4 + length > this.stream.length) break;
      if (type === record.beginning) {
        if (length < 4) break;
        if (this.view.getUint16(at + 4, true) !== biff8)
          throw new FileError("unsupported", "a workbook before BIFF 8", { kind: "excel95" });
        depth++;
      } else if (depth === 0) break;
      if (type === record.end && --depth === 0) return;
      // Many sheets can name one place, which would be gone through again and again.
      if (++this.visited > limits.libraryRecords) throw new FileError("tooLarge", "too many records");
      visit(type, at + 4, length);
      at += 4 + length;
    }
    throw new FileError("unreadable", "the records of the workbook do not come to an end");
  }
  /** Whether a formula is one that it shares: its only token is ptgExp. */
  isShared(at: number, length: number): boolean {
    return length > firstToken && this.stream[at + firstToken] === ptgExp;
  }
}

/** Where the tokens of a FORMULA record begin, and the token that says where a shared formula stands. */
const firstToken = 22;
const ptgExp = 0x01;
