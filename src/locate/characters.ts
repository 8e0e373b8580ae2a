/**
 * Characters that stand for another one in a label: traditional for simplified, radicals left by PDF text that NFKC
 * does not repair, and common interchanges (钩稽 for 勾稽, 其它 for 其他). Pairs: as found, as meant.
 */
const pairs =
  "條条規规範范製制數数總总對对開开報报項项處处決决許许強强罰罚業业費费購购額额單单萬万關关係系於于請请況况組组織织" +
  "機机構构務务結结轉转續续辦办繼继國国祕秘屬属護护權权類类內内過过執执詢询無无現现沒没補补後后確确認认舉举訴诉複复" +
  "復复議议審审維维糾纠訟讼經经計计廢废發发納纳繳缴據据穩稳獲获區区會会門门層层實实動动體体當当長长產产從从訪访" +
  "關关減减應应來来書书見见鈎勾鉤勾钩勾它他収收採采政政聯联貫贯徹彻" +
  "⺠民⻓长⻔门⻅见⻋车⻚页⻛风⻢马⻝食⻄西⻘青⻆角⻣骨⻬齐⻩黄⻉贝⻜飞⻰龙⺟母";

const meant = new Map<string, string>();
for (let characters = [...pairs], i = 0; i + 1 < characters.length; i += 2) {
  const [found, as] = [characters[i], characters[i + 1]];
  if (found && as) meant.set(found, as);
}

/**
 * The characters that stand for another one. For use inside the square brackets of a pattern.
 *
 * @example new RegExp(`[${standIns}]`, "u").test("條") // true
 * @example new RegExp(`[${standIns}]`, "u").test("条") // false
 */
export const standIns = [...meant.keys()].join("");

const standIn = new RegExp(`[${standIns}]`, "gu");

/**
 * A text with its characters as the form would print them: compatibility forms (full-width, Kangxi radicals) and
 * traditional characters folded, white space kept.
 *
 * @example foldCharacters("鈎稽關係（１）") // "勾稽关系(1)"
 */
export function foldCharacters(text: string): string {
  return text.normalize("NFKC").replaceAll(standIn, (character) => meant.get(character) ?? character);
}
