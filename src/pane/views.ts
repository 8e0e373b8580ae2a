import { createContext } from "react";
import type { RuleId } from "../form/rules";

/** The views of the pane that an address may ask for; all but the findings are loaded when they are first opened. */
export const views = [
  ...(["findings", "fill", "convert", "names", "guide", "settings", "lastYear", "help"] as const),
  ...(["more", "blank", "drill", "tidy", "reports"] as const),
] as const;

/** The views that need no report in the open workbook. */
export const viewsWithoutReport: ReadonlySet<unknown> = new Set<View>([
  ...(["guide", "settings", "help", "more", "blank", "drill", "reports"] as const),
]);

export type View = (typeof views)[number];

/** What the pane shows: one of its views, 空格补零 with what says “nothing” ticked, or the page of a rule. */
export type Shown = View | "fillNothings" | { readonly rule: RuleId };

/** Shows something else in the pane. */
export const ShowContext = createContext<(shown: Shown) => void>(() => undefined);

/** The border for the view that an address asks for: taskpane.html?view=fill. */
export function viewOf(search: string): View {
  const wish = new URLSearchParams(search).get("view");
  return views.find((view) => view === wish) ?? "findings";
}
