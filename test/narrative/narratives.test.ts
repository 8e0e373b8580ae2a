import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { vocabulary } from "../../src/narrative/vocabulary";
import { claimsIn, narrativeIn } from "./claims";
import { narratives } from "./narratives";

describe("whole narratives", () => {
  test.each(narratives)("$about", ({ text, claims, ...teller }) => expect(claimsIn(text, teller)).toEqual(claims));
});

describe("every figure", () => {
  test.each(narratives)(
    "states a field or says why not, and is quoted as it is written: $about",
    ({ text, ...teller }) => {
      for (const { counts, whyNot, quote, written } of narrativeIn(text, teller).figures) {
        expect(counts.length > 0).toBe(whyNot === null);
        expect(quote).toContain(written);
        expect(text.replaceAll(/\n\s*/gu, "")).toContain(quote);
      }
    },
  );
});

test("a word has one kind", () => {
  const words = vocabulary().map(([word]) => word);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
});

describe("a way of saying", () => {
  const ways = {
    "t3.received.total": (n: string) => `全年共收到政府信息公开申请${n}`,
    "t3.concluded.total": (n: string) => `依申请公开答复${n}`,
    "t3.granted.total": (n: string) => `收到依申请公开若干，予以公开${n}`,
    "t4.litigation": (n: string) => `因信息公开被提起行政诉讼${n}`,
    "t2.normative.inForce": (n: string) => `现行有效规范性文件${n}`,
  };
  const blank = fc.constantFrom("", " ", "　", "\u00a0");
  const written = fc.tuple(fc.nat({ max: 99_999 }), fc.boolean(), blank, blank, fc.constantFrom(..."件份项起宗条个例"));
  const end = fc.constantFrom("。", "；", "，", "", "（占12.5%）。", ";", ",");

  test("is read with every measure word, blanks round the figure, wide digits and any mark behind", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(ways)),
        written,
        end,
        ([at, say], [n, isWide, a, b, measure], mark) => {
          const digits = isWide ? String(n).replace(/\d/gu, (d) => "０１２３４５６７８９"[Number(d)] ?? d) : String(n);
          expect(claimsIn(`${say(`${a}${digits}${b}${measure}`)}${mark}`)).toEqual([`${at} ${String(n)}`]);
        },
      ),
    );
  });

  test("is no claim with another body, another year, a part of the year or a plan before it", () => {
    const spoilers = ["市公安局", "各部门", "2028年", "上半年", "截至9月底，", "计划", "累计"];
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.values(ways)),
        fc.constantFrom(...spoilers),
        fc.nat(),
        (say, spoiler, n) => {
          expect(claimsIn(`${spoiler}${say(`${String(n)}件`)}`)).toEqual([]);
        },
      ),
    );
  });
});

test("a long text takes time in proportion: brackets, marks and figures without end", () => {
  for (const piece of [
    "（",
    "收到",
    "1,",
    "、",
    "《",
    "政府信息公开申请8件，",
    "一、",
    "其中（",
    "8件",
    "其余3件",
    "逾期答复1件，",
    "通过网络、",
    "按照",
    "在规",
  ]) {
    const start = performance.now();
    narrativeIn(piece.repeat(200_000 / piece.length));
    expect(performance.now() - start).toBeLessThan(5000);
  }
});

test("a text beyond all measure is read so far and no further", () => {
  expect(narrativeIn("收到政府信息公开申请8件。\n".repeat(100_000)).figures.length).toBeLessThan(40_000);
});
