import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../src/form/rules";
import { localeOf } from "../../src/locales";

const folder = "docs/rules";
const pages = readdirSync(folder).filter((file) => file !== "README.md");

describe("the pages of the rules", () => {
  test("every rule has a page, and no page is left over", () => {
    expect(pages.sort()).toEqual(rules.map(({ id }) => `${id}.md`).sort());
  });

  test("the list names every rule once, in the order of the catalogue", () => {
    const listed = [...readFileSync(`${folder}/README.md`, "utf8").matchAll(/^\| \[`([^`]+)`\]\(([^)]+)\)/gmu)];
    expect(listed.map(([, id]) => id)).toEqual(rules.map(({ id }) => id));
    expect(listed.map(([, , link]) => link)).toEqual(rules.map(({ id }) => `${id}.md`));
  });

  const severities = { error: "错误", warning: "警告", hint: "提示" };
  const bases = { printed: "表中印明", deduced: "推断" };
  test.each(rules)("$id: the page has the catalogue's severity and basis, reasons and examples", (rule) => {
    const page = readFileSync(`${folder}/${rule.id}.md`, "utf8");
    expect(page.split("\n")[0]).toBe(`# \`${rule.id}\` ${localeOf("zh").rules.name(rule.id)}`);
    expect(page).toContain(`严重程度：${severities[rule.severity]}`);
    expect(page).toContain(`依据：${bases[rule.basis]}`);
    for (const heading of ["核对什么", "为什么", "例子", "怎样改"]) expect(page).toContain(`\n## ${heading}\n`);
  });
});
