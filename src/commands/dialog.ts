import "../old-browsers";
import { isChinese } from "../locales/language";
import type { PaneLocale } from "../locales/load";
import "./dialog.css";
import { readDialogAddress } from "./dialog-address";

const { language, ...explanation } = readDialogAddress(location.search);
const inChinese = isChinese(language);

void (inChinese ? import("../locales/zh-CN/pane") : import("../locales/en-US/pane")).then(({ pane }) => {
  document.documentElement.lang = inChinese ? "zh-CN" : "en-US";
  show(explanation, pane);
});

type Explanation = typeof explanation;
type Texts = PaneLocale["pane"];

/** The dialog in which a failed command explains itself: a title, what to do, and a button. */
function show({ code, detail, written }: Explanation, text: Texts): void {
  const { title, advice } = sentencesOf({ code, detail }, text);
  document.title = text.appName;
  const button = element("button", text.close);
  button.addEventListener("click", () => {
    Office.context.ui.messageParent("close");
  });
  document
    .getElementById("root")
    ?.append(
      element("h1", title),
      element("p", advice),
      ...(Object.hasOwn(text.failures, code) ? [element("p", text.written[written])] : []),
      ...(code === "unknown" && detail ? [element("small", detail)] : []),
      element("p", button),
    );
  void Office.onReady(() => {
    button.focus();
  });
}

function sentencesOf(
  { code, detail }: Pick<Explanation, "code" | "detail">,
  text: Texts,
): { readonly title: string; readonly advice: string } {
  if (code === "noReport") return { title: text.empty.heading, advice: text.empty.advice };
  if (code === "exercise") return { title: text.exercise.heading, advice: text.exercise.advice };
  if (code === "marksUnknown") return { title: text.marksUnknown, advice: text.done.refused.marksUnknown(detail) };
  return text.failures[code];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: string | Node,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(content);
  return made;
}
