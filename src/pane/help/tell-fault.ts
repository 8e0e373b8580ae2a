/**
 * Shows of an error that was caught what is shown of one that nobody caught: the text to send on. What it means for the work is
 * said where it was caught.
 */
export function tellFault(error: unknown): void {
  window.dispatchEvent(new ErrorEvent("error", { error }));
}
