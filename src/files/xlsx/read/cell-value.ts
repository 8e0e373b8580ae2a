import type { CellValue } from "../../../book/book";
import { serialFromFile, serialOfIso } from "./dates";
import { FileError } from "../../file-error";
import type { CellFormat, Styles } from "../styles/styles";
import { isOn, unescapeText } from "../../xml/xml";

/** What the cells of a sheet refer to in other parts. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  readonly styles: Styles;
  readonly is1904: boolean;
  /** How many cells the sheets may still bring. */
  readonly budget: { cells: number };
}

/**
 * The value of a cell from the text of its `<v>` and its type `t`.
 * @throws FileError `unreadable` where it names a shared string that does not exist
 */
export function cellValue(type: string, text: string, { numberFormat }: CellFormat, context: SheetContext): CellValue {
  switch (type) {
    case "s": {
      const shared = context.sharedStrings[Number(text)];
      if (shared === undefined) throw new FileError("unreadable", `there is no shared string ${text}`);
      return shared;
    }
    case "str":
      return unescapeText(text);
    case "b":
      return isOn(text.trim());
    case "e":
      return { kind: "error", text: text.trim() };
    case "d":
      return serialOfIso(text.trim()) ?? text;
    default: {
      const number = Number(text);
      // What stands for a number but is none is shown as the text it is, and found by the rules.
      return Number.isFinite(number) ? serialFromFile(number, numberFormat, context.is1904) : text;
    }
  }
}
