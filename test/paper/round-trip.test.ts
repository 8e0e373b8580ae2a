import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { createDocx } from "../../src/files/docx/create/create";
import { createHtml } from "../../src/files/html/create/create";
import { openSource } from "../../src/files/open";
import { createWorkbook } from "../../src/files/xlsx/create/create";
import { form } from "../../src/locales/zh-CN/form";
import type { FormContent } from "../../src/paper/form-content";
import { printedHead, sections } from "../../src/form/sections";
import { formDocument } from "../../src/paper/form-document";
import { contentOf } from "../../src/paper/report-content";
import { textOf } from "../../src/paper/report-text";
import { locate } from "../../src/locate/locate";
import { readReport } from "../../src/report/read";
import { formSheet } from "../../src/paper/form-sheet";
import { makeExercise } from "../../src/training/make";
import { officialForm } from "../support/official-form";
import { bookOf, gridSheet } from "../support/test-sheet";

/** Correct reports as units of every size could send them, with a text that states their figures. */
const correct = ([2019, 2021] as const).flatMap((format) =>
  [1, 2, 3, 4, 5].map((seed): FormContent => {
    const { right } = makeExercise({
      seed,
      format: String(format) as "2019" | "2021",
      topics: ["narrative"],
      slips: 1,
    });
    return right;
  }),
);

const writers = {
  docx: (content: FormContent) => createDocx(formDocument(content)),
  html: (content: FormContent) => Promise.resolve(createHtml(formDocument(content))),
  xlsx: (content: FormContent) => {
    const sheet = formSheet(content, { sheet: "年度报告", totals: "plain", isMarked: true }, form);
    return Promise.resolve(createWorkbook({ kind: "form", sheets: [sheet] }));
  },
};

it.each(["docx", "html", "xlsx"] as const)(
  "a correct report as .%s is read back with its figures, and nothing is found",
  async (kind) => {
    for (const content of correct) {
      const { book } = await openSource(await writers[kind](content), `report.${kind}`);
      const { reports } = checkBook(book, defaultSettings);
      expect(reports).toHaveLength(1);
      for (const { report, result } of reports) {
        expect({ name: report.name, year: report.year }).toEqual({ name: content.name, year: content.year });
        const figures = [...report.fields].map(([id, { reading }]) => [
          id,
          reading.kind === "number" ? reading.value : null,
        ]);
        expect(Object.fromEntries(figures)).toEqual(Object.fromEntries(content.figures));
        expect(result.findings).toEqual([]);
      }
    }
  },
);

it("a published report goes to a document and to the form, with the same figures and the same text", async () => {
  const bytes = readFileSync("test/fixtures/texts/004_0c438f8114f0a000.txt");
  const first = await contentIn(bytes, "report.txt");
  const second = await contentIn(await createDocx(formDocument(first)), "report.docx");
  const third = await contentIn(await writers.xlsx(second), "report.xlsx");
  for (const each of [second, third]) {
    expect(Object.fromEntries(each.figures)).toEqual(Object.fromEntries(first.figures));
    expect(Object.fromEntries(each.narrative)).toEqual(Object.fromEntries(first.narrative));
  }
  expect([...first.narrative.keys()]).toEqual(["text.1", "text.5", "text.6"]);
});

it("the text below a head that comes again over the table is kept in its section", async () => {
  const first = await contentIn(readFileSync("test/fixtures/carriers/from-word.docx"), "report.docx");
  const second = await contentIn(await createDocx(formDocument(first)), "report.docx");
  for (const { narrative } of [first, second]) {
    expect([...narrative].map(([section, texts]) => [section, texts.length])).toEqual([
      ["text.3", 2],
      ["text.4", 1],
    ]);
  }
});

async function contentIn(bytes: Uint8Array, name: string): Promise<FormContent> {
  const { book } = await openSource(bytes, name);
  const located = locate(book);
  const [placement] = located.placements;
  if (!placement) throw new Error("no report");
  return contentOf(readReport(book, placement), textOf(book, located, placement), { asNumbers: true }).content;
}

it("heads on the sheet of the tables, which the sheet of the text repeats, are no text without a place", () => {
  const built = officialForm({
    format: "2021",
    title: "云溪市数据资源管理局2023年政府信息公开工作年度报告",
    sheet: "表",
  });
  const text = gridSheet(
    "正文",
    ["一、总体情况", "2023年收到申请0件。", ...sections.slice(1).map(({ id }) => printedHead(id)), "无"].join("\n"),
  );
  const book = bookOf([built.sheet, text]);
  const located = locate(book);
  const [placement] = located.placements;
  if (!placement) throw new Error("no report");
  const { unplaced, content } = contentOf(readReport(book, placement), textOf(book, located, placement), {
    asNumbers: false,
  });
  expect(unplaced).toEqual([]);
  expect(content.narrative?.get("text.1")).toEqual(["2023年收到申请0件。"]);
});
