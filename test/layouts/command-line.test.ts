import { unzipSync, zipSync, strFromU8, strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { formatPosition } from "../../src/book/address";
import type { FileOutput, ReportOutput } from "../../src/cli/json";
import type { FieldId } from "../../src/form/fields";
import { outputsOf } from "../cli/output";
import { run, temporaryFolder } from "../cli/run";
import { expectedOf, lineOf, sheetsOf, type ExpectedReport, type Paper } from "../support/layouts";
import { xlsxOf } from "../support/xlsx";
import { corpus } from "./corpus";

const folder = temporaryFolder();
afterAll(folder.remove);

const files = corpus.map((layout, index) => ({ ...layout, file: `${index + 1}.xlsx` }));

describe("the command line finds the same in real files", () => {
  const outputs = new Map<string, FileOutput>();
  beforeAll(async () => {
    for (const { file, paper } of files) folder.write(file, fileOf(paper));
    const { stdout } = await run(["check", "--json", ...files.map(({ file }) => folder.path(file))]);
    for (const output of outputsOf(stdout)) outputs.set(output.file, output);
  }, 300_000);

  test.each(files)("$name", ({ paper, file }) => {
    const output = outputs.get(folder.path(file));
    const expected = expectedOf(paper);
    expect(output?.error).toBeNull();
    if (paper.others) expect(output?.others).toEqual(expect.arrayContaining([...paper.others]));
    expect(output?.reports).toHaveLength(expected.length);
    for (const report of expected) {
      const isSame = ({ name, year, tables }: ReportOutput) =>
        name === report.name &&
        year === report.year &&
        [...report.tables].every(([id, table]) => tables[id]?.sheet === table.sheet);
      const found = output?.reports.filter(isSame);
      expect(found, `${report.name} ${report.year}`).toHaveLength(1);
      if (found?.[0]) expectReport(found[0], report);
    }
  });
});

function expectReport(found: ReportOutput, expected: ExpectedReport): void {
  const tables = [...expected.tables];
  expect(found.formats).toEqual(Object.fromEntries(tables.map(([id, table]) => [id, table.format])));
  const mayBeLeftOut = (id: FieldId) =>
    expected.doubtful.has(id) || tables.some(([, table]) => table.isUnmerged && table.rowsWithBlanks.has(lineOf(id)));
  const wanted = tables.flatMap(([, table]) =>
    [...table.fields]
      .filter(([id]) => id in found.fields || !mayBeLeftOut(id))
      .map(([id, place]) => [id, `${table.sheet}!${formatPosition(place)}`, table.figures.get(id) ?? null]),
  );
  const bound = Object.entries(found.fields).map(([id, field]) => [id, `${field.sheet}!${field.cell}`, field.value]);
  expect(bound.sort()).toEqual(wanted.sort());
  if (!expected.alterations) return;
  const altered = found.findings
    .filter(({ rule }) => rule.startsWith("layout."))
    .map(({ rule, at }) => `${rule} ${at}`);
  expect(altered.sort()).toEqual(expected.alterations.map(({ rule, at }) => `${rule} ${at}`).sort());
}

/** A real file; rows are hidden as Excel hides them. */
function fileOf(paper: Paper): Uint8Array {
  const parts = unzipSync(xlsxOf(sheetsOf(paper)));
  paper.sheets.forEach((sheet, index) => {
    const name = `xl/worksheets/sheet${index + 1}.xml`;
    const hide = (xml: string, row: number) => xml.replace(`<row r="${row + 1}"`, `<row r="${row + 1}" hidden="1"`);
    const part = parts[name];
    if (part && sheet.hiddenRows) parts[name] = strToU8(sheet.hiddenRows.reduce(hide, strFromU8(part)));
  });
  return zipSync(parts);
}
