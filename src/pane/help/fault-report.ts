import type { Fault } from "../../session/fault";
import { program } from "../../version";

/** The text that a user can send on: the program, the browser, and what went wrong where in the program. */
export function faultReport({ kind, trace }: Fault, during: string | null, language: string): string {
  const what = during === null ? kind : `${during}: ${kind}`;
  return [`${program.name} ${program.version}, ${language}`, navigator.userAgent, what, ...trace].join("\n");
}
