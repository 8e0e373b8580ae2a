import { parse } from "parse5";
import type { DefaultTreeAdapterTypes } from "parse5";
import { expect, it } from "vitest";
import { createHtml } from "../../../src/files/html/create/create";
import { blankContent } from "../../../src/paper/form-content";
import { formDocument } from "../../../src/paper/form-document";

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;

const content = {
  ...blankContent("2021", "<甲>&乙", 2023),
  figures: new Map([["t4.review.upheld", 3]] as const),
  narrative: new Map([["text.1", ["收到申请 & 办结 <全部>。"]]] as const),
};
const page = new TextDecoder().decode(createHtml(formDocument(content)));

it("writes a page with the six heads, the texts as they are, and three tables", () => {
  const nodes = everyNode(parse(page));
  expect(nodes.filter(isNamed("h1")).map(textOf)).toEqual(["<甲>&乙2023年政府信息公开工作年度报告"]);
  expect(
    nodes
      .filter(isNamed("h2"))
      .map(textOf)
      .map((text) => text.slice(0, 2)),
  ).toEqual(["一、", "二、", "三、", "四、", "五、", "六、"]);
  expect(nodes.filter(isNamed("p")).map(textOf)).toEqual(["收到申请 & 办结 <全部>。"]);
  expect(nodes.filter(isNamed("table"))).toHaveLength(3);
});

it("writes the last row of 表四 with its fifteen figures", () => {
  const rows = everyNode(parse(page)).filter(isNamed("tr"));
  const cells = everyNode(rows.at(-1) as Node)
    .filter(isNamed("td"))
    .map(textOf);
  expect(cells).toEqual(["3", ...Array<string>(14).fill("")]);
});

it("holds no script and points nowhere", () => {
  expect(page).not.toMatch(/<script|src=|href=|url\(/u);
});

function everyNode(node: Node): Node[] {
  return [node, ...("childNodes" in node ? node.childNodes.flatMap(everyNode) : [])];
}

function isNamed(name: string): (node: Node) => boolean {
  return ({ nodeName }) => nodeName === name;
}

function textOf(node: Node): string {
  return everyNode(node)
    .flatMap((each) => ("value" in each ? each.value : []))
    .join("");
}
