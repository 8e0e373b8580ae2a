import { expect, test } from "vitest";
import { readWorkbook } from "../../src/files/xlsx/read/read";
import { correctionsIn } from "../../src/review/report-corrections";
import { reviewBook } from "../../src/review/review-file";
import { review } from "../../src/review/review";
import type { Role } from "../../src/review/reviewed";
import { reportFile, titleOf, twoYears } from "../support/district";

const { now, before } = twoYears(3);
/** 上年结转 is a slip of the keyboard beside last year's 结转; both its sums fail. */
const slip = { ...now, "t3.carriedIn.natural": 97 };

async function reviewOf(...files: readonly (readonly [Role, Uint8Array])[]) {
  const books = await Promise.all(files.map(([, bytes]) => readWorkbook(bytes)));
  const reports = books.flatMap((book, i) =>
    reviewBook(book, { file: `${i}.xlsx`, role: files[i]?.[0] ?? "return", folders: [] }),
  );
  return { books, result: review([], reports, null) };
}

test("a report of a review is corrected from its file, with last year's figure first", async () => {
  const { books, result } = await reviewOf(
    ["return", reportFile(titleOf("甲局", 2023), slip)],
    ["previous", reportFile(titleOf("甲局", 2022), before)],
  );
  const [book] = books;
  const found = book && correctionsIn(result, 0, book);
  expect(found?.causes.map(({ corrections: [first] }) => first?.changes.map(({ field, to }) => [field, to]))).toEqual([
    [["t3.carriedIn.natural", now["t3.carriedIn.natural"]]],
  ]);
});

test("nothing is looked for where nothing is wrong, nor in a book that has no such report any more", async () => {
  const { books, result } = await reviewOf(
    ["return", reportFile(titleOf("甲局", 2023), now)],
    ["return", reportFile(titleOf("乙局", 2023), slip)],
  );
  const [sound] = books;
  expect(sound && correctionsIn(result, 0, sound)).toBeNull();
  expect(sound && correctionsIn(result, 1, { ...sound, sheets: [] })).toBeNull();
  expect(sound && correctionsIn(result, 7, sound)).toBeNull();
});
