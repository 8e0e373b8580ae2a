/**
 * A number as Word writes the automatic numbers of paragraphs.
 * @param format the value of `w:numFmt`, ECMA-376 part 1, 17.18.59
 * @returns "" for `none`, and for what is no number: bullets and pictures
 */
export function counted(number: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "decimalZero":
      return String(number).padStart(2, "0");
    case "upperRoman":
      return roman(number);
    case "lowerRoman":
      return roman(number).toLowerCase();
    case "upperLetter":
      return letters(number);
    case "lowerLetter":
      return letters(number).toLowerCase();
    case "decimalFullWidth":
    case "decimalFullWidth2":
      return String(number).replaceAll(/\d/gu, (digit) => "０１２３４５６７８９"[Number(digit)] ?? "");
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
    case "koreanCounting":
      return chinese(number, "零一二三四五六七八九", ["", "十", "百", "千"]);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
    case "taiwaneseDigital":
      return String(number).replaceAll(/\d/gu, (digit) => "〇一二三四五六七八九"[Number(digit)] ?? "");
    case "chineseLegalSimplified":
      return chinese(number, "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"]);
    case "ideographLegalTraditional":
    case "japaneseLegal":
      return chinese(number, "零壹貳參肆伍陸柒捌玖", ["", "拾", "佰", "仟"]);
    default:
      return listed(number, format) ?? String(number);
  }
}

/** 12 → 十二, 20 → 二十, 105 → 一百零五; from ten thousand on as digits. */
function chinese(number: number, digits: string, units: readonly string[]): string {
  if (number <= 0 || number >= 10_000) return number === 0 ? (digits[0] ?? "") : String(number);
  const written = [...String(number)].reduce((text, digit, i, all) => {
    if (digit !== "0") return `${text}${digits[Number(digit)] ?? ""}${units[all.length - 1 - i] ?? ""}`;
    return text.endsWith(digits[0] ?? "") ? text : `${text}${digits[0] ?? ""}`;
  }, "");
  const trimmed = written.replace(/零$/u, "");
  return number >= 10 && number < 20 && units[1] === "十" ? trimmed.slice(1) : trimmed;
}

/** Formats whose characters follow each other, with the first of them and how many there are. */
const rows: Readonly<Record<string, string>> = {
  decimalEnclosedCircle: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedCircleChinese: "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳",
  decimalEnclosedParen: "⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇",
  decimalEnclosedFullstop: "⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛",
  ideographEnclosedCircle: "㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉",
  ideographTraditional: "甲乙丙丁戊己庚辛壬癸",
  ideographZodiac: "子丑寅卯辰巳午未申酉戌亥",
};

function listed(number: number, format: string): string | undefined {
  return [...(rows[format] ?? "")][number - 1];
}

function roman(number: number): string {
  if (number <= 0 || number > 3999) return String(number);
  const steps: readonly (readonly [number, string])[] = [
    [1000, "M"],
    [900, "CM"],
    [500, "D"],
    [400, "CD"],
    [100, "C"],
    [90, "XC"],
    [50, "L"],
    [40, "XL"],
    [10, "X"],
    [9, "IX"],
    [5, "V"],
    [4, "IV"],
    [1, "I"],
  ];
  let rest = number;
  return steps
    .map(([value, letter]) => {
      const times = Math.floor(rest / value);
      rest %= value;
      return letter.repeat(times);
    })
    .join("");
}

/** 1 → A, 26 → Z, 27 → AA, 28 → BB. */
function letters(number: number): string {
  if (number <= 0 || number > 780) return String(number);
  return String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.ceil(number / 26));
}
