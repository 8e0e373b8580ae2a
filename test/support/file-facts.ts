import { formatPosition } from "../../src/book/address";
import { checkBook, type CheckedReport } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { pane } from "../../src/locales/zh-CN/pane";

/** What our own rules say of a saved file, to hold a page against it. */

/** What they say of its first report, as the pane words it. */
export async function verdictOf(bytes: Uint8Array): Promise<string> {
  const { errors, warnings, hints, notCheckable } = (await firstReport(bytes)).result.verdict;
  return pane.verdict.sentence(errors, warnings, hints, notCheckable);
}

/** The address of a field's cell in its first report. */
export async function addressOfField(bytes: Uint8Array, field: string): Promise<string> {
  const { report } = await firstReport(bytes);
  for (const [id, { cell }] of report.fields) if (id === field) return formatPosition(cell);
  throw new Error(`${field} is not in the file`);
}

async function firstReport(bytes: Uint8Array): Promise<CheckedReport> {
  const [report] = checkBook(await readWorkbook(bytes), defaultSettings).reports;
  if (!report) throw new Error("the file has no report");
  return report;
}
