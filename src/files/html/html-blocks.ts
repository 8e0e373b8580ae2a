import { defaultTreeAdapter as tree, type DefaultTreeAdapterMap } from "parse5";
import { tableOfRows, withoutOuterLines, type DocumentBlock, type FlowCell } from "../document/document";
import { attributeOf, integerIn } from "./attributes";
import { listNumbers } from "./list-numbers";

type Node = DefaultTreeAdapterMap["childNode"];
type Element = DefaultTreeAdapterMap["element"];
type Parent = DefaultTreeAdapterMap["parentNode"];

/** The paragraphs and tables of a page, as a reader sees them. */
export function htmlBlocks(page: Parent): readonly DocumentBlock[] {
  const writer = new BlockWriter();
  writer.writeAll(page);
  writer.endParagraph();
  return writer.blocks;
}

/** Writes the nodes of a page into blocks; inline text is gathered until its paragraph ends. */
class BlockWriter {
  readonly blocks: DocumentBlock[] = [];
  private text = "";
  /** Of the item of a list that begins, until its first text. */
  private number = "";

  writeAll(parent: Parent): void {
    for (const node of parent.childNodes) this.write(node);
  }

  endParagraph(): void {
    const text = collapsed(this.text);
    this.text = "";
    if (text === "") return;
    for (const line of `${this.number}${text}`.split("\n")) this.blocks.push(line);
    this.number = "";
  }

  private write(node: Node): void {
    if (tree.isTextNode(node)) this.text += node.value;
    else if (tree.isElementNode(node) && isShown(node)) this.writeElement(node);
  }

  private writeElement(element: Element): void {
    const name = element.tagName;
    if (name === "br") this.text += lineBreak;
    else if (name === "pre") this.writePreformatted(element);
    else if (!blockElements.has(name)) this.writeAll(element);
    else {
      this.endParagraph();
      if (name === "table") this.writeTable(element);
      else if (name === "ol") this.writeNumbered(element);
      else this.writeAll(element);
      this.endParagraph();
    }
  }

  private writeNumbered(list: Element): void {
    const numberOf = listNumbers(list);
    for (const node of list.childNodes) {
      if (tree.isElementNode(node) && node.tagName === "li" && isShown(node)) this.number = numberOf(node);
      this.write(node);
    }
    this.number = "";
  }

  private writePreformatted(element: Element): void {
    this.endParagraph();
    for (const line of textIn(element).split(/\r\n?|\n/u)) this.blocks.push(line);
  }

  /** A table that only lays out the page is as if it were not there: one column, or other tables in it. */
  private writeTable(table: Element): void {
    const rows = rowsOf(table);
    for (const caption of childrenNamed(table, "caption")) {
      this.writeAll(caption);
      this.endParagraph();
    }
    const cells = rows.flat();
    if (rows.every((row) => row.length <= 1) || cells.some((cell) => hasTable(cell))) {
      for (const cell of cells) {
        this.writeAll(cell);
        this.endParagraph();
      }
      return;
    }
    const headRows = childrenNamed(table, "thead").flatMap((head) => childrenNamed(head, "tr")).length;
    this.blocks.push(
      tableOfRows(
        rows.map((row) => row.map(flowCell)),
        headRows,
      ),
    );
  }
}

/** Stands for `<br>` while text is gathered: a line feed in the source is only a blank. */
const lineBreak = "\u2028";

const blockElements: ReadonlySet<string> = new Set(
  (
    "address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure " +
    "form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu ol p section summary table tbody td tfoot th " +
    "thead tr ul"
  ).split(" "),
);

/** What is no text of the page: code, controls, what leads to other pages, and what is deleted. */
const passedOver: ReadonlySet<string> = new Set(
  (
    "audio button canvas datalist del embed footer frameset head iframe input map math nav noembed noframes noscript " +
    "object option optgroup rp rt script select style svg template textarea video"
  ).split(" "),
);

const sideNames: ReadonlySet<string> = new Set(
  "breadcrumb breadcrumbs copyright crumbs footer menu nav navbar navigation sidebar".split(" "),
);

function isShown(element: Element): boolean {
  if (passedOver.has(element.tagName) || (element.tagName === "aside" && !hasTable(element))) return false;
  for (const { name, value } of element.attrs) {
    if (name === "hidden") return false;
    if (
      name === "style" &&
      /(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/iu.test(value)
    )
      return false;
    if (name === "role" && /^(?:navigation|contentinfo)$/iu.test(value)) return false;
    const isSide =
      (name === "class" || name === "id") && value.split(/\s+/u).some((each) => sideNames.has(each.toLowerCase()));
    if (isSide && !hasTable(element)) return false;
  }
  return true;
}

/** The cells of a table's rows, without those that are not shown; tables inside cells have rows of their own. */
function rowsOf(table: Element): Element[][] {
  return table.childNodes.filter(tree.isElementNode).flatMap((part) => {
    if (!["tbody", "thead", "tfoot"].includes(part.tagName) || !isShown(part)) return [];
    return childrenNamed(part, "tr").map((row) => [...childrenNamed(row, "td", "th")]);
  });
}

function childrenNamed(parent: Parent, ...names: readonly string[]): Element[] {
  return parent.childNodes.filter(tree.isElementNode).filter((each) => names.includes(each.tagName) && isShown(each));
}

function flowCell(cell: Element): FlowCell {
  const span = (name: string) => Math.min(Math.max(integerIn(cell, name) ?? 1, 1), maxSpan);
  const rowSpan = attributeOf(cell, "rowspan")?.trim() === "0" ? maxSpan : span("rowspan");
  const writer = new BlockWriter();
  writer.writeAll(cell);
  writer.endParagraph();
  const text = writer.blocks.filter((each) => typeof each === "string").join("\n");
  return { text, columnSpan: span("colspan"), rowSpan };
}

/** What browsers allow. */
const maxSpan = 1000;

/** Whether a table of more than one cell stands in an element. */
function hasTable(parent: Parent): boolean {
  return parent.childNodes.some(
    (node) =>
      tree.isElementNode(node) && ((node.tagName === "table" && rowsOf(node).flat().length > 1) || hasTable(node)),
  );
}

function textIn(parent: Parent): string {
  return parent.childNodes
    .map((node) =>
      tree.isTextNode(node)
        ? node.value
        : tree.isElementNode(node) && isShown(node)
          ? node.tagName === "br"
            ? "\n"
            : textIn(node)
          : "",
    )
    .join("");
}

/** White space as a browser shows it; each line by itself. */
function collapsed(text: string): string {
  const lines = text
    .replaceAll(/[ \t\r\n\f]+/gu, " ")
    .split(lineBreak)
    .map((line) => line.replace(/^ /u, "").replace(/ $/u, ""));
  return withoutOuterLines(lines.join("\n"));
}
