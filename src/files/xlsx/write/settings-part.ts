import { decodeXml, readXml } from "../../xml/xml";
import { elementXml, encodeXml, escapeText } from "../../xml/xml-write";
import { openZip, unpack, type Zip, type ZipEntry } from "../../zip/zip";
import { zipWith } from "../../zip/zip-write";
import { findParts } from "../read/parts";
import { additionOf } from "./package-edit";

/**
 * Texts kept with a workbook, in a part of custom XML: spreadsheet programs carry such parts along and show nothing of
 * them. Excel names them anew when it saves, so ours is known by its namespace.
 */
const namespace = "urn:nianbao:settings";

const types = {
  relationship: "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml",
  content: "application/xml",
};

/** The texts that a file carries, by their keys. What is damaged is not there. */
export function readSettings(bytes: Uint8Array): ReadonlyMap<string, string> {
  const settings = new Map<string, string>();
  const part = settingsPart(openZip(bytes));
  if (!part) return settings;
  let key: string | null = null;
  try {
    readXml(unpack(part), {
      open: (name, attributes) => {
        key = name === "setting" ? (attributes["key"] ?? null) : null;
        if (key !== null) settings.set(key, "");
      },
      text: (text) => {
        if (key !== null) settings.set(key, (settings.get(key) ?? "") + text);
      },
      close: () => {
        key = null;
      },
    });
  } catch {
    return new Map();
  }
  return settings;
}

/** The file with these texts and no others; the same bytes where it carries them already. */
export function writeSettings(bytes: Uint8Array, settings: ReadonlyMap<string, string>): Uint8Array {
  const known = readSettings(bytes);
  if (known.size === settings.size && [...settings].every(([key, text]) => known.get(key) === text)) return bytes;
  const zip = openZip(bytes);
  const part = settingsPart(zip);
  const texts = [...settings].map(([key, text]) => elementXml("setting", { key }, escapeText(text)));
  const xml = encodeXml(elementXml("settings", { xmlns: namespace }, ...texts));
  if (part) return zipWith(zip, new Map([[part.name, xml]]));
  const name = freeName(zip);
  const written = new Map([[name, xml]]);
  for (const [owner, edit] of additionOf(name, findParts(zip).workbook.name, types)) {
    const entry = zip.get(owner.toLowerCase());
    if (entry) written.set(entry.name, encodeXml(edit(decodeXml(unpack(entry)))));
  }
  return zipWith(zip, written);
}

/** A report's journal is far smaller; a larger part is another's. */
const mostBytes = 2 ** 21;

function settingsPart(zip: Zip): ZipEntry | undefined {
  return [...zip.values()].find((entry) => isCustomXml(entry.name) && entry.size < mostBytes && isOurs(entry));
}

/** Other programs' parts need not be readable. */
function isOurs(entry: ZipEntry): boolean {
  try {
    return decodeXml(unpack(entry)).includes(`"${namespace}"`);
  } catch {
    return false;
  }
}

function isCustomXml(name: string): boolean {
  return /^customXml\/[^/]+\.xml$/iu.test(name);
}

function freeName(zip: Zip): string {
  let number = 1;
  while (zip.has(`customxml/item${String(number)}.xml`)) number++;
  return `customXml/item${String(number)}.xml`;
}
