import { Document, type FileChild, Packer, Paragraph, Table, TableCell, TableRow } from "docx";
import { strToU8 } from "fflate";
import type { Part } from "./documents";
import { zipOf } from "./xlsx";

const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const main = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaging = "http://schemas.openxmlformats.org/package/2006";

export interface DocxParts {
  /** The content of `w:body`. */
  readonly body: string;
  /** The content of `w:numbering` and `w:styles`. */
  readonly numbering?: string;
  readonly styles?: string;
  /** More parts, or other ones, by their names. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** A Word document by its XML, for what no library writes. */
export function docxOf({ body, numbering, styles, parts = {} }: DocxParts): Uint8Array {
  const root = (name: string, content: string) =>
    `<?xml version="1.0" encoding="UTF-8"?><w:${name} xmlns:w="${word}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml">${content}</w:${name}>`;
  const all: Record<string, string> = {
    "[Content_Types].xml": `<Types xmlns="${packaging}/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${main}.document.main+xml"/></Types>`,
    "_rels/.rels": `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`,
    "word/_rels/document.xml.rels": `<Relationships xmlns="${packaging}/relationships"><Relationship Id="r1" Type="${office}/numbering" Target="numbering.xml"/><Relationship Id="r2" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    "word/document.xml": root("document", `<w:body>${body}</w:body>`),
    ...(numbering === undefined ? {} : { "word/numbering.xml": root("numbering", numbering) }),
    ...(styles === undefined ? {} : { "word/styles.xml": root("styles", styles) }),
    ...parts,
  };
  return zipOf(new Map(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A paragraph of one run, with properties of the paragraph. */
export function paragraph(text: string, properties = ""): string {
  return `<w:p>${properties === "" ? "" : `<w:pPr>${properties}</w:pPr>`}${run(text)}</w:p>`;
}

export function run(text: string, properties = ""): string {
  return `<w:r>${properties === "" ? "" : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

export function tableCell(content: string, properties = ""): string {
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith("<") ? content : paragraph(content)}</w:tc>`;
}

export function tableRow(cells: readonly string[], properties = ""): string {
  return `<w:tr>${properties === "" ? "" : `<w:trPr>${properties}</w:trPr>`}${cells.join("")}</w:tr>`;
}

/** The parts of a report as a document of the docx library. */
export async function docxOfParts(parts: readonly Part[]): Promise<Uint8Array> {
  const lines = (text: string) => text.split("\n").map((line) => new Paragraph(line));
  const children = parts.flatMap((part): readonly FileChild[] =>
    typeof part === "string"
      ? lines(part)
      : [
          new Table({
            rows: part.map(
              (row) =>
                new TableRow({
                  children: row.map(({ text, columnSpan, rowSpan }) => {
                    return new TableCell({ children: lines(text), columnSpan, rowSpan });
                  }),
                }),
            ),
          }),
        ],
  );
  return new Uint8Array(await Packer.toArrayBuffer(new Document({ sections: [{ children }] })));
}
