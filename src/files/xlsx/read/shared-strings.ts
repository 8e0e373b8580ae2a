import { readXml, unescapeText } from "../../xml/xml";

/**
 * The shared strings of a workbook. The runs of a rich text are joined; the reading aids (`rPh`) of East Asian texts are
 * left out.
 * @throws FileError `unreadable`
 */
export function readSharedStrings(xml: Uint8Array): readonly string[] {
  const strings: string[] = [];
  let text = "";
  let isText = false;
  let isPhonetic = false;
  readXml(xml, {
    open(name) {
      if (name === "si") text = "";
      else if (name === "t") isText = !isPhonetic;
      else if (name === "rPh") isPhonetic = true;
    },
    text(part) {
      if (isText) text += part;
    },
    close(name) {
      if (name === "t") isText = false;
      else if (name === "rPh") isPhonetic = false;
      else if (name === "si") strings.push(unescapeText(text));
    },
  });
  return strings;
}
