import type { HostErrorCode } from "../host";
import { exercisesAmong } from "../session/exercises-among";
import type { Session } from "../session/session";
import type { Failure } from "../session/state";

/** What the ribbon does without the pane; the keys are the function names in manifest.xml. */
export const commands: Readonly<Record<string, (session: Session) => Promise<void>>> = {
  // An exercise is not marked: who does it is to find the slips. In the pane 照常核对 is one click away.
  checkAndMark: (session) => session.mark(exercisesAmong),
  clearMarks: (session) => session.clearMarks(),
};

/** Why a command did not do what was asked. */
export interface Explanation {
  readonly code: HostErrorCode | "marksUnknown" | "noReport" | "exercise";
  /** The host's own words. */
  readonly detail: string;
  readonly written: Failure["written"];
}

/** Runs a command. @returns why it failed, or `null` */
export async function perform(name: string, session: Session): Promise<Explanation | null> {
  await commands[name]?.(session);
  const { failure, outcome, reports, book } = session.getState();
  if (failure) return { code: failure.code, detail: failure.detail, written: failure.written };
  const because = (code: Explanation["code"]): Explanation => ({ code, detail: "", written: "nothing" });
  if (name === "checkAndMark" && book && reports.length > 0) {
    const all = reports.map(({ report }) => report);
    if ((await exercisesAmong(book, all)).size === all.length) return because("exercise");
  }
  const unknown = outcome?.left.filter(({ reason }) => reason === "marksUnknown") ?? [];
  if (unknown.length > 0) return { ...because("marksUnknown"), detail: unknown.map(({ place }) => place).join("、") };
  if (outcome?.count === 0 && outcome.left.some(({ reason }) => reason === "protected")) return because("protected");
  return name === "checkAndMark" && reports.length === 0 ? because("noReport") : null;
}
