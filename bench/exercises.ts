import { check } from "../src/check/check";
import { defaultSettings } from "../src/check/settings";
import type { FieldId } from "../src/form/fields";
import { plantedFigures, topics, type Exercise, type Topic } from "../src/training/exercise";
import { reportOfFigures } from "../src/training/figures-report";
import { isCertified, makeExercise } from "../src/training/make";
import { loadOracle } from "../test/repair/oracle";
import { printTable } from "./table";

/** Of each topic, format and number of slips. */
const seeds = 1000;
/** Of each kind of `sums`, asked of the independent solver, which takes its time. */
const asked = 20;

const oracle = await loadOracle();
const numbers = [1, 2, 3];

interface Tally {
  readonly made: number;
  readonly balanced: number;
  readonly certified: number;
  readonly different: number;
  readonly atOnce: number;
  readonly mostDraws: number;
  readonly agreed: number;
  readonly asked: number;
}

const tallies = topics.map((topic) => {
  const kinds = (["2019", "2021"] as const).flatMap((format) =>
    numbers.map((slips) =>
      tallyOf(
        topic,
        Array.from({ length: seeds }, (_, seed) => makeExercise({ seed, format, topics: [topic], slips })),
      ),
    ),
  );
  return { topic, kinds };
});

printTable(
  `Exercises: ${String(seeds)} seeds of each topic, format and number of slips (1 to 3)`,
  tallies.map(({ topic, kinds }) => {
    const sum = (key: keyof Tally) => kinds.reduce((total, kind) => total + kind[key], 0);
    const made = sum("made");
    const worst = Math.min(...kinds.map((kind) => kind.atOnce / kind.made));
    const most = Math.max(...kinds.map(({ mostDraws }) => mostDraws));
    return [
      topic,
      `${String(made)} made`,
      [
        `${String(sum("balanced"))} balanced before`,
        `${String(sum("certified"))} certified after`,
        `${String(sum("different"))} different`,
        `at once ${((100 * sum("atOnce")) / made).toFixed(2)} %, the worst kind ${(100 * worst).toFixed(1)} %, most draws ${String(most)}`,
        ...(topic === "sums" ? [`HiGHS agrees with ${String(sum("agreed"))} of ${String(sum("asked"))}`] : []),
      ].join(" · "),
    ];
  }),
);

function tallyOf(topic: Topic, made: readonly Exercise[]): Tally {
  const sample = topic === "sums" ? made.filter((_, i) => i % (seeds / asked) === 0) : [];
  return {
    made: made.length,
    balanced: made.filter(isBalanced).length,
    certified: made.filter(isCertified).length,
    different: new Set(made.map(textOf)).size,
    atOnce: made.filter(({ draws }) => draws === 1).length,
    mostDraws: Math.max(...made.map(({ draws }) => draws)),
    agreed: sample.filter(isSoleAnswer).length,
    asked: sample.length,
  };
}

function isBalanced({ key, right, lastYear }: Exercise): boolean {
  return [right, ...(lastYear ? [lastYear] : [])].every(
    ({ year, figures }) =>
      check(reportOfFigures(key.format, year ?? 0, figures), defaultSettings).findings.length === 0,
  );
}

/** Whether HiGHS finds the planted cells, and no other set of as few. */
function isSoleAnswer(exercise: Exercise): boolean {
  const figures = Object.fromEntries(plantedFigures(exercise)) as Record<FieldId, number>;
  const answer = oracle({ format: exercise.key.format, table: "t3", figures, most: 2 });
  const planted = exercise.mistakes.map(({ field }) => field).sort();
  return answer?.sets.length === 1 && answer.sets.every((set) => [...set].sort().join() === planted.join());
}

function textOf({ right, mistakes }: Exercise): string {
  const figures = [...right.figures].map(([id, figure]) => `${id} ${String(figure)}`);
  return [...figures, ...mistakes.map(({ field, planted }) => `${field} ${String(planted)}`)].join("\n");
}
