import { nameKey } from "../report/unit-name";
import { withoutDates } from "./years";

/**
 * The unit that the name of a file says, without what is said of the paper: the longest part outside brackets, else
 * inside. `null` where no part has at least two Han characters.
 *
 * @example nameInFile("03.海宁市商务局（定稿）2023年政府信息公开工作年度报告.xlsx") // "海宁市商务局"
 */
export function nameInFile(file: string): string | null {
  const { outside, inside } = partsOf(file);
  return longest(outside) ?? longest(inside);
}

/** Every name that the name of a file may be said to bear: its parts, also with their brackets. */
export function namesInFile(file: string): readonly string[] {
  const { whole, outside, inside } = partsOf(file);
  return [...whole, ...outside, ...inside];
}

interface Parts {
  /** With what stands in brackets within them. */
  readonly whole: readonly string[];
  readonly outside: readonly string[];
  readonly inside: readonly string[];
}

function partsOf(file: string): Parts {
  const base = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1).replace(/\.[^.]{1,5}$/u, "");
  const text = nameKey(withoutDates(base.normalize("NFKC")).replaceAll(/\s+/gu, separator));
  const inside = [...text.matchAll(/\(([^()]*)\)/gu)].flatMap(([, part = ""]) => unitsIn(part));
  const outside = unitsIn(text.replaceAll(/\([^()]*\)/gu, separator).replaceAll(/[()]/gu, separator));
  return { whole: unitsIn(text).filter((part) => part.includes("(")), outside, inside };
}

const separator = "|";

/** The parts of a text that may be a unit's name, in their order. */
function unitsIn(text: string): string[] {
  return phrases
    .reduce((rest, phrase) => rest.replaceAll(phrase, separator), text)
    .split(noName)
    .map(withoutRemarks)
    .filter((part) => part !== "");
}

/** Whatever is no letter, no number and no bracket parts a name: marks of every kind, pictures too. */
const noName = /[^\p{L}\p{N}()]+/u;

/** What is said of the paper wherever it stands, and does not belong to the unit. */
const phrases: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/gu,
  /附(?:件|表|\d)[\d一二三四五六七八九十]*/gu,
  /(?:20\d\d|二[〇○零0][〇○零一二三四五六七八九]{2})(?:年度|年|度)?/gu,
  // 政府 belongs to the unit where it is 人民政府, else to 政府信息公开.
  /(?:(?<!人民)政府|政务)?(?:主动|依申请)?信息(?:主动|依申请)?公开(?:和政务公开)?(?:工作)?(?:情况)?(?:年度|年)?(?:工作)?(?:报告|年报|统计表?|报表|数据)?/gu,
  /(?:年度|工作)*(?:年度报告|年报告|年报|报告|报表)/gu,
  /[A-Za-z]+\d*/gu,
];

/** A part without what is said of the paper at its ends: numbers, 关于, 报送, 定稿, 盖章版 … */
function withoutRemarks(part: string): string {
  const bare = part
    .replace(/^[第\d]*\d+号?|\d+$/gu, "")
    .replace(/^(?:关于|报送|上报|呈报|新建$|(?:未命名|无标题|数据|汇总|表[二三四]+)+$|副本|复件|的)/u, "")
    .replace(remarks, "");
  return bare === part ? part : withoutRemarks(bare);
}

const remarks = new RegExp(
  `(?:${[
    "统计表|情况表|汇总表|数据表|表格|表样|样表|模板|格式|正文|全文|文本|电子版|纸质版|扫描件|原件|复印件|复件|副本|拷贝|工作簿|工作表|文档",
    "终稿|终版|定稿|初稿|草稿|送审稿|修改稿|修订稿|修改版|修订版|最终版|最终稿|最终|最新版|最新|正式版|正式稿|审核版|审定稿|盖章版|盖章件|已盖章|盖章",
    "上报版|上报稿|报送版|报送稿|送审版|送审|报审稿|报审版|公开版|公开稿|发布版|发布稿|修正版|更新版|打印版|签字版|红头",
    "已审核|已审|修改后|修改|修订|改后|重报|补报|更正|上报|报送|的通知|的函|的说明|情况说明|依申请公开|主动公开|政务公开|总结|年度|关于|的",
  ].join("|")})$`,
  "u",
);

function longest(parts: readonly string[]): string | null {
  let found: string | null = null;
  for (const part of parts) if (hanLength(part) >= 2 && hanLength(part) > hanLength(found ?? "")) found = part;
  return found;
}

function hanLength(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/**
 * Whether a person may have meant one unit by two names: one has all the characters of the other in their order, or one
 * character differs that is no number and no direction.
 *
 * @example isClose("海宁市商务局", "海宁商务局") // true
 * @example isClose("第一小学", "第二小学") // false
 */
export function isClose(a: string, b: string): boolean {
  const [short, long] = [[...nameKey(a)], [...nameKey(b)]].sort((x, y) => x.length - y.length);
  if (!short || !long || short.length < 2) return false;
  if (short.length < long.length) return short.length * 2 >= long.length && isWithin(short, long);
  const different = short.flatMap((character, i) => (character === long[i] ? [] : [character + (long[i] ?? "")]));
  return (
    short.length >= 4 &&
    different.length === 1 &&
    !/[\d一二三四五六七八九十东西南北中上下左右]/u.test(different[0] ?? "")
  );
}

function isWithin(short: readonly string[], long: readonly string[]): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at++;
  return at === short.length;
}
