import { fieldsOfFormat, type FieldId } from "../form/fields";
import { corrections } from "../repair/corrections";
import { blankContent, type FormContent } from "../paper/form-content";
import { generatorVersion, type Exercise, type ExerciseKey, type Mistake, type Topic } from "./exercise";
import { reportOfFigures } from "./figures-report";
import { plausibleFigures, type Figures } from "./plausible";
import { plant } from "./plant";
import { randomOf, type Random } from "./random";
import { storyOf } from "./story";

/** More draws than any key of up to seven slips has been seen to need; then the exercise has as many slips as could be planted. */
const mostDraws = 40;

/**
 * The exercise of a key: the same everywhere and always. For the topic `sums` it is certified: the smallest correction of
 * its report is one, and undoes exactly what was planted; else it is drawn again. Where a report has no place for so many slips
 * (表三 has seven columns, the text six figures) it has as many as it has places for.
 *
 * @example
 * const { right, mistakes } = makeExercise({ seed: 7, format: "2021", topics: ["sums"], slips: 1 });
 * right.name // "柳浦区人民政府"
 * mistakes[0]
 * // { topic: "sums", field: "t3.granted.research", right: 1, planted: 2, slip: "offByOne" }
 */
export function makeExercise(key: ExerciseKey): Exercise {
  let best: Exercise | null = null;
  for (let draw = 1; draw <= mostDraws; draw++) {
    const drawn = drawExercise(key, draw);
    if (!hasOneAnswer(drawn)) continue;
    if (drawn.mistakes.length >= key.slips) return drawn;
    if (!best || drawn.mistakes.length > best.mistakes.length) best = drawn;
  }
  return best ?? drawExercise(key, mostDraws);
}

/** Whether all slips could be planted, and those in sums have one smallest correction: the planted one. */
export function isCertified(exercise: Exercise): boolean {
  return exercise.mistakes.length >= exercise.key.slips && hasOneAnswer(exercise);
}

function hasOneAnswer({ key, right, mistakes }: Exercise): boolean {
  const sums = mistakes.filter(({ topic }) => topic === "sums");
  if (sums.length === 0) return true;
  const figures = new Map(right.figures);
  for (const { field, planted } of sums) if (planted !== null) figures.set(field as FieldId, planted);
  const { minimal, isComplete, list } = corrections(reportOfFigures(key.format, right.year ?? 0, figures));
  const [only, ...others] = list;
  if (!minimal || !isComplete || !only?.isUnique || others.length > 0) return false;
  const due = new Map<string, unknown>(sums.map((mistake) => [mistake.field, mistake.right]));
  return only.changes.length === due.size && only.changes.every(({ field, to }) => due.get(field) === to);
}

function drawExercise(key: ExerciseKey, draw: number): Exercise {
  const { seed, format, topics, slips } = key;
  const random = randomOf(
    `${String(generatorVersion)} ${String(seed)} ${format} ${topics.join("+")} ${String(slips)} ${String(draw)}`,
  );
  const name = nameOf(random);
  const year = format === "2019" ? 2020 : random.whole(2022, 2025);
  const before = topics.includes("years") ? plausibleFigures(format, random) : null;
  const figures = plausibleFigures(format, random, before);
  const mistakes: Mistake[] = [];
  for (let i = 0; i < slips; i++) {
    const mistake = plantOne(topics[i % topics.length] ?? "sums", key, figures, mistakes, random);
    if (mistake) mistakes.push(mistake);
  }
  const hasStory = topics.includes("narrative");
  const order = new Map<string, number>(fieldsOfFormat(format).map(({ id }, i) => [id, i]));
  return {
    key,
    right: contentOf(format, name, year, figures, hasStory),
    lastYear: before && contentOf(format, name, year - 1, before, false),
    mistakes: mistakes.sort((a, b) => (order.get(a.field) ?? 0) - (order.get(b.field) ?? 0)),
    draws: draw,
  };
}

function plantOne(
  topic: Topic,
  { format }: ExerciseKey,
  right: Figures,
  known: readonly Mistake[],
  random: Random,
): Mistake | null {
  const taken = new Set(known.map(({ field }) => field));
  for (let attempt = 0; attempt < 20; attempt++) {
    const mistake = plant(topic, { format, right, known, taken, random });
    if (mistake && !taken.has(mistake.field)) return mistake;
  }
  return null;
}

function contentOf(
  format: FormContent["format"],
  name: string,
  year: number,
  figures: Figures,
  hasStory: boolean,
): FormContent {
  const blank = blankContent(format, name, year);
  const narrative = hasStory
    ? new Map([["text.1", storyOf(year, (id) => figures.get(id) ?? 0)]] as const)
    : blank.narrative;
  return { ...blank, figures, narrative };
}

/** Names of no real place. */
function nameOf(random: Random): string {
  const place = random.pick(["云溪市", "柳浦区", "青禾县", "临澜市", "石桥镇", "白鹭街道"]) ?? "云溪市";
  if (/[镇道]$/u.test(place)) return `${place}${place.endsWith("镇") ? "人民政府" : "办事处"}`;
  return (
    place + (random.pick(["教育局", "水利局", "民政局", "商务局", "自然资源局", "交通运输局", "人民政府"]) ?? "教育局")
  );
}
