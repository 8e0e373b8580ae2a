import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/form/rules";
import { localeOf } from "../../src/locales";

const folder = "docs/rules";
const severities = { error: "错误", warning: "警告", hint: "提示" };
const bases = { printed: "表内注明", deduced: "推断" };
const pages = readdirSync(folder).filter((file) => file !== "README.md");

describe("the pages of the rules", () => {
  test("every rule has a page, and no page is left over", () => {
    expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });

  test("the list names every rule once, in the order of the catalogue", () => {
    const row = /^\| \[`([^`]+)`\]\(([^)]+)\) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gmu;
    const listed = [...readFileSync(`${folder}/README.md`, "utf8").matchAll(row)];
    expect(listed.map(([, id]) => id)).toEqual(rules.map(({ id }) => id));
    for (const [i, { id, severity, basis }] of rules.entries()) {
      const [, , link, name, level = "", grounds = ""] = listed[i] ?? [];
      expect([link, name]).toEqual([`${id}.md`, localeOf("zh").rules.name(id)]);
      expect(level.startsWith(severities[severity])).toBe(true);
      expect(grounds.startsWith(bases[basis])).toBe(true);
    }
  });

  test("the READMEs count them", () => {
    const said = (file: string, pattern: RegExp) => Number(pattern.exec(readFileSync(file, "utf8"))?.[1]);
    expect(said("README.md", /\*\*(\d+) rules\*\*/u)).toBe(rules.length);
    expect(said("README.zh-CN.md", /\*\*(\d+) 条规则\*\*/u)).toBe(rules.length);
  });

  test.each(rules)("$id: the page has the catalogue's severity and basis, reasons and examples", (rule) => {
    const page = readFileSync(`${folder}/${rule.id}.md`, "utf8");
    expect(page.split("\n")[0]).toBe(`# \`${rule.id}\` ${localeOf("zh").rules.name(rule.id)}`);
    expect(page).toContain(`严重程度：${severities[rule.severity]}`);
    expect(page).toContain(`依据：${bases[rule.basis]}`);
    for (const heading of ["核对什么", "为什么", "例子", "怎样改"]) expect(page).toContain(`\n## ${heading}\n`);
  });
});
