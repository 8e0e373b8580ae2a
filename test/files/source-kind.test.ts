import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { openSource } from "../../src/files/open";
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
