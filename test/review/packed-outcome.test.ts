import { expect, test } from "vitest";
import { packOutcome, unpackOutcome } from "../../src/review/packed-outcome";
import { testReturn } from "../support/reviewed";

test("what was packed and sent is what it was", () => {
  const reports = [
    testReturn(),
    testReturn({ figures: { "t2.fees.amount": 1.25, "t3.granted.natural": "两件", "t3.granted.legal": null } }),
  ];
  const outcome = { isOwn: false, fault: null, reports };
  expect(unpackOutcome(structuredClone(packOutcome(outcome)))).toEqual(outcome);
  const [, second] = reports;
  expect(second?.figures.get("t3.granted.natural")?.unreadable).toBe("两件");
  expect(second?.figures.get("t2.fees.amount")?.value).toBe(1.25);
});

test("so is what could not be read", () => {
  const outcome = { isOwn: false, fault: { problem: "encrypted", kind: "xls" }, reports: [] } as const;
  expect(unpackOutcome(structuredClone(packOutcome(outcome)))).toEqual(outcome);
});
