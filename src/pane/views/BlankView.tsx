import { useLocale, useOnPaper, useSessionPart } from "../context";
import BlankForm from "../forms/BlankForm";
import { ForgetsUndo } from "../parts/ForgetsUndo";
import { Status } from "../parts/Status";

/** 插入空白表: what the form is to be; it becomes the last sheet. */
export default function BlankView() {
  const { language } = useLocale();
  const onPaper = useOnPaper();
  const forgetsUndo = useSessionPart((state) => state.forgetsUndo);
  if (!onPaper) return <Status />;
  return (
    <>
      <ForgetsUndo />
      <BlankForm language={language} onPaper={onPaper} isInserted={forgetsUndo} />
      <Status />
    </>
  );
}
