import { act } from "react";
import { createRoot, type Root } from "react-dom/client";
import { localeOf } from "../../src/locales";
import { Pane, type PaneProps } from "../../src/pane/Pane";
// What the pane loads when it is first shown is here already, so that a test need not wait for it.
import "../../src/check/examiner";
import "../../src/pane/help/FaultText";
import "../../src/pane/parts/Causes";
import "../../src/pane/parts/EmptyState";
import "../../src/pane/parts/FieldMeaning";
import "../../src/pane/parts/Quote";
import "../../src/pane/parts/ReportList";
import "../../src/pane/reports/ReportBar";
import "../../src/pane/parts/VerifyForm";
import "../../src/pane/views/ConvertView";
import "../../src/pane/views/ExerciseView";
import "../../src/pane/views/FillView";
import "../../src/pane/views/GuideView";
import "../../src/pane/views/HelpView";
import "../../src/pane/views/LastYearView";
import "../../src/pane/views/NamesView";
import "../../src/pane/views/ReportsView";
import "../../src/pane/views/RuleView";
import "../../src/pane/views/SettingsView";
import "../../src/repair/begun";
import "../../src/repair/corrections";
import "../../src/training/exercise-reports";
import { createSession, type Session } from "../../src/session/session";
import type { MemoryHost } from "./memory-host";
import { mapPreferences } from "./preferences";

/** The pane as a test holds it: drawn in jsdom, over a workbook in memory. */
export interface ShownPane {
  readonly session: Session;
  readonly element: HTMLElement;
  /** Everything that can be read, white space folded. */
  text(): string;
  /** The button of this name; its accessible name may go on behind it. */
  button(name: string): HTMLButtonElement;
  click(name: string): Promise<void>;
  /** Waits until a text can be read: for what takes its time, such as the search for corrections. */
  until(text: string): Promise<void>;
  /** Does something and waits until the pane has followed. */
  follow(task: () => void | Promise<void>): Promise<void>;
}

const shown: Root[] = [];

const noBook = () => Promise.resolve(null);

export async function showPane(
  host: MemoryHost,
  { language = "zh-CN", ...props }: Partial<PaneProps> & { readonly language?: string } = {},
): Promise<ShownPane> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  // jsdom lays nothing out, and so has nothing to scroll.
  Element.prototype.scrollIntoView ??= () => undefined;
  globalThis.ResizeObserver ??= class {
    observe = () => undefined;
    unobserve = () => undefined;
    disconnect = () => undefined;
  };
  const element = document.createElement("div");
  document.body.append(element);
  const root = createRoot(element);
  shown.push(root);
  const session = createSession(host, mapPreferences());
  /** Waits for what the session does and what is drawn of it: until nothing has changed for some turns. */
  const settled = async () => {
    let before = "";
    for (let turn = 0, calm = 0; turn < 1000 && calm < 4; turn++) {
      await act(async () => {
        await new Promise((resolve) => setTimeout(resolve));
      });
      const now = element.innerHTML;
      calm = now === before && session.getState().running === null ? calm + 1 : 0;
      before = now;
    }
  };
  const follow = async (task: () => void | Promise<void>) => {
    await act(async () => {
      await task();
    });
    await settled();
  };
  await follow(() => {
    root.render(<Pane session={session} locale={localeOf(language)} theme="light" readBook={noBook} {...props} />);
  });
  const button = (name: string) => {
    const found = [...element.querySelectorAll("button")].find((each) => nameOf(each).startsWith(name));
    if (!found)
      throw new Error(`no button ${name} among ${[...element.querySelectorAll("button")].map(nameOf).join(", ")}`);
    return found;
  };
  const text = () => (element.textContent ?? "").replaceAll(/\s+/gu, " ");
  return {
    session,
    element,
    text,
    until: async (wish) => {
      for (let i = 0; i < 200 && !text().includes(wish); i++) await follow(() => undefined);
      if (!text().includes(wish)) throw new Error(`no ${wish} in ${text()}`);
    },
    button,
    click: (name) =>
      follow(() => {
        button(name).click();
      }),
    follow,
  };
}

/** Takes every pane away again. */
export async function cleanUp(): Promise<void> {
  for (const root of shown.splice(0)) {
    await act(async () => {
      root.unmount();
    });
  }
  document.body.replaceChildren();
}

function nameOf(button: HTMLElement): string {
  return button.getAttribute("aria-label") ?? button.textContent ?? "";
}
