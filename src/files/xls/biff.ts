import { FileError } from "../file-error";
import { limits } from "../limits";

/** The records of a workbook stream that matter here: [MS-XLS] 2.3. */
const record = { beginning: 0x0809, end: 0x000a, filePass: 0x002f, sheet: 0x0085 } as const;
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
  let cells = 0;
  records.walk(0, (type, at) => {
    if (type === record.filePass) throw new FileError("encrypted", "a workbook with a password");
    if (type === record.sheet) sheets.push(records.view.getUint32(at, true));
  });
  for (const start of sheets)
    records.walk(start, (type, _, length) => {
      if (!cellRecords.has(type)) return;
      cells += type === 0x00bd || type === 0x00be ? length / 6 : 1;
      if (cells > limits.libraryCells) throw new FileError("tooLarge", "too many cells");
    });
}

class Records {
  readonly view: DataView;

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
      visit(type, at + 4, length);
      at += 4 + length;
    }
    throw new FileError("unreadable", "the records of the workbook do not come to an end");
  }
}
