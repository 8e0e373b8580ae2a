import { serveFiles } from "./serve";
import { openInBrowser } from "./open-in-browser";
import { run } from "./run";

/** `npm start`: builds dist/, serves it at http://localhost:3000 (or PORT) and opens it where a browser can. */
const port = Number(process.env["PORT"] ?? 3000);

console.log("Building / 正在构建…");
await run("webpack", ["--mode", "production"]);
const server = await serveFiles("dist", port).catch((error: unknown) => {
  const isTaken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
  if (!isTaken) throw error;
  console.error(`Port ${String(port)} is taken. Choose another / 端口被占用，请另选：PORT=3001 npm start`);
  process.exit(1);
});
const address = `http://localhost:${String(server.port)}`;
console.log(`\n  ${address}\n\nStop with Ctrl+C / 按 Ctrl+C 停止`);
openInBrowser(address);
