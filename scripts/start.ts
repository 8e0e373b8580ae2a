import { openInBrowser } from "./open-in-browser";
import { build } from "./run";
import { serveFiles } from "./serve";

/** `npm start`: builds dist/, serves it at http://localhost:3000 (or PORT) and opens it where a browser can. */
await build();
const server = await serveFiles("dist", Number(process.env["PORT"] ?? 3000));
const address = `http://localhost:${String(server.port)}`;
console.log(`\n  ${address}\n\nStop with Ctrl+C / 按 Ctrl+C 停止`);
openInBrowser(address);
