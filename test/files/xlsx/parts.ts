import { openZip, unpack } from "../../../src/files/zip/zip";

/** The parts of a file as texts, by name. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map([...openZip(bytes).values()].map((entry) => [entry.name, new TextDecoder().decode(unpack(entry))]));
}

/** The names of the parts that differ between two files, those that only one of them has included. */
export function differingParts(a: Uint8Array, b: Uint8Array): string[] {
  const [before, after] = [partsOf(a), partsOf(b)];
  return [...new Set([...before.keys(), ...after.keys()])]
    .filter((name) => before.get(name) !== after.get(name))
    .sort();
}
