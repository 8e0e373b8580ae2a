import { describe, expect, it } from "vitest";
import { applyEdits } from "../../src/book/apply";
import { checkBook } from "../../src/check/check-book";
import { defaultSettings } from "../../src/check/settings";
import { verify } from "../../src/check/verified";
import { findingOutput } from "../../src/cli/json";
import { localeOf } from "../../src/locales";
import { reviewBook } from "../../src/review/review-file";
import { officialForm } from "../support/official-form";
import { bookOf } from "../support/test-sheet";

/** A report with a finding that is set aside. */
function setAside() {
  const { sheet } = officialForm({ format: "2021", title: "某局2023年年报", figures: { "t2.normative.issued": 9 } });
  const book = bookOf([sheet]);
  const [checked] = checkBook(book, defaultSettings).reports;
  const finding = checked?.result.findings.find(({ rule }) => rule === "t2.inForce");
  if (!checked || !finding) throw new Error("nothing was found");
  return applyEdits(book, verify(book, checked.report, finding, "当年失效"));
}

describe("a finding set aside as verified", () => {
  it("is counted as before by check and by review, with the reason", () => {
    const book = setAside();
    const [checked] = checkBook(book, defaultSettings).reports;
    const [reviewed] = reviewBook(book, { file: "a.xlsx", role: "return", folders: [] });
    expect(checked?.result.verdict.hints).toBe(1);
    expect(reviewed?.verdict.hints).toBe(1);
    const outputs = [...(checked?.result.findings ?? []), ...(reviewed?.findings ?? [])].map((finding) =>
      findingOutput(finding, localeOf("zh-CN")),
    );
    expect(outputs.map(({ rule, verified }) => [rule, verified])).toEqual([
      ["t2.inForce", "当年失效"],
      ["t2.inForce", "当年失效"],
    ]);
  });
});
