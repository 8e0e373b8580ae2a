import { strToU8, unzipSync, zipSync } from "fflate";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { FileOutput } from "../../src/cli/json";
import { paperOf, sheetsOf, textSheet } from "../support/layouts";
import { docxOf, paragraph } from "../support/docx";
import { xlsxOf } from "../support/xlsx";
import { outputsOf } from "./output";
import { run, temporaryFolder, type Run } from "./run";

const report = paperOf({ figures: 0 });
const sound = xlsxOf(sheetsOf(report));
const folder = temporaryFolder();
afterAll(folder.remove);

/** A sound file with one part changed. */
const changed = (part: string, change: (xml: string) => string) => {
  const parts = unzipSync(sound);
  const xml = new TextDecoder().decode(parts[part]);
  return zipSync({ ...parts, [part]: strToU8(change(xml)) });
};
const sheetPart = "xl/worksheets/sheet1.xml";

const renamedTo = (name: string) => xlsxOf([{ ...sheetsOf(report)[0], name, cells: sheetsOf(report)[0]?.cells ?? [] }]);

const oleHeader = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
const entities = Array.from(
  { length: 12 },
  (_, i) => `<!ENTITY e${i + 1} "&e${i};&e${i};&e${i};&e${i};&e${i};&e${i};">`,
);

/** Files that cannot be read, with the code that they must be answered with. */
const bad: readonly [name: string, content: () => Uint8Array | string, code: string][] = [
  ["text.xlsx", () => "这不是工作簿", "unreadable"],
  ["nothing.xlsx", () => "", "unreadable"],
  ["cut-off.xlsx", () => sound.slice(0, sound.length / 2), "unreadable"],
  ["cut-sheet.xlsx", () => changed(sheetPart, (xml) => xml.slice(0, xml.length / 2)), "unreadable"],
  ["wrong-end-tag.xlsx", () => changed(sheetPart, (xml) => xml.replace("</row>", "</raw>")), "unreadable"],
  ["missing-part.xlsx", () => zipSync({ "[Content_Types].xml": strToU8("<Types/>") }), "unreadable"],
  [
    "entities.xlsx",
    () =>
      changed(sheetPart, (xml) =>
        xml
          .replace("<worksheet", `<!DOCTYPE x [<!ENTITY e0 "ha">${entities.join("")}]><worksheet`)
          .replace("</v>", "&e12;</v>"),
      ),
    "unreadable",
  ],
  ["bomb.xlsx", () => changed(sheetPart, () => " ".repeat(400 * 2 ** 20)), "tooLarge"],
  ["encrypted.xlsx", () => encryptedFile(), "encrypted"],
  ["old.doc", () => oleFile("WordDocument"), "unsupported"],
  ["writer.wps", () => oleFile("WordDocument"), "unsupported"],
  ["printed.pdf", () => "%PDF-1.7\n", "unsupported"],
  ["figures.xls", () => "行政许可\t5\t-3\t2\n", "unsupported"],
  ["text.docx", () => "这不是文档", "unreadable"],
  ["nothing.txt", () => "", "unreadable"],
  ["noise.txt", () => Uint8Array.of(0xff, 0x80, 0, 1, 2), "unreadable"],
  ["nested.html", () => "<div>".repeat(200_000), "unreadable"],
  ["formatting.html", () => Array.from({ length: 100_000 }, (_, i) => `<font a=${i}><p>`).join(""), "unreadable"],
  ["attributes.html", () => `<p ${Array.from({ length: 300_000 }, (_, i) => `a${i}`).join(" ")}>`, "unreadable"],
  ["page.xls", () => `<html>${"<p>年报".repeat(5 * 2 ** 20)}`, "tooLarge"],
  ["bomb.docx", () => docxOf({ body: " ".repeat(400 * 2 ** 20) }), "tooLarge"],
  ["deep.docx", () => docxOf({ body: "<w:tbl><w:tr><w:tc>".repeat(50_000) }), "unreadable"],
  ["entities.docx", () => docxOf({ body: "", parts: { "word/document.xml": `<!DOCTYPE x [${entities.join("")}]><x>&e12;</x>` } }), "unreadable"], // prettier-ignore
  ["cells.ods", () => odsOfCells(1_048_576), "tooLarge"],
  ["cut-off.docx", () => docxOf({ body: paragraph("甲") }).slice(0, 300), "unreadable"],
  ["long.txt", () => "年报\n".repeat(6 * 2 ** 20), "tooLarge"],
  ["figures.csv", () => "行政许可,5,-3,2\n", "unsupported"],
];

/** Files that look odd, and are right. */
const odd: readonly [name: string, content: () => Uint8Array][] = [
  ["proto.xlsx", () => renamedTo("__proto__")],
  ["quote.xlsx", () => renamedTo("A'局")],
  [
    "300-sheets.xlsx",
    () =>
      xlsxOf([...Array.from({ length: 299 }, (_, i) => ({ name: `第${i + 1}页`, cells: [] })), ...sheetsOf(report)]),
  ],
  [
    "far-corner.xlsx",
    () => {
      const [sheet] = sheetsOf(report);
      return xlsxOf(
        sheet ? [{ ...sheet, cells: [...sheet.cells, { row: 1_048_575, column: 16_383, value: "X" }] }] : [],
      );
    },
  ],
  [
    "equals-sign.xlsx",
    () =>
      xlsxOf([
        ...sheetsOf(report),
        ...sheetsOf({ sheets: [textSheet("说明", ["=1+1", "+cmd", "@x"])], reports: new Map(), others: [] }),
      ]),
  ],
];

describe("one run over every bad file and every odd one", () => {
  let ended: Run;
  const outputs = new Map<string, FileOutput>();
  const contents = new Map<string, Buffer>();
  const files = [...bad.map(([name]) => name), "folder.xlsx", "missing.xlsx", ...odd.map(([name]) => name)];

  beforeAll(async () => {
    for (const [name, content] of [...bad, ...odd]) contents.set(name, readFileSync(folder.write(name, content())));
    mkdirSync(folder.path("folder.xlsx"));
    ended = await run(["check", "--json", ...files.map(folder.path)]);
    for (const output of outputsOf(ended.stdout)) outputs.set(output.file, output);
  }, 120_000);

  test("every file is answered, on a line of its own", () =>
    expect([...outputs.keys()]).toEqual(files.map(folder.path)));

  test.each(bad)("%s", (name, _, code) => {
    expect(outputs.get(folder.path(name))).toMatchObject({ error: { code }, reports: [], others: [] });
  });

  test("a path that is not there", () =>
    expect(outputs.get(folder.path("missing.xlsx"))).toMatchObject({ error: { code: "notFound" } }));

  test("a folder", () => expect(outputs.get(folder.path("folder.xlsx"))?.error).not.toBeNull());

  test.each(odd)("%s is checked as usual", (name) => {
    const output = outputs.get(folder.path(name));
    expect(output?.error).toBeNull();
    expect(output?.reports).toHaveLength(1);
    expect(Object.values(output?.reports[0]?.fields ?? {}).map(({ value }) => value)).toEqual(Array(198).fill(0));
  });

  test("a sheet's name comes through unchanged", () => {
    expect(outputs.get(folder.path("proto.xlsx"))?.reports[0]?.tables.t3?.sheet).toBe("__proto__");
    expect(outputs.get(folder.path("quote.xlsx"))?.reports[0]?.tables.t3?.sheet).toBe("A'局");
  });

  test("each file without a report has its sentence on standard error", () => {
    const lines = ended.stderr.split("\n").filter((line) => line !== "");
    expect(lines).toHaveLength(bad.length + 2);
  });

  test("none of them meets a fault of the program itself, which is named on standard error", () =>
    expect(ended.stderr).not.toMatch(/(?:Type|Range|Reference|Syntax|Assertion|\b)Error\b/u));

  test("all of them together stay below the limits of one", () => {
    expect(ended.status).toBe(2);
    expect(ended.seconds).toBeLessThan(30);
    expect(ended.peakMegabytes).toBeGreaterThan(10);
    expect(ended.peakMegabytes).toBeLessThan(1000);
  });

  test("nothing was written", () => {
    for (const [name, content] of contents) expect(readFileSync(folder.path(name)).equals(content), name).toBe(true);
    expect(readdirSync(folder.path("."))).toHaveLength(files.length - 1);
  });
});

/** A compound file (the container of .xls and of encrypted files) with one stream name in its directory. */
function oleFile(...names: readonly string[]): Uint8Array {
  const file = new Uint8Array(512 * 4);
  const view = new DataView(file.buffer);
  file.set(oleHeader);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true); // one sector of the allocation table
  view.setUint32(48, 1, true); // the directory starts in sector 1
  view.setUint32(56, 4096, true);
  view.setUint32(60, 0xfffffffe, true);
  view.setUint32(68, 0xfffffffe, true);
  for (let i = 0; i < 109; i++) view.setUint32(76 + i * 4, i === 0 ? 0 : 0xffffffff, true);
  for (let i = 0; i < 128; i++) view.setUint32(512 + i * 4, [0xfffffffd, 0xfffffffe][i] ?? 0xffffffff, true);
  ["Root Entry", ...names].forEach((name, index) => {
    const at = 1024 + index * 128;
    [...name].forEach((letter, i) => view.setUint16(at + i * 2, letter.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    file[at + 66] = index === 0 ? 5 : 2;
  });
  return file;
}

/** A spreadsheet of OpenDocument with one cell that is repeated over a whole row, and so many such rows. */
function odsOfCells(rows: number): Uint8Array {
  return zipSync({
    mimetype: strToU8("application/vnd.oasis.opendocument.spreadsheet"),
    "content.xml": strToU8(
      `<office:document-content xmlns:office="o" xmlns:table="t"><office:spreadsheet><table:table><table:table-row table:number-rows-repeated="${rows}">` +
        `<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/></table:table-row></table:table></office:spreadsheet></office:document-content>`,
    ),
  });
}

function encryptedFile(): Uint8Array {
  return oleFile("EncryptionInfo", "EncryptedPackage");
}
