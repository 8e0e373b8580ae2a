import { createExcelHost } from "../../src/excel";
import { HostError, type Host } from "../../src/host";

/** The page that runs the Excel host by itself; a test speaks to it through `remote-host.ts`. */

export type Answer = { readonly hasPreview: boolean } & (
  | { readonly value: unknown }
  | { readonly error: { readonly code: string; readonly message: string; readonly written?: string } }
);

declare global {
  interface Window {
    /** The answer as JSON: a text travels much faster out of a page than a large object. */
    callHost(method: keyof Host, given: readonly unknown[]): Promise<string>;
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
      return { value: plain(value), hasPreview: host.hasPreview };
    } catch (error) {
      const { hasPreview } = host;
      if (!(error instanceof HostError)) return { error: { code: "thrown", message: String(error) }, hasPreview };
      const { code, message, written } = error;
      return { error: { code, message, written }, hasPreview };
    }
  };
  window.callHost = async (method, given) => JSON.stringify(await call(method, given));
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

/** Maps and errors do not travel. */
function plain(value: unknown): unknown {
  if (value instanceof HostError) return { code: value.code, message: value.message, written: value.written };
  if (value instanceof Map) return { $map: [...value].map(plain) };
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, plain(each)]));
}
