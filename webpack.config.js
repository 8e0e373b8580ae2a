import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { chmod } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { deflateRawSync } from "node:zlib";
import CopyPlugin from "copy-webpack-plugin";
import { EsbuildPlugin } from "esbuild-loader";
import HtmlPlugin from "html-webpack-plugin";
import webpack from "webpack";

/** The address in manifest.xml: the development server. */
const developmentUrl = "https://localhost:3000/";

/** Microsoft's servers, and those of 世纪互联 for its tenants. */
const cdns = {
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "cdn-cn": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};

/** The oldest browser that the pages start in; what it lacks besides syntax stands in src/old-browsers.ts. */
const oldestBrowser = "chrome80";

const title = "公开年报校验";

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
 * `webpack --mode production` builds dist/: the pages of the add-in and the workbench, the workbench in one file, the
 * command line, and the library.
 *
 *   --env url=https://host/path/   the address that the manifest is rewritten for
 *   --env office=cdn               Office.js from Microsoft's servers instead of our own folder
 *   --env office=cdn-cn            the same from 世纪互联's
 */
export default function configure(env = {}, { mode = "production" } = {}) {
  return [pages(mode, env), oneFile(mode), commandLine(mode), library(mode)];
}

/** What all parts have in common, for browsers or a Node from some version on. */
function shared(mode, target) {
  // \p{…} is known since Chromium 64; taken for unknown, a pattern in a function would be made anew with each call.
  const edition = { target, supported: { "regexp-unicode-property-escapes": true } };
  return {
    mode,
    devtool: "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js"] },
    module: { rules: [{ test: /\.tsx?$/u, loader: "esbuild-loader", options: { ...edition, jsx: "automatic" } }] },
    optimization: { minimizer: [new EsbuildPlugin({ ...edition, css: true, legalComments: "none", charset: "utf8" })] },
    performance: false,
    stats: "errors-warnings",
  };
}

function pages(mode, { url = developmentUrl, office = "self" }) {
  const base = url.endsWith("/") ? url : `${url}/`;
  const cdn = cdns[office];
  const officeScript = cdn ?? "office/office.js";
  const officeOrigin = cdn ? ` ${new URL(cdn).origin}` : "";
  const common = shared(mode, oldestBrowser);
  return {
    ...common,
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
      clean: { keep: /^(?:(?:cli|lib)[\\/]|nianbao\.html$)/u },
    },
    module: {
      rules: [...common.module.rules, { test: /\.xlsx$/u, generator: { filename: "samples/[name][ext]" } }],
    },
    experiments: { css: true },
    // A worker is one file: it would fetch and run what it shares with the page piece by piece, one after the other.
    optimization: {
      ...common.optimization,
      splitChunks: { chunks: (chunk) => !chunk.canBeInitial() && !chunk.name?.endsWith("-worker") },
    },
    plugins: [
      page("taskpane", { title, office: officeScript, csp: policy(officeOrigin) }),
      page("commands", { title, office: officeScript, csp: policy(officeOrigin) }),
      page("dialog", { title, office: officeScript, csp: policy(officeOrigin) }),
      // The workbench needs no Office.js; its formula engine is WebAssembly.
      page("workbench", { title, office: null, csp: policy(" 'wasm-unsafe-eval'") }, "index.html"),
      new CopyPlugin({
        patterns: [
          { from: "assets", to: "assets" },
          { from: "src/support.html" },
          { from: "manifest.xml", transform: (content) => content.toString().replaceAll(developmentUrl, base) },
          ...(cdn ? [] : officeParts.map(officePart)),
        ],
      }),
    ],
  };
}

/** The workbench as one file for a double click: the program in the page, the engine and the samples in the program. */
function oneFile(mode) {
  const common = shared(mode, oldestBrowser);
  const embedded = {
    test: /\.(?:wasm|xlsx)$/u,
    type: "asset/inline",
    generator: { dataUrl: (content) => `data:;base64,${deflateRawSync(content, { level: 9 }).toString("base64")}` },
  };
  return {
    ...common,
    name: "one-file",
    target: "web",
    devtool: false,
    entry: { nianbao: "./src/workbench/one-file.ts" },
    output: { path: resolve("dist"), filename: "nianbao.js", cssFilename: "nianbao.css", publicPath: "" },
    module: {
      // Its workers run the program itself (start-worker.ts).
      parser: { javascript: { dynamicImportMode: "eager", worker: false } },
      rules: [...common.module.rules, embedded, { test: /\.png$/u, type: "asset/inline" }],
    },
    experiments: { css: true },
    plugins: [
      new HtmlPlugin({
        template: "src/one-file.html",
        filename: "nianbao.html",
        inject: false,
        // What it holds is small already, and a minifier takes <?xml … ?> in a script for markup and changes what is around it.
        minify: false,
        templateParameters: ({ assets }) => ({
          title,
          csp: oneFilePolicy,
          icon: `data:image/png;base64,${readFileSync("assets/icon-32.png", "base64")}`,
          style: assets["nianbao.css"].source(),
          script: fitForHtml(assets["nianbao.js"].source()),
        }),
      }),
      onlyAsset("nianbao.html"),
    ],
  };
}

const oneFilePolicy = [
  "default-src 'none'",
  "connect-src 'none'",
  "script-src 'unsafe-inline' 'wasm-unsafe-eval'",
  "worker-src blob:",
  "style-src 'unsafe-inline'",
  "img-src data:",
].join("; ");

/**
 * A script in a page must not hold what begins or ends one, nor, by the words of HTML, control characters and code points that
 * are no characters: Chromium 80 shows such a page, but can no longer tell a tool what is on it. Nor does it hold any other
 * letter beyond ASCII: with one of them the browser keeps the whole program in two bytes a letter, and takes 150 ms longer
 * to read it. In JavaScript all these stand in texts and patterns only.
 */
function fitForHtml(script) {
  return script.replaceAll(/<(?=!--|\/?script)/giu, "\\x3C").replaceAll(beyondAscii, escaped);
}

const beyondAscii = /[^\t\n\r\x20-\x7E]/gu;

function escaped(letter) {
  const units = [...Array(letter.length).keys()].map((i) => letter.charCodeAt(i).toString(16).padStart(4, "0"));
  return units.map((unit) => `\\u${unit}`).join("");
}

/** Writes scripts in ASCII: V8 reads one byte a letter sooner than two. Esbuild leaves patterns as they are. */
function inAscii() {
  return {
    apply(compiler) {
      compiler.hooks.compilation.tap("inAscii", (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_OPTIMIZE_SIZE + 1;
        compilation.hooks.processAssets.tap({ name: "inAscii", stage }, (assets) => {
          for (const name of Object.keys(assets).filter((each) => each.endsWith(".cjs")))
            compilation.updateAsset(name, (source) => {
              const ascii = new webpack.sources.ReplaceSource(source);
              for (const { 0: letter, index } of source.source().matchAll(beyondAscii))
                ascii.replace(index, index + letter.length - 1, escaped(letter));
              return ascii;
            });
        });
      });
    },
  };
}

/** Drops what has become a part of one file. */
function onlyAsset(name) {
  return {
    apply(compiler) {
      compiler.hooks.compilation.tap("onlyAsset", (compilation) => {
        const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE;
        compilation.hooks.processAssets.tap({ name: "onlyAsset", stage }, (assets) => {
          for (const other of Object.keys(assets)) if (other !== name) compilation.deleteAsset(other);
        });
      });
    },
  };
}

function commandLine(mode) {
  const common = shared(mode, "node20");
  return {
    ...common,
    name: "cli",
    target: "node20",
    // The edition of fflate for Node loads threads that nobody asks for.
    resolve: { ...common.resolve, alias: { ...editionsForNode, fflate$: "fflate/browser" } },
    entry: {
      nianbao: { import: "./src/cli/start.ts", library: { type: "commonjs2" } },
      program: "./src/cli/index.ts",
    },
    output: {
      path: resolve("dist/cli"),
      filename: "[name].cjs",
      // What one command needs and most do not (writers, the formula engine) is read when it is needed.
      chunkFilename: "[name].[contenthash:8].cjs",
      assetModuleFilename: "[name][ext]",
      clean: true,
    },
    node: { __dirname: false },
    optimization: {
      ...common.optimization,
      splitChunks: { cacheGroups: filesOfCheck() },
    },
    module: {
      ...common.module,
      parser: { javascript: { worker: ["Worker from node:worker_threads", "..."] } },
    },
    plugins: [
      new webpack.BannerPlugin({ banner: "#!/usr/bin/env node", raw: true, include: /^nianbao\./u }),
      inAscii(),
      written("nianbao.mjs", '#!/usr/bin/env node\nimport "./nianbao.cjs";\n'),
      executable("nianbao.cjs"),
      executable("nianbao.mjs"),
      keptCompiled("nianbao.cjs"),
    ],
  };
}

/**
 * All that `check` needs in one file, and its words in one for each language, whatever other commands need of them: each file
 * more delays every start.
 */
function filesOfCheck() {
  const file = (name, priority, isPart) => ({
    name,
    priority,
    enforce: true,
    test: (module, { chunkGraph }) => isPart(Array.from(chunkGraph.getModuleChunks(module), ({ name }) => name)),
  });
  const [zh, en] = ["zh-CN-check", "en-US-check"];
  return {
    check: file("whole-check", 2, (parts) => parts.includes("check") || (parts.includes(zh) && parts.includes(en))),
    zh: file(`whole-${zh}`, 1, (parts) => parts.includes(zh)),
    en: file(`whole-${en}`, 1, (parts) => parts.includes(en)),
  };
}

/** What Node has of its own, or does in another way. */
const editionsForNode = Object.fromEntries(
  ["files/zip/inflate", "files/asset"].map((path) => [resolve(`src/${path}.ts`), resolve(`src/${path}-node.ts`)]),
);

/** src/index.ts for programs of others; its types are bundled by `npm run types`. */
function library(mode) {
  const common = shared(mode, "es2022");
  return {
    ...common,
    name: "library",
    target: "node20",
    resolve: { ...common.resolve, alias: editionsForNode },
    entry: { index: "./src/index.ts" },
    output: {
      path: resolve("dist/lib"),
      filename: "[name].mjs",
      chunkFilename: "[name].[contenthash:8].mjs",
      assetModuleFilename: "[name][ext]",
      library: { type: "module" },
      chunkFormat: "module",
      clean: { keep: /\.d\.ts$/u },
    },
    experiments: { outputModule: true },
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
    "worker-src 'self'",
  ].join("; ");
}

/** Copied as it is: its licence forbids changes, and it finds its parts by its own name. */
function officePart(path) {
  return { from: `node_modules/@microsoft/office-js/dist/${path}`, to: `office/${path}`, info: { minimized: true } };
}

/** A file that is written here: the name that the command line had before goes on working. */
function written(file, text) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("written", (compilation) => {
        compilation.hooks.processAssets.tap("written", () => {
          compilation.emitAsset(file, new webpack.sources.RawSource(text));
        });
      });
    },
  };
}

function executable(file) {
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tapPromise("executable", () => chmod(join(compiler.outputPath, file), 0o755));
    },
  };
}

/** Checks a report in both languages, for what V8 makes of the program then to be kept (scripts/keep-compiled.js). */
function keptCompiled(file) {
  const report = "test/fixtures/reports/sample-2021.xlsx";
  return {
    apply(compiler) {
      compiler.hooks.afterEmit.tapPromise("keptCompiled", async () => {
        for (const language of ["zh", "en"])
          await promisify(execFile)(process.execPath, [
            "scripts/keep-compiled.js",
            join(compiler.outputPath, file),
            ...["check", "--lang", language, report],
          ]).catch((error) => {
            if (error.code !== 1) throw error; // 1: it has mistakes
          });
      });
    },
  };
}
