/** Moves the row numbers of A1 references from a row on; quoted sheet names and texts stay. */
export function shiftReferences(formula: string, fromRow: number, count: number): string {
  return formula
    .split(/("(?:[^"]|"")*"|'(?:[^']|'')*')/u)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part.replaceAll(/(?<![\w.])(\$?[A-Z]{1,3}\$?)(\d+)(?![\w(.])/gu, (_, column: string, row: string) => {
            const at = Number(row) - 1;
            return `${column}${String((at >= fromRow ? at + count : at) + 1)}`;
          }),
    )
    .join("");
}
