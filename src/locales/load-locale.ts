import type { Locale } from ".";

/** Loads every sentence, in one language: Chinese of any kind → zh-CN, else en-US. */
export async function loadLocale(language: string): Promise<Locale> {
  return /^zh\b/iu.test(language) ? (await import("./zh-CN")).zhCN : (await import("./en-US")).enUS;
}
