import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser, type LaunchOptions, type Page } from "playwright-core";

const require = createRequire(import.meta.url);

/** Nothing that talks to a network by itself, and no sandbox (which a container has not). */
const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const candidates: Readonly<Record<string, () => Promise<LaunchOptions>>> = {
  msedge: () => Promise.resolve({ channel: "msedge" }),
  chrome: () => Promise.resolve({ channel: "chrome" }),
  chromium: () => Promise.resolve({ executablePath: "/usr/bin/chromium" }),
  sparticuz: unpacked,
};

/**
 * Starts a browser for tests: the one that `NIANBAO_BROWSER` names (msedge, chrome, chromium, sparticuz, or a path), else
 * the first that starts of an installed Edge or Chrome, /usr/bin/chromium and the npm package @sparticuz/chromium.
 * @throws where none can be had, saying how to get one
 */
export async function launchBrowser(wish = process.env["NIANBAO_BROWSER"] ?? ""): Promise<Browser> {
  const named = candidates[wish];
  if (wish !== "") {
    return launch(named ? await named() : { executablePath: wish });
  }
  const reasons: string[] = [];
  for (const [name, options] of Object.entries(candidates)) {
    try {
      return await launch(await options());
    } catch (error) {
      reasons.push(`${name}: ${String(error).split("\n")[0] ?? ""}`);
    }
  }
  throw new Error(
    [
      "No browser for the tests could be started. Install Microsoft Edge, Google Chrome or Chromium, or let",
      "NIANBAO_BROWSER hold the path of one; on Linux `npm install @sparticuz/chromium` is enough.",
      ...reasons,
    ].join("\n"),
  );
}

function launch(options: LaunchOptions): Promise<Browser> {
  return chromium.launch({ headless: true, args, timeout: 60_000, ...options });
}

/**
 * The browser of @sparticuz/chromium, unpacked once a version into node_modules/.cache. It is unpacked aside and then
 * renamed, so that parallel first runs cannot meet half a file; and in a process of its own, because the package takes
 * its folder from TMPDIR, brings its shared libraries only in "AWS" and changes the environment as it is imported.
 */
async function unpacked(): Promise<LaunchOptions> {
  if (process.platform !== "linux") throw new Error("@sparticuz/chromium runs on Linux only");
  const entry = require.resolve("@sparticuz/chromium");
  const packageFolder = join(dirname(entry), "..", "..");
  const { version } = JSON.parse(await readFile(join(packageFolder, "package.json"), "utf8")) as { version: string };
  const cache = join(packageFolder, "..", "..", ".cache", "nianbao");
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const aside = await mkdtemp(join(cache, "unpacking-"));
    const unpack = 'import chromium from "@sparticuz/chromium"; await chromium.executablePath();';
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", unpack], {
      cwd: packageFolder,
      env: { ...process.env, TMPDIR: aside, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
    });
    await writeFile(join(aside, "fonts", "fonts.conf"), fontConfiguration(join(home, "fonts")));
    await rename(aside, home).catch(() => rm(aside, { recursive: true })); // another run was first
  }
  const fonts = existsSync("/etc/fonts/fonts.conf") ? {} : { FONTCONFIG_PATH: join(home, "fonts") };
  return {
    executablePath: join(home, "chromium"),
    env: { ...process.env, ...fonts, LD_LIBRARY_PATH: join(home, "al2023", "lib") },
  };
}

/** The package's own one looks for its fonts in fixed folders, where ours are not; without any font a browser draws no text. */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?><fontconfig><dir>${folder}</dir><cachedir>${folder}-cache</cachedir></fontconfig>\n`;
}

/**
 * Gives a page Chinese letters where the machine has none: @fontsource/noto-sans-sc, served from the page's own origin
 * so that a Content-Security-Policy of `font-src 'self'` holds.
 * @returns whether the font was needed
 */
export async function ensureChineseFont(page: Page): Promise<boolean> {
  if (await page.evaluate(showsChinese)) return false;
  const folder = dirname(require.resolve("@fontsource/noto-sans-sc/400.css"));
  const at = "/test-fonts/";
  await page.route(`**${at}*`, (route) => {
    const file = route.request().url().split(at)[1] ?? "";
    return route.fulfill({ path: join(folder, "files", file), contentType: "font/woff2" });
  });
  const css = (await readFile(join(folder, "400.css"), "utf8")).replaceAll("./files/", at);
  await page.addStyleTag({ content: `${css}\nbody, body * { font-family: "Noto Sans SC", sans-serif !important; }` });
  await page.evaluate(`document.fonts.load('16px "Noto Sans SC"', document.body.innerText).then(() => null)`);
  return true;
}

/**
 * Whether two different letters are drawn differently: where there is no font, both are the same empty box. A text, for
 * some TypeScript runners add helpers of their own to functions.
 */
const showsChinese = `(() => {
  const draw = (letter) => {
    const canvas = document.createElement("canvas");
    const context = canvas.getContext("2d");
    context.font = "24px sans-serif";
    context.fillText(letter, 4, 30);
    return canvas.toDataURL();
  };
  return draw("公") !== draw("开") && draw("公") !== draw(" ");
})()`;
