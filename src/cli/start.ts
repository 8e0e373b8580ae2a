import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { gunzipSync } from "node:zlib";

/**
 * V8 optimizes a function after it has run for a while: here before it has seen all that the function is given, so that it
 * throws its work away and begins anew. With sixteen times that while one file takes a fifth less processor time, sixty take
 * half. The option has a name of its own in each age of V8, by whose number it stands here; V8 complains of one that it does
 * not know.
 */
const waitLonger: Readonly<Partial<Record<string, string>>> = {
  11: "--interrupt-budget=1081344",
  12: "--invocation-count-for-turbofan=48000",
};

const option = waitLonger[process.versions.v8.split(".")[0] ?? ""];
if (option !== undefined) setFlagsFromString(option);

/** What was loaded so far, by the names that its compiled code is kept under. */
export const loaded = new Map<string, { readonly source: Buffer; readonly script: Script }>();

/** All files of the program but this one are ASCII. */
const head = "(function (require, exports, module, __filename, __dirname) {";

/** This Node. Two builds of one version may differ in what V8 does not look at. */
const node = `${process.version}-${statSync(process.execPath, { throwIfNoEntry: false })?.size}`;

/**
 * Loads a file of the program, or what Node has. Where this is the Node that built the program, what V8 made of the files that
 * `check` needs lies beside them (`scripts/keep-compiled.js`): a quarter of a cold check was compiling. V8 itself passes over
 * what does not fit.
 */
function load(name: string): unknown {
  if (!name.startsWith("./")) return __non_webpack_require__(name);
  const filename = join(__dirname, name);
  const compiled = `${filename}.${node}`;
  const source = readFileSync(filename);
  const script = new Script(`${head}${source.toString("latin1")}\n})`, {
    filename,
    columnOffset: -head.length,
    cachedData: compiledOf(source, compiled),
  });
  loaded.set(compiled, { source, script });
  const module = { exports: {} };
  script.runInThisContext()(load, module.exports, module, filename, __dirname);
  return module.exports;
}

/**
 * What V8 made of a source, of which a copy lies behind it. V8 itself asks for the length of the source alone, and crashes of
 * what is damaged: so both lie in a gzip, which has a checksum. They are not packed: that would take longer than to read them.
 */
function compiledOf(source: Buffer, file: string): Buffer | undefined {
  try {
    const kept = gunzipSync(readFileSync(file));
    return kept.subarray(-source.length).equals(source) ? kept.subarray(0, -source.length) : undefined;
  } catch {
    return undefined;
  }
}

/** Node's own `require`, in what webpack makes. */
declare const __non_webpack_require__: NodeJS.Require;

load("./program.cjs");
