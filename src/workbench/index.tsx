import "../old-browsers";
import { createRoot } from "react-dom/client";
import { loadWorkbenchLocale, type WorkbenchLocale } from "../locales/load-workbench";
import { localPreferences } from "../pane/local-preferences";
import { useThemeName } from "../pane/theme";
import { activeSheetOf } from "../files/xlsx/read/active-sheet";
import { readAppearance } from "../files/xlsx/styles/appearance";
import { readAsset } from "../files/asset";
import { loadEngine } from "../files/xlsx/engine/engine";
import { FileError } from "../files/file-error";
import { openSource, openWorkbook as openAnyFile } from "../files/open";
import { createLitMarks, type LitMarks } from "../files/xlsx/engine/lit-marks";
import { openWorkbook, type Drawing } from "./open-workbook";
import { sampleAddresses, sampleOf } from "./samples";
import { Workbench, type WorkbenchProps } from "./Workbench";
import "../pane/page.css";
import "./workbench.css";

const openFile: WorkbenchProps["openFile"] = async (name, bytes) => {
  try {
    const { kind, file, bytes: workbook } = await openAnyFile(bytes, name);
    const newName = kind === "xlsx" ? name : `${name.replace(/\.[^.]*$/u, "")}.xlsx`;
    const opened = openWorkbook(newName, file, drawingOf(workbook), activeSheetOf(workbook));
    return { workbook: opened, from: kind === "xlsx" ? null : kind };
  } catch (error) {
    return { error: error instanceof FileError ? { problem: error.code, kind: error.kind } : "unknown" };
  }
};

const readBook: WorkbenchProps["readBook"] = (name, bytes) =>
  openSource(bytes, name).then(
    ({ book }) => book,
    () => null,
  );

const writeWorkbook: WorkbenchProps["writeWorkbook"] = async (workbook) =>
  (await import("../files/xlsx/create/create")).createWorkbook(workbook);

/** Draws a file as it looks; the engine is loaded when a sheet with marks is first shown. */
function drawingOf(bytes: Uint8Array): Drawing {
  let marks: Promise<LitMarks | null> | null = null;
  return {
    appearanceOf: readAppearance(bytes),
    litOn: async (book, sheet) => {
      if (!book.sheets.some(({ name, marks }) => name === sheet && marks.length > 0)) return new Map();
      marks ??= loadEngine().then(createLitMarks, () => null);
      return (await marks)?.litOn(book, sheet) ?? null;
    },
    dispose: () => void marks?.then((loaded) => loaded?.dispose()),
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
      preferences={localPreferences}
      locale={locale}
      theme={useThemeName(null)}
    />
  );
}

const root = document.getElementById("root");
if (root) {
  void loadWorkbenchLocale(navigator.language).then((locale) => {
    document.documentElement.lang = locale.language;
    createRoot(root).render(<App locale={locale} />);
  });
}
