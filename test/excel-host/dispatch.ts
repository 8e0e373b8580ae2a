import type { Request, RichApi } from "./richapi";

/** The calls that travel by `executeMethod`, by their dispatch id. */
export const dispatchId = {
  settingsRefresh: 75,
  settingsSave: 76,
  sync: 93,
  commandCompleted: 94,
  messageToParent: 144,
  messageToDialog: 145,
} as const;

/** Transport errors, which the runtime turns into errors with the names beside them. */
export const transportError = {
  InvalidOperationInCellEditMode: 5004,
  InvalidOrTimedOutSession: 5012,
  ActivityLimitReached: 5102,
  RequestPayloadSizeLimitExceeded: 5103,
  ResponsePayloadSizeLimitExceeded: 5104,
  AccessDenied: 7000,
} as const;

export type TransportError = keyof typeof transportError;

/** How one sync of the add-in goes wrong. */
export interface Fault {
  /**
   * `refused`: nothing of it is done. `lost`: all of it is done, and the answer is lost. A number: it fails at that action
   * (counted from the last one on where it has fewer), and what stands before it is done.
   */
  readonly at: "refused" | "lost" | number;
  /** Excel's code; one of `transportError` where it is refused or lost. */
  readonly code: string;
}

/** What Excel on the web carries each way. */
export const payloadLimit = 5 * 1024 * 1024;

/** One `context.sync()` of the add-in as the host saw it. */
export interface Sync {
  readonly bytesIn: number;
  readonly bytesOut: number;
  /** The methods and properties that it touched, in order: `Worksheets`, `GetItem`, … */
  readonly members: readonly string[];
}

/** A sync with its answer; `sync` is `null` for the runtime's own reference clean-up and for its ribbon services. */
export function answerSync(
  data: unknown,
  api: RichApi,
  fail: (isOurs: boolean) => Fault | null,
): { readonly answer: object; readonly sync: Sync | null } {
  const parts = arrayData(data);
  const body = String(parts[4]);
  const request = JSON.parse(body) as Request; // the runtime's own message
  const isService = parts[0] !== "IterativeExecutor";
  const isOurs = !isService && !isCleanUp(request);
  const fault = fail(isOurs);
  const isTooLarge = body.length > payloadLimit;
  const refusal = isTooLarge ? "RequestPayloadSizeLimitExceeded" : fault?.at === "refused" ? fault.code : null;
  const members = Object.values(request.ObjectPaths)
    .map((path) => path.Name)
    .concat(request.Actions.map((action) => action.Name))
    .filter((name) => name !== "" && !name.startsWith("_"));
  const failed = (code: string) => {
    const sync = isOurs ? { bytesIn: body.length, bytesOut: 0, members } : null;
    return { answer: { Version: 1, Error: isTransportError(code) ? transportError[code] : 5001 }, sync };
  };
  if (refusal !== null) return failed(refusal);
  const place =
    typeof fault?.at === "number" ? { index: fault.at % request.Actions.length, code: fault.code } : undefined;
  const response = JSON.stringify(api.execute(request, place));
  if (fault?.at === "lost") return failed(fault.code);
  const sync = isOurs ? { bytesIn: body.length, bytesOut: response.length, members } : null;
  if (response.length > payloadLimit)
    return { answer: { Version: 1, Error: transportError.ResponsePayloadSizeLimitExceeded }, sync };
  return {
    answer: { Version: 1, Error: 0, Data: [200, ["Content-Type", "application/json"], response] },
    sync,
  };
}

function isTransportError(code: string): code is TransportError {
  return Object.hasOwn(transportError, code);
}

/** A batch that only gives references back, which the runtime sends by itself after a run. */
function isCleanUp(request: Request): boolean {
  return (
    request.Actions.every(
      (action) =>
        action.Name === "_RemoveReference" || (action.ActionType === 1 && action.ObjectPathId === rootOf(request)),
    ) && request.Actions.some((action) => action.Name === "_RemoveReference")
  );
}

function rootOf(request: Request): number | undefined {
  return Object.values(request.ObjectPaths).find((path) => path.ObjectPathType === 1)?.Id;
}

function arrayData(data: unknown): readonly unknown[] {
  const list = typeof data === "object" && data !== null && "ArrayData" in data ? data.ArrayData : null;
  if (!Array.isArray(list)) throw new Error("a sync without data");
  return list as unknown[];
}
