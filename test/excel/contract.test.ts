import type { Browser } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openExcel } from "../excel-host/driver";
import { hostContract } from "../host-contract";
import { launchBrowser } from "../support/browser";
import { hostFiles, remoteHost } from "./remote-host";

let browser: Browser;
let files: Readonly<Record<string, string>>;
beforeAll(async () => {
  [browser, files] = await Promise.all([launchBrowser(), hostFiles()]);
});
afterAll(() => browser.close());

hostContract("a live workbook", async (book) => {
  const excel = await openExcel({ browser, files, book });
  return { host: await remoteHost(excel), close: () => excel.close() };
});
