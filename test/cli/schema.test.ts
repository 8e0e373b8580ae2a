import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../../src/form/rules";
import { slips } from "../../src/repair/slips";

/** The published schema speaks of the same rules and slips as the program. */
const schema = JSON.parse(readFileSync("docs/check-output.schema.json", "utf8")) as {
  definitions: {
    rule: { enum: string[] };
    report: {
      properties: {
        corrections: { items: { properties: { changes: { items: { properties: { slip: { enum: string[] } } } } } } };
      };
    };
  };
};

test("the output of review has the same rules, places and cells", () => {
  const review = JSON.parse(readFileSync("docs/review-output.schema.json", "utf8")) as { definitions: object };
  expect(schema.definitions).toMatchObject(review.definitions);
});

test("rules", () => expect(schema.definitions.rule.enum).toEqual(rules.map(({ id }) => id)));

test("slips", () => {
  const { changes } = schema.definitions.report.properties.corrections.items.properties;
  expect(changes.items.properties.slip.enum).toEqual([...slips]);
});
