import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";
import { kilobytes, printTable, type Line } from "./table";

/** What Excel loads before the pane is there, beside the task pane of the plain Office add-in React template. */
export async function benchSize(): Promise<void> {
  const lines: Line[] = existsSync("dist/taskpane.html")
    ? [
        [
          "pane, first load",
          kilobytes(firstLoad("dist", "taskpane.html")),
          "with its texts in Chinese; Office.js itself not counted",
        ],
      ]
    : [["pane, first load", "-", "not built: npm run build first"]];
  lines.push([
    "template's pane, same build",
    kilobytes(await templateSize()),
    "React, Fluent UI v9; without the polyfills for IE 11 (core-js, regenerator) that its own build adds",
  ]);
  printTable("Size of the first load, gzip", lines);
}

/** The page with the scripts and styles that it names, and the texts of one language. */
function firstLoad(folder: string, page: string): number {
  const html = readFileSync(join(folder, page), "utf8");
  const parts = [...html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="?([^"\s>]+)/gu)]
    .map(([, path = ""]) => path)
    .filter((path) => !/^https?:|office\/office\.js/u.test(path) && /\.(?:js|css)$/u.test(path));
  const texts = readdirSync(folder)
    .filter((name) => /^zh-CN\.[0-9a-f]+\.js$/u.test(name))
    .sort((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs)
    .slice(0, 1);
  return [page, ...parts, ...texts].reduce((sum, path) => sum + zipped(join(folder, path)), 0);
}

function templateSize(): Promise<number> {
  const output = mkdtempSync(join(tmpdir(), "nianbao-template-"));
  const compiler = webpack({
    mode: "production",
    entry: resolve("bench/template/taskpane.tsx"),
    output: { path: output, filename: "[name].js" },
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [{ test: /\.tsx?$/u, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } }],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none" })] },
    performance: false,
  });
  return new Promise((resolvePromise, reject) => {
    compiler.run((error, stats) => {
      const failure = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      const size = failure ? 0 : zipped(join(output, "main.js"));
      rmSync(output, { recursive: true, force: true });
      if (failure) reject(failure);
      else resolvePromise(size);
    });
  });
}

function zipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
