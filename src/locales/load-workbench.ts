import type { Locale } from ".";
import { isChinese } from "./language";
import { loadPaneLocale } from "./load";

/** The part of a locale that the page with the grid needs. */
export type WorkbenchLocale = Pick<Locale, "language" | "files" | "pane" | "rules" | "workbench">;

/** Loads that part alone, in one language. */
export async function loadWorkbenchLocale(language: string): Promise<WorkbenchLocale> {
  const [pane, own] = await Promise.all([loadPaneLocale(language), isChinese(language) ? chinese() : english()]);
  return { ...pane, ...own };
}

type OwnPart = Pick<WorkbenchLocale, "files" | "workbench">;

async function chinese(): Promise<OwnPart> {
  const [{ files }, { workbench }] = await Promise.all([
    import(/* webpackChunkName: "zh-CN-workbench" */ "./zh-CN/files"),
    import(/* webpackChunkName: "zh-CN-workbench" */ "./zh-CN/workbench"),
  ]);
  return { files, workbench };
}

async function english(): Promise<OwnPart> {
  const [{ files }, { workbench }] = await Promise.all([
    import(/* webpackChunkName: "en-US-workbench" */ "./en-US/files"),
    import(/* webpackChunkName: "en-US-workbench" */ "./en-US/workbench"),
  ]);
  return { files, workbench };
}
