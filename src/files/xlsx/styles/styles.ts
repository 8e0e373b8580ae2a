import type { MarkStyle } from "../../../book/mark";
import { DxfReader } from "./mark-look";
import { builtInFormats } from "../read/number-formats";
import { isOn, readXml, type Attributes } from "../../xml/xml";

/** What matters here of a cell format. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly isLocked: boolean;
}

/** What matters here of the style sheet. */
export interface Styles {
  /** By the index that a cell's `s` attribute gives. */
  readonly formats: readonly CellFormat[];
  /** The differential formats as looks of marks, by the index that a rule's `dxfId` gives. */
  readonly looks: readonly MarkStyle[];
}

export const plainFormat: CellFormat = { numberFormat: "General", isLocked: true };

/** Whether a format says nothing that an edit must know. */
export function isPlain({ numberFormat, isLocked }: CellFormat): boolean {
  return numberFormat === "General" && isLocked;
}

/** The look of one of our marks; one whose style another program rewrote is still ours. */
export function lookOf({ looks }: Styles, dxf: number): MarkStyle {
  return looks[dxf] ?? { severity: "error", role: "place" };
}

/** The styles of a workbook without a style sheet. */
export const noStyles: Styles = { formats: [plainFormat], looks: [] };

/**
 * Reads the style sheet.
 * @throws FileError `unreadable`
 */
export function readStyles(xml: Uint8Array): Styles {
  const codes = new Map<number, string>();
  const formats: { numberFormat: string; isLocked: boolean }[] = [];
  const looks: MarkStyle[] = [];
  let isCellFormats = false;
  let dxf: DxfReader | null = null;
  const openFormat = (attributes: Attributes) => {
    const id = Number(attributes["numFmtId"] ?? 0);
    formats.push({ numberFormat: codes.get(id) ?? builtInFormats.get(id) ?? "General", isLocked: true });
  };
  readXml(xml, {
    open(name, attributes) {
      if (dxf) dxf.open(name, attributes);
      else if (name === "numFmt")
        codes.set(Number(attributes["numFmtId"]), codeOf(attributes["formatCode"] ?? "General"));
      else if (name === "cellXfs") isCellFormats = true;
      else if (name === "xf" && isCellFormats) openFormat(attributes);
      else if (name === "protection" && isCellFormats) {
        const last = formats.at(-1);
        if (last && attributes["locked"] !== undefined) last.isLocked = isOn(attributes["locked"]);
      } else if (name === "dxf") dxf = new DxfReader();
    },
    close(name) {
      if (name === "cellXfs") isCellFormats = false;
      else if (name === "dxf" && dxf) {
        looks.push(dxf.style());
        dxf = null;
      }
    },
  });
  return { formats: formats.length > 0 ? formats : noStyles.formats, looks };
}

/** A number format's code; Excel writes the word for General in its own language in some files. */
export function codeOf(code: string): string {
  return code === "" || /^(?:general|G\/通用格式|常规)$/iu.test(code) ? "General" : code;
}
