import { FileError } from "../file-error";
import { isName, requireAllowed, textOf, unusual, valueOf } from "./xml-characters";

/** The attributes of an element, by their names as written; a record without a prototype. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** What an XML text says, in its order; names are as they are written. */
export interface XmlEvents {
  open(name: string, attributes: Attributes): void;
  close(): void;
  /** Text within the root; a text may come in pieces. */
  text(text: string): void;
}

/**
 * Reads tags and texts of XML 1.0 strictly: what is not well-formed is an error, and so is a DTD. Our own, since that of a
 * library (saxes) took two fifths of reading a workbook, and two thirds in a new process, where nothing is compiled yet:
 * it looks at each character by several calls. A test holds this one to that library, event by event.
 */
export class XmlTokens {
  /** Just behind the ">" of the tag that was reported last. */
  position = 0;
  private hasRoot = false;
  private readonly openElements: string[] = [];
  /** The names that were met: most repeat, and each is looked at once. */
  private readonly names = new Map<string, string>();
  /** Where the next character stands that may not mean itself: one search serves many texts and values. */
  private unusual = -1;
  // Without "u" it finds whole characters of two halves, too, which are rare; with it each search takes half as long again.
  private readonly unusualPattern = new RegExp(unusual, "g");

  constructor(private readonly xml: string) {}

  /** @throws FileError `unreadable` */
  read(events: XmlEvents): void {
    const { xml } = this;
    this.position = beginning.exec(xml)?.[0].length ?? 0;
    let tag = this.placeOf("<");
    for (;;) {
      this.readText(tag, events);
      if (tag === xml.length) break;
      this.position = tag + 1;
      tag = this.placeOf("<");
      const kind = xml[this.position];
      if (kind === "/") this.readEndTag(events);
      else if (kind === "!") this.readDeclaration(events);
      else if (kind === "?") this.passInstruction();
      else this.readStartTag(tag, events);
      if (tag < this.position) tag = this.placeOf("<");
    }
    if (!this.hasRoot || this.openElements.length > 0) throw malformed("the text ends before its root does");
  }

  private readText(end: number, events: XmlEvents): void {
    if (this.openElements.length === 0) {
      this.passSpace();
      if (this.position < end) throw malformed("text outside the root");
    } else if (this.position < end && end < this.xml.length) events.text(this.contentTo(end, textOf));
  }

  /** @param end where the next tag begins: no "<" stands within one */
  private readStartTag(end: number, events: XmlEvents): void {
    if (this.hasRoot && this.openElements.length === 0) throw malformed("a second root");
    this.hasRoot = true;
    const name = this.readName();
    const attributes = this.readAttributes();
    const isEmpty = this.xml[this.position] === "/";
    if (isEmpty) this.position++;
    this.pass(">");
    if (this.position > end) throw malformed(`< in the tag ${name}`);
    events.open(name, attributes);
    if (isEmpty) events.close();
    else this.openElements.push(name);
  }

  private readAttributes(): Attributes {
    let attributes: Record<string, string | undefined> | null = null;
    for (;;) {
      const isApart = this.passSpace();
      const next = this.xml[this.position];
      if (next === ">" || next === "/") return attributes ?? noAttributes;
      const name = this.readName();
      attributes ??= emptyRecord();
      if (!isApart || attributes[name] !== undefined) throw malformed(`a wrong attribute ${name}`);
      attributes[name] = this.readValue();
    }
  }

  private readValue(): string {
    this.passSpaced("=");
    if (this.xml[this.position] !== '"') this.passSpace();
    const quote = this.xml[this.position] === "'" ? "'" : '"';
    this.pass(quote);
    const value = this.contentTo(this.placeOf(quote), valueOf);
    this.pass(quote);
    return value;
  }

  private readEndTag(events: XmlEvents): void {
    const name = this.openElements.pop();
    if (name === undefined || !this.xml.startsWith(name, ++this.position)) throw malformed("a wrong end tag");
    this.position += name.length;
    this.passSpaced(">");
    events.close();
  }

  private readName(): string {
    const { xml, position: start } = this;
    let at = start;
    while (isInName(xml.charCodeAt(at))) at++;
    this.position = at;
    const written = xml.slice(start, at);
    const known = this.names.get(written);
    if (known !== undefined) return known;
    if (!isName(written)) throw malformed(`no name: ${written}`);
    this.names.set(written, written);
    return written;
  }

  /** What stands before a place, as it is meant. */
  private contentTo(end: number, meaningOf: (written: string) => string): string {
    const { xml, position: start } = this;
    this.position = end;
    if (this.unusual < start) {
      this.unusualPattern.lastIndex = start;
      this.unusual = this.unusualPattern.exec(xml)?.index ?? xml.length;
    }
    const written = xml.slice(start, end);
    return this.unusual < end ? meaningOf(written) : written;
  }

  /** A comment or a CDATA section. */
  private readDeclaration(events: XmlEvents): void {
    if (this.xml.startsWith("!--", this.position)) {
      this.position += 3;
      this.passTo("--");
      this.pass(">");
    } else if (this.xml.startsWith("![CDATA[", this.position) && this.openElements.length > 0) {
      this.position += 8;
      events.text(this.passTo("]]>").replaceAll(/\r\n?/gu, "\n"));
    } else throw malformed("a document type definition, or CDATA outside the root");
  }

  private passInstruction(): void {
    this.position++;
    const name = this.readName();
    if (name.toLowerCase() === "xml") throw malformed("an XML declaration that is wrong or not at the start");
    if (!this.passSpace() && this.xml[this.position] !== "?") throw malformed(`no name: ${name}`);
    this.passTo("?>");
  }

  private passTo(mark: string): string {
    const content = this.xml.slice(this.position, this.placeOf(mark));
    requireAllowed(content);
    this.position += content.length + mark.length;
    if (this.position > this.xml.length) throw malformed(`no ${mark}`);
    return content;
  }

  private passSpace(): boolean {
    const { xml, position: start } = this;
    let at = start;
    while (isSpace(xml.charCodeAt(at))) at++;
    this.position = at;
    return at > start;
  }

  private pass(mark: string): void {
    if (this.xml[this.position++] !== mark) throw malformed(`no ${mark}`);
  }

  /** Passes a mark and the spaces before it: mostly there are none. */
  private passSpaced(mark: string): void {
    if (this.xml[this.position] !== mark) this.passSpace();
    this.pass(mark);
  }

  /** Where something stands next; the end of all where it does not. */
  private placeOf(mark: string): number {
    const at = this.xml.indexOf(mark, this.position);
    return at < 0 ? this.xml.length : at;
  }
}

/**
 * A byte order mark and the XML declaration. Of later versions 1.0 says itself that they are read as 1.0. Both kinds of quotes
 * are written out: WebKit (2.50) loses references back in a text with Chinese letters.
 */
const beginning =
  /^\uFEFF?(?:<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"1\.\d+"|'1\.\d+')(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*(?:"[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>)?/u;

const noAttributes: Attributes = Object.freeze(emptyRecord());

function emptyRecord(): Record<string, string | undefined> {
  return Object.create(null);
}

function isSpace(code: number): boolean {
  return code <= 0x20 && (code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09);
}

/** Whether a name goes on: up to a space or one of "/=>?". What else does not belong into it is found by `isName`. */
function isInName(code: number): boolean {
  return code > 0x3f || (code > 0x20 && code !== 0x2f && code < 0x3d);
}

function malformed(message: string): FileError {
  return new FileError("unreadable", `no well-formed XML: ${message}`);
}
