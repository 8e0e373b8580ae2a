import { useLocale } from "../context";
import Help from "../help/Help";

/** 帮助 in Excel's pane; on the page it stands over the page. */
export default function HelpView() {
  return <Help language={useLocale().language} place="excel" />;
}
