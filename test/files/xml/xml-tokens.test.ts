import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { decodeXml } from "../../../src/files/xml/xml";
import { XmlTokens } from "../../../src/files/xml/xml-tokens";
import { openZip, unpack } from "../../../src/files/zip/zip";

/** What was said, with the places behind tags; `null` where the text was refused. */
type Told = readonly (readonly unknown[])[] | null;

function toldByUs(xml: string): Told {
  const told: unknown[][] = [];
  const tokens = new XmlTokens(xml);
  try {
    tokens.read({
      open: (name, attributes) => told.push(["open", name, Object.entries(attributes), tokens.position]),
      close: () => told.push(["close", tokens.position]),
      text: (text) => told.push(["text", text]),
    });
  } catch (error) {
    expect(error).toMatchObject({ code: "unreadable" });
    return null;
  }
  return told;
}

/** The same by saxes, which tells the spaces outside the root, too, and empty CDATA sections like us. */
function toldBySaxes(xml: string): Told {
  const told: unknown[][] = [];
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  const text = (part: string) => depth > 0 && told.push(["text", part]);
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    told.push(["open", name, Object.entries(attributes), parser.position]);
  });
  parser.on("closetag", () => {
    depth--;
    told.push(["close", parser.position]);
  });
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("doctype", (definition) => {
    throw new Error(definition);
  });
  try {
    parser.write(xml).close();
  } catch {
    return null;
  }
  return told;
}

/** Compared as text, which is quicker. */
function expectTheSame(xml: string): void {
  const [ours, theirs] = [toldByUs(xml), toldBySaxes(xml)].map((told) => JSON.stringify(told));
  if (ours !== theirs) expect([xml, ours]).toEqual([xml, theirs]);
}

/** With all that may stand in XML. */
const sound =
  '\uFEFF<?xml version="1.0" encoding="UTF-8" standalone=\'yes\'?>\r\n<?style a?b??>\r<!-- a - b\u3000-->\n' +
  "<x:根 xmlns:x='urn:x' a = \"1&lt;&#x4E00;&#65;\t\r\n>'\" x:b='\"'><c r=\"A1\"/><c\nr='B1' ><v>1 &amp; 2\r\n3\r4 ]] ></v >" +
  "<![CDATA[<a>&amp;]]]]>text<!----><?p?>𠮷&#x20BB7;</c><é·-.1/> </x:根>\n<!-- end --><?end?>\n";

/** Of what texts are made and broken. */
const pieces = [
  ..."<>/=\"'&;!?-[]# \t\r\n:.,ax0\u0000\u0008\u001F\u007F\u0085\u2028\uFEFF\uFFFD\uFFFE\uFFFF\u00D7\u037E一",
  ...[
    "\r\n",
    "<a>",
    "</a>",
    "<a",
    "<a/>",
    "<a />",
    "<a / >",
    "< a>",
    "</ a>",
    "</a >",
    "<b>",
    "</b>",
    "<a x='1'",
    "𠮷",
  ],
  ...[
    " x='1'",
    ' y="2"',
    " x=1",
    " x",
    "='",
    '="',
    "&amp;",
    "&lt;",
    "&gt;",
    "&quot;",
    "&apos;",
    "&nbsp;",
    "&#10;",
    "&#x9;",
  ],
  ...["&#0;", "&#xD800;", "&#xFFFF;", "&#x10FFFF;", "&#x110000;", "&#X41;", "&#;", "&#x;", "&;", "&a", "&constructor;"],
  ...[
    "<!--",
    "-->",
    "--",
    "--->",
    "<![CDATA[",
    "]]>",
    "]]",
    "<![cdata[",
    "<!DOCTYPE a>",
    "<!DOCTYPE a [<!ENTITY b 'c'>]>",
  ],
  ...["<?", "?>", "<?a", "<?a?>", "<?a b?>", "<?xml?>", "<?XML a?>", "<?xml version='1.0'?>", "<?xml-a?>", "<?1?>"],
  ...[
    " version='1.0'",
    " encoding='a'",
    " encoding='1'",
    " standalone='no'",
    " standalone='maybe'",
    "__proto__",
    "xmlns",
  ],
];

describe("tags and texts of XML, held to saxes", () => {
  it("are the same of every part of the fixtures", () => {
    const files = ["carriers", "files", "reports"].flatMap((folder) =>
      readdirSync(`test/fixtures/${folder}`).map((name) => `test/fixtures/${folder}/${name}`),
    );
    const zips = files.filter((name) => /\.(?:xlsx|xlsm|docx|ods)$/u.test(name));
    const parts = zips.flatMap((name) => [...openZip(readFileSync(name)).values()]);
    const texts = parts.filter(({ name }) => /\.(?:xml|rels)$/u.test(name)).map((part) => decodeXml(unpack(part)));
    expect(texts.length).toBeGreaterThan(100);
    for (const text of texts) expect(toldByUs(text)).toEqual(toldBySaxes(text));
  });

  it("are the same of a text with all that XML has", () => {
    expect(toldByUs(sound)?.length).toBe(15);
    expectTheSame(sound);
  });

  it("are the same, or refused by both, with a character too few or a piece too many anywhere", () => {
    const characters = [...sound];
    for (let at = 0; at <= characters.length; at++) {
      const [before, behind] = [characters.slice(0, at).join(""), characters.slice(at).join("")];
      expectTheSame(before + characters.slice(at + 1).join(""));
      for (const piece of pieces) expectTheSame(before + piece + behind);
    }
  });

  it("are the same, or refused by both, of texts cut off", () => {
    for (let end = 0; end < sound.length; end++) expectTheSame([...sound].slice(0, end).join(""));
  });

  it("are the same, or refused by both, of pieces joined by chance", () => {
    const some = fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((list) => list.join(""));
    const within = fc.tuple(some, some, some).map(([a, b, c]) => `${a}<a${b}>${c}</a>`);
    const declared = fc.tuple(some, some).map(([a, b]) => `<?xml${a}?><a>${b}</a>`);
    fc.assert(fc.property(fc.oneof(some, within, declared), expectTheSame), { numRuns: 20_000 });
  });
});

describe("what is not held to saxes", () => {
  it("is a later version of XML, which is read as 1.0", () => {
    expect(toldByUs('<?xml version="1.1"?><a>1\u0085\u0001</a>')).toBeNull();
    expect(toldByUs('<?xml version="1.1"?><a>1\u0085</a>')).toContainEqual(["text", "1\u0085"]);
  });

  it("is half of a character, which is refused", () => {
    for (const half of ["\uD800", "\uDC00"])
      for (const xml of [`<a>${half}</a>`, `<a b='${half}'/>`, `<a><!--${half}--></a>`, `<a${half}/>`])
        expect(toldByUs(xml)).toBeNull();
  });
});
