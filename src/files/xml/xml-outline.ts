import { FileError } from "../file-error";
import { readXml, type Attributes } from "./xml";

/** An element by the places of its tags in the text of its XML. */
export interface Element {
  readonly name: string;
  /** "" or "x:", as its tag is written: what stands in it may be written with the same. */
  readonly prefix: string;
  readonly attributes: Attributes;
  readonly start: number;
  /** Behind the start tag. */
  readonly contentStart: number;
  /** Before the end tag; an empty-element tag has no content: then it is `start`. */
  contentEnd: number;
  end: number;
  readonly children: Element[];
}

/** A part as elements. */
export interface Outline {
  /** The text in which the elements stand: the given one, its root with an end tag. */
  readonly xml: string;
  readonly root: Element;
}

/**
 * The elements of an XML text and where they stand, so that it can be changed in places and stay as it is elsewhere.
 * @param isWanted whether the children of an element are wanted; a large sheet is not outlined whole
 */
export function outlineOf(xml: string, isWanted: (element: Element) => boolean = () => true): Outline {
  const roots: Element[] = [];
  const open: (Element | null)[] = [];
  readXml(xml, (at) => ({
    open(name, attributes) {
      const parent = open.at(-1);
      if (roots.length > 0 && (!parent || !isWanted(parent))) {
        open.push(null);
        return;
      }
      const contentStart = at.position;
      // A tag holds no "<" besides its own.
      const start = xml.lastIndexOf("<", contentStart - 1);
      const prefix = /^<([^\s:/>]+:)?/u.exec(xml.slice(start, contentStart))?.[1] ?? "";
      const places = { start, contentStart, contentEnd: start, end: start };
      const element: Element = { name, prefix, attributes, ...places, children: [] };
      parent?.children.push(element);
      if (roots.length === 0) roots.push(element);
      open.push(element);
    },
    close() {
      const element = open.pop();
      if (!element) return;
      element.end = at.position;
      element.contentEnd = xml.lastIndexOf("<", at.position - 1);
    },
  }));
  const [root] = roots;
  if (!root) throw new FileError("unreadable", "XML without an element");
  if (isEmptyTag(root)) return outlineOf(spliced(xml, [filled(xml, root, "")]), isWanted);
  return { xml, root };
}

/** Whether an element is written as an empty-element tag: `<row r="5"/>`. */
export function isEmptyTag({ start, contentEnd }: Element): boolean {
  return contentEnd === start;
}

/** An empty-element tag with content. */
export function filled(xml: string, { name, prefix, start, end }: Element, content: string): Splice {
  const open = xml.slice(start, end).replace(/\s*\/>$/u, ">");
  return { start, end, text: `${open}${content}</${prefix}${name}>` };
}

/** One change to a text. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with changes; at one place insertions come first, in the given order. */
export function spliced(text: string, splices: readonly Splice[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, text: piece } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(text.slice(at, start), piece);
    at = end;
  }
  return pieces.join("") + text.slice(at);
}

/**
 * Adds children at the end of a container below the root, which is made where it is missing.
 * @param order the names of the root's children up to the container, as the schema wants them
 * @param children written with `prefixIn` of the container
 */
export function appendTo(outline: Outline, order: readonly string[], children: readonly string[]): Splice[] {
  if (children.length === 0) return [];
  const { xml, root } = outline;
  const name = order.at(-1) ?? "";
  const container = root.children.find((each) => each.name === name);
  const content = children.join("");
  if (!container) {
    const tag = `${root.prefix}${name}`;
    const count = name === "definedNames" ? "" : ` count="${String(children.length)}"`;
    return [insertion(behind(outline, order), `<${tag}${count}>${content}</${tag}>`)];
  }
  const text = isEmptyTag(container) ? filled(xml, container, content).text : null;
  if (text !== null) return [{ start: container.start, end: container.end, text: withCount(text, children.length) }];
  const tag = xml.slice(container.start, container.contentStart);
  const total = container.children.length + children.length;
  return [
    { start: container.start, end: container.contentStart, text: withCount(tag, total) },
    insertion(container.contentEnd, content),
  ];
}

/** The prefix for what is added to a container below the root, be it there or not. */
export function prefixIn({ root }: Outline, name: string): string {
  return (root.children.find((each) => each.name === name) ?? root).prefix;
}

/** The place behind the last child of the root that comes before in the schema's order. */
export function behind({ root }: Outline, order: readonly string[]): number {
  return root.children.findLast((each) => order.includes(each.name))?.end ?? root.contentStart;
}

export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

/** A start tag, with or without what follows it, whose `count` attribute is right. */
function withCount(tag: string, count: number): string {
  return tag.replace(/^(<[^>]*?\scount\s*=\s*)(?:"\d*"|'\d*')/u, `$1"${String(count)}"`);
}
