/** The views of the pane; all but the findings are loaded when they are first opened. */
export const views = ["findings", "fill", "convert", "names", "settings"] as const;

export type View = (typeof views)[number];

/** The border for the view that an address asks for: taskpane.html?view=fill. */
export function viewOf(search: string): View {
  const wish = new URLSearchParams(search).get("view");
  return views.find((view) => view === wish) ?? "findings";
}
