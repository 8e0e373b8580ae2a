import "../old-browsers";
import { createRoot } from "react-dom/client";
import { loadWorkbenchLocale, type WorkbenchLocale } from "../locales/load-workbench";
import { FaultBoundary } from "../pane/help/FaultBoundary";
import { tellFault } from "../pane/help/tell-fault";
import { localPreferences } from "../pane/local-preferences";
import { useThemeName } from "../pane/theme";
import { activeSheetOf } from "../files/xlsx/read/active-sheet";
import { readAppearance } from "../files/xlsx/styles/appearance";
import { readAsset } from "../files/asset";
import type { Calculator } from "../files/xlsx/engine/calculator";
import { calculatorInWorker, type EngineWorker } from "../files/xlsx/engine/remote-calculator";
import type { Answer } from "../files/xlsx/engine/protocol";
import { FileError } from "../files/file-error";
import { openSource } from "../files/open";
import { openWorkbook as openAnyFile } from "../files/open-workbook";
import { download } from "../desk/download";
import { openWorkbook, type Drawing } from "./open-workbook";
import { sampleAddresses, sampleOf } from "./samples";
import { startWorker } from "../workers/start-worker";
import { loadExaminer } from "../session/load-examiner";
import { Workbench, type WorkbenchProps } from "./Workbench";
import "../pane/page.css";
import "./workbench.css";

const openFile: WorkbenchProps["openFile"] = async (name, bytes) => {
  const calculator = calculatorInWorker(startEngine);
  try {
    const { kind, file, bytes: workbook } = await openAnyFile(bytes, name, calculator);
    const newName = kind === "xlsx" ? name : `${name.replace(/\.[^.]*$/u, "")}.xlsx`;
    const opened = openWorkbook(newName, file, drawingOf(workbook, calculator), activeSheetOf(workbook));
    return { workbook: opened, from: kind === "xlsx" ? null : kind };
  } catch (error) {
    calculator.dispose();
    if (error instanceof FileError) return { error: { problem: error.code, kind: error.kind } };
    tellFault(error);
    return { error: "unknown" };
  }
};

const readBook: WorkbenchProps["readBook"] = (name, bytes) => {
  const calculator = calculatorInWorker(startEngine);
  return openSource(bytes, name, calculator)
    .then(
      ({ book }) => book,
      () => null,
    )
    .finally(() => {
      calculator.dispose();
    });
};

const writeWorkbook: WorkbenchProps["writeWorkbook"] = async (workbook) =>
  (await import("../files/xlsx/create/create")).createWorkbook(workbook);

const saveForm: WorkbenchProps["saveForm"] = async ({ name, sheet, document }, kind) => {
  const file = `${name}.${kind}`;
  if (kind === "xlsx") download(file, await writeWorkbook({ kind: "form", sheets: [sheet] }));
  else if (kind === "docx") download(file, await (await import("../files/docx/create/create")).createDocx(document));
  else download(file, (await import("../files/html/create/create")).createHtml(document));
  return file;
};

/** What calculates runs beside the page's thread, where a worker can be had. */
function startEngine(): EngineWorker {
  const worker = startWorker("engine", "engine");
  return {
    post: (ask) => {
      worker.postMessage(ask);
    },
    listen: (onAnswer, onFailure) => {
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        onAnswer(data);
      };
      worker.onerror = onFailure;
    },
    end: () => {
      worker.terminate();
    },
  };
}

/** Draws a file as it looks. */
function drawingOf(bytes: Uint8Array, calculator: Calculator): Drawing {
  return {
    appearanceOf: readAppearance(bytes),
    litOn: (book, sheet) => calculator.litOn(book, sheet),
    dispose: () => {
      calculator.dispose();
    },
  };
}

const loadSample: WorkbenchProps["loadSample"] = (id) => readAsset(sampleAddresses[id]);

function App({ locale }: { readonly locale: WorkbenchLocale }) {
  return (
    <Workbench
      openFile={openFile}
      loadSample={loadSample}
      readBook={readBook}
      initialSample={sampleOf(location.search)}
      writeWorkbook={writeWorkbook}
      saveForm={saveForm}
      preferences={localPreferences}
      locale={locale}
      theme={useThemeName(null)}
    />
  );
}

async function start(root: HTMLElement): Promise<void> {
  const locale = await loadWorkbenchLocale(navigator.language);
  document.documentElement.lang = locale.language;
  createRoot(root).render(
    <FaultBoundary language={locale.language}>
      <App locale={locale} />
    </FaultBoundary>,
  );
  // The rules come while one chooses a file; where they do not, whoever opens one is told.
  loadExaminer().catch(() => undefined);
}

const root = document.getElementById("root");
// Not from here: to whoever listens to requests (a driver, the developer tools) the browser tells the lines from which each was
// made, and would read the whole program once more for it (0.3 s).
if (root) queueMicrotask(() => void start(root));
