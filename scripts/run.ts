import { spawn } from "node:child_process";

/**
 * Runs a tool by npx and shows what it says.
 * @throws where it fails
 */
export function runTool(args: readonly string[]): Promise<void> {
  // On Windows npx is a .cmd file, which only a shell starts.
  const child = spawn("npx", args, { stdio: "inherit", shell: process.platform === "win32" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npx ${args.join(" ")} ended with ${String(code)}`));
    });
  });
}

/** Builds dist/. */
export async function build(): Promise<void> {
  console.log("Building / 正在构建…");
  await runTool(["--no", "--", "webpack", "--mode", "production"]);
}
