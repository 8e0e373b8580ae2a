import { faultOf } from "../session/fault";
import type { Answer, Ask, CallName, DeskCalls } from "./calls";

/** What answers each call. */
export type DeskServer = {
  readonly [Name in CallName]: (ask: DeskCalls[Name][0]) => DeskCalls[Name][1] | Promise<DeskCalls[Name][1]>;
};

/** Answers one message; a failure is said, too. */
export async function answerTo(message: Ask, server: DeskServer): Promise<Answer> {
  try {
    return { kind: "answer", id: message.id, answer: await answerOf(message.kind, message.ask, server) };
  } catch (error) {
    return { kind: "failed", id: message.id, fault: faultOf(error) };
  }
}

/** The name and what is asked belong together: the client sends them so. */
function answerOf<Name extends CallName>(name: Name, ask: DeskCalls[CallName][0], server: DeskServer) {
  return server[name](ask as DeskCalls[Name][0]);
}
