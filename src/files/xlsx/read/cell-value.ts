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
 * @throws FileError `unreadable` where the shared strings are lost
 */
export function cellValue(type: string, text: string, { numberFormat }: CellFormat, context: SheetContext): CellValue {
  switch (type) {
    case "s": {
      if (context.sharedStrings.length === 0) throw new FileError("unreadable", "there are no shared strings");
      // What is not there is not known, and not blank.
      return context.sharedStrings[Number(text)] ?? { kind: "error", text: "#REF!" };
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
