import { HostError, type HostErrorCode } from "../host";
import { asHostError } from "./errors";

/** How long Excel may take for one task before we say that it does not answer. */
const patience = 60_000;

/**
 * Runs one task against Excel.
 * @param others what error codes mean in this task, besides the common ones
 * @throws HostError and nothing else
 */
export async function run<Result>(
  task: (context: Excel.RequestContext) => Promise<Result>,
  others: Readonly<Record<string, HostErrorCode>> = {},
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new HostError("noAnswer"));
    }, patience);
  });
  try {
    return await Promise.race([Excel.run(task), late]);
  } catch (error) {
    throw asHostError(error, others);
  } finally {
    clearTimeout(timer);
  }
}
