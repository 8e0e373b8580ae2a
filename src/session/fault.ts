/**
 * What can be sent on of an error of the program itself: its kind, and where in the program it arose. Nothing of what the
 * program was working on: no message (it may quote a cell), and no name or folder of a file of the user's.
 */
export interface Fault {
  readonly kind: string;
  /** Places in the program, the innermost first: `file:line:column`. */
  readonly trace: readonly string[];
}

const mostPlaces = 12;

/** An error that arose in a worker of the program, of which only what can be sent on has come from there. */
export class WorkerError extends Error {
  override readonly name = "WorkerError";
  constructor(readonly fault: Fault) {
    super("a worker could not do it");
  }
}

/**
 * What can be sent on of an error. Of the user's data nothing is in it.
 *
 * @example
 * const error = new TypeError("云溪市教育局 is not a function");
 * error.stack = "TypeError: 云溪市教育局 is not a function\n    at read (https://host/pane.0a1b2c3d.js:1:345)";
 * faultOf(error) // { kind: "TypeError", trace: ["pane.0a1b2c3d.js:1:345"] }
 */
export function faultOf(error: unknown): Fault {
  if (error instanceof WorkerError) return error.fault;
  if (!(error instanceof Error)) return { kind: "Error", trace: [] };
  const kind = /^[A-Za-z]{1,40}$/u.test(error.name) ? error.name : "Error";
  return { kind, trace: framesOf(error).slice(0, mostPlaces) };
}

/** The lines of a stack, as Chromium ("    at f (address:1:2)") and Firefox and Safari ("f@address:1:2") write them. */
function framesOf({ stack = "", message }: Error): string[] {
  const from = message === "" ? -1 : stack.indexOf(message);
  const frames = from < 0 ? stack : stack.slice(from + message.length);
  return frames.split("\n").flatMap((line) => {
    const match = /^(?:\s+at |[^\s@]*@).*?([^/\\(@\s]*):(\d+):(\d+)\)?$/u.exec(line);
    return match ? [`${fileOf(match[1] ?? "")}:${match[2] ?? ""}:${match[3] ?? ""}`] : [];
  });
}

/** A file of the build keeps its name; a page may have been given any. */
function fileOf(name: string): string {
  if (/^[\w-]+\.[0-9a-f]{8}\.js$/u.test(name)) return name;
  return /^$|\.html?$|^[0-9a-f-]{36}$/u.test(name) ? "page" : foreign;
}

const foreign = "other";

/**
 * Whether an error that nobody caught arose in this program, and not in Office.js or an extension of the browser.
 *
 * @example isOurs({ kind: "TypeError", trace: ["pane.0a1b2c3d.js:1:345"] }) // true
 * @example isOurs({ kind: "TypeError", trace: ["other:1:22"] }) // false
 */
export function isOurs({ trace }: Fault): boolean {
  return trace.some((place) => !place.startsWith(`${foreign}:`));
}
