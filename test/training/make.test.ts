import { describe, expect, it } from "vitest";
import { check } from "../../src/check/check";
import { defaultSettings } from "../../src/check/settings";
import type { FieldId } from "../../src/form/fields";
import { plantedFigures, topics, type Exercise } from "../../src/training/exercise";
import { reportOfFigures } from "../../src/training/figures-report";
import { isCertified, makeExercise } from "../../src/training/make";
import { loadOracle } from "../repair/oracle";

const seeds = Array.from({ length: 50 }, (_, seed) => seed);
const kinds = (["2019", "2021"] as const).flatMap((format) =>
  topics.flatMap((topic) => [1, 2, 3].map((slips) => ({ format, topic, slips }))),
);

describe.each(kinds)("exercises of $format in $topic with $slips", ({ format, topic, slips }) => {
  const made = seeds.map((seed) => makeExercise({ seed, format, topics: [topic], slips }));

  it("are right in every rule before the slips are planted", () => {
    for (const { right, key } of made) {
      const report = reportOfFigures(format, right.year ?? 0, right.figures);
      expect(check(report, defaultSettings).findings, `seed ${String(key.seed)}`).toEqual([]);
    }
  });

  it("have as many slips as were asked for, each in a place of its own, and are certified", () => {
    for (const exercise of made) {
      expect(exercise.mistakes).toHaveLength(slips);
      expect(new Set(exercise.mistakes.map(({ field }) => field)).size).toBe(slips);
      expect(isCertified(exercise)).toBe(true);
      expect(exercise.mistakes.every(({ right, planted }) => right !== planted)).toBe(true);
    }
  });

  it("are all different, and hardly any was drawn twice", () => {
    expect(new Set(made.map(textOf)).size).toBe(made.length);
    expect(made.filter(({ draws }) => draws > 1).length).toBeLessThanOrEqual(made.length * 0.05);
  });
});

it("plants as many as there is room for where more are asked, and those in sums still have one answer", () => {
  const full = { sums: 7, narrative: 6, layout: 7 } as const;
  for (const [topic, most] of Object.entries(full)) {
    const exercise = makeExercise({ seed: 3, format: "2021", topics: [topic as keyof typeof full], slips: 9 });
    expect(exercise.mistakes, topic).toHaveLength(most);
    expect(isCertified({ ...exercise, key: { ...exercise.key, slips: most } }), topic).toBe(true);
  }
});

it("makes the same exercise of the same key", () => {
  const make = () => makeExercise({ seed: 7, format: "2021", topics: ["sums", "cells"], slips: 4 });
  expect(make()).toEqual(make());
  expect(
    make()
      .mistakes.map(({ topic }) => topic)
      .sort(),
  ).toEqual(["cells", "cells", "sums", "sums"]);
});

it("keeps to its generator: an exercise that is handed out is graded by what was planted then", () => {
  const { mistakes } = makeExercise({ seed: 7, format: "2021", topics: ["sums"], slips: 2 });
  expect(mistakes).toMatchInlineSnapshot(`
    [
      {
        "field": "t3.unavailable.notHeld.business",
        "planted": 113,
        "right": 13,
        "slip": "doubled",
        "topic": "sums",
      },
      {
        "field": "t3.carriedOut.natural",
        "planted": 23,
        "right": 32,
        "slip": "swapped",
        "topic": "sums",
      },
    ]
  `);
});

it("plants slips in sums that an independent solver finds alone", { timeout: 120_000 }, async () => {
  const oracle = await loadOracle();
  for (const slips of [1, 2, 3]) {
    const exercise = makeExercise({ seed: 11, format: "2021", topics: ["sums"], slips });
    const figures = Object.fromEntries(plantedFigures(exercise)) as Record<FieldId, number>;
    const answer = oracle({ format: "2021", table: "t3", figures, most: 2 });
    const sets = answer?.sets.map((set) => [...set].sort());
    expect(sets).toEqual([exercise.mistakes.map(({ field }) => field).sort()]);
  }
});

function textOf({ right, mistakes }: Exercise): string {
  const figures = [...right.figures].map(([id, figure]: [FieldId, unknown]) => `${id} ${String(figure)}`);
  return [...figures, ...mistakes.map(({ field, planted }) => `${field} ${String(planted)}`)].join("\n");
}
