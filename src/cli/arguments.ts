import type { Mistake } from "../locales/zh-CN/cli";
import { drillCommand, gradeCommand, type DrillCommand, type GradeCommand } from "./drill-arguments";
import { formCommand, type FormCommand, type GuideCommand, type RosterFormsCommand } from "./form-arguments";
import { isOneOf, parseOptions } from "./options";

export type Language = "zh" | "en";

/** What the user asked for. */
export type Command =
  | {
      readonly kind: "check";
      readonly files: readonly string[];
      readonly json: boolean;
      /** Say of every figure of the text what it was taken for. */
      readonly explain: boolean;
      readonly language: Language;
    }
  | {
      readonly kind: "fill";
      readonly file: string;
      readonly output: string;
      readonly blanks: Blanks;
      readonly language: Language;
    }
  | ((FormCommand | RosterFormsCommand | GuideCommand | DrillCommand | GradeCommand) & { readonly language: Language })
  | ReviewArguments
  | { readonly kind: "help" | "version"; readonly language: Language }
  | { readonly kind: "mistake"; readonly mistake: Mistake; readonly word: string; readonly language: Language };

/** What a review is asked for. */
export interface ReviewArguments {
  readonly kind: "review";
  readonly paths: readonly string[];
  readonly previous: readonly string[];
  readonly roster: string | null;
  readonly summary: string | null;
  readonly output: string;
  readonly letters: string | null;
  readonly json: boolean;
  readonly language: Language;
}

/** `zero`: 0 where every rule still holds; `deduced`: only what the other figures determine. */
export type Blanks = "zero" | "deduced";

/**
 * Reads the arguments.
 * @param usual the language where none is asked for
 */
export function parseCommand(args: readonly string[], usual: Language): Command {
  const parsed = parseOptions(args);
  if (typeof parsed === "string") return mistake("option", parsed, usual);
  const { values, positionals } = parsed;
  const language = values.lang ?? usual;
  if (!isOneOf(language, ["zh", "en"])) return mistake("language", language, usual);
  if (values.help) return { kind: "help", language };
  if (values.version) return { kind: "version", language };

  const [word, ...files] = positionals;
  const [file] = files;
  if (word === undefined) return { kind: "help", language };
  const special =
    word === "form"
      ? formCommand(values, files)
      : word === "drill"
        ? drillCommand(values, files)
        : word === "grade"
          ? gradeCommand(values, files)
          : null;
  if (special) return "kind" in special ? { ...special, language } : mistake(special[0], special[1], language);
  if (!isOneOf(word, ["check", "fill", "review"])) return mistake("command", word, language);
  if (file === undefined) return mistake("noFile", "", language);
  if (word === "check") {
    return { kind: "check", files, json: values.json ?? false, explain: values.explain ?? false, language };
  }

  if (word === "review") {
    const { output, previous = [], roster = null, summary = null, letters = null, json = false } = values;
    if (output === undefined) return mistake("noOutput", "", language);
    return { kind: "review", paths: files, previous, roster, summary, output, letters, json, language };
  }

  const blanks = values.blanks ?? "zero";
  if (files.length > 1) return mistake("oneFile", "", language);
  if (values.output === undefined) return mistake("noOutput", "", language);
  if (!isOneOf(blanks, ["zero", "deduced"])) return mistake("blanks", blanks, language);
  return { kind: "fill", file, output: values.output, blanks, language };
}

/** The language of the user's environment: English where it says so, else Chinese. */
export function languageOf(environment: Readonly<Record<string, string | undefined>>): Language {
  const tag = environment["LC_ALL"] || environment["LC_MESSAGES"] || environment["LANG"] || "";
  return /^en\b|^en_/iu.test(tag) ? "en" : "zh";
}

function mistake(kind: Mistake, word: string, language: Language): Command {
  return { kind: "mistake", mistake: kind, word, language };
}
