import { useLocale, useOnPaper } from "../context";
import DrillForm from "../forms/DrillForm";
import { ForgetsUndo } from "../parts/ForgetsUndo";
import { Status } from "../parts/Status";

/** 出题: what the exercise is to be about; then the pane keeps still over it. */
export default function DrillView() {
  const { language } = useLocale();
  const onPaper = useOnPaper();
  if (!onPaper) return <Status />;
  return (
    <>
      <ForgetsUndo />
      <DrillForm language={language} onPaper={onPaper} />
      <Status />
    </>
  );
}
