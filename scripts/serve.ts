import { createServer, type RequestListener, type Server } from "node:http";
import { createServer as createSecureServer, type ServerOptions } from "node:https";
import sirv from "sirv";

/** A server that is listening. */
export interface Listening {
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves the files of a folder at http://localhost, to this machine only.
 * @param port 0 = any that is free
 * @throws where the port is taken, saying how to choose another
 */
export function serveFiles(folder: string, port = 0): Promise<Listening> {
  return listen(createServer(filesOf(folder)), port);
}

/** The same at https://localhost, which Excel demands. */
export function serveFilesSecurely(folder: string, port: number, certificate: ServerOptions): Promise<Listening> {
  return listen(createSecureServer(certificate, filesOf(folder)), port);
}

/** `dev` reads each file when it is asked for, so that a new build is served at once. */
function filesOf(folder: string): RequestListener {
  const answer = sirv(folder, {
    dev: true,
    setHeaders: (response, pathname) => {
      if (pathname.endsWith(".xlsx")) response.setHeader("Content-Type", spreadsheetType);
      response.setHeader("X-Content-Type-Options", "nosniff");
    },
  });
  return (request, response) => {
    answer(request, response, () => {
      response.writeHead(404, { "Content-Type": "text/plain" }).end("404\n");
    });
  };
}

/** One that sirv does not know. */
const spreadsheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function listen(server: Server, port: number): Promise<Listening> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === "EADDRINUSE";
      reject(
        isTaken
          ? new Error(`Port ${String(port)} is taken; choose another: PORT=3001 / 端口被占用，请用 PORT 另选`)
          : error,
      );
    });
    server.listen(port, "localhost", resolve);
  });
  const address = server.address();
  return {
    port: typeof address === "object" && address ? address.port : port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
