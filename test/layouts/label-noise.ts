/** What happens to labels on their way through word processors, PDF readers and other people's templates. All seen. */

/** A space inside short labels, a line break inside long ones: 社会公益组 织, 第二十条 第（一）项. */
export function broken(label: string): string {
  if (label.startsWith("第二十条")) return label.replace("第二十条", "第二十条 ");
  if (label.length < 4) return label;
  const at = label.length - 1;
  return `${label.slice(0, 2)}${label.length > 8 ? "\n" : ""}${label.slice(2, at)} ${label.slice(at)}`;
}

/** Words drawn apart with U+3000, and NBSP around. */
export function drawnApart(label: string): string {
  return `\u00A0${label.length <= 4 ? [...label].join("\u3000") : label}\u3000`;
}

/** ASCII brackets, and "1、" for "1.". */
export function asciiBrackets(label: string): string {
  return label
    .replaceAll("（", "(")
    .replaceAll("）", ")")
    .replaceAll(/[“”]/gu, '"')
    .replace(/^(\d)\./u, "$1、");
}

/** Full-width digits and dots: "１．属于国家秘密". */
export function fullWidth(label: string): string {
  return label.replace(/^(\d)\./u, (_, digit: string) => `${String.fromCharCode(0xff10 + Number(digit))}．`);
}

const lost: ReadonlyMap<string, string> = new Map([
  ["2.其他法律行政法规禁止公开", "2.其他法律行政止公开"],
  ["4.保护第三方合法权益", "4.保护第三方合法权"],
  ["1.本机关不掌握相关政府信息", "1.本机关不掌握相关政府信"],
  ["5.要求行政机关确认或重新出具已获取信息", "5.要求行政机关确认重新出具已获取信息"],
  ["2.没有现成信息需要另行制作", "2.没有现成信息需另行制作"],
  ["其他对外管理服务事项", "其他对外管理服务事"],
  ["对外公开总数量", "对外公开总数"],
  ["二、上年结转政府信息公开申请数量", "二、上年结转政府信息公开申请数"],
]);

/** Letters lost: 2.其他法律行政止公开. */
export function lettersLost(label: string): string {
  return lost.get(label.replaceAll(/\s/gu, "")) ?? label;
}

/** 钩稽 for 勾稽. */
export function hooked(label: string): string {
  return label.replaceAll("勾稽", "钩稽");
}

/** Kangxi radicals from PDF text: ⾏政, ⾃然⼈. */
export function radicals(label: string): string {
  return swap(label, "一二人大工方文无日月生用立自行见金非", "⼀⼆⼈⼤⼯⽅⽂⽆⽇⽉⽣⽤⽴⾃⾏⾒⾦⾮");
}

/** Traditional characters. */
export function traditional(label: string): string {
  return swap(
    label,
    "规范处决许务项总计罚强费购额数业机构会组织结转继续办请开关国属内类过执询没现补后访举报诉复议维纠审经对单间个条废发废书门给无为与应确认随题进纳缴绝获质获并",
    "規範處決許務項總計罰強費購額數業機構會組織結轉繼續辦請開關國屬內類過執詢沒現補後訪舉報訴復議維糾審經對單間個條廢發廢書門給無為與應確認隨題進納繳絕獲質獲並",
  );
}

const definitions: ReadonlyMap<string, string> = new Map([
  ["上一年项目数量", "上一年项目数量(指2019年事项数)"],
  ["本年增/减", "本年增/减（增加填正数，减少填负数）"],
  ["处理决定数量", "处理决定数量（指办件量）"],
  ["本年处理决定数量", "本年处理决定数量（以作出日期为准）"],
  ["行政许可", "行政许可（含非本级委托事项）"],
  ["规章", "规章（指本机关制定的规章）"],
  ["自然人", "自然人（含个体工商户）"],
  ["总计", "总计（自动求和）"],
  ["结果维持", "结果维持（含部分维持）"],
  ["（一）予以公开", "（一）予以公开（含告知获取方式和途径）"],
  ["3.其他", "3.其他（不属于以上两种情形）"],
]);

/** Definitions in brackets after a label: 上一年项目数量(指2019年事项数). */
export function defined(label: string): string {
  return definitions.get(label.replaceAll(/\s/gu, "")) ?? label;
}

const english = ["Natural persons", "Total applications received", "Cases (1)", "Article 20", "Other"];

function englishOf(label: string): string {
  const letters = [...label].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0);
  return english[letters % english.length] ?? "";
}

/** The form in two languages: English, or one of the region. */
export const translated = {
  "English below": (label: string) => `${label}\n${englishOf(label)}`,
  "English in brackets": (label: string) => `${label}（${englishOf(label)}）`,
  "English in front": (label: string) => `${englishOf(label)} ${label}`,
  "numbered English behind": (label: string) => `${label} 1. ${englishOf(label)}`,
  "Tibetan below": (label: string) => `${label}\nཁྱོན་བསྡོམས།`,
  "Uyghur behind": (label: string) => `${label} جەمئىي`,
  "Mongolian in front": (label: string) => `ᠨᠡᠶᠢᠲᠡ ${label}`,
  "Korean behind": (label: string) => `${label} 총계 합산`,
};

function swap(text: string, from: string, to: string): string {
  const targets = [...to];
  const map = new Map([...from].map((letter, index) => [letter, targets[index] ?? letter]));
  return [...text].map((letter) => map.get(letter) ?? letter).join("");
}
