import { existsSync, readFileSync } from "node:fs";
import { OfficeAddinManifest } from "office-addin-manifest";
import { SaxesParser } from "saxes";
import { describe, expect, it } from "vitest";
import { commands } from "../../src/commands/commands";
import { viewOf } from "../../src/pane/views";

/** An element of the manifest with its attributes; enough to ask what it holds. */
interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const source = readFileSync("manifest.xml", "utf8");
const elements = parse(source);
const named = (name: string) => elements.filter((element) => element.name === name);
const texts = (name: string) => named(name).map((element) => element.text);

describe("manifest.xml", () => {
  it("is read by Microsoft's own tool", async () => {
    const info = await OfficeAddinManifest.readManifestFile("manifest.xml");
    expect(info).toMatchObject({
      officeAppType: "TaskPaneApp",
      displayName: "公开年报校验",
      defaultLocale: "zh-CN",
      hosts: ["Workbook"],
      permissions: "ReadWriteDocument",
    });
    expect(info.id).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
  });

  it("asks for ExcelApi 1.9 and nothing newer", () => {
    const sets = elements.filter((element) => /^(?:bt:)?Set$/u.test(element.name));
    expect(sets.map(({ attributes }) => [attributes["Name"], attributes["MinVersion"]])).toEqual([
      ["ExcelApi", "1.9"],
      ["ExcelApi", "1.9"],
    ]);
  });

  it("names exactly the functions that the commands page associates", () => {
    expect(texts("FunctionName")).toEqual(Object.keys(commands));
  });

  it("opens 空格补零 in a pane of its own, at its preview", () => {
    expect(texts("TaskpaneId")).toEqual(["nianbao.pane", "nianbao.fill"]);
    const url = named("bt:Url").find(({ attributes }) => attributes["id"] === "url.fill");
    expect(viewOf(new URL(url?.attributes["DefaultValue"] ?? "").search)).toBe("fill");
  });

  it("resolves every resource, and uses every resource", () => {
    const ids = elements.flatMap(({ attributes }) => attributes["id"] ?? []);
    const resources = elements.filter(({ name }) => /^bt:(?:Image|Url|String)$/u.test(name)).flatMap(idOf);
    const used = elements.flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(used.filter((id) => !resources.includes(id))).toEqual([]);
    expect(resources.filter((id) => !used.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("keeps to the lengths that Excel shows: 125 signs for a label, 250 for a tip", () => {
    const longest = (parent: string) =>
      Math.max(
        ...within(parent).flatMap(({ attributes }) => (attributes["DefaultValue"] ?? attributes["Value"] ?? "").length),
      );
    expect(longest("bt:ShortStrings")).toBeLessThanOrEqual(125);
    expect(longest("bt:LongStrings")).toBeLessThanOrEqual(250);
    const description = within("Description")
      .concat(named("Description"))
      .map(({ attributes }) => attributes);
    for (const { DefaultValue = "", Value = "" } of description) {
      expect(Math.max(DefaultValue.length, Value.length)).toBeLessThanOrEqual(250);
    }
  });

  it("says everything in English too", () => {
    const strings = named("bt:String").length;
    const overrides = named("bt:Override").filter(({ attributes }) => attributes["Locale"] === "en-US");
    expect(overrides).toHaveLength(strings);
  });

  it("points only at its own server, over https", () => {
    const addresses = [...source.matchAll(/DefaultValue="(https?:[^"]+)"/gu)].map(
      ([, address = ""]) => new URL(address),
    );
    expect(addresses.length).toBeGreaterThan(10);
    expect(new Set(addresses.map(({ origin }) => origin))).toEqual(new Set(["https://localhost:3000"]));
  });

  it("has its icons, each as large as it says", () => {
    const images = named("bt:Image").filter(({ attributes }) => attributes["DefaultValue"] !== undefined);
    const icons = [...images, ...named("IconUrl"), ...named("HighResolutionIconUrl")].map(({ attributes }) =>
      new URL(attributes["DefaultValue"] ?? "").pathname.slice(1),
    );
    expect(icons.length).toBeGreaterThan(12);
    for (const icon of icons) {
      expect(existsSync(icon), icon).toBe(true);
      const size = Number(/-(\d+)\.png$/u.exec(icon)?.[1]);
      expect(sizeOf(icon), icon).toEqual({ width: size, height: size });
    }
  });
});

function idOf({ attributes }: Element): string[] {
  return attributes["id"] === undefined ? [] : [attributes["id"]];
}

/** The elements between the tags of an element of this name. */
function within(parent: string): Element[] {
  const inner = new RegExp(`<${parent}>([\\s\\S]*?)</${parent}>`, "u").exec(source)?.[1];
  return inner === undefined ? [] : parse(`<root xmlns:bt="bt">${inner}</root>`);
}

function parse(xml: string): Element[] {
  const found: Element[] = [];
  const open: Element[] = [];
  const parser = new SaxesParser();
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, text: "" };
    found.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element) element.text += text.trim();
  });
  parser.on("closetag", () => void open.pop());
  parser.write(xml).close();
  return found;
}

/** The size of a PNG, from its header. */
function sizeOf(path: string): { width: number; height: number } {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
