/**
 * Reads a file that was built with the program: the command line from its folder, a page from its server, and the page
 * in one file from itself, where such a file stands deflated in a data address.
 * @param address of `new URL("…", import.meta.url)`, which bundlers and Node understand alike
 * @throws where the file is not there
 */
export async function readAsset(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  switch (address.protocol) {
    case "file:":
      return readLocal(address);
    case "data:":
      return readEmbedded(address);
    default:
      return readServed(address);
  }
}

/** Node's fetch reads no files. */
async function readLocal(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const { readFile } = await import(/* webpackIgnore: true */ "node:fs/promises");
  return new Uint8Array(await readFile(address));
}

async function readServed(address: URL): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** Not by `fetch`: the page in one file forbids itself every connection. */
async function readEmbedded({ pathname }: URL): Promise<Uint8Array<ArrayBuffer>> {
  const { inflateSync } = await import("fflate");
  const text = atob(pathname.slice(pathname.indexOf(",") + 1));
  const deflated = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) deflated[i] = text.charCodeAt(i);
  return inflateSync(deflated);
}
