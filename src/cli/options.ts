import { parseArgs } from "node:util";

/** The options of all commands. */
const options = {
  json: { type: "boolean" },
  explain: { type: "boolean" },
  lang: { type: "string" },
  output: { type: "string", short: "o" },
  blanks: { type: "string" },
  format: { type: "string" },
  year: { type: "string" },
  name: { type: "string" },
  totals: { type: "string" },
  from: { type: "string" },
  numbers: { type: "boolean" },
  guide: { type: "boolean" },
  seed: { type: "string" },
  topics: { type: "string" },
  mistakes: { type: "string" },
  count: { type: "string" },
  answers: { type: "string" },
  previous: { type: "string", multiple: true },
  roster: { type: "string" },
  summary: { type: "string" },
  letters: { type: "string" },
  help: { type: "boolean", short: "h" },
  version: { type: "boolean", short: "v" },
} as const;

/** Parts arguments into options and words; a text says what is wrong with them. */
export function parseOptions(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options });
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What the options say. */
export type OptionValues = Exclude<ReturnType<typeof parseOptions>, string>["values"];

export function isOneOf<T extends string>(word: string, words: readonly T[]): word is T {
  return words.some((each) => each === word);
}
