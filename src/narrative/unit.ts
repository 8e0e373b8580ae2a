import { flatMap } from "../book/flat-map";
import { fold } from "./fold";
import { organisationEnding } from "./vocabulary";

/** Whose report it is, as its text calls it. */
export interface Unit {
  /** The unit's name and its last parts: 海宁市商务局, 市商务局, 商务局. */
  readonly names: readonly string[];
  readonly year: number | null;
}

/** The unit of a report. */
export function unitOf(name: string | null, year: number | null): Unit {
  if (name === null) return { names: [], year };
  const whole = fold(name).text;
  // 廿三里街道 of 义乌市廿三里街道办事处: a name can hold words of the vocabulary (里, 中, 新, 和).
  const names = flatMap(withoutEndings(whole), (each) => [each, ...partsOf(each)]);
  const long = names.filter((part) => part.length >= 3);
  return { names: [...new Set(long)].sort((a, b) => b.length - a.length), year };
}

/** What stands behind each area that a name begins with, with the area's last letter and without. */
function partsOf(name: string): string[] {
  return flatMap([...name.matchAll(/[省市县区州旗盟镇乡]/gu)], ({ index }) => [
    name.slice(index),
    name.slice(index + 1),
  ]);
}

/** Who a word of an unknown name means: the unit itself, another organisation, or no organisation at all. */
export function whoIs(word: string, { names: [name] }: Unit): "own" | "body" | null {
  if (!organisationEnding.test(word)) return null;
  return name !== undefined && isShortFor(word, name) ? "own" : "body";
}

/** Whether 全区, 全市 is the unit's own area: its government says so, an office below it does not. */
export function isOwnArea(word: string, { names: [name] }: Unit): boolean {
  if (name === undefined) return false;
  const area = word.slice(1);
  const own = name.replace(seat, "");
  // 全街 of 柳浦街道
  return own.endsWith(area) || own.endsWith(`${area}道`);
}

/** 区住建局 is short for 柳浦区住房和城乡建设局; 海宁市 is not for 海宁市商务局. */
function isShortFor(word: string, name: string): boolean {
  // 区委 is the party's, whatever committee reports.
  if (word.length < 2 || /^.委$/u.test(word)) return false;
  if (!withoutEndings(name).some((each) => each.endsWith(word.slice(-1)))) return false;
  let at = 0;
  for (const character of word) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

/**
 * A name as it is, and without what is left out of its end: 柳浦街道办事处, 柳浦街道, 柳浦街道办.
 *
 * @example withoutEndings("柳浦区卫生健康委员会") // ["柳浦区卫生健康委员会", "柳浦区卫生健康委"]
 */
export function withoutEndings(name: string): readonly string[] {
  return [...new Set([name, name.replace(seat, ""), name.replace(/公[室厅]$|事处$|员会$/u, "")])];
}

/** What stands behind the area in the name of its government. */
const seat = /(?:人民政府|政府|办事处)$/u;
