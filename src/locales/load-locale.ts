import type { Locale } from ".";
import { isChinese } from "./language";

/** Loads every sentence, in one language: Chinese of any kind → zh-CN, else en-US. */
export async function loadLocale(language: string): Promise<Locale> {
  return isChinese(language) ? (await import("./zh-CN")).zhCN : (await import("./en-US")).enUS;
}
