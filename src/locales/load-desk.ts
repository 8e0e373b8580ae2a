import type { Locale } from ".";

/** Loads the words of the list of many reports, in one language. */
export async function loadDeskLocale(language: string): Promise<Locale["desk"]> {
  const { desk } = /^zh\b/iu.test(language)
    ? await import(/* webpackChunkName: "zh-CN-desk" */ "./zh-CN/desk")
    : await import(/* webpackChunkName: "en-US-desk" */ "./en-US/desk");
  return desk;
}
