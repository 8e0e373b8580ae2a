import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

/** The bytes, zipped, of a page with the scripts and styles that it names, and the texts of one language. */
export function firstLoad(folder: string, page: string): number {
  const html = readFileSync(join(folder, page), "utf8");
  const parts = [...html.matchAll(/<(?:script|link)\b[^>]*?\s(?:src|href)="?([^"\s>]+)/gu)]
    .map(([, path = ""]) => path)
    .filter((path) => !/^https?:|office\/office\.js/u.test(path) && /\.(?:js|css)$/u.test(path));
  const texts = readdirSync(folder)
    .filter((name) => /^zh-CN\.[0-9a-f]+\.js$/u.test(name))
    .sort((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs)
    .slice(0, 1);
  return [page, ...parts, ...texts].reduce((sum, path) => sum + zipped(join(folder, path)), 0);
}

/** The bytes of a file, zipped as a server sends it. */
export function zipped(path: string): number {
  return gzipSync(readFileSync(path), { level: 9 }).length;
}
