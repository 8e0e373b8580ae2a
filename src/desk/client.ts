import { WorkerError } from "../session/fault";
import { createStore, type Store } from "../session/store";
import type { Answer, Ask, CallName, DeskCalls, DeskView } from "./calls";

/** The desk as the page sees it. */
export interface DeskClient {
  readonly view: Pick<Store<DeskView>, "get" | "subscribe">;
  /** Asks the desk for something. @throws where it could not be had */
  call<Name extends CallName>(name: Name, ask: DeskCalls[Name][0]): Promise<DeskCalls[Name][1]>;
  end(): void;
}

/** A desk on which nothing lies. */
export const emptyView: DeskView = {
  progress: { done: 0, all: 0, isReading: false },
  rows: [],
  returns: 0,
  previous: 0,
  summaries: [],
  summaryProblems: [],
  roster: null,
  suggestions: [],
};

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Speaks with a desk that lives in a worker.
 * @param onFailed called when the worker has ended, or never began: then it answers nothing any more
 */
export function connectDesk(worker: Worker, onFailed: () => void): DeskClient {
  const store = createStore<DeskView>(emptyView);
  const waiting = new Map<number, Waiting>();
  let last = 0;
  let hasFailed = false;
  worker.addEventListener("error", () => {
    hasFailed = true;
    for (const { reject } of waiting.values()) reject(new Error("the desk has ended"));
    waiting.clear();
    onFailed();
  });
  worker.addEventListener("message", ({ data }: MessageEvent<Answer>) => {
    if (data.kind === "view") {
      store.set(data.view);
      return;
    }
    const asked = waiting.get(data.id);
    waiting.delete(data.id);
    if (data.kind === "answer") asked?.resolve(data.answer);
    else asked?.reject(new WorkerError(data.fault));
  });
  return {
    view: store,
    call: <Name extends CallName>(name: Name, ask: DeskCalls[Name][0]) =>
      new Promise<DeskCalls[Name][1]>((resolve, reject) => {
        if (hasFailed) return reject(new Error("the desk has ended"));
        const id = ++last;
        // The worker answers each call with what its name promises (DeskServer).
        waiting.set(id, { resolve: (answer) => resolve(answer as DeskCalls[Name][1]), reject });
        worker.postMessage({ kind: name, id, ask } as Ask);
      }),
    end: () => {
      worker.terminate();
    },
  };
}
