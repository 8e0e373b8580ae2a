import { getHttpsServerOptions } from "office-addin-dev-certs";
import { build, runTool } from "./run";
import { serveFilesSecurely } from "./serve";

/**
 * `npm run excel`: builds dist/, serves it at https://localhost:3000 with a development certificate and loads the add-in
 * into Excel, on Windows and on a Mac. Ctrl+C takes it out again.
 */
const canSideload = process.platform === "win32" || process.platform === "darwin";

/** Run by npx and never a dependency: its native parts do not install on a bare machine. */
const debugging = ["--yes", "--", "office-addin-debugging@7.0.0"];
const manifest = "dist/manifest.xml";

if (canSideload) {
  await build();
  await serveFilesSecurely("dist", 3000, await getHttpsServerOptions());
  await runTool([...debugging, "start", manifest, "desktop"]);
  console.log("https://localhost:3000  Stop with Ctrl+C / 按 Ctrl+C 停止");
  process.once("SIGINT", () => {
    void runTool([...debugging, "stop", manifest]).finally(() => process.exit());
  });
} else {
  console.log(
    [
      "Excel does not run on this system. / 本系统没有 Excel。",
      "",
      "  npm start        the same pane beside a spreadsheet, in a browser / 在浏览器里使用同样的窗格",
      "  docs/deploy.md   how to bring the add-in to Excel on other machines / 如何部署到装有 Excel 的电脑",
    ].join("\n"),
  );
}
