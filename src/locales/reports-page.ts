import { reportsPage as english } from "./en-US/reports-page";
import { reportsPage as chinese } from "./zh-CN/reports-page";

/** What the pane says of many reports; it comes with the views that say it. */
export function reportsPageOf(language: string): typeof chinese {
  return language === "zh-CN" ? chinese : english;
}
