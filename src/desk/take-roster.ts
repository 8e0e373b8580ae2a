import type { DeskContextValue } from "./context";

/** Gives the desk the list of units that owe a report, or takes it away; says what is wrong with it. */
export async function takeRoster(
  file: File | null,
  { desk, text, locale, onError }: Pick<DeskContextValue, "desk" | "text" | "locale" | "onError">,
): Promise<void> {
  const fault = await desk.client.call("setRoster", file && { name: file.name, source: file });
  if (fault && file) onError(text.rosterUnread(file.name, locale.files.problem(fault)));
  else if (file && desk.client.view.get().roster?.units === 0) onError(text.rosterEmpty(file.name));
}
