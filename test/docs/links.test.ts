import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const pages = [
  ...["README.md", "README.zh-CN.md", "CONTRIBUTING.md", "CHANGELOG.md"],
  ...readdirSync("docs", { recursive: true, encoding: "utf8" }).flatMap((file) =>
    file.endsWith(".md") ? [join("docs", file)] : [],
  ),
];

test.each(pages)("%s: what it links to is there", (page) => {
  const links = [...readFileSync(page, "utf8").matchAll(/\]\((?!https?:)([^)#\s]+)[^)]*\)/gu)].map(
    ([, link = ""]) => link,
  );
  expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
});

test("the two commands of the README are those of package.json", () => {
  const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
  for (const page of ["README.md", "README.zh-CN.md"]) {
    const named = [
      ...readFileSync(page, "utf8").matchAll(/npm (?:run )?(start|test|build|bench|excel|screenshots)\b/gu),
    ];
    expect(named.map(([, name = ""]) => name).filter((name) => !(name in scripts))).toEqual([]);
  }
});
