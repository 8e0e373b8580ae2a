import type { Locale } from ".";
import { isChinese } from "./language";

/** Loads the words of results, in one language. */
export async function loadReviewLocale(language: string): Promise<Locale["review"]> {
  const { review } = isChinese(language)
    ? await import(/* webpackChunkName: "zh-CN-review" */ "./zh-CN/review")
    : await import(/* webpackChunkName: "en-US-review" */ "./en-US/review");
  return review;
}
