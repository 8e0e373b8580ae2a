import { expect, expectTypeOf, it } from "vitest";
import { readReport } from "../../src/report/read";
import type { Figures } from "../../src/report/figures";
import { officialForm } from "../support/official-form";
import { placementOf } from "../support/placement";
import { bookOf } from "../support/test-sheet";

it("gives every figure by its id, typed", () => {
  const built = officialForm({
    format: "2019",
    figures: { "t3.refused.stateSecret.natural": 3, "t2.services.change": "　+21", "t4.review.total": "无" },
  });
  const { figures } = readReport(bookOf([built.sheet]), placementOf(built, "2019"));
  expect(figures.t3.refused.stateSecret.natural).toBe(3);
  expect(figures.t2.services.change).toBe(21);
  expect(figures.t4.review.total).toBeNull();
  expect(figures.t3.other.rest.natural, "a field of 2021 only").toBeNull();
  expectTypeOf(figures.t3.refused.stateSecret.natural).toEqualTypeOf<number | null>();
  // @ts-expect-error a wrong id does not compile
  expectTypeOf<Figures["t3"]["refused"]["stateSecrets"]>().toBeAny();
});
