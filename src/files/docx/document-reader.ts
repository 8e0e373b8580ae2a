import type { DocumentBlock } from "../document/document";
import { readXml, type Attributes } from "../xml/xml";
import { FileError } from "../file-error";
import { attributeOf, isSwitchedOn, numberIn } from "./attributes";
import type { Numbering } from "./numbering";
import type { Styles } from "./styles";
import { blocksOfTable, type WordCell, type WordRow } from "./table";
import { Visibility } from "./visibility";

/**
 * Reads the main part of a document as it reads with all changes accepted: inserted text counts, deleted and hidden text,
 * field codes, comments and notes do not.
 * @throws FileError `unreadable`
 */
export function readDocument(xml: Uint8Array, styles: Styles, numbering: Numbering): readonly DocumentBlock[] {
  const reader = new DocumentReader(styles, numbering);
  readXml(xml, reader);
  return reader.blocks;
}

/** Where paragraphs and tables are written: the body, a cell, a text box. */
interface Story {
  readonly blocks: DocumentBlock[];
  /** The text of paragraphs whose mark is deleted: the next one goes on in their line. */
  carried: string;
}

interface Paragraph {
  text: string;
  style: string | null;
  list: number | null;
  level: number | null;
  isMarkDeleted: boolean;
  /** Text boxes that are anchored in it. */
  readonly boxes: DocumentBlock[];
}

interface Table {
  readonly rows: WordRow[];
}

/** The elements that hold what is no text of the document: what was deleted or moved away, former looks, phonetics. */
const passedOver: ReadonlySet<string> = new Set([
  "rt",
  "pPrChange",
  "rPrChange",
  "tblPrChange",
  "tcPrChange",
  "trPrChange",
  "sectPrChange",
  "numberingChange",
]);

/** The same, where they do not stand as signs in the properties of a paragraph or a row. */
const deletions: ReadonlySet<string> = new Set(["del", "moveFrom"]);

/** What a grid of a table has at most; Word allows 63. */
const maxSpan = 1000;

class DocumentReader {
  private readonly body: Story = { blocks: [], carried: "" };
  private readonly stories: Story[] = [this.body];
  private readonly paragraphs: Paragraph[] = [];
  private readonly tables: Table[] = [];
  private readonly visibility = new Visibility();
  private properties: "paragraph" | "row" | null = null;
  private isText = false;
  private passing = 0;
  private isRoot = true;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
  ) {}

  get blocks(): readonly DocumentBlock[] {
    return this.body.blocks;
  }

  open(name: string, attributes: Attributes): void {
    if (this.isRoot && name !== "document") throw new FileError("unreadable", `the main part is a ${name}`);
    this.isRoot = false;
    if (this.passing > 0 || passedOver.has(name) || (this.properties === null && deletions.has(name))) {
      this.passing++;
      return;
    }
    switch (name) {
      case "p":
        return this.openParagraph();
      case "pPr":
        this.properties = "paragraph";
        return;
      case "trPr":
        this.properties = "row";
        return;
      case "r":
        this.visibility.openRun(this.styles.styleOf(this.paragraph?.style ?? null).isHidden ?? false);
        return;
      case "t":
        this.isText = this.visibility.isShown;
        return;
      case "tab":
        // In the properties of a paragraph it is a tab stop.
        return this.properties === null ? this.add("\t") : undefined;
      case "br":
        return this.add(attributeOf(attributes, "type") === "page" ? "" : "\n");
      case "cr":
        return this.add("\n");
      case "noBreakHyphen":
        return this.add("-");
      case "fldChar":
        return this.visibility.turnField(attributeOf(attributes, "fldCharType"));
      case "sdt":
        this.visibility.openControl();
        return;
      case "showingPlcHdr":
        if (isSwitchedOn(attributes)) this.visibility.setPlaceholder();
        return;
      case "sdtContent":
        this.visibility.openControlContent();
        return;
      case "txbxContent":
        this.stories.push({ blocks: [], carried: "" });
        return;
      case "tbl":
        this.tables.push({ rows: [] });
        return;
      case "tr":
        this.tables.at(-1)?.rows.push({ cells: [], before: 0, isHead: false, isGone: false });
        return;
      case "tc":
        return this.openCell();
      default:
        return this.readProperty(name, attributes);
    }
  }

  text(text: string): void {
    if (this.isText) this.add(text);
  }

  close(name: string): void {
    if (this.passing > 0) {
      this.passing--;
      return;
    }
    switch (name) {
      case "p":
        return this.closeParagraph();
      case "pPr":
      case "trPr":
        this.properties = null;
        return;
      case "r":
        this.visibility.closeRun();
        return;
      case "t":
        this.isText = false;
        return;
      case "sdtContent":
        this.visibility.closeControlContent();
        return;
      case "sdt":
        this.visibility.closeControl();
        return;
      case "txbxContent": {
        const box = this.closeStory();
        for (const block of box) (this.paragraph?.boxes ?? this.story.blocks).push(block);
        return;
      }
      case "tc":
        this.closeStory();
        return;
      case "tbl":
        for (const block of blocksOfTable(this.tables.pop()?.rows ?? [])) this.story.blocks.push(block);
        return;
      case "body":
        this.flush(this.body);
    }
  }

  private get story(): Story {
    return this.stories.at(-1) ?? this.body;
  }

  private get paragraph(): Paragraph | undefined {
    return this.paragraphs.at(-1);
  }

  private get row(): WordRow | undefined {
    return this.tables.at(-1)?.rows.at(-1);
  }

  private get cell(): WordCell | undefined {
    return this.row?.cells.at(-1);
  }

  private add(text: string): void {
    if (this.paragraph && this.visibility.isShown) this.paragraph.text += text;
  }

  private openParagraph(): void {
    const { story } = this;
    this.paragraphs.push({
      text: story.carried,
      style: null,
      list: null,
      level: null,
      isMarkDeleted: false,
      boxes: [],
    });
    story.carried = "";
  }

  private closeParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    const { story } = this;
    if (paragraph.isMarkDeleted) story.carried = paragraph.text;
    else for (const line of (this.numberOf(paragraph) + paragraph.text).split("\n")) story.blocks.push(line);
    for (const block of paragraph.boxes) story.blocks.push(block);
  }

  /** An empty paragraph has its number, too, but there is nothing that it numbers. */
  private numberOf({ list, level, style, text }: Paragraph): string {
    const ofStyle = this.styles.styleOf(style);
    const of = list ?? ofStyle.list ?? 0;
    if (of === 0) return "";
    const number = this.numbering.next(of, list === null ? ofStyle.level : (level ?? ofStyle.level), style);
    return text.trim() === "" ? "" : number;
  }

  private openCell(): void {
    const cell: WordCell = { blocks: [], span: 1, down: null, isAcross: false };
    this.row?.cells.push(cell);
    this.stories.push({ blocks: cell.blocks, carried: "" });
  }

  private closeStory(): readonly DocumentBlock[] {
    const story = this.stories.length > 1 ? this.stories.pop() : undefined;
    if (!story) return [];
    this.flush(story);
    return story.blocks;
  }

  private flush(story: Story): void {
    if (story.carried !== "") story.blocks.push(story.carried);
    story.carried = "";
  }

  private readProperty(name: string, attributes: Attributes): void {
    if (this.properties === "paragraph") this.readParagraphProperty(name, attributes);
    else if (this.properties === "row") this.readRowProperty(name, attributes);
    else if (name === "vanish") this.visibility.setHidden(isSwitchedOn(attributes));
    else if (name === "rStyle")
      this.visibility.setHidden(this.styles.styleOf(attributeOf(attributes, "val") ?? "").isHidden);
    else this.readCellProperty(name, attributes);
  }

  private readParagraphProperty(name: string, attributes: Attributes): void {
    const { paragraph } = this;
    if (!paragraph) return;
    if (name === "pStyle") paragraph.style = attributeOf(attributes, "val") ?? null;
    else if (name === "numId") paragraph.list = numberIn(attributes, "val");
    else if (name === "ilvl") paragraph.level = numberIn(attributes, "val");
    else if (deletions.has(name)) paragraph.isMarkDeleted = true;
  }

  private readRowProperty(name: string, attributes: Attributes): void {
    const { row } = this;
    if (!row) return;
    if (name === "gridBefore") row.before = spanIn(attributes, 0);
    else if (name === "tblHeader") row.isHead = isSwitchedOn(attributes);
    else if (name === "del" || (name === "hidden" && isSwitchedOn(attributes))) row.isGone = true;
  }

  private readCellProperty(name: string, attributes: Attributes): void {
    const { cell } = this;
    if (!cell) return;
    if (name === "gridSpan") cell.span = spanIn(attributes, 1);
    else if (name === "vMerge") cell.down = attributeOf(attributes, "val") === "restart" ? "restart" : "continue";
    else if (name === "hMerge") cell.isAcross = attributeOf(attributes, "val") !== "restart";
  }
}

function spanIn(attributes: Attributes, least: number): number {
  return Math.min(maxSpan, Math.max(least, numberIn(attributes, "val") ?? least));
}
