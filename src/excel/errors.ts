import { HostError, type HostErrorCode } from "../host";

const codes: ReadonlyMap<string, HostErrorCode> = new Map([
  ["InvalidOperationInCellEditMode", "cellEditMode"],
  ["InvalidSelection", "anotherWorkbook"],
  ["AccessDenied", "protected"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
]);

/** Whatever was thrown as a `HostError`. `others` says what a call's further codes mean. */
export function asHostError(error: unknown, others: Readonly<Record<string, HostErrorCode>> = {}): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  return new HostError(others[code] ?? codes.get(code) ?? "unknown", messageOf(error));
}

/** Excel's own code of an error, "" where it has none. */
export function codeOf(error: unknown): string {
  return typeof error === "object" && error !== null && "code" in error ? String(error.code) : "";
}

/** Whether more was asked for than Excel carries in one answer: asked for in parts, it may go. */
export function isTooMuch(error: unknown): boolean {
  return codeOf(error) === "ResponsePayloadSizeLimitExceeded";
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
