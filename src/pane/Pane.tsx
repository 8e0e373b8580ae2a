import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { lazy, memo, Suspense, useCallback, useEffect, useMemo, useState, type ReactNode } from "react";
import type { PaneLocale } from "../locales/load";
import type { Attempt } from "../session/exercise";
import type { Session } from "../session/session";
import {
  PaneContext,
  type PaneContextValue,
  type ReadBook,
  useLocale,
  useSaveForm,
  useSession,
  useSessionState,
} from "./context";
import { Actions } from "./parts/Actions";
import { FieldCard } from "./parts/FieldCard";
import { Kept } from "./parts/Kept";
import { PassedOver } from "./parts/PassedOver";
import { PreviewLeft } from "./parts/PreviewLeft";
import { Status } from "./parts/Status";
import { Subview } from "./parts/Subview";
import { Toolbar } from "./parts/Toolbar";
import { Uncertain } from "./parts/Uncertain";
import { Verdict } from "./parts/Verdict";
import { Working } from "./parts/Working";
import { withoutBlanksOfForm } from "./unfilled";
import { LazyView } from "./LazyView";
import { providerStyle, themes, type ThemeName } from "./theme";
import { useKeptFocus } from "./useKeptFocus";
import { StillContext, useExercises } from "./useExercises";
import { useFilter } from "./useFilter";
import { ShowContext, viewsWithoutReport, type Shown, type View } from "./views";
import { FindingsView } from "./views/FindingsView";

/** What most workbooks do not need is fetched when it is. */
const EmptyState = lazy(async () => ({ default: (await import("./parts/EmptyState")).EmptyState }));
const ExerciseView = lazy(() => import("./views/ExerciseView"));
const ReportBar = lazy(async () => ({ default: (await import("./reports/ReportBar")).ReportBar }));
const ReportList = lazy(async () => ({ default: (await import("./parts/ReportList")).ReportList }));

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", height: "100%", minWidth: 0 },
  main: {
    position: "relative",
    flexGrow: 1,
    overflowY: "auto",
    scrollbarGutter: "stable",
    scrollbarWidth: "thin",
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    // A part with a least height of its own would shrink to it, and what is in it would overlap the next one.
    "> *": { flexShrink: 0 },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  centre: { display: "grid", placeItems: "center", flexGrow: 1 },
});

export interface PaneProps {
  /** The open workbook; it is opened by the pane. */
  readonly session: Session;
  readonly locale: PaneLocale;
  /** Absent where the page around it has one: Fluent would merge the two anew each time the pane is drawn. */
  readonly theme?: ThemeName;
  /** Reads a file that the user chooses beside the workbook. */
  readonly readBook: ReadBook;
  readonly initialView?: View;
  readonly onPaper?: PaneContextValue["onPaper"];
  readonly saveForm?: PaneContextValue["saveForm"];
  readonly reportFiles?: PaneContextValue["reportFiles"];
  /** Whether the pane is where help is found. */
  readonly hasHelp?: boolean;
  /** Something of its place to be known, shown above the findings. */
  readonly note?: ReactNode;
}

/** The task pane, in Excel and beside the workbench's grid alike. It fills its parent and knows no host; what it is on its page, the main part or an aside, its parent says. */
export const Pane = memo(function Pane(props: PaneProps) {
  const { session, locale, theme, readBook, initialView = "findings", onPaper = null, saveForm = null } = props;
  const { hasHelp = true, note, reportFiles = null } = props;
  const value = useMemo(
    () => ({ session, locale, readBook, onPaper, saveForm, reportFiles }),
    [session, locale, readBook, onPaper, saveForm, reportFiles],
  );
  useEffect(() => {
    void session.open();
  }, [session]);
  return (
    <FluentProvider {...(theme && { theme: themes[theme] })} style={providerStyle} lang={locale.language}>
      <PaneContext.Provider value={value}>
        <Content initialView={initialView} hasHelp={hasHelp} note={note} />
      </PaneContext.Provider>
    </FluentProvider>
  );
});

interface ContentProps {
  readonly initialView: View;
  readonly hasHelp: boolean;
  readonly note: ReactNode;
}

/** What is shown, and the view that stays below it, to which one comes back. */
interface Place {
  readonly wish: Shown;
  readonly from: "guide" | null;
}

function Content({ initialView, hasHelp, note }: ContentProps) {
  const styles = useStyles();
  const { pane: text, rules } = useLocale();
  const session = useSession();
  const saveForm = useSaveForm();
  const { book, chosen, failure, reports } = useSessionState("book", "chosen", "failure", "reports");
  const [{ wish, from }, go] = useState<Place>({ wish: initialView, from: null });
  const [attempts, setAttempts] = useState<ReadonlyMap<string, Attempt>>(new Map());
  const [isStill, setStill] = useState(true);
  const exercises = useExercises(book, reports);
  const still = useMemo(() => new Set(isStill ? exercises?.keys() : []), [isStill, exercises]);
  const keptFocus = useKeptFocus<HTMLDivElement>();
  const checked = useMemo(() => chosen && withoutBlanksOfForm(chosen), [chosen]);
  const [filter, setFilter] = useFilter(checked);
  const show = useCallback((next: Shown) => {
    go(({ wish: last }) => ({ wish: next, from: typeof next === "object" && last === "guide" ? "guide" : null }));
  }, []);
  if (!book || !exercises) {
    return (
      <div className={styles.pane}>
        <div className={styles.main}>
          {failure ? (
            <>
              <h1 className={styles.title}>{text.appName}</h1>
              <Status onRetry={() => void session.open()} />
            </>
          ) : (
            <div className={styles.centre}>
              <Working label={text.opening} />
            </div>
          )}
        </div>
      </div>
    );
  }
  const back = () => {
    go({ wish: from ?? "findings", from: null });
  };
  const titleOf = (view: Exclude<Shown, "findings">) => {
    if (typeof view === "object") return rules.name(view.rule);
    return view === "tidy" && saveForm ? text.actions.tidyFile : text.actions[view];
  };
  const reportBar = reports.length > 1 && (
    <Suspense>
      <ReportBar />
    </Suspense>
  );
  const reportList = reports.length > 1 && (
    <Suspense>
      <ReportList />
    </Suspense>
  );
  const shownExercise = chosen && exercises.get(chosen.key);
  const exercise = shownExercise && (
    <Suspense>
      <ExerciseView
        book={book}
        numbered={shownExercise.numbered}
        attempts={attempts}
        onAttempt={(number, attempt) => {
          setAttempts(new Map([...attempts, [number, attempt]]));
        }}
        isStill={isStill}
        onStill={setStill}
      />
    </Suspense>
  );
  if (exercise && isStill)
    return (
      <div className={styles.pane} ref={keptFocus}>
        <div className={styles.main}>
          {reportBar}
          {exercise}
        </div>
      </div>
    );
  // Without a report there is nothing to preview or to name.
  const shown = chosen || typeof wish === "object" || viewsWithoutReport.has(wish) ? wish : "findings";
  const subview = (view: Exclude<Shown, "findings">) => (
    <Subview title={titleOf(view)} onBack={back}>
      {(view === "fill" || view === "fillNothings" || view === "convert" || view === "lastYear") && reportList}
      <Suspense fallback={<Working label={text.working} />}>
        <ShowContext.Provider value={show}>
          <LazyView shown={view} />
        </ShowContext.Provider>
      </Suspense>
    </Subview>
  );
  return (
    <StillContext.Provider value={still}>
      <div className={styles.pane} ref={keptFocus}>
        {shown === "findings" ? (
          <div className={styles.main}>
            {reportBar}
            <Toolbar onView={show} hasHelp={hasHelp} />
            {reportList}
            {checked ? (
              <>
                <Verdict checked={checked} filter={filter} onFilter={setFilter} />
                {exercise}
                <Actions onView={show} />
                {note}
                <Status />
                <Uncertain checked={checked} />
                <ShowContext.Provider value={show}>
                  <FindingsView
                    checked={checked}
                    filter={filter}
                    onAll={() => {
                      setFilter(null);
                    }}
                  />
                </ShowContext.Provider>
                <PassedOver />
              </>
            ) : (
              <>
                <Suspense>
                  <EmptyState onView={show} />
                </Suspense>
                <Status />
              </>
            )}
            <PreviewLeft />
          </div>
        ) : (
          <div className={styles.main}>
            {(shown === "guide" || from === "guide") && <Kept isShown={shown === "guide"}>{subview("guide")}</Kept>}
            {shown !== "guide" && subview(shown)}
          </div>
        )}
        <FieldCard />
      </div>
    </StillContext.Provider>
  );
}
