import * as files from "node:fs";
import { promisify } from "node:util";

/**
 * The file system as `check` asks it. `node:fs/promises` does the same, but Node loads it for 6 % of a cold check; whoever
 * needs more of it takes `promises` of `node:fs`, which is loaded when it is asked for.
 */
export const open = promisify(files.open);
export const close = promisify(files.close);
export const stat = promisify(files.fstat);
export const read = promisify(files.readFile);
