import { escapeText } from "../../xml/xml-write";

/** The texts of all cells, each once, in the order in which they are first asked for. */
export class StringTable {
  private readonly indices = new Map<string, number>();
  private uses = 0;

  indexOf(text: string): number {
    this.uses++;
    const known = this.indices.get(text);
    if (known !== undefined) return known;
    this.indices.set(text, this.indices.size);
    return this.indices.size - 1;
  }

  toXml(): string {
    const items = [...this.indices.keys()].map((text) => `<si><t xml:space="preserve">${escapeText(text)}</t></si>`);
    return (
      '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"' +
      ` count="${String(this.uses)}" uniqueCount="${String(items.length)}">${items.join("")}</sst>`
    );
  }
}
