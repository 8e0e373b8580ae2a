import type { HostErrorCode } from "../host";
import type { Session } from "../session/session";

/** What the ribbon does without the pane; the keys are the function names in manifest.xml. */
export const commands: Readonly<Record<string, (session: Session) => Promise<void>>> = {
  checkAndMark: (session) => session.mark(),
  clearMarks: (session) => session.clearMarks(),
};

/** Why a command did not do what was asked. */
export interface Explanation {
  readonly code: HostErrorCode | "noReport";
  /** The host's own words. */
  readonly detail: string;
}

/** Runs a command. @returns why it failed, or `null` */
export async function perform(name: string, session: Session): Promise<Explanation | null> {
  await commands[name]?.(session);
  const { failure, outcome, reports } = session.getState();
  if (failure) return { code: failure.code, detail: failure.detail };
  if (outcome && outcome.count === 0 && outcome.left.length > 0) return { code: "protected", detail: "" };
  return name === "checkAndMark" && reports.length === 0 ? { code: "noReport", detail: "" } : null;
}
