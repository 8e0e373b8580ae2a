import { once } from "../../../book/memo";

/** `Sheet1!A1:Sheet1!B2` and `first:last!A1` are not understood by the engine as they are written. */
export function plainReferences(formula: string): string {
  if (!formula.includes("!") || !formula.includes(":")) return formula;
  const sheet = String.raw`(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)`;
  const cell = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`;
  const twice = new RegExp(
    String.raw`"(?:[^"]|"")*"|(${sheet}!)(${cell}):(${sheet}!)(${cell})(?![\p{L}\p{N}_.(])`,
    "giu",
  );
  const span =
    /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.!])([\p{L}_][\p{L}\p{N}_.]*:[\p{L}_][\p{L}\p{N}_.]*)!/giu;
  return formula
    .replaceAll(twice, (all: string, on = "", from = "", again = "", to = "") =>
      on !== "" && on.toLowerCase() === again.toLowerCase() ? `${on}${from}:${to}` : all,
    )
    .replaceAll(span, (all: string, sheets?: string) => (sheets ? `'${sheets}'!` : all));
}

/** A formula with names that the engine can read, and what each of them was called. */
export interface Aliased {
  readonly text: string;
  readonly aliases: ReadonlyMap<string, string>;
}

/** The engine (0.8.4) reads names of ASCII letters only: 合计, Übertrag and \\total get others. */
export function withAliases(formula: string, meaningOf: (name: string) => string | null): Aliased {
  const aliases = new Map<string, string>();
  const names = new Map<string, string>();
  const text = formula.replaceAll(word(), (all: string, found?: string) => {
    if (found === undefined || asciiName.test(found) || meaningOf(found) === null) return all;
    const alias = names.get(found) ?? `_nianbao.name${String(names.size)}`;
    names.set(found, alias);
    aliases.set(alias, found);
    return alias;
  });
  return { text, aliases };
}

/** A text, a quoted sheet, or a word that is neither a function nor a sheet. */
const word = once(
  () => /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.\\!\]])([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?![\p{L}\p{N}_.\\?!(])/gu,
);

const asciiName = /^[a-z_][\w.]*$/iu;
