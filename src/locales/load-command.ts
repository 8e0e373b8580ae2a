import type { Locale } from ".";
import { isChinese } from "./language";

/** What the command line says of its own use. */
export type CommandLocale = Pick<Locale, "cli">;

/** What is said of a file that was checked. */
export type CheckLocale = Pick<Locale, "cli" | "files" | "rules">;

/** Loads the words of the command line alone, in one language. */
export async function loadCommandLocale(language: string): Promise<CommandLocale> {
  const { cli } = isChinese(language) ? await import("./zh-CN/cli") : await import("./en-US/cli");
  return { cli };
}

/** Loads what checking a file needs, in one language: all locales whole would delay the first line. */
export async function loadCheckLocale(language: string): Promise<CheckLocale> {
  return isChinese(language)
    ? import(/* webpackChunkName: "zh-CN-check" */ "./zh-CN/check")
    : import(/* webpackChunkName: "en-US-check" */ "./en-US/check");
}
