import { spawn } from "node:child_process";

/**
 * Runs a tool of node_modules, or npx itself, and shows what it says.
 * @throws where it fails
 */
export function run(command: string, args: readonly string[]): Promise<void> {
  // On Windows the tools are .cmd files, which only a shell starts.
  const child = spawn("npx", ["--no", command, ...args], { stdio: "inherit", shell: process.platform === "win32" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ended with ${String(code)}`));
    });
  });
}
