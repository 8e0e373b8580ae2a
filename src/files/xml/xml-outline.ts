import { FileError } from "../file-error";
import { readXml, type Attributes } from "./xml";

/** An element by the places of its tags in the text of its XML. */
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly start: number;
  /** Behind the start tag. */
  readonly contentStart: number;
  /** Before the end tag; an empty-element tag has no content: then it is `start`. */
  contentEnd: number;
  end: number;
  readonly children: Element[];
}

/** A part as elements; `prefix` ("" or "x:") is what its main namespace is written with. */
export interface Outline {
  readonly xml: string;
  readonly prefix: string;
  readonly root: Element;
}

/**
 * The elements of an XML text and where they stand, so that it can be changed in places and stay as it is elsewhere.
 * @param isWanted whether the children of an element are wanted; a large sheet is not outlined whole
 */
export function outlineOf(xml: string, isWanted: (element: Element) => boolean = () => true): Outline {
  let root: Element | null = null;
  const open: (Element | null)[] = [];
  readXml(xml, (at) => ({
    open(name, attributes) {
      const parent = open.at(-1);
      if (root && (!parent || !isWanted(parent))) {
        open.push(null);
        return;
      }
      const contentStart = at.position;
      // A tag holds no "<" besides its own.
      const start = xml.lastIndexOf("<", contentStart - 1);
      const element: Element = { name, attributes, start, contentStart, contentEnd: start, end: start, children: [] };
      parent?.children.push(element);
      root ??= element;
      open.push(element);
    },
    close() {
      const element = open.pop();
      if (!element) return;
      element.end = at.position;
      element.contentEnd = xml.lastIndexOf("<", at.position - 1);
    },
  }));
  if (!root) throw new FileError("unreadable", "XML without an element");
  const { start } = root as Element;
  const prefix = /^<([^\s:/>]+:)/u.exec(xml.slice(start, start + 256))?.[1] ?? "";
  return { xml, prefix, root };
}

/** Whether an element is written as an empty-element tag: `<row r="5"/>`. */
export function isEmptyTag({ start, contentEnd }: Element): boolean {
  return contentEnd === start;
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
 */
export function appendTo(outline: Outline, order: readonly string[], children: readonly string[]): Splice[] {
  if (children.length === 0) return [];
  const { xml, prefix, root } = outline;
  const name = order.at(-1) ?? "";
  const container = root.children.find((each) => each.name === name);
  if (container && !isEmptyTag(container)) {
    return [
      ...countOf(xml, container, container.children.length + children.length),
      insertion(container.contentEnd, children.join("")),
    ];
  }
  const count = name === "definedNames" ? "" : ` count="${String(children.length)}"`;
  const text = `<${prefix}${name}${count}>${children.join("")}</${prefix}${name}>`;
  if (container) return [{ start: container.start, end: container.end, text }];
  return [insertion(behind(outline, order), text)];
}

/** The place behind the last child of the root that comes before in the schema's order. */
export function behind({ root }: Outline, order: readonly string[]): number {
  return root.children.findLast((each) => order.includes(each.name))?.end ?? root.contentStart;
}

export function insertion(at: number, text: string): Splice {
  return { start: at, end: at, text };
}

function countOf(xml: string, { start, contentStart }: Element, count: number): Splice[] {
  const match = /\scount\s*=\s*["'](\d*)["']/u.exec(xml.slice(start, contentStart));
  if (!match) return [];
  const at = start + match.index;
  return [{ start: at, end: at + match[0].length, text: ` count="${String(count)}"` }];
}
