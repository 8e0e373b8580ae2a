import type { Locale } from ".";
import { isChinese } from "./language";

/** Loads the words of the list of many reports, in one language. */
export async function loadDeskLocale(language: string): Promise<Locale["desk"]> {
  const { desk } = isChinese(language)
    ? await import(/* webpackChunkName: "zh-CN-desk" */ "./zh-CN/desk")
    : await import(/* webpackChunkName: "en-US-desk" */ "./en-US/desk");
  return desk;
}

/** Loads what is said of files that cannot be read, in one language. */
export async function loadFilesLocale(language: string): Promise<Locale["files"]> {
  const { files } = isChinese(language)
    ? await import(/* webpackChunkName: "zh-CN-workbench" */ "./zh-CN/files")
    : await import(/* webpackChunkName: "en-US-workbench" */ "./en-US/files");
  return files;
}
