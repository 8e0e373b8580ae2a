import type { DocumentTable, DocumentText, NewDocument } from "../../../book/new-document";
import { escapeXml } from "../../xml/xml-write";

/** Writes a new document as a page that stands for itself: no script, nothing to fetch, printed well on A4. */
export function createHtml({ title, kind, blocks }: NewDocument): Uint8Array {
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="nianbao ${escapeXml(kind)}">`,
    `<title>${escapeXml(title)}</title>`,
    `<style>${style}</style>`,
  ];
  const body = blocks.map((block) => (block.kind === "table" ? tableHtml(block) : textHtml(block)));
  const html = `<!doctype html>\n<html lang="zh-CN">\n<head>\n${head.join("\n")}\n</head>\n<body>\n${body.join("\n")}\n</body>\n</html>\n`;
  return new TextEncoder().encode(html);
}

const style = `
@page { size: A4; margin: 25mm 15mm; }
body { max-width: 180mm; margin: 0 auto; padding: 8mm 4mm; font: 14pt/1.7 FangSong, 仿宋, serif; color: #000; background: #fff; }
h1 { font: bold 18pt/1.5 SimSun, 宋体, serif; text-align: center; }
h2 { font: 14pt/1.5 SimHei, 黑体, sans-serif; margin: 1em 0 .4em; break-after: avoid; }
h3 { font-size: 14pt; margin: .6em 0 .2em; break-after: avoid; }
p { margin: 0; text-indent: 2em; text-align: justify; }
p.address { text-indent: 0; }
.page { break-before: page; }
p.note { font-size: 9pt; text-indent: 0; }
table { width: 100%; border-collapse: collapse; table-layout: fixed; margin: 0 0 1em; font-family: SimSun, 宋体, serif; line-height: 1.35; }
th, td { border: 1px solid #000; padding: 2pt 1pt; font-weight: normal; text-align: center; overflow-wrap: anywhere; white-space: pre-line; }
th.head { font-weight: bold; }
.left { text-align: left; padding-left: 3pt; }
table.whole { break-inside: avoid; }
tr { break-inside: avoid; }
@media print { body { max-width: none; padding: 0 1px; } }
`;

const tags = { title: "h1", heading: "h2", subheading: "h3", address: "p", paragraph: "p", note: "p" } as const;

function textHtml({ kind, text, startsPage }: DocumentText): string {
  const looks = [...(kind === "note" || kind === "address" ? [kind] : []), ...(startsPage === true ? ["page"] : [])];
  return element(
    tags[kind],
    { class: looks.length > 0 ? looks.join(" ") : undefined },
    text === "" ? "<br>" : escapeXml(text),
  );
}

function tableHtml({ rows, columns, cells, size, headRows }: DocumentTable): string {
  const all = columns.reduce((sum, share) => sum + share, 0);
  const widths = columns.map((share) => `<col style="width:${((share / all) * 100).toFixed(2)}%">`);
  const lines = Array.from({ length: rows }, (_, row) => {
    const inRow = cells.filter(({ area }) => area.top === row).sort((a, b) => a.area.left - b.area.left);
    return `<tr>${inRow.map(cellHtml).join("")}</tr>`;
  });
  const part = (name: string, from: number, to: number) =>
    from === to ? "" : `<${name}>\n${lines.slice(from, to).join("\n")}\n</${name}>`;
  const name = headRows === 0 ? ' class="whole"' : "";
  return `<table${name} style="font-size:${String(size)}pt"><colgroup>${widths.join("")}</colgroup>${part("thead", 0, headRows)}${part("tbody", headRows, rows)}</table>`;
}

function cellHtml({ area, text, align, isHead }: DocumentTable["cells"][number]): string {
  const [rowspan, colspan] = [area.bottom - area.top + 1, area.right - area.left + 1];
  const attributes = {
    rowspan: rowspan > 1 ? rowspan : undefined,
    colspan: colspan > 1 ? colspan : undefined,
    class: isHead === true ? "head" : align === "left" ? "left" : undefined,
  };
  return element(isHead === true ? "th" : "td", attributes, escapeXml(text));
}

/** An element with both its tags: in HTML an empty one needs them, too. */
function element(name: string, attributes: Record<string, string | number | undefined>, content: string): string {
  const said = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? "" : ` ${key}="${String(value)}"`,
  );
  return `<${name}${said.join("")}>${content}</${name}>`;
}
