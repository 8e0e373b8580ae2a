// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { afterEach, describe, expect, it, vi } from "vitest";
import { HostError } from "../../src/host";
import { help as text } from "../../src/locales/zh-CN/help";
import { FaultBoundary } from "../../src/pane/help/FaultBoundary";
import "../../src/pane/help/FaultNotice";
import { tellFault } from "../../src/pane/help/tell-fault";
import UndoNote from "../../src/pane/help/UndoNote";
import { program } from "../../src/version";
import { memoryHost } from "../support/memory-host";
import { officialForm } from "../support/official-form";
import { cleanUp, showPane } from "../support/pane";
import { mapPreferences } from "../support/preferences";
import { bookOf } from "../support/test-sheet";

afterEach(cleanUp);
window.addEventListener("error", (event) => {
  event.preventDefault(); // jsdom would print it
});

const host = () => memoryHost(bookOf([officialForm({ format: "2021", sheet: "年报" }).sheet]));

describe("help", () => {
  it("says what each mark means, the keys, where the data goes, and the version with its licence", async () => {
    const pane = await showPane(host());
    await pane.click("帮助");
    for (const { name, text: meaning } of Object.values(text.marks.looks)) {
      expect(pane.text()).toContain(name);
      expect(pane.text()).toContain(meaning);
    }
    expect(pane.text()).toContain("F8 / Shift+F8");
    expect(pane.text()).not.toContain("Ctrl+S"); // Excel's own affair
    expect(pane.text()).toContain(text.privacy.excel);
    expect(pane.text()).toContain(text.about.text(program.version, "MIT"));
    expect(program.version).toMatch(/^\d+\.\d+\.\d+$/u);
  });

  it("is found elsewhere on the page", async () => {
    const pane = await showPane(host(), { hasHelp: false });
    expect(() => pane.button("帮助")).toThrow();
  });
});

describe("where writes empty Ctrl+Z", () => {
  it("the pane says so until it is understood, and never again", async () => {
    const preferences = mapPreferences();
    const note = <UndoNote preferences={preferences} language="zh-CN" />;
    const pane = await showPane(host(), { note });
    expect(pane.text()).toContain(text.undoNote.text);
    await pane.click(text.undoNote.understood);
    expect(pane.text()).not.toContain(text.undoNote.text);
    await cleanUp();
    expect((await showPane(host(), { note })).text()).not.toContain(text.undoNote.text);
  });
});

describe("an error of the program", () => {
  it("in an action: a text to send on, without the host's words", async () => {
    const failing = host();
    const pane = await showPane(failing);
    failing.failNext = new HostError("unknown", "海宁 4711 is busy");
    await pane.click("校验并标记");
    expect(pane.text()).toContain("海宁 4711 is busy"); // on the screen, which stays here
    const report = pane.element.querySelector("textarea")?.value ?? "";
    expect(report).toContain(`nianbao ${program.version}, zh-CN`);
    expect(report).toContain("mark: HostError");
    expect(report).not.toMatch(/海宁|4711/u);
  });

  it("that nobody caught: the page stays, and says so until it is closed", async () => {
    const element = await shown(<p>the page</p>);
    const error = new TypeError("海宁 4711");
    error.stack = "TypeError: 海宁 4711\n    at f (https://intranet/nianbao/workbench.0a1b2c3d.js:1:2)";
    await act(async () => {
      window.dispatchEvent(new ErrorEvent("error", { error }));
    });
    expect(element.textContent).toContain("the page");
    expect(element.textContent).toContain(text.fault.lead);
    const report = element.querySelector("textarea")?.value ?? "";
    expect(report).toMatch(/TypeError\nworkbench\.0a1b2c3d\.js:1:2$/u);
    expect(report).not.toMatch(/海宁|4711/u);
    await act(async () => {
      [...element.querySelectorAll("button")].find(({ textContent }) => textContent === text.fault.close)?.click();
    });
    expect(element.textContent).toBe("the page");
  });

  it("that was caught: says so as well, and the text is copied where a browser without https has no clipboard", async () => {
    const element = await shown(<p>the page</p>);
    const error = new TypeError("海宁 4711");
    error.stack = "TypeError: 海宁 4711\n    at f (https://intranet/nianbao/workbench.0a1b2c3d.js:1:2)";
    await act(async () => {
      tellFault(error);
    });
    const report = element.querySelector("textarea")?.value ?? "";
    expect(report).toContain("workbench.0a1b2c3d.js:1:2");
    expect("clipboard" in navigator).toBe(false);
    let copied = "";
    Object.assign(document, {
      execCommand: () => {
        const event = Object.assign(new Event("copy"), {
          clipboardData: { setData: (_: string, data: string) => (copied = data) },
        });
        return document.dispatchEvent(event);
      },
    });
    await act(async () => {
      [...element.querySelectorAll("button")].find(({ textContent }) => textContent === text.fault.copy)?.click();
    });
    expect(copied).toBe(report);
    expect(element.textContent).toContain(text.fault.copied);
  });

  it("in drawing: says that the page cannot go on", async () => {
    const quiet = vi.spyOn(console, "error").mockImplementation(() => undefined); // React says what it caught
    const element = await shown(<Failing />);
    quiet.mockRestore();
    expect(element.textContent).toContain(text.fault.broken);
    expect(element.querySelector("textarea")?.value).not.toMatch(/海宁|4711/u);
  });
});

function Failing(): never {
  throw new RangeError("海宁 4711");
}

async function shown(child: React.ReactNode): Promise<HTMLElement> {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
  const element = document.createElement("div");
  document.body.append(element);
  await act(async () => {
    createRoot(element).render(<FaultBoundary language="zh-CN">{child}</FaultBoundary>);
  });
  return element;
}
