import { lazy, Suspense, useEffect, useId, useRef } from "react";
import type { Paper } from "../../pane/paper";

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
  readonly onFile: (file: File) => void;
  readonly onClose: () => void;
}

/** Asks what a new workbook is to be. The browser's own dialog keeps the focus in it and gives it back; Esc closes it. */
export function PaperDialog({ thing, title, language, onPaper, onFile, onClose }: PaperDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  const done =
    <Made,>(then: (made: Made) => void) =>
    (made: Made) => {
      onClose();
      then(made);
    };
  return (
    <dialog ref={dialog} className="paper-dialog" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      <Suspense fallback={null}>
        {thing === "blank" && <BlankForm language={language} onPaper={done(onPaper)} onCancel={onClose} />}
        {thing === "drill" && <DrillForm language={language} onPaper={done(onPaper)} onCancel={onClose} />}
        {thing === "paste" && <PasteForm language={language} onFile={done(onFile)} onCancel={onClose} />}
      </Suspense>
    </dialog>
  );
}
