import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { EsbuildPlugin } from "esbuild-loader";
import webpack from "webpack";
import { firstLoad, zipped } from "./first-load";
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
