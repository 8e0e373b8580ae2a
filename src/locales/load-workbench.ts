import type { Locale } from ".";
import { loadPaneLocale } from "./load";

/** The part of a locale that the page with the grid needs. */
export type WorkbenchLocale = Pick<Locale, "language" | "pane" | "rules" | "workbench">;

/** Loads that part alone, in one language. */
export async function loadWorkbenchLocale(language: string): Promise<WorkbenchLocale> {
  const pane = await loadPaneLocale(language);
  const { workbench } =
    pane.language === "zh-CN"
      ? await import(/* webpackChunkName: "zh-CN-workbench" */ "./zh-CN/workbench")
      : await import(/* webpackChunkName: "en-US-workbench" */ "./en-US/workbench");
  return { ...pane, workbench };
}
