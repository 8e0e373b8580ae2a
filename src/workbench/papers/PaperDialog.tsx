import { lazy, Suspense } from "react";
import type { Paper } from "../../pane/paper";
import type { ClassWish } from "../../workers/papers-worker";
import { PageDialog } from "../PageDialog";

/** What can be begun without a file. */
export type NewThing = "blank" | "drill" | "paste";

const BlankForm = lazy(() => import(/* webpackChunkName: "papers" */ "../../pane/forms/BlankForm"));
const DrillForm = lazy(() => import(/* webpackChunkName: "papers" */ "../../pane/forms/DrillForm"));
const PasteForm = lazy(() => import(/* webpackChunkName: "papers" */ "../../pane/forms/PasteForm"));

export interface PaperDialogProps {
  readonly thing: NewThing;
  readonly title: string;
  readonly language: string;
  readonly onPaper: (paper: Paper) => void;
  readonly onClass: (wish: ClassWish) => void;
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

/** Asks what a new workbook is to be. */
export function PaperDialog({ thing, title, language, onPaper, onClass, onFile, onClose }: PaperDialogProps) {
  const done =
    <Made,>(then: (made: Made) => void) =>
    (made: Made) => {
      onClose();
      then(made);
    };
  return (
    <PageDialog title={title} onClose={onClose}>
      <Suspense fallback={null}>
        {thing === "blank" && <BlankForm language={language} onPaper={done(onPaper)} onCancel={onClose} />}
        {thing === "drill" && (
          <DrillForm language={language} onPaper={done(onPaper)} onClass={done(onClass)} onCancel={onClose} />
        )}
        {thing === "paste" && <PasteForm language={language} onFile={done(onFile)} onCancel={onClose} />}
      </Suspense>
    </PageDialog>
  );
}
