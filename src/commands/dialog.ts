import "./dialog.css";
import { readDialogAddress } from "./dialog-address";

/** The dialog in which a failed command explains itself: a title, what to do, and a button. */
const { code, detail, written, language } = readDialogAddress(location.search);
const isChinese = /^zh\b/iu.test(language);
const { pane: text } = isChinese ? await import("../locales/zh-CN/pane") : await import("../locales/en-US/pane");
const { title, advice } = sentencesOf(code);

document.documentElement.lang = isChinese ? "zh-CN" : "en-US";
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

function sentencesOf(of: typeof code): { readonly title: string; readonly advice: string } {
  if (of === "noReport") return { title: text.empty.heading, advice: text.empty.advice };
  if (of === "marksUnknown") return { title: text.marksUnknown, advice: text.done.refused.marksUnknown(detail) };
  return text.failures[of];
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: string | Node,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(content);
  return made;
}
