import { Button, FluentProvider, mergeClasses, Spinner } from "@fluentui/react-components";
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import type { NewWorkbook } from "../book/new-sheet";
import type { WorkbenchLocale } from "../locales/load-workbench";
import { Pane, type PaneProps } from "../pane/Pane";
import { tellFault } from "../pane/help/tell-fault";
import type { Paper } from "../pane/paper";
import { providerStyle, themes, type ThemeName } from "../pane/theme";
import { createSession } from "../session/session";
import type { Preferences } from "../session/preferences";
import { DismissIcon } from "../desk/icons";
import { PaneIcon, SheetIcon } from "./icons";
import { download } from "../desk/download";
import { EmptyPage } from "./EmptyPage";
import { Header } from "./Header";
import { PaperDialog, type NewThing } from "./papers/PaperDialog";
import type { ClassWish } from "../workers/papers-worker";
import type { SampleId } from "./samples";
import { SheetView } from "./SheetView";
import { pickedFrom, type Picked } from "../desk/picked";
import { useDesk } from "./useDesk";
import { useDrop, type DropRole } from "../desk/useDrop";
import { useOpened, type OpenFile } from "./useOpened";
import { useShortcuts } from "./useShortcuts";
import { useTitle } from "./useTitle";

const HelpDialog = lazy(() => import(/* webpackChunkName: "help" */ "./HelpDialog"));

export interface WorkbenchProps {
  readonly openFile: OpenFile;
  /** Rejects where the page was copied without its samples. */
  readonly loadSample: (id: SampleId) => Promise<Uint8Array>;
  /** Reads a file beside the open one. */
  readonly readBook: PaneProps["readBook"];
  /** Writes a new workbook; never rejects unless the page lost its parts. */
  readonly writeWorkbook: (workbook: NewWorkbook) => Promise<Uint8Array>;
  /** Gives a report in the official form as a file. */
  readonly saveForm: NonNullable<PaneProps["saveForm"]>;
  /** The sample that the page opens with; `null`: it begins empty. */
  readonly initialSample: SampleId | null;
  readonly preferences: Preferences;
  readonly locale: WorkbenchLocale;
  readonly theme: ThemeName;
}

/** The page: a spreadsheet on the left, the pane of the add-in on the right. */
export function Workbench({
  openFile,
  writeWorkbook,
  saveForm,
  loadSample,
  readBook,
  initialSample,
  preferences,
  locale,
  theme,
}: WorkbenchProps) {
  const text = locale.workbench;
  /** What is asked for before it is made. */
  const [asked, ask] = useState<NewThing | null>(null);
  const [isHelp, setHelp] = useState(false);
  const [message, setMessage] = useState("");
  const [error, setError] = useState("");
  const [view, setView] = useState<"sheet" | "pane">("sheet");

  const showSheet = useCallback(() => {
    setView("sheet");
  }, []);
  const { workbook, sample, key, opening, current, open } = useOpened({
    openFile,
    locale,
    onOpened: showSheet,
    onMessage: setMessage,
    onError: setError,
  });
  const { desk, take, keep, saved, leave } = useDesk({
    locale,
    preferences,
    current,
    open,
    onMessage: setMessage,
    onError: setError,
  });
  const isListed = desk?.isShown ?? false;
  const openAlone = useCallback(
    async (name: string, load: () => Promise<Uint8Array>, sample: SampleId | null = null) => {
      await keep();
      if (await open(name, load, sample)) leave();
    },
    [keep, open, leave],
  );
  /** One file is opened; several, and whatever comes while the list is shown, are listed. */
  const openPicked = useCallback(
    (picked: Picked, role: DropRole | null = null) => {
      const [only, ...others] = picked.files;
      if (!only || others.length > 0 || picked.hasFolder || isListed || role !== null) void take(picked, role);
      else void openAlone(only.file.name, async () => new Uint8Array(await only.file.arrayBuffer()));
    },
    [isListed, openAlone, take],
  );
  const openFileAlone = useCallback(
    (file: File) => {
      openPicked(pickedFrom([file]));
    },
    [openPicked],
  );
  const openSample = useCallback(
    (id: SampleId) => void openAlone(`${id}.xlsx`, () => loadSample(id), id),
    [openAlone, loadSample],
  );
  const openPaper = useCallback(
    ({ name, workbook }: Paper) => void openAlone(`${name}.xlsx`, () => writeWorkbook(workbook)),
    [openAlone, writeWorkbook],
  );
  const makeClass = useCallback(
    async (wish: ClassWish) => {
      setError("");
      const { makeClass } = await import(/* webpackChunkName: "papers" */ "./papers/make-class");
      await makeClass(wish, locale.language, { onMessage: setMessage, onError: setError });
    },
    [locale],
  );
  const review = useCallback((picked: Picked) => void take(picked, null), [take]);
  const closeDialog = useCallback(() => {
    ask(null);
    setHelp(false);
  }, []);
  const openHelp = useCallback(() => {
    setHelp(true);
  }, []);
  const save = useCallback(async () => {
    const opened = current.current;
    if (!opened) return;
    try {
      await keep();
      download(opened.name, await opened.save());
      saved();
      setMessage(text.saved(opened.name));
    } catch (error) {
      setError(text.errors.notSaved);
      tellFault(error);
    }
  }, [current, text, keep, saved]);

  useEffect(() => {
    if (initialSample) openSample(initialSample);
    // Once, when the page opens.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  const isDropping = useDrop(openPicked);
  useShortcuts(current, save, openHelp, !isListed);
  const session = useMemo(() => workbook && createSession(workbook.host, preferences), [workbook, preferences]);
  useEffect(() => {
    if (!workbook || !session) return;
    const stop = workbook.onShow(showSheet);
    return () => {
      stop();
      session.close();
    };
  }, [workbook, session, showSheet]);
  useTitle(workbook, text.title);
  // What was said of another file is over when the work goes on.
  useEffect(
    () =>
      workbook?.subscribe(() => {
        setError("");
      }),
    [workbook],
  );

  // Nothing is open or about to be: there is nothing to be said of it.
  const isBare = !desk && !workbook && opening === null;
  const DeskProvider = desk?.face.DeskContext.Provider;
  const page = (
    <FluentProvider theme={themes[theme]} lang={locale.language} style={providerStyle}>
      <div className="workbench" data-theme={theme} data-view={isBare ? "sheet" : view} data-bare={isBare || undefined}>
        <Header
          workbook={isListed ? null : workbook}
          isSample={sample !== null && !isListed}
          locale={locale}
          onOpen={openPicked}
          onSample={openSample}
          onNew={ask}
          onSave={save}
          onHelp={openHelp}
        />
        <div className="messages">
          {opening !== null && workbook && (
            <div role="progressbar" aria-label={text.openingFile(opening)} className="progress" />
          )}
          <p role="alert" className={mergeClasses("error", error === "" && "nothing")}>
            {error}
            {error !== "" && (
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissIcon />}
                aria-label={text.dismiss}
                onClick={() => {
                  setError("");
                }}
              />
            )}
          </p>
        </div>
        <div className="halves">
          <main
            className="sheet-half"
            data-listed={isListed || undefined}
            data-barred={(desk && !isListed) || undefined}
          >
            {desk && !isListed && <desk.face.DeskBar onBack={desk.back} />}
            {desk && isListed ? (
              <desk.face.DeskList onClose={desk.close} />
            ) : workbook ? (
              <SheetView
                key={key}
                workbook={workbook}
                locale={locale}
                theme={theme}
                takesFocus={desk !== null}
                onMessage={setMessage}
              />
            ) : opening !== null ? (
              <div className="centre">
                <Spinner label={text.opening} labelPosition="below" />
              </div>
            ) : (
              <EmptyPage locale={locale} onOpen={openPicked} onReview={review} onSample={openSample} onNew={ask} />
            )}
          </main>
          <aside className="pane-half" aria-label={text.paneRegion}>
            {desk && isListed && <desk.face.DeskPane />}
            {session && !isListed && (
              <Pane
                key={key}
                session={session}
                locale={locale}
                readBook={readBook}
                onPaper={openPaper}
                hasHelp={false}
                saveForm={saveForm}
              />
            )}
          </aside>
        </div>
        <div className="switch" role="group">
          {(["sheet", "pane"] as const).map((each) => (
            <Button
              key={each}
              appearance="subtle"
              icon={each === "sheet" ? <SheetIcon /> : <PaneIcon />}
              aria-pressed={view === each}
              onClick={() => {
                setView(each);
              }}
            >
              {each === "pane" ? text.showPane : isListed ? text.showList : text.showSheet}
            </Button>
          ))}
        </div>
        <p role="status" className="status">
          {opening !== null && workbook
            ? text.openingFile(opening)
            : message === "" && !isBare
              ? text.privacy
              : message}
        </p>
        {asked && (
          <PaperDialog
            thing={asked}
            title={text.newThings[asked]}
            language={locale.language}
            onPaper={openPaper}
            onClass={(wish) => void makeClass(wish)}
            onFile={openFileAlone}
            onClose={closeDialog}
          />
        )}
        {isHelp && (
          <Suspense>
            <HelpDialog language={locale.language} onClose={closeDialog} />
          </Suspense>
        )}
        {isDropping && !isListed && <div className="drop">{text.drop}</div>}
      </div>
    </FluentProvider>
  );
  return DeskProvider ? <DeskProvider value={desk.context}>{page}</DeskProvider> : page;
}
