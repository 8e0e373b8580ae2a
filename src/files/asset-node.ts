import { read } from "./file-system";

/** `readAsset` in the programs for Node: what was built with them lies beside them. */
export async function readAsset(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await read(address));
}
