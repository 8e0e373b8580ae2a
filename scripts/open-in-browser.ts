import { spawn } from "node:child_process";

const openers: Partial<Record<NodeJS.Platform, readonly string[]>> = {
  win32: ["cmd", "/c", "start", ""],
  darwin: ["open"],
  linux: ["xdg-open"],
};

/** Opens an address with the system's own command; where there is none, nothing happens. */
export function openInBrowser(address: string): void {
  const [command, ...args] = openers[process.platform] ?? [];
  if (command === undefined || process.env["CI"] !== undefined || process.env["BROWSER"] === "none") return;
  const child = spawn(command, [...args, address], { stdio: "ignore", detached: true });
  child.on("error", () => undefined);
  child.unref();
}
