/**
 * A formula of OpenDocument as Excel writes it: "of:=SUM([.A1:.B2];1)" → "=SUM(A1:B2,1)".
 * @returns `null` where the text is no such formula
 */
export function excelFormula(text: string): string | null {
  const formula = /^(?:of:|oooc:|msoxl:)?(=.*)$/su.exec(text)?.[1];
  if (formula === undefined || text.startsWith("msoxl:")) return formula ?? null;
  return formula.replaceAll(/"(?:[^"]|"")*"|\[([^\]]*)\]|;/gu, (whole, reference: string | undefined) => {
    if (reference !== undefined) return excelReference(reference);
    return whole === ";" ? "," : whole;
  });
}

/** ".A1:.B2" → "A1:B2", "$'二 月'.A1" → "'二 月'!A1". */
export function excelReference(text: string): string {
  const [first = "", last] = text.split(/:(?=\$?(?:'(?:[^']|'')*'|[^'.:]*)\.)/u);
  const cell = (part: string) => part.slice(part.lastIndexOf(".") + 1);
  const sheet = first.slice(0, Math.max(0, first.lastIndexOf("."))).replace(/^\$/u, "");
  return `${sheet === "" ? "" : `${sheet}!`}${cell(first)}${last === undefined ? "" : `:${cell(last)}`}`;
}
