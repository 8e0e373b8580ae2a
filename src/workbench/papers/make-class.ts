import { formsLocaleOf } from "../../locales/forms-page";
import { tellFault } from "../../pane/help/tell-fault";
import { WorkerError, type Fault } from "../../session/fault";
import { numberOf } from "../../training/number";
import { download } from "../../desk/download";
import type { ClassAsk, ClassWish } from "../../workers/papers-worker";
import { startWorker } from "../../workers/start-worker";

export interface Said {
  readonly onMessage: (message: string) => void;
  readonly onError: (message: string) => void;
}

/** 出题 for a class: gives its files to the user in one .zip, and says when it begins and how it ended. */
export async function makeClass({ first, count }: ClassWish, language: string, said: Said): Promise<void> {
  const { page, training } = formsLocaleOf(language);
  const text = page.drill.class;
  const file = `${training.fileName(`${numberOf(first)} ${text.size(count)}`)}.zip`;
  said.onMessage(text.making(count));
  try {
    download(file, await inWorker({ first, count, language }));
    said.onMessage(text.made(count, file));
  } catch (error) {
    said.onError(text.notMade);
    tellFault(error);
  }
}

function inWorker(ask: ClassAsk): Promise<Uint8Array> {
  const worker = startWorker("papers", "papers");
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Uint8Array | Fault>) => {
      if (data instanceof Uint8Array) resolve(data);
      else reject(new WorkerError(data));
    };
    worker.onerror = () => {
      reject(new Error("the worker has ended"));
    };
    worker.postMessage(ask);
  }).finally(() => {
    worker.terminate();
  });
}
