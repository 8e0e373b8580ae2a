/**
 * What two spellings of a unit's name have in common: compatibility forms folded, no white space, all brackets alike. What
 * is in brackets counts. Nothing else is guessed: 柳浦街道 and 柳浦街道办事处 are two units.
 *
 * @example nameKey("云溪市 [开发区] 管委会") === nameKey("云溪市（开发区）管委会") // true
 * @example nameKey("柳浦街道") === nameKey("柳浦街道办事处") // false
 */
export function nameKey(name: string): string {
  return name
    .normalize("NFKC")
    .replaceAll(/[\s\u200B-\u200F\u2060\uFEFF]+/gu, "")
    .replaceAll(/[[{〔【〖〈《「『]/gu, "(")
    .replaceAll(/[\]}〕】〗〉》」』]/gu, ")");
}
