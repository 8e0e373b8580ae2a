import { lazy } from "react";
import type { Shown } from "./views";

/** What most workbooks do not need is fetched when it is. */
const lazyViews = {
  fill: lazy(() => import("./views/FillView")),
  convert: lazy(() => import("./views/ConvertView")),
  names: lazy(() => import("./views/NamesView")),
  guide: lazy(() => import("./views/GuideView")),
  settings: lazy(() => import("./views/SettingsView")),
  lastYear: lazy(() => import("./views/LastYearView")),
  help: lazy(() => import("./views/HelpView")),
  more: lazy(() => import("./views/MoreView")),
  blank: lazy(() => import("./views/BlankView")),
  drill: lazy(() => import("./views/DrillView")),
  tidy: lazy(() => import("./views/TidyView")),
  reports: lazy(() => import("./views/ReportsView")),
};
const RuleView = lazy(() => import("./views/RuleView"));

/** A view beside the findings. */
export function LazyView({ shown }: { readonly shown: Exclude<Shown, "findings"> }) {
  if (typeof shown === "object") return <RuleView rule={shown.rule} />;
  if (shown === "fillNothings") return <lazyViews.fill withNothings />;
  const Chosen = lazyViews[shown];
  return <Chosen />;
}
