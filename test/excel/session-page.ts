import { createExcelHost } from "../../src/excel";
import { createSession } from "../../src/session/session";
import { mapPreferences } from "../support/preferences";

/** The page that runs a session over the Excel host, and tells which reports were examined anew. */

declare global {
  interface Window {
    /** Reads the workbook; the keys of the reports that are not the ones of the last time, all of them at first. */
    examinedAnew(): Promise<readonly string[]>;
  }
}

void Office.onReady(() => {
  const session = createSession(createExcelHost(), mapPreferences());
  window.examinedAnew = async () => {
    const before = new Set(session.getState().reports);
    await (before.size === 0 ? session.open() : session.recheck());
    return session
      .getState()
      .reports.filter((report) => !before.has(report))
      .map(({ key }) => key);
  };
  document.title = "ready";
});
