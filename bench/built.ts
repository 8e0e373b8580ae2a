import { basename, join } from "node:path";
import { build, type Plugin } from "esbuild";

/**
 * Builds a program of the bench as the product is built, and answers with the file to run. A TypeScript runner would
 * falsify short times: it adds a call to every function that is made.
 */
export async function built(program: string): Promise<string> {
  const outfile = join("node_modules/.cache/nianbao/bench", basename(program).replace(/\.ts$/u, ".mjs"));
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    target: "es2022",
    packages: "external",
    logLevel: "error",
    plugins: [editionsForNode],
  });
  return outfile;
}

/** As in webpack.config.js for what runs in Node. */
const editionsForNode: Plugin = {
  name: "editions for Node",
  setup(building) {
    building.onResolve({ filter: /\/(?:inflate|asset)$/ }, ({ path, resolveDir }) => ({
      path: join(resolveDir, `${path}-node.ts`),
    }));
  },
};
