/**
 * Writes test/fixtures/reports/: the two published reports as workbooks, laid out like the official form with the white
 * space of their texts kept, and one filled-in sample of the 2021 form with a few honest mistakes in it.
 */
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { publishedReport } from "./fixtures/published-report";
import { sampleReport } from "./fixtures/sample-report";
import { xlsxOf } from "../test/support/xlsx";

const fixtures = new URL("../test/fixtures/", import.meta.url);
const reports = new URL("reports/", fixtures);
await mkdir(reports, { recursive: true });
for (const name of ["000_c40ad2a1dac19f22", "004_0c438f8114f0a000"]) {
  const text = await readFile(new URL(`texts/${name}.txt`, fixtures), "utf8");
  await writeFile(new URL(`${name}.xlsx`, reports), xlsxOf([publishedReport(text)]));
}
await writeFile(new URL("sample-2021.xlsx", reports), xlsxOf([sampleReport()]));
