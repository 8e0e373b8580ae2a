import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSource } from "../../../src/files/open";
import { cellAt } from "../../../src/book/book";
import { htmlOf, partsOfPublished } from "../../support/documents";
import { figuresOf, withoutBlanks } from "../../support/figures";
import { linesOf, mergesOf } from "../../support/lines";

const utf8 = (text: string) => new TextEncoder().encode(text);
const open = async (html: string | Uint8Array, name = "年报.html") =>
  openSource(typeof html === "string" ? utf8(html) : html, name);
const body = async (html: string) => linesOf((await open(`<html><body>${html}</body></html>`)).book);

describe("a published report as a web page", () => {
  it.each(["000_c40ad2a1dac19f22", "004_0c438f8114f0a000"])("%s gives what its workbook gives", async (name) => {
    const text = readFileSync(`test/fixtures/texts/${name}.txt`, "utf8");
    const parts = partsOfPublished(text).map((part) =>
      typeof part === "string" ? part : part.map((row) => row.map((cell) => ({ ...cell, text: cell.text.trim() }))),
    );
    const workbook = figuresOf((await openSource(readFileSync(`test/fixtures/reports/${name}.xlsx`))).book);
    expect(withoutBlanks(figuresOf((await open(htmlOf(parts))).book))).toEqual(withoutBlanks(workbook));
    expect(withoutBlanks(figuresOf((await open(htmlOf(parts), "导出.xls")).book))).toEqual(withoutBlanks(workbook));
  });
});

describe("the text of a page", () => {
  it("is paragraphs; line breaks part them, line feeds do not", async () => {
    expect(await body("<p>一、总体\n  情况</p><div>甲<br>乙<b>丙</b></div>尾")).toEqual([
      "一、总体 情况",
      "甲",
      "乙丙",
      "尾",
    ]);
  });

  it("has no code, comment, control, navigation or footer in it", async () => {
    expect(
      await body(
        `<nav>首页</nav><div class="nav x">栏目</div><script>"甲"</script><style>p{}</style><template>乙</template>` +
          `<!-- 丙 --><p style="DISPLAY: none">丁</p><p hidden>戊</p><p style="visibility: hidden">庚</p><aside>辛</aside><select><option>己</select><p>正文</p><footer>版权</footer>`,
      ),
    ).toEqual(["正文"]);
  });

  it("has the numbers that a browser prints before the items of lists", async () => {
    expect(await body("<ol><li>甲<li><p>乙<p>丙<li hidden>丁<li value=5>戊<br>己</ol>庚<ul><li>辛</ul>")).toEqual([
      "1. 甲",
      "2. 乙",
      "丙",
      "5. 戊",
      "己",
      "庚",
      "辛",
    ]);
    expect(await body(`<ol start="3" type="A"><li>甲<ol><li><li>乙</ol><li>丙</ol>`)).toEqual([
      "C. 甲",
      "2. 乙",
      "D. 丙",
    ]);
    expect(
      await body(
        `<ol style="list-style: cjk-ideographic inside"><li>甲</ol><ol style="list-style-type:none"><li>乙</ol>`,
      ),
    ).toEqual(["一、甲", "乙"]);
  });

  it("keeps a part that is called menu where the report's table stands in it", async () => {
    expect(await body(`<div id="menu"><table><tr><td>甲<td>1</table></div>`)).toEqual(["甲|1"]);
  });
});

describe("tables of a page", () => {
  it("stand where they stood, with their merges; clean digits are numbers", async () => {
    const { book } = await open(
      `<p>前</p><table><tr><td rowspan=2>甲<td colspan=2>乙<br>丙<tr><td>1<td>+21<tr><td>丁<td>０</table><p>后</p>`,
    );
    expect(linesOf(book)).toEqual(["前", "甲|乙\n丙", "|1|+21", "丁|０", "后"]);
    expect(mergesOf(book)).toEqual(["A2:A3", "B2:C2"]);
    expect(cellAt(book.sheets[0] ?? expect.fail(), { row: 2, column: 1 }).value).toBe(1);
  });

  it("that only lay out the page are as if they were not there", async () => {
    const data = "<table><tr><td>甲<td>1</table>";
    expect(await body(`<table><tr><td>栏<td><p>一</p>${data}<p>二</p></table>`)).toEqual(["栏", "一", "甲|1", "二"]);
    expect(await body("<table><tr><td>一<p>二</table>")).toEqual(["一", "二"]);
    expect(await body("<table><tr><td>甲<td><table><tr><td>1</table></table>")).toEqual(["甲|1"]);
  });

  it("cut in two are one, without the head that is repeated", async () => {
    const head = "<tr><td>项目<td>数量<tr><td>单位<td>件";
    expect(await body(`<table>${head}<tr><td>甲<td>1</table><p></p><table>${head}<tr><td>乙<td>2</table>`)).toEqual([
      "项目|数量",
      "单位|件",
      "甲|1",
      "乙|2",
    ]);
  });

  it("with spans beyond reason end at their last row", async () => {
    const { book } = await open("<table><tr><td rowspan=65534>甲<td>1<tr><td>2</table>");
    expect(mergesOf(book)).toEqual(["A1:A2"]);
  });
});

describe("the encoding of a page", () => {
  const gbk = Uint8Array.of(0xd5, 0xfe, 0xb8, 0xae); // 政府
  const page = (head: string, text: Uint8Array) => Buffer.concat([Buffer.from(`<html>${head}<p>`), text]);

  it.each<[string, Uint8Array]>([
    ["declared", page("<meta charset=gb2312>", gbk)],
    ["declared in the old way", page(`<meta http-equiv=Content-Type content="text/html; charset=gbk">`, gbk)],
    ["not declared", page("", gbk)],
    ["declared wrongly", page("<meta charset=utf-8>", gbk)],
    ["declared as something unknown", page("<meta charset=x-mac>", utf8("政府"))],
    [
      "a mark against the declaration",
      Buffer.concat([Buffer.from("\ufeff"), page("<meta charset=gbk>", utf8("政府"))]),
    ],
    ["UTF-16 with a mark", Buffer.from("\ufeff<html><p>政府", "utf16le")],
  ])("%s", async (_, bytes) => {
    expect(linesOf((await open(bytes)).book)).toEqual(["政府"]);
  });
});

describe("hostile pages", () => {
  it("a run of empty lines takes no time", async () => {
    expect(await body(`<p>甲${"<br>".repeat(100_000)}乙</p>`)).toHaveLength(100_001);
  });

  it.each<[string, () => string, string]>([
    ["nested without end", () => "<div>".repeat(100_000), "unreadable"],
    ["nested tables", () => "<table><tr><td>".repeat(50_000), "unreadable"],
    ["many attributes", () => `<p ${Array.from({ length: 200_000 }, (_, i) => `a${i}`).join(" ")}>`, "unreadable"],
    [
      "formatting without end",
      () => Array.from({ length: 50_000 }, (_, i) => `<font a=${i}><p>`).join(""),
      "unreadable",
    ],
    ["many comments", () => "<html>" + "<!---->".repeat(1_000_000), "tooLarge"],
    ["many cells", () => `<table>${"<tr><td colspan=1000 rowspan=1000>".repeat(300_000)}`, "tooLarge"],
    ["cells as wide as no table", () => `<table>${"<tr><td>甲<td colspan=999>乙".repeat(2000)}`, "tooLarge"],
    ["marks that begin no tag", () => "< ".repeat(2_000_000), "tooLarge"],
    ["50 MB", () => "<p>" + "年".repeat(17_000_000), "tooLarge"],
  ])("%s: a clear error", async (_, page, code) => {
    await expect(open(`<html>${page()}`)).rejects.toMatchObject({ code, kind: "html" });
  });

  it("entities are characters, and nothing of a script is left", async () => {
    expect(
      await body(`<p>&lt;政府&gt;&nbsp;&#20844;</p><img src=x onerror="alert(1)"><svg><script>1</script></svg>`),
    ).toEqual(["<政府>\u00a0公"]);
  });
});
