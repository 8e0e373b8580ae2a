import { createExcelHost } from "../../src/excel";
import { HostError, type Host } from "../../src/host";
import { plain, revive } from "./wire";

/** The page that runs the Excel host by itself; a test speaks to it through `remote-host.ts`. */

export type Answer = { readonly hasPreview: boolean; readonly activeSheet: string | null } & (
  | { readonly value: unknown }
  | { readonly error: { readonly code: string; readonly message: string; readonly written?: string } }
);

declare global {
  interface Window {
    /** The answer as JSON: a text travels much faster out of a page than a large object. */
    callHost(method: keyof Host, given: string): Promise<string>;
    listen(to: "onChanged" | "onSelected", id: number): void;
    stopListening(id: number): void;
    /** Told by the test. */
    heard(id: number, what: unknown): void;
  }
}

const stops = new Map<number, () => void>();

void Office.onReady(() => {
  const host = createExcelHost();
  const call = async (method: keyof Host, given: readonly unknown[]): Promise<Answer> => {
    try {
      const member = host[method];
      const value: unknown =
        typeof member === "function" ? await (member as (...all: readonly unknown[]) => unknown)(...given) : member;
      return { value: plain(value), hasPreview: host.hasPreview, activeSheet: host.activeSheet };
    } catch (error) {
      const { hasPreview, activeSheet } = host;
      const state = { hasPreview, activeSheet };
      if (!(error instanceof HostError)) return { error: { code: "thrown", message: String(error) }, ...state };
      const { code, message, written } = error;
      return { error: { code, message, written }, ...state };
    }
  };
  window.callHost = async (method, given) =>
    JSON.stringify(await call(method, revive(JSON.parse(given)) as readonly unknown[]));
  window.listen = (to, id) => {
    const tell = (what: unknown = null) => {
      window.heard(id, what);
    };
    stops.set(id, to === "onChanged" ? host.onChanged(tell) : host.onSelected(tell));
  };
  window.stopListening = (id) => {
    stops.get(id)?.();
  };
  document.title = "ready";
});
