import { enUS } from "./en-US";
import { isChinese } from "./language";
import { zhCN } from "./zh-CN";

/** Every sentence that a person reads, in one language. */
export type Locale = typeof zhCN;

/** The locale for a language tag: Chinese of any kind → zh-CN, else en-US. */
export function localeOf(language: string): Locale {
  return isChinese(language) ? zhCN : enUS;
}
