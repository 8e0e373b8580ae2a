import { useContext, useEffect, useMemo, useState } from "react";
import type { Locale } from "../../locales";
import { loadDeskLocale, loadFilesLocale } from "../../locales/load-desk";
import { reportsPageOf } from "../../locales/reports-page";
import { ownRows } from "../../session/desk/own-rows";
import type { DeskContextValue } from "../../desk/context";
import NarrowDesk from "../../desk/NarrowDesk";
import { ownDeskOf } from "../../desk/own-desk";
import { useLocale, useSession, useSessionState } from "../context";
import { ShowContext } from "../views";
import { useListStyles } from "./list-styles";

/** The reports of the open workbook, the worst first; choosing one shows its sheet, opening it its findings. */
export function OwnReports() {
  const styles = useListStyles();
  const locale = useLocale();
  const { language, pane } = locale;
  const text = reportsPageOf(language);
  const session = useSession();
  const show = useContext(ShowContext);
  const { reports } = useSessionState("reports");
  const words = useDeskWords(language);
  const { desk, show: list } = ownDeskOf(session);
  useEffect(() => {
    list(ownRows(reports, pane.report.unnamed));
  }, [list, reports, pane]);
  useEffect(() => {
    let last = desk.state.get().selected;
    return desk.state.subscribe(() => {
      const { selected } = desk.state.get();
      if (selected === last) return;
      last = selected;
      if (selected !== null) session.chooseReport(selected);
    });
  }, [desk, session]);
  const context = useMemo((): DeskContextValue | null => {
    if (!words) return null;
    return {
      desk,
      text: words.desk,
      locale: { ...locale, files: words.files },
      openText: words.desk.pane.open,
      givesFiles: false,
      onOpen: ({ key }) => {
        if (desk.statusOf({ key }) === "unseen") desk.setStatus(key, "seen");
        session.chooseReport(key);
        show("findings");
      },
      onMessage: () => undefined,
      onError: () => undefined,
    };
  }, [words, desk, locale, session, show]);
  return (
    <section className={styles.part} aria-label={text.own(reports.length)}>
      <h2 className={styles.heading}>{reports.length === 0 ? text.ownNone : text.own(reports.length)}</h2>
      {reports.length > 0 && <span className={styles.about}>{text.ownLead}</span>}
      {reports.length > 0 && context && <NarrowDesk context={context} isOfFiles={false} />}
    </section>
  );
}

type DeskWords = Pick<Locale, "desk" | "files">;

/** The words of the list; `null`: not loaded yet. */
function useDeskWords(language: string): DeskWords | null {
  const [words, setWords] = useState<DeskWords | null>(null);
  useEffect(() => {
    void Promise.all([loadDeskLocale(language), loadFilesLocale(language)]).then(([desk, files]) => {
      setWords({ desk, files });
    });
  }, [language]);
  return words;
}
