import { chmod } from "node:fs/promises";
import { join, resolve } from "node:path";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

/** The address in manifest.xml: the development server. */
const developmentUrl = "https://localhost:3000/";

const cdn = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What Excel on Windows, Mac and the web asks of the folder of office.js; the whole package is 86 MB. */
const officeParts = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/**
 * `webpack --mode production` builds dist/: the pages of the add-in and the workbench, and the command line.
 *
 *   --env url=https://host/path/   the address that the manifest is rewritten for
 *   --env office=cdn               Office.js from Microsoft's servers instead of our own folder
 */
export default function configure(env = {}, { mode = "production" } = {}) {
  const shared = {
    mode,
    devtool: "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: {
      rules: [{ test: /\.tsx?$/u, loader: "esbuild-loader", options: { target: "es2022", jsx: "automatic" } }],
    },
    optimization: { minimizer: [new EsbuildPlugin({ target: "es2022", legalComments: "none" })] },
    performance: false,
    stats: "errors-warnings",
  };
  return [pages(shared, env), commandLine(shared)];
}

function pages(shared, { url = developmentUrl, office = "self" }) {
  const base = url.endsWith("/") ? url : `${url}/`;
  const officeScript = office === "cdn" ? cdn : "office/office.js";
  const officeOrigin = office === "cdn" ? ` ${new URL(cdn).origin}` : "";
  return {
    ...shared,
    name: "pages",
    target: "web",
    entry: {
      taskpane: "./src/pane/index.tsx",
      commands: "./src/commands/index.ts",
      dialog: "./src/commands/dialog.ts",
      workbench: "./src/workbench/index.tsx",
    },
    output: {
      path: resolve("dist"),
      filename: "[name].[contenthash:8].js",
      chunkFilename: "[name].[contenthash:8].js",
      assetModuleFilename: "assets/[name].[contenthash:8][ext]",
      clean: { keep: /^cli[\\/]/u },
    },
    experiments: { css: true },
    plugins: [
      page("taskpane", { title: "公开年报校验", office: officeScript, csp: policy(officeOrigin) }),
      page("commands", { title: "公开年报校验", office: officeScript, csp: policy(officeOrigin) }),
      page("dialog", { title: "公开年报校验", office: officeScript, csp: policy(officeOrigin) }),
      // The workbench needs no Office.js; its formula engine is WebAssembly.
      page("workbench", { title: "公开年报校验", office: null, csp: policy(" 'wasm-unsafe-eval'") }, "index.html"),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "test/fixtures/reports/*.xlsx", to: "samples/[name][ext]" },
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(developmentUrl, base) },
          ...(office === "cdn" ? [] : officeParts.map(officePart)),
        ],
      }),
    ],
  };
}

function commandLine(shared) {
  return {
    ...shared,
    name: "cli",
    target: "node20",
    entry: { nianbao: "./src/cli/index.ts" },
    output: {
      path: resolve("dist/cli"),
      filename: "[name].mjs",
      // What one command needs and most do not (writers, the formula engine) is read when it is needed.
      chunkFilename: "[name].[contenthash:8].mjs",
      assetModuleFilename: "[name][ext]",
      module: true,
      chunkFormat: "module",
      clean: true,
    },
    experiments: { outputModule: true },
    module: {
      ...shared.module,
      parser: { javascript: { worker: ["Worker from node:worker_threads", "..."] } },
    },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, entryOnly: true }),
      executable("nianbao.mjs"),
    ],
  };
}

function page(chunk, parameters, filename = `${chunk}.html`) {
  return new HtmlPlugin({ template: "src/page.html", filename, chunks: [chunk], templateParameters: parameters });
}

/** Nothing from elsewhere; inline styles because Fluent UI writes its rules into style elements. */
function policy(scripts) {
  return [
    "default-src 'none'",
    "connect-src 'self'",
    `script-src 'self'${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data:",
  ].join("; ");
}

/** Copied as it is: its licence forbids changes, and it finds its parts by its own name. */
function officePart(path) {
  return { from: `node_modules/@microsoft/office-js/dist/${path}`, to: `office/${path}`, info: { minimized: true } };
}

function executable(file) {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tapPromise("executable", () => chmod(join(compiler.outputPath, file), 0o755));
    },
  };
}
