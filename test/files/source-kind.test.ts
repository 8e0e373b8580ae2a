import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { zipSync } from "fflate";
import type { FileKind } from "../../src/book/file-problem";
import { openSource } from "../../src/files/open";
import { files } from "../../src/locales/zh-CN/files";
import { docxOf } from "../support/docx";

const workbook = readFileSync("test/fixtures/reports/000_c40ad2a1dac19f22.xlsx");

describe("the content of a file decides its kind, whatever its name says", () => {
  it.each(["年报.docx", "年报.docm", "年报.xls", "年报.html", "年报.txt", "年报"])(
    "a workbook named %s",
    async (name) => {
      expect(await openSource(workbook, name)).toMatchObject({ kind: "xlsx", book: { sheets: [{}] } });
    },
  );

  it.each(["年报.xlsx", "年报.xlsb", "年报.ods", "年报.doc"])("a Word document named %s", async (name) => {
    expect(await openSource(docxOf({ body: "<w:p/>" }), name)).toMatchObject({ kind: "docx" });
  });
});

describe("what is not read is called by its name, with what to do", () => {
  const packed = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, workbook])));
  const begun = (...bytes: number[]) => Uint8Array.of(...bytes, ...workbook.subarray(0, 200));
  it.each([
    ["收件.zip", packed("商务局.xlsx", "水利局.xlsx"), "archive", "这是压缩包，不能直接读取。请先解压"],
    ["收件.rar", begun(0x52, 0x61, 0x72, 0x21, 0x1a, 0x07, 0x01, 0x00), "archive", "压缩包"],
    ["收件.7z", begun(0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c), "archive", "压缩包"],
    ["年报.ofd", packed("OFD.xml", "Doc_0/Document.xml"), "ofd", "这是 OFD 文件，"],
    ["截图.png", begun(0x89, 0x50, 0x4e, 0x47), "picture", "这是图片，"],
    ["照片.xlsx", begun(0xff, 0xd8, 0xff, 0xe0), "picture", "这是图片，"],
    ["年报.pdf", new TextEncoder().encode("%PDF-1.7"), "pdf", "这是 PDF 文件，"],
  ])("%s", async (name, bytes, kind, sentence) => {
    await expect(openSource(bytes, name)).rejects.toMatchObject({ code: "unsupported", kind });
    expect(files.problem({ problem: "unsupported", kind: kind as FileKind })).toContain(sentence);
  });

  it("a workbook without its table of contents is a broken one, not an archive", async () => {
    await expect(openSource(packed("xl/workbook.xml"), "年报.xlsx")).rejects.toMatchObject({ code: "unreadable" });
  });
});
