/** Where the form is printed in two languages, so many letters of the other one are words and no unit or numbering. */
const fewestLetters = 3;

/** Digits, marks and Chinese characters, which nearly every label has alone: told without the tables of Unicode. */
const chineseAlone = /^[\0-@[-`{-~\u2000-\u2BFF\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFF20]*$/;

const otherLetter = /(?!\p{Script=Han})\p{L}/gu;
const betweenChinese = /[^\p{Script=Han}]+/gu;

/**
 * A label without its translation beside or below the Chinese: English, or a language of the region (Tibetan, Uyghur,
 * Mongolian, Korean, Zhuang …). The form itself has only Chinese letters. A text without Chinese stays as it is.
 *
 * @example withoutTranslation("自然人 Natural persons（含个体工商户）") // "自然人（含个体工商户）"
 * @example withoutTranslation("1.属于国家秘密\n1. State secrets") // "1.属于国家秘密"
 * @example withoutTranslation("总计 ཁྱོན་བསྡོམས།") // "总计"
 * @example withoutTranslation("Total") // "Total"
 */
export function withoutTranslation(text: string): string {
  if (chineseAlone.test(text)) return text;
  const rest = text.replaceAll(betweenChinese, (run) => {
    if ((run.match(otherLetter)?.length ?? 0) < fewestLetters) return run;
    // A bracket round Chinese words stays.
    return `${/^[）)】\]]/u.exec(run)?.[0] ?? ""}${/[（(【[]$/u.exec(run)?.[0] ?? ""}`;
  });
  return rest === "" ? text : rest;
}
