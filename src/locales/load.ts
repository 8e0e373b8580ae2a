import type { Locale } from ".";
import { isChinese } from "./language";

/** The part of a locale that the pane needs at once. */
export type PaneLocale = Pick<Locale, "language" | "pane" | "rules">;

/** Loads that part alone, in one language: all locales whole would be a quarter of the pane's first load. */
export async function loadPaneLocale(language: string): Promise<PaneLocale> {
  if (isChinese(language)) {
    const [{ pane }, { rules }] = await Promise.all([
      import(/* webpackChunkName: "zh-CN" */ "./zh-CN/pane"),
      import(/* webpackChunkName: "zh-CN" */ "./zh-CN/rules"),
    ]);
    return { language: "zh-CN", pane, rules };
  }
  const [{ pane }, { rules }] = await Promise.all([
    import(/* webpackChunkName: "en-US" */ "./en-US/pane"),
    import(/* webpackChunkName: "en-US" */ "./en-US/rules"),
  ]);
  return { language: "en-US", pane, rules };
}
