import "../old-browsers";
import { lazy, Suspense, useMemo } from "react";
import { createRoot } from "react-dom/client";
import { createExcelHost, openCopy } from "../excel";
import { FaultBoundary } from "./help/FaultBoundary";
import { loadPaneLocale, type PaneLocale } from "../locales/load";
import { createSession, type Session } from "../session/session";
import { localPreferences } from "./local-preferences";
import "./page.css";
import type { ReadBook, ReportFiles } from "./context";
import type { StartedDesk } from "../desk/start-desk";
import { Pane } from "./Pane";
import { providerStyle, useThemeName } from "./theme";
import { viewOf } from "./views";

const readBook: ReadBook = async (name, bytes) => {
  const { openSource } = await import("../files/open");
  return openSource(bytes, name).then(
    ({ book }) => book,
    () => null,
  );
};

const UndoNote = lazy(() => import("./help/UndoNote"));
const NoExcel = lazy(async () => ({ default: (await import("./NoExcel")).NoExcel }));

/** How long Office.js may take to answer before the page says what is missing. */
const patience = 10_000;

interface Start {
  readonly locale: PaneLocale;
  /** The open workbook, or why there is none. */
  readonly session: Session | "noOffice" | "oldExcel";
}

async function start(): Promise<Start> {
  const session = await connect();
  const language = typeof session === "string" ? navigator.language : Office.context.displayLanguage;
  return { session, locale: await loadPaneLocale(language) };
}

async function connect(): Promise<Start["session"]> {
  if (typeof Office === "undefined") return "noOffice";
  const info = await Promise.race([Office.onReady(), late()]);
  if (info?.host !== Office.HostType.Excel) return "noOffice";
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return "oldExcel";
  const session = createSession(createExcelHost(), localPreferences);
  addEventListener("pagehide", () => {
    session.close();
  });
  return session;
}

function late(): Promise<null> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(null);
    }, patience);
  });
}

/** The files of 多份报告 are read as the page reads them, in workers; the list stays while the pane is open. */
function reportFilesIn(language: string): ReportFiles {
  let started: StartedDesk | null = null;
  return {
    get started() {
      return started;
    },
    start: async (onError) => {
      const { startDesk } = await import("../desk/start-desk");
      return (started ??= await startDesk(language, localPreferences, onError));
    },
    openCopy: async (name, bytes) => {
      const { openWorkbook } = await import("../files/open-workbook");
      const { kind, bytes: workbook } = await openWorkbook(bytes, name);
      await openCopy(workbook);
      return kind === "xlsx" ? "opened" : "converted";
    },
  };
}

function App({ session, locale }: Start) {
  const isInExcel = typeof session !== "string";
  const reportFiles = useMemo(() => reportFilesIn(locale.language), [locale]);
  // Office tells its theme on the desktop; the web has none and follows the system.
  const theme = useThemeName(isInExcel ? (Office.context.officeTheme?.bodyBackgroundColor ?? null) : null);
  if (!isInExcel)
    return (
      <Suspense>
        <NoExcel locale={locale} theme={theme} why={session} />
      </Suspense>
    );
  // Excel keeps the user's undo over an add-in's writes since ExcelApi 1.19: LTSC 2021 and 2024 do not.
  const note = !Office.context.requirements.isSetSupported("ExcelApi", "1.19") && (
    <Suspense>
      <UndoNote preferences={localPreferences} language={locale.language} />
    </Suspense>
  );
  return (
    <main style={providerStyle}>
      <Pane
        session={session}
        locale={locale}
        theme={theme}
        readBook={readBook}
        initialView={viewOf(location.search)}
        note={note}
        reportFiles={reportFiles}
        onPaper={(paper) => void session.addSheets(paper.workbook.sheets)}
      />
    </main>
  );
}

const root = document.getElementById("root");
if (root)
  void start().then((started) => {
    createRoot(root).render(
      <FaultBoundary language={started.locale.language}>
        <App {...started} />
      </FaultBoundary>,
    );
  });
