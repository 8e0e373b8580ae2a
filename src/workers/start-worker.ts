/** The workers of the page. `name` says what a worker is to know at its start. */
export type WorkerId = "desk" | "reader" | "engine" | "papers";

/**
 * Starts a worker: from its own file, and in the page that is one file from the program itself, which does the work of any
 * of them (`one-file.ts`).
 * @throws where the browser has no workers within workers
 */
export function startWorker(id: WorkerId, name: string): Worker {
  const program = ownProgram();
  if (program !== null) return new Worker(program, { name: `${id} ${name}` });
  switch (id) {
    case "desk":
      return new Worker(new URL(/* webpackChunkName: "desk-worker" */ "./desk-worker.ts", import.meta.url), { name });
    case "reader":
      return new Worker(new URL(/* webpackChunkName: "reader-worker" */ "./reader-worker.ts", import.meta.url), {
        name,
      });
    case "engine":
      return new Worker(new URL(/* webpackChunkName: "engine-worker" */ "./engine-worker.ts", import.meta.url), {
        name,
      });
    case "papers":
      return new Worker(new URL(/* webpackChunkName: "papers-worker" */ "./papers-worker.ts", import.meta.url), {
        name,
      });
  }
}

/** The address of the program where it is all in one: in the page as its element, in its workers as what they run. */
function ownProgram(): string | null {
  if (typeof document === "undefined") return location.protocol === "blob:" ? location.href : null;
  const text = document.getElementById("program")?.textContent;
  return text ? URL.createObjectURL(new Blob([text], { type: "text/javascript" })) : null;
}
