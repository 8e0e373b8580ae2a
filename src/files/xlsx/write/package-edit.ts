import { relationshipsName, resolveTarget } from "../read/parts";
import { insertion, outlineOf, spliced, type Element } from "../../xml/xml-outline";
import { escapeXml } from "../../xml/xml-write";

/** Where a package says what its parts are: the list of their types. */
export const contentTypesName = "[Content_Types].xml";

/** The XML edits that take a part out of a package, by the part that they change. */
export function removalOf(part: string, owner: string): ReadonlyMap<string, (xml: string) => string> {
  const isPart = (path: string | undefined) => path?.toLowerCase() === part.toLowerCase();
  return new Map([
    [contentTypesName, (xml) => without(xml, ({ attributes }) => isPart(attributes["PartName"]?.slice(1)))],
    [
      relationshipsName(owner),
      (xml) => without(xml, ({ attributes }) => isPart(resolveTarget(owner, attributes["Target"] ?? ""))),
    ],
  ]);
}

/** The XML edits that bring a part into a package, by the part that they change. */
export function additionOf(
  part: string,
  owner: string,
  types: { readonly relationship: string; readonly content: string },
): ReadonlyMap<string, (xml: string) => string> {
  return new Map([
    [contentTypesName, (xml) => withChild(xml, "Override", { PartName: `/${part}`, ContentType: types.content })],
    [
      relationshipsName(owner),
      (xml) => withChild(xml, "Relationship", { Id: freeId(xml), Type: types.relationship, Target: `/${part}` }),
    ],
  ]);
}

function without(xml: string, isIt: (element: Element) => boolean): string {
  const outline = outlineOf(xml);
  return spliced(
    outline.xml,
    outline.root.children.filter(isIt).map(({ start, end }) => ({ start, end, text: "" })),
  );
}

function withChild(xml: string, name: string, attributes: Readonly<Record<string, string>>): string {
  const { root, xml: text } = outlineOf(xml);
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(value)}"`);
  return spliced(text, [insertion(root.contentEnd, `<${root.prefix}${name}${pairs.join("")}/>`)]);
}

/** An id that no relationship of a part has. */
export function freeId(xml: string): string {
  let number = 1;
  while (xml.includes(`"rIdNianbao${String(number)}"`)) number++;
  return `rIdNianbao${String(number)}`;
}
