import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import sirv from "sirv";

/** Answers with the files of a folder; nothing outside it can be asked for. */
export function filesOf(folder: string): RequestListener {
  const answer = sirv(folder, {
    dev: true,
    etag: true,
    setHeaders: (response) => {
      response.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
  return (request, response) => {
    answer(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("404\n");
    });
  };
}

/**
 * Serves on this machine only.
 * @param port 0 = any that is free
 * @returns the address, with the port that was given
 * @throws where the port is taken
 */
export async function listen(server: Server, port: number): Promise<{ port: number; close: () => Promise<void> }> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", resolve);
  });
  const address = server.address() as AddressInfo;
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

/** The pages of dist/ at http://localhost. */
export function serveFiles(folder: string, port = 0): ReturnType<typeof listen> {
  return listen(createServer(filesOf(folder)), port);
}
