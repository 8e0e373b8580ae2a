import { unpackOutcome, type PackedOutcome } from "../review/packed-outcome";
import { unread, type FileOutcome } from "../review/review-file";
import type { DeskFile, Reader, Readers } from "../session/desk/desk";

/** A file for a worker that reads. */
export type ReadTask = Omit<DeskFile, "outcome">;

/** A worker pays from so many files on. */
const filesOfWorker = 4;

/** More workers than this only fight for memory. */
const most = 4;

/**
 * Readers in workers by the number of cores; where there are few files, or no workers within workers, one that reads here.
 * @param createWorker `null` where none can be had
 */
export function startReaders(
  count: number,
  cores: number,
  createWorker: () => Worker | null,
  here: (task: ReadTask) => Promise<FileOutcome>,
): Readers {
  const wanted = Math.min(cores, most, Math.floor(count / filesOfWorker));
  const workers = Array.from({ length: wanted }, createWorker).filter((worker) => worker !== null);
  if (workers.length === 0) return { readers: [here], end: () => undefined };
  const living = new Set(workers);
  const readers = workers.map((first): Reader => {
    let worker: Worker | null = first;
    let hasAnswered = false;
    return async (file) => {
      const outcome = worker ? await ask(worker, file) : await here(file);
      hasAnswered ||= outcome !== null;
      if (outcome) return outcome;
      if (!hasAnswered) {
        // It never began: its program could not be fetched. No fault of the file.
        worker = null;
        return here(file);
      }
      // Out of memory, or worse: the file is named, and the others go on in a new worker.
      worker?.terminate();
      worker = createWorker();
      if (worker) living.add(worker);
      return unread({ problem: "unreadable", kind: null });
    };
  });
  const end = () => {
    for (const worker of living) worker.terminate();
  };
  return { readers, end };
}

/** The answer of a worker; `null` where it failed instead. */
function ask(worker: Worker, { path, role, folders, source }: DeskFile): Promise<FileOutcome | null> {
  return new Promise((resolve) => {
    const settle = (outcome: FileOutcome | null) => {
      worker.onmessage = null;
      worker.onerror = null;
      resolve(outcome);
    };
    worker.onmessage = ({ data }: MessageEvent<PackedOutcome>) => {
      settle(unpackOutcome(data));
    };
    worker.onerror = () => {
      settle(null);
    };
    worker.postMessage({ path, role, folders, source } satisfies ReadTask);
  });
}
