import type { Locale } from ".";
import { loadPaneLocale } from "./load";

/** The part of a locale that the page with the grid needs. */
export type WorkbenchLocale = Pick<Locale, "language" | "files" | "pane" | "rules" | "workbench">;

/** Loads that part alone, in one language. */
export async function loadWorkbenchLocale(language: string): Promise<WorkbenchLocale> {
  const pane = await loadPaneLocale(language);
  if (pane.language === "zh-CN") {
    const [{ files }, { workbench }] = await Promise.all([
      import(/* webpackChunkName: "zh-CN-workbench" */ "./zh-CN/files"),
      import(/* webpackChunkName: "zh-CN-workbench" */ "./zh-CN/workbench"),
    ]);
    return { ...pane, files, workbench };
  }
  const [{ files }, { workbench }] = await Promise.all([
    import(/* webpackChunkName: "en-US-workbench" */ "./en-US/files"),
    import(/* webpackChunkName: "en-US-workbench" */ "./en-US/workbench"),
  ]);
  return { ...pane, files, workbench };
}
