import { HostError } from "../host";

/** How long Excel may take for one task before we say that it does not answer. */
const patience = 60_000;

/**
 * Runs one task against Excel. Rejects with Excel's own error, or with the `HostError` that there was no answer.
 * @param limit how long it may take, in milliseconds
 */
export async function run<Result>(
  task: (context: Excel.RequestContext) => Promise<Result>,
  limit = patience,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HostError("noAnswer"));
    }, limit);
  });
  try {
    return await Promise.race([Excel.run(task), late]);
  } finally {
    clearTimeout(timer);
  }
}
