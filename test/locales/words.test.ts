import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";

/** One word for one thing, in every sentence of the Chinese locale and on the pages of the rules: what is said instead stands beside it. */
const others: Readonly<Record<string, string>> = {
  不平: "错误",
  格子: "单元格",
  填报项: "项目",
  表中印明: "表内注明",
  已更正: "已改正",
};

const folders = ["src/locales/zh-CN", "docs/rules"].map((folder) => join(import.meta.dirname, "../..", folder));

it.each(folders.flatMap((folder) => readdirSync(folder).map((file) => join(folder, file))))("%s", (file) => {
  const text = readFileSync(file, "utf8");
  expect(Object.keys(others).filter((word) => text.includes(word))).toEqual([]);
});
