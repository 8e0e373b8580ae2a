import { HostError, type HostErrorCode, type Refusal, type Written } from "../host";

/** Excel's codes. Both spellings of the cell that is being edited are met. */
const codes: ReadonlyMap<string, HostErrorCode> = new Map([
  ["InvalidOperationInCellEditMode", "cellEditMode"],
  ["InvalidOperation", "cellEditMode"],
  ["InvalidSelection", "anotherWorkbook"],
  ["InactiveWorkbook", "anotherWorkbook"],
  ["AccessDenied", "denied"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["ActivityLimitReached", "throttled"],
  ["InvalidOrTimedOutSession", "sessionLost"],
]);

/** Errors that say something of the workbook or of the connection, and not of the one thing that was asked for. */
const ofAll: ReadonlySet<string> = new Set([
  "InvalidOperationInCellEditMode",
  "InvalidSelection",
  "InactiveWorkbook",
  "RequestPayloadSizeLimitExceeded",
  "ResponsePayloadSizeLimitExceeded",
  "ActivityLimitReached",
  "InvalidOrTimedOutSession",
]);

/**
 * Whatever was thrown as a `HostError`.
 * @param others what a call's further codes mean
 * @param written what is known of what was to be written, where that is more than the error says itself
 */
export function asHostError(
  error: unknown,
  others: Readonly<Record<string, HostErrorCode>> = {},
  written?: Written,
): HostError {
  if (error instanceof HostError) return written ? new HostError(error.code, error.message, written) : error;
  const code = codeOf(error);
  return new HostError(others[code] ?? codes.get(code) ?? "unknown", messageOf(error), written);
}

/** Excel's own code of an error, "" where it has none. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Whether more was asked for than Excel carries in one answer: asked for in parts, it may go. */
export function isTooMuch(error: unknown): boolean {
  return codeOf(error) === "ResponsePayloadSizeLimitExceeded";
}

/** Whether whatever else is asked would fail as well. */
export function isOfAll(error: unknown): boolean {
  return error instanceof HostError || ofAll.has(codeOf(error));
}

/** Why an edit was not made at which Excel failed. */
export function refusalBy(error: unknown): Refusal {
  switch (codeOf(error)) {
    case "AccessDenied":
      return "protected";
    case "ItemAlreadyExists":
      return "exists";
    case "ItemNotFound":
      return "gone";
    default:
      return "notDone";
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
